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


def test_emphasis_marks_stay_where_they_are_asked_for() -> None:
    raw = "it was *his*  fault"
    read = passage(raw, Span(0, len(raw)), hide_emphasis=False)
    assert read.text == "it was *his* fault"
    assert read.span(7, 12).of(raw) == "*his*"


def test_white_space_is_one_space_although_markup_lies_in_it() -> None:
    raw = "one  \\\n two"
    assert passage(raw, Span(0, len(raw)), (Span(4, 6),)).text == "one two"


def test_markup_is_left_out_and_ranges_of_the_work_are_found_in_the_text() -> None:
    raw = "xx ~~old~~  new"
    read = passage(raw, Span(3, len(raw)), (Span(3, 5), Span(8, 10)))
    assert read.text == "old new"
    spans = (Span(3, 10), Span(0, 6), Span(9, 13), Span(8, 12), Span(0, 3), Span(15, 15))
    assert read.ranges(spans) == [(0, 3), (0, 1), (4, 5), None, None, None]


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


@given(
    raw=st.text(st.sampled_from([*'ab"*_ \n\t-', "\u00ad", "\u200b", "“", "é"]), max_size=40),
    marks=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 4)), max_size=4),
    hide_emphasis=st.booleans(),
)
def test_every_letter_is_found_where_it_was_read(
    raw: str, marks: list[tuple[int, int]], *, hide_emphasis: bool
) -> None:
    markup = [Span(at, at + length) for at, length in marks]
    read = passage(raw, Span(0, len(raw)), markup, hide_emphasis=hide_emphasis)
    found = read.ranges(Span(at, at + 1) for at in range(len(raw)))
    letters = [(range_, raw[at]) for at, range_ in enumerate(found) if range_ is not None]
    assert "".join(letter for _, letter in letters) == read.text.replace(" ", "")
    assert all(read.text[start:end] == letter for (start, end), letter in letters)


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
