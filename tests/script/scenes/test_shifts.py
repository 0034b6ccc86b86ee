"""Where scenes begin that nobody typed a break before, and where none may."""

from hypothesis import given
from hypothesis import strategies as st

from podfic.model.script import Shift
from podfic.script.scenes.shifts import shifts
from script.scenes.tales import FILLER, parts

LATER = f"Three days later, the lamp was lit. {FILLER}"
BACK = f"Back at the Hub, Gwen put the kettle on. {FILLER}"
OPENING = "He had met her on the ferry. It had rained, and she had lent him half of her umbrella."
TALK = '"You are getting wet," she had said.'
ANSWER = '"I am wet," Owen answered. "It is too late."'
RETURN = f"Owen smiled as he remembered her face. {FILLER}"


def found(*paragraphs: str, back: bool = False) -> list[tuple[int, Shift]]:
    told = shifts(parts("\n\n".join(paragraphs)), back=back)
    return [(one.at, one.shift) for one in told]


def test_time_and_place() -> None:
    assert found(FILLER, LATER, BACK) == [(1, Shift.TIME), (2, Shift.PLACE)]


def test_the_words_that_tell() -> None:
    assert [one.words for one in shifts(parts(f"{FILLER}\n\n{LATER}"))] == ["Three days later"]


def test_a_scene_may_end_and_begin_with_speech_but_not_both() -> None:
    spoken = f'{LATER} "Who lit it?" he said.'
    assert found(FILLER, ANSWER, LATER) == [(2, Shift.TIME)]
    assert found(FILLER, spoken) == [(1, Shift.TIME)]
    assert found(FILLER, ANSWER, spoken) == []


def test_a_place_between_two_turns_is_where_they_are() -> None:
    assert found(FILLER, ANSWER, BACK, FILLER) == [(2, Shift.PLACE)]
    assert found(FILLER, ANSWER, BACK, ANSWER) == []


def test_speech_that_goes_on_is_not_cut() -> None:
    assert found(FILLER, '"I was young, and the sea was wide.', LATER) == []
    assert found(FILLER, '"I was young.', f'"{LATER}"') == []
    assert found(FILLER, "This is what he wrote:", LATER) == []


def test_a_scene_has_some_length() -> None:
    assert found("It rained.", LATER) == []
    assert found(FILLER, "Three days later, it rained.") == []
    assert found(FILLER, LATER, "The next day, it rained.", FILLER) == [
        (1, Shift.TIME),
        (2, Shift.TIME),
    ]
    assert found(FILLER, "A week passed. It rained.", "A year passed. It rained.", FILLER) == [
        (1, Shift.TIME)
    ]


def test_a_heading_parts_scenes_itself() -> None:
    assert found(FILLER, "## Owen", LATER) == []
    assert found(FILLER, "CHAPTER IV.", LATER) == []
    assert found(FILLER, "The Second Lamp", LATER) == []


def test_a_dateline_begins_a_scene_with_the_heading_above_it() -> None:
    assert found(FILLER, "Cardiff, 2006", FILLER) == [(1, Shift.TIME)]
    assert found(FILLER, "## Owen", "## Cardiff, 2006", FILLER) == [(1, Shift.TIME)]
    assert found("Cardiff, 2006", FILLER) == []
    assert found("## Owen", "Cardiff, 2006", FILLER) == []


def test_the_stamps_of_a_log_do_not_part_it() -> None:
    assert found(FILLER, "11:42", "He is in.", "11:43", "He is out.", FILLER) == [(1, Shift.TIME)]


def test_an_answer_is_no_dateline() -> None:
    assert found(FILLER, ANSWER, "Monday", ANSWER) == []
    assert found(FILLER, ANSWER, "~ Monday ~", ANSWER) == [(2, Shift.TIME)]


def test_a_remembered_flashback_has_two_ends() -> None:
    assert found(FILLER, OPENING, TALK, ANSWER, RETURN) == [
        (1, Shift.FLASHBACK),
        (4, Shift.RETURN),
    ]


def test_a_labelled_flashback() -> None:
    assert found(FILLER, "~flashback~", FILLER, "~end flashback~", FILLER) == [
        (1, Shift.FLASHBACK),
        (4, Shift.RETURN),
    ]
    assert found(FILLER, "Flashback", FILLER, "Now", FILLER) == [
        (1, Shift.FLASHBACK),
        (3, Shift.RETURN),
    ]
    assert found(FILLER, "Now", FILLER, back=True) == [(1, Shift.RETURN)]


def test_a_stretch_that_is_a_flashback_and_one_that_ends_with_it() -> None:
    assert found("[Flashback]", FILLER) == [(0, Shift.FLASHBACK)]
    assert found("[Flashback]", FILLER, "[End flashback]") == [
        (0, Shift.FLASHBACK),
        (2 + 1, Shift.RETURN),
    ]


def test_a_flashback_in_italics_with_a_label_begins_and_ends_once() -> None:
    tale = [f"/ {FILLER}", f"/ {FILLER}"]
    assert found(FILLER, *tale, FILLER) == [(1, Shift.FLASHBACK), (3, Shift.RETURN)]
    assert found(FILLER, "Flashback:", *tale, "End flashback", FILLER) == [
        (1, Shift.FLASHBACK),
        (5, Shift.RETURN),
    ]


PARAGRAPHS = st.sampled_from(
    [
        *(FILLER, LATER, BACK, OPENING, TALK, ANSWER, RETURN, f"/ {FILLER}", f"/ {ANSWER}"),
        *("~flashback~", "End flashback", "Now", "Cardiff, 2006", "## Later", "## Owen", "Monday"),
        *(f'{LATER} "Who?" he said.', f'Flashback: {OPENING} "Yes," she had said.'),
        *('"I was young', "Mara is here, and she is glad of it.", "He said:", "…", "The End"),
    ]
)


@given(st.lists(PARAGRAPHS, min_size=1, max_size=14), st.booleans())
def test_no_scene_begins_within_a_conversation(paragraphs: list[str], back: bool) -> None:  # noqa: FBT001
    told = parts("\n\n".join(paragraphs))
    begins = [one.at for one in shifts(told, back=back)]
    assert begins == sorted(set(begins))
    assert all(0 <= at <= len(told) for at in begins)
    for at in begins:
        if 0 < at < len(told):
            assert not (told[at - 1].speaks and told[at].speaks)
            assert not told[at - 1].left_open
