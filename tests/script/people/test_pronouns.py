"""Pronouns tell a gender, as far as they may mean the one named before them."""

import pytest

from podfic.model.people import Gender
from podfic.script.grammar.words import tokens
from podfic.script.people.pronouns import clear_majority, pronoun_genders

F, M, N = Gender.FEMALE, Gender.MALE, Gender.NEUTRAL


@pytest.mark.parametrize(
    ("text", "genders"),
    [
        ("took her coat", [F]),
        ("sat, and he smiled", [M]),
        ("hurt himself", [M, M]),
        ("told themself so", [N, N]),
        ("looked at her", []),
        ("looked at her and smiled", []),
        ("saw him", []),
        ("said it was hers", []),
        ("fed their cat", []),
    ],
)
def test_pronouns_that_count(text: str, genders: list[Gender]) -> None:
    assert list(pronoun_genders(tokens(text))) == genders


@pytest.mark.parametrize(
    ("counts", "gender"),
    [
        ({M: 4, F: 2}, M),
        ({M: 3, F: 2}, Gender.UNKNOWN),
        ({F: 1}, F),
        ({F: 0}, Gender.UNKNOWN),
        ({}, Gender.UNKNOWN),
    ],
)
def test_a_majority_must_be_clear(counts: dict[Gender, int], gender: Gender) -> None:
    assert clear_majority(counts) is gender
