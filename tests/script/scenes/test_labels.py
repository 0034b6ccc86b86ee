"""A short paragraph may be the label of what follows."""

import pytest

from podfic.model.script import Shift
from podfic.model.work import BlockKind
from podfic.script.scenes.labels import Label, label_of
from podfic.script.scenes.parts import Part
from script.scenes.tales import parts


def label(text: str, *, back: bool = False) -> Label | None:
    (part,) = parts(text)
    return label_of(part, back=back)


def shift(text: str, *, back: bool = False) -> Shift | None:
    told = label(text, back=back)
    return told.shift if told else None


@pytest.mark.parametrize(
    "text",
    [
        "~flashback~",
        "Flashback:",
        "*** Flashback ***",
        "[Flashback]",
        "(begin flashback)",
        "FLASHBACK - 2006",
        "Flashback to three years ago",
        "Flashback: He had been seven when the lamp went out, and nobody had told him why.",
        "Three years ago",
        "Six months earlier...",
        "Earlier that day",
    ],
)
def test_labels_of_a_flashback(text: str) -> None:
    told = label(text)
    assert told is not None
    assert (told.shift, told.closes) == (Shift.FLASHBACK, False)


@pytest.mark.parametrize(
    "text",
    ["End flashback", "[End of Flashback]", "*flashback ends*", "</flashback>", "/flashback"],
)
def test_labels_that_close_a_flashback(text: str) -> None:
    told = label(text)
    assert told is not None
    assert (told.shift, told.closes) == (Shift.RETURN, True)


@pytest.mark.parametrize("text", ["Now", "~ Present Day ~", "Back to the present", "## Today"])
def test_the_present_is_a_return_only_from_somewhere(text: str) -> None:
    assert shift(text, back=True) is Shift.RETURN
    assert shift(text) is Shift.TIME


@pytest.mark.parametrize(
    "text",
    [
        "Cardiff, 2006",
        "14 March",
        "December 24th, 2007",
        "0300 hours",
        "11:42 p.m.",
        "Torchwood Hub, 9 am",
        "Day 3",
        "Week Two",
        "Monday",
        "Monday, 9:00 a.m.",
        "The Hub, Tuesday night",
        "Three days later",
        "Two hours later.",
        "Ten minutes later…",
        "The next morning",
        "Later that night",
        "Meanwhile",
        "## Later",
    ],
)
def test_datelines(text: str) -> None:
    assert shift(text) is Shift.TIME


def test_a_label_of_a_place() -> None:
    assert shift("Location: The Hub") is Shift.PLACE


@pytest.mark.parametrize(
    "text",
    [
        "Now.",
        "Later.",
        "Monday.",
        "Then he left.",
        "Three days.",
        "Monday was hell.",
        "He had a flashback.",
        "Flashbacks hit him hard.",
        "It was a flashback, he knew.",
        "Jack's present",
        "May",
        "## June",
        "March on",
        "Chapter 3",
        "Yes",
        '"Monday, 9:00 a.m."',
        "A moment later he was gone",
        "Dear Jack",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert label(text) is None


def test_a_letter_has_its_own_date() -> None:
    assert label_of(Part(BlockKind.LETTER, "14 March 1941"), back=False) is None
