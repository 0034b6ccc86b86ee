"""Nouns for people are known, and so are compounds of them."""

import pytest

from podfic.model.people import Gender
from podfic.script.grammar.kinds import ALONE, CROWDS, GENERIC, KIN, KINDS, kind_of


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("man", "man"),
        ("boatman", "man"),
        ("horsewoman", "woman"),
        ("cat-girl", "girl"),
        ("paperboy", "boy"),
        ("lightkeeper", "keeper"),
        ("vice-captain", "captain"),
        ("archaeologist", "ologist"),
        ("magician", "ician"),
        ("human", "human"),
        ("ottoman", ""),
        ("omen", ""),
        ("table", ""),
        ("", ""),
    ],
)
def test_kinds_of_people(word: str, kind: str) -> None:
    assert kind_of(word) == kind


def test_nouns_tell_genders() -> None:
    assert KINDS["aunt"] is Gender.FEMALE
    assert KINDS["beadle"] is Gender.MALE
    assert KINDS["stranger"] is Gender.UNKNOWN
    assert KINDS["women"] is Gender.UNKNOWN


def test_the_lists_are_in_lower_case_and_of_people() -> None:
    for words in (KINDS, CROWDS, GENERIC, KIN, ALONE):
        assert all(word == word.lower() for word in words)
    assert KINDS.keys() >= CROWDS | GENERIC | KIN


def test_a_word_that_needs_a_noun_is_none_itself() -> None:
    assert not ALONE & KINDS.keys()
