"""A flashback without a mark shows in the tense, and is marked only if its end is found."""

import pytest

from podfic.script.scenes.flashback import flashbacks
from script.scenes.tales import FILLER, parts

OPENING = (
    "He had met her on the ferry. It had rained since noon, and she had lent him half of her "
    "umbrella."
)
TALK = '"You are getting wet," she had said.'
SLID = '"I am wet," Owen answered, and laughed. "It is too late for me."'
RETURN = "Owen smiled as he remembered her face."


def found(*paragraphs: str) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in flashbacks(parts("\n\n".join(paragraphs)))]


def test_it_opens_in_the_past_perfect_and_ends_with_a_memory() -> None:
    assert found(FILLER, OPENING, TALK, SLID, RETURN, FILLER) == [(1, 4)]


def test_its_words_are_told() -> None:
    (one,) = flashbacks(parts(f"{FILLER}\n\n{OPENING}\n\n{TALK}\n\n{SLID}\n\n{RETURN}"))
    assert one.start_words == "He had met her on the ferry. It"
    assert one.end_words == "as he remembered"


@pytest.mark.parametrize(
    "back",
    [
        "Owen shook himself and picked up the can.",
        "He smiled at the memory and went on climbing.",
        "The bell brought him back to the present, and he shivered.",
        "Now he stood at the window and watched the rain.",
        "The bell startled him from his thoughts, and he turned.",
        "She had been right, he thought, remembering; and he went down to the quay.",
    ],
)
def test_ways_to_come_back(back: str) -> None:
    assert found(FILLER, OPENING, TALK, SLID, back) == [(1, 4)]


def test_without_an_end_there_is_none() -> None:
    assert found(FILLER, OPENING, TALK, SLID, FILLER, FILLER) == []


def test_an_end_in_speech_is_none() -> None:
    assert found(FILLER, OPENING, TALK, SLID, 'He remembered. "She was kind."', FILLER) == []


def test_what_had_been_before_a_conversation_is_no_flashback() -> None:
    now = '"You are late," said Owen.'
    assert found(FILLER, OPENING, now, SLID, RETURN) == []


def test_but_it_is_where_somebody_goes_back_in_thought() -> None:
    led = "Owen stopped on the stairs. His thoughts drifted back to the summer they met."
    spoken = '"You are getting wet," she said.'
    assert found(led, OPENING, spoken, SLID, RETURN) == [(1, 4)]


def test_background_without_speech_is_no_flashback() -> None:
    assert found(FILLER, OPENING, OPENING, FILLER, RETURN) == []


def test_none_begins_within_a_conversation() -> None:
    assert found(SLID, OPENING, TALK, SLID, RETURN) == []


def test_a_story_that_is_told_in_the_past_perfect_does_not_go_back() -> None:
    assert found(OPENING, OPENING, TALK, SLID, RETURN) == []


def test_in_a_story_told_in_the_present_it_is_told_in_the_past() -> None:
    now = "Mara is on the stairs. She counts them as she goes, and the wind is loud."
    past = "The ferry was late that year. They stood under one umbrella and watched the rain."
    talk = '"You are getting wet," she said.'
    assert found(now, past, talk, past, now) == [(1, 4)]
    assert found(now, past, past, past, now) == []
    assert found(now, past, talk, now) == []
    assert found(now, past, talk, '"Wet," he says, and is still.', past, now) == []


def test_two_of_them() -> None:
    once = (FILLER, OPENING, TALK, SLID, RETURN)
    assert found(*once, *once) == [(1, 4), (6, 9)]
