"""People of a list are found among a story's roles by any of their names."""

from dataclasses import replace

import pytest

from casting.parts import F, M, role
from podfic.casting.names import matched
from podfic.config.casts import Character
from podfic.model.cast import Role

PEOPLE = {
    "Jack Harkness": Character(("Captain Jack",), M),
    "Ianto Jones": Character((), M),
    "Gwen Cooper": Character((), F),
    "Rhys Williams": Character((), M),
    "Andy Davidson": Character(("PC Andy",), M),
    "John Smith": Character(),
    "Jane Smith": Character(),
}


def found(*roles: Role) -> dict[str, str]:
    return matched(roles, PEOPLE)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("jack harkness", "Jack Harkness"),
        ("Captain Jack", "Jack Harkness"),
        ("Captain Jack Harkness", "Jack Harkness"),
        ("Jack", "Jack Harkness"),
        ("Harkness", "Jack Harkness"),
        ("Captain Harkness", "Jack Harkness"),
        ("Mr. Jones", "Ianto Jones"),
        ("Ianto Gareth Jones", "Ianto Jones"),
        ("PC Andy", "Andy Davidson"),
        ("Jane", "Jane Smith"),
    ],
)
def test_a_name_leads_to_its_bearer(name: str, person: str) -> None:
    assert found(role(name)) == {name: person}


@pytest.mark.parametrize(
    "name", ["Smith", "Jack Sparrow", "Captain", "the captain", "Will", "Jac", "?", "Cooper Jones"]
)
def test_other_names_lead_nowhere(name: str) -> None:
    assert found(role(name)) == {}


def test_an_alias_of_the_story_counts_and_a_full_name_speaks_against() -> None:
    assert found(replace(role("Yan"), aliases=("Ianto Jones",))) == {"Yan": "Ianto Jones"}
    assert found(replace(role("Jack"), aliases=("Jack Sparrow",))) == {}


def test_another_gender_speaks_against_a_part_of_a_name_but_not_against_all_of_it() -> None:
    assert found(role("Mrs. Jones", F)) == {}
    assert found(role("Ianto Jones", F)) == {"Ianto Jones": "Ianto Jones"}


def test_of_two_who_might_be_one_the_given_name_counts_most() -> None:
    father, son = role("Mr. Jones", M, 90), role("Ianto", M, 5)
    assert found(father, son) == {"Ianto": "Ianto Jones"}
    assert found(father, role("Ianto Jones", M)) == {"Ianto Jones": "Ianto Jones"}


def test_who_has_but_one_name_in_the_list_is_found_by_a_longer_one() -> None:
    assert matched([role("Kara Thrace")], {"Kara": Character()}) == {"Kara Thrace": "Kara"}


def test_the_nameless_are_nobody_by_a_part_of_a_name() -> None:
    assert found(replace(role("the Williams men"), crowd=True, named=False)) == {}
