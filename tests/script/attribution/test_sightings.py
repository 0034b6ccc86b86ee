"""Narration shows who is named, stood for or described in it."""

import pytest

from podfic.model.people import Gender
from podfic.script.attribution.sightings import sightings
from podfic.script.grammar.words import tokens
from script.attribution.scenes import people_called

PEOPLE = people_called(Jack=Gender.MALE, Ann=Gender.FEMALE, Doctor=Gender.UNKNOWN)


def seen(text: str) -> list[tuple[str, bool]]:
    """Return who is seen, in words, and whether as a subject."""
    return [
        (
            one.who[0] if one.who else one.stand.value if one.stand else str(one.described),
            one.subject,
        )
        for one in sightings(tokens(text), PEOPLE)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jack saw Ann.", [("Jack", True), ("Ann", False)]),
        ("Then Jack ran, and Ann sat.", [("Jack", True), ("Ann", True)]),
        ("Jack's coat fell.", [("Jack", False)]),
        ("The Doctor ran.", [("Doctor", True)]),
        ("He gave her his coat.", [("he", True), ("she", False), ("he", False)]),
        ("I told them.", [("i", True), ("they", False)]),
        ("My coat fell on us.", [("i", False), ("we", False)]),
        ("A waiter came.", [("the waiter", True)]),
        ("Ann saw the old man.", [("Ann", True), ("the old man", False)]),
        ("The men ran.", []),
        ("Cardiff slept under the rain.", []),
    ],
)
def test_who_is_seen_in_a_sentence(text: str, expected: list[tuple[str, bool]]) -> None:
    assert seen(text) == expected


def test_a_sighting_tells_where_it_stands() -> None:
    text = "Then Jack saw her."
    found = sightings(tokens(text), PEOPLE)
    assert [text[one.at :].split(maxsplit=1)[0] for one in found] == ["Jack", "her."]


def test_somebody_described_is_neither_named_nor_stood_for() -> None:
    (one,) = sightings(tokens("A waiter came."), PEOPLE)
    assert (one.who, one.stand) == ((), None)
    assert one.described is not None
    assert one.described.fresh
