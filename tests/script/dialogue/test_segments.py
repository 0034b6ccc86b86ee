"""Paragraphs are cut into narration and quotations without losing a character."""

from hypothesis import given
from hypothesis import strategies as st

from podfic.script.dialogue.quotes import Style
from podfic.script.dialogue.segments import Segment, split, split_all

ALPHABET = st.sampled_from(list("aB s  .,!-—'\"“”‘’«»"))


def parts(text: str, style: Style = Style.DOUBLE) -> list[tuple[str, bool]]:
    return [(text[one.start : one.end], one.quoted) for one in split(text, style)]


def test_narration_and_quotations_alternate() -> None:
    assert parts('"Go," he said. "Now!" He left.') == [
        ('"Go,"', True),
        (" he said. ", False),
        ('"Now!"', True),
        (" He left.", False),
    ]


def test_a_quoted_word_stays_narration() -> None:
    text = "He called it “love”, and meant it."
    assert parts(text) == [(text, False)]


def test_a_quotation_runs_on_when_the_next_paragraph_opens_with_one() -> None:
    first, second, third = split_all(
        ["“One thing.", "“And another.” He sat.", "“No.”"], Style.DOUBLE
    )
    assert first == (Segment(0, 11, quoted=True, closed=False),)
    assert second[0] == Segment(0, 14, quoted=True, continues=True)
    assert not third[0].continues


def test_an_open_quotation_ends_with_its_paragraph_before_narration() -> None:
    first, second, third = split_all(["“One thing.", "He sat.", "“No.”"], Style.DOUBLE)
    assert first[-1].end == 11
    assert not second[0].quoted
    assert not third[0].continues


@given(st.lists(st.text(ALPHABET, max_size=40), max_size=4), st.sampled_from(Style))
def test_segments_leave_nothing_out(paragraphs: list[str], style: Style) -> None:
    for text, segments in zip(paragraphs, split_all(paragraphs, style), strict=True):
        assert "".join(text[one.start : one.end] for one in segments) == text
        assert all(one.end > one.start for one in segments)
