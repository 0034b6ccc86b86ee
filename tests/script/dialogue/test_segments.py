"""Paragraphs are cut into narration and quotations without losing a character."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.dialogue.segments import Segment, split, split_all
from podfic.script.dialogue.style import Style

ALPHABET = st.sampled_from(list("aB s  .,:!-—'\"“”‘’«»‹›„`「」"))


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


def test_a_speech_goes_on_through_paragraphs_without_a_mark() -> None:
    texts = ["“One thing.", "And two.", "That is all,” he said.", "He left."]
    cut = split_all(texts, Style.DOUBLE)
    assert [one[0].quoted for one in cut] == [True, True, True, False]
    assert [one[0].continues for one in cut[:3]] == [False, True, True]
    assert cut[2][0].end == len("That is all,”")


def test_speech_begins_behind_narration_where_its_first_mark_is_missing() -> None:
    assert parts('He smiled. Hello, you," he said.') == [
        ("He smiled. ", False),
        ('Hello, you,"', True),
        (" he said.", False),
    ]


def test_a_dash_opens_speech_in_a_work_that_has_it_so() -> None:
    (segments,) = split_all(["– No, – he said. – Go."], Style.DASH)
    assert [(one.quoted, one.dash) for one in segments] == [(True, 2), (False, 0), (True, 2)]
    assert not any(one.quoted for one in split("– No, – he said. – Go.", Style.DOUBLE))


def test_marks_count_beside_dashes() -> None:
    assert parts('He said, "Go!" and left.', Style.DASH)[1] == ('"Go!"', True)


def test_a_scene_may_have_another_style_than_its_work() -> None:
    cut = split_all(["‘Go,’ he said.", "‘No.’", "‘Why?’ she asked."], Style.DOUBLE)
    assert all(one[0].quoted for one in cut)


@pytest.mark.parametrize("unit", ['"', "“a ", '"a "', "— a, said he. He went; ", "''a ", "‘A’ "])
@pytest.mark.parametrize("style", Style)
def test_many_marks_take_time_in_proportion(unit: str, style: Style) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = process_time()
        split_all([text], style)
        return process_time() - start

    short, long = min(seconds(8_000) for _ in range(3)), seconds(64_000)
    assert long < 8 * 4 * short + 0.2


@given(st.lists(st.text(ALPHABET, max_size=40), max_size=4), st.sampled_from(Style))
def test_segments_leave_nothing_out(paragraphs: list[str], style: Style) -> None:
    for text, segments in zip(paragraphs, split_all(paragraphs, style), strict=True):
        assert "".join(text[one.start : one.end] for one in segments) == text
        assert all(one.end > one.start for one in segments)
