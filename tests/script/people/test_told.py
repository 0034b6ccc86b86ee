"""What a story's settings tell of its people holds over what the text shows."""

import pytest

from podfic.model.people import Gender, Person
from podfic.script.grammar.names import Name, names_in
from podfic.script.people.people import People
from podfic.script.people.told import told_of

JACK, BO, BELL = Name("", ("Jack",)), Name("", ("Bo",)), Name("captain", ("Bell",))
PEOPLE = People(
    bearers={JACK: ("Jack",), BO: ("Bo",), BELL: ("Captain Bell",)},
    genders={"Jack": Gender.MALE, "Bo": Gender.UNKNOWN, "Captain Bell": Gender.UNKNOWN},
    heard=frozenset({"Jack", "Bo"}),
    titled={"captain": frozenset({"Captain Bell"})},
)


def test_without_settings_people_are_as_the_text_shows_them() -> None:
    assert told_of(PEOPLE, ()) is PEOPLE


@pytest.mark.parametrize("alias", ["Captain Bell", "captain  bell", "CAPTAIN BELL"])
def test_names_that_settings_give_to_one_person_are_merged(alias: str) -> None:
    people = told_of(PEOPLE, [Person("Jack", (alias,))])
    assert people.bearers[JACK] == people.bearers[BELL] == ("Jack",)
    assert people.bearers[BO] == ("Bo",)
    assert people.titled == {"captain": frozenset({"Jack"})}
    assert people.called("Captain Bell") == "Jack"


def test_somebody_is_called_as_the_settings_call_them() -> None:
    people = told_of(PEOPLE, [Person("Jack Harkness", ("Jack",))])
    assert people.bearers[JACK] == ("Jack Harkness",)
    assert people.heard == frozenset({"Jack Harkness", "Bo"})
    assert people.called("jack") == "Jack Harkness"


@pytest.mark.parametrize(
    ("told", "gender"),
    [
        (Person("Jack", ("Bo",)), Gender.MALE),
        (Person("Bo", ("Jack",)), Gender.MALE),
        (Person("Jack", gender=Gender.NEUTRAL), Gender.NEUTRAL),
        (Person("Bo", gender=Gender.FEMALE), Gender.FEMALE),
        (Person("Bo"), Gender.UNKNOWN),
    ],
)
def test_a_gender_of_the_settings_holds_and_none_is_lost(told: Person, gender: Gender) -> None:
    assert told_of(PEOPLE, [told]).genders[told.name] is gender


def test_a_description_may_be_somebodys_name() -> None:
    people = told_of(PEOPLE, [Person("Jack", ("the old man",))])
    assert people.also["the old man"] == "Jack"
    assert people.called("The old man") == "Jack"


def test_a_name_of_several_is_nobodys_until_settings_give_it() -> None:
    shared = Name("", ("Bell",))
    people = People({shared: ("Ann Bell", "Ben Bell")}, {})
    assert told_of(people, [Person("Cy")]).bearers[shared] == ("Ann Bell", "Ben Bell")
    assert told_of(people, [Person("Ann Bell", ("Bell",))]).bearers[shared] == ("Ann Bell",)


def test_one_of_several_bearers_keeps_the_others() -> None:
    (shared,) = names_in(["Bell"])
    (ann,) = names_in(["Ann Bell"])
    people = People({shared: ("Ann Bell", "Ben Bell"), ann: ("Ann Bell",)}, {})
    found = told_of(people, [Person("Ann", ("Ann Bell",))])
    assert found.bearers == {shared: ("Ann", "Ben Bell"), ann: ("Ann",)}
