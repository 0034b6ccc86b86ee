"""A passage reads well, and its ranges cover the file without a gap."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from podfic.model.work import Span
from podfic.script.passage import INVISIBLE, folded, passage, trimmed


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a hard\nwrapped  line ", "a hard wrapped line"),
        ("it was *his* fault, _really_", "it was his fault, really"),
        ('*"Go,"* he said', '"Go," he said'),
        ("f*ck snake_case", "f*ck snake_case"),
        ("he\u200bllo\u00a0soft\u00adly", "hello softly"),
        ("* * *", ""),
        ("", ""),
    ],
)
def test_text_is_read_without_notation(raw: str, text: str) -> None:
    assert passage(raw, Span(0, len(raw))).text == text


def test_markup_is_left_out_and_places_point_into_the_work() -> None:
    raw = "xx ~~old~~ new"
    read = passage(raw, Span(3, len(raw)), (Span(3, 5), Span(8, 10)))
    assert read.text == "old new"
    assert [raw[place] for place in read.places] == list("old new")


def test_notation_between_two_words_goes_to_the_one_it_touches() -> None:
    raw = '*"Hi,"* _he_ said'
    read = passage(raw, Span(0, len(raw)))
    cut = read.text.index("he")
    assert read.span(0, cut).of(raw) == '*"Hi,"*'
    assert read.span(cut, len(read.text)).of(raw) == "_he_ said"


@given(
    raw=st.text(st.sampled_from([*'ab"*_ \n\t-', "\u00ad", "\u200b", "“", "é"]), max_size=40),
    marks=st.lists(st.integers(0, 39), max_size=4),
    cuts=st.lists(st.integers(0, 40), max_size=4),
)
def test_the_spans_of_a_partition_cover_everything_once(
    raw: str, marks: list[int], cuts: list[int]
) -> None:
    markup = [Span(at, at + 1) for at in marks if at < len(raw)]
    read = passage(raw, Span(0, len(raw)), markup)
    assume(read.text)
    edges = sorted({0, len(read.text), *(cut for cut in cuts if cut <= len(read.text))})
    spans = [read.span(start, end) for start, end in pairwise(edges)]
    covered = [place for span in spans for place in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    missing = set(range(len(raw))) - set(covered)
    assert all(raw[place].isspace() for place in missing)
    assert covered == sorted(covered)


@given(st.text())
def test_text_holds_no_double_space_and_nothing_invisible(raw: str) -> None:
    text = passage(raw, Span(0, len(raw))).text
    assert "  " not in text
    assert text == text.strip(" ")
    assert not INVISIBLE & set(text)


def test_folding_and_trimming() -> None:
    assert folded(" a\n b\u00a0c ") == "a b c"
    assert trimmed("  ab  ", Span(0, 6)) == Span(2, 4)
    assert trimmed("    ", Span(1, 3)) == Span(3, 3)
