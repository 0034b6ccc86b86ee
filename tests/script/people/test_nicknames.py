"""Short forms of given names are known."""

import pytest

from podfic.model.people import Gender
from podfic.script.people.nicknames import full_names, given_gender


@pytest.mark.parametrize(
    ("short", "names"),
    [
        ("Lizzy", {"elizabeth"}),
        ("TOM", {"thomas"}),
        ("Sasha", {"aleksander", "alexander", "alexandra"}),
        ("Elizabeth", set()),
        ("Vane", set()),
        ("", set()),
    ],
)
def test_what_a_name_may_be_short_for(short: str, names: set[str]) -> None:
    assert full_names(short) == names


@pytest.mark.parametrize(
    ("given_name", "gender"),
    [
        ("Elizabeth", Gender.FEMALE),
        ("LIZZY", Gender.FEMALE),
        ("Tommy", Gender.MALE),
        ("Sam", Gender.UNKNOWN),
        ("Robin", Gender.UNKNOWN),
        ("RILEY", Gender.UNKNOWN),
        ("Vane", Gender.UNKNOWN),
        ("", Gender.UNKNOWN),
    ],
)
def test_what_a_given_name_tells(given_name: str, gender: Gender) -> None:
    assert given_gender(given_name) is gender
