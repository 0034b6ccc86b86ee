"""Everybody who speaks becomes a person of the script, with what told their gender."""

from collections.abc import Mapping

import pytest

from podfic.model.people import Gender, Person, Trait, TraitKind
from podfic.script.attribution.company import company
from podfic.script.attribution.genders import Signs
from podfic.script.attribution.stage import Stage
from podfic.script.grammar.described import Described
from podfic.script.grammar.names import Name
from podfic.script.people.people import People
from script.attribution.scenes import people_called

PEOPLE = people_called(Zoe=Gender.FEMALE, Kit=Gender.UNKNOWN, Bram=Gender.MALE)


def stage_of(people: People = PEOPLE, tellers: frozenset[str] = frozenset()) -> Stage:
    return Stage(people, dict(people.genders), tellers=tellers)


def persons(
    stage: Stage,
    *speakers: str,
    signs: Signs | None = None,
    told: Mapping[str, Person] | None = None,
) -> tuple[Person, ...]:
    return company(stage, speakers, [signs or {}], told or {}, {})


def test_people_come_as_they_first_speak_and_once_each() -> None:
    found = persons(stage_of(), "Kit", "Zoe", "Kit", told={"Bram": Person("Bram")})
    assert [one.name for one in found] == ["Kit", "Zoe", "Bram"]


def test_all_names_that_are_theirs_alone_are_aliases() -> None:
    bearers = {
        Name("", ("Jack",)): ("Jack",),
        Name("captain", ("Bell",)): ("Jack",),
        Name("", ("Bell",)): ("Jack", "Ann Bell"),
    }
    (jack,) = persons(stage_of(People(bearers, {})), "Jack", told={"Jack": Person("Jack", ("J",))})
    assert jack.aliases == ("Captain Bell", "J")


def test_people_without_a_name_are_told_from_others_and_crowds_from_one() -> None:
    stage = stage_of()
    stage.role(Described("waiter", "waiter"))
    stage.role(Described("men", "men"))
    found = persons(stage, "the waiter", "the men", "Zoe")
    assert [(one.name, one.named, one.crowd) for one in found] == [
        ("the waiter", False, False),
        ("the men", False, True),
        ("Zoe", True, False),
    ]


def test_a_description_tells_how_its_person_sounds_unless_the_text_does() -> None:
    stage = stage_of()
    stage.role(Described("man", "old man"))
    (told,) = company(stage, ["the old man"], [], {}, {})
    assert [(one.kind, one.value) for one in told.traits] == [(TraitKind.AGE, "old")]
    young = Trait(TraitKind.AGE, "young")
    (told,) = company(stage, ["the old man"], [], {}, {"the old man": (young,)})
    assert told.traits == (young,)


def test_the_one_who_tells_the_story_is_marked() -> None:
    found = persons(stage_of(tellers=frozenset({"Kit"})), "Kit", "Zoe")
    assert [one.narrates for one in found] == [True, False]


@pytest.mark.parametrize(
    ("name", "gender", "signs", "told_by"),
    [
        (Name("mr", ("Bell",)), Gender.MALE, ["he said"], "title Mr."),
        (Name("", ("Qat",)), Gender.MALE, ["he said", "he laughed"], "'he said'"),
        (Name("", ("Mary",)), Gender.FEMALE, [], "given name"),
        (Name("", ("Qat",)), Gender.FEMALE, [], "pronouns"),
        (Name("", ("Qat",)), Gender.UNKNOWN, [], ""),
    ],
)
def test_it_is_kept_what_told_a_gender(
    name: Name, gender: Gender, signs: list[str], told_by: str
) -> None:
    people = People({name: ("X",)}, {"X": gender})
    (found,) = persons(stage_of(people), "X", signs={"X": {gender: signs}})
    assert (found.gender, found.gender_from) == (gender, told_by)


def test_a_description_may_tell_a_gender() -> None:
    stage = stage_of()
    stage.role(Described("waiter", "waiter"))
    (found,) = persons(stage, "the waiter")
    assert (found.gender, found.gender_from) == (Gender.MALE, "'the waiter'")


def test_a_gender_of_the_settings_holds() -> None:
    told = {"Zoe": Person("Zoe", gender=Gender.NEUTRAL, gender_from="podfic.toml")}
    (found,) = persons(stage_of(), "Zoe", told=told)
    assert (found.gender, found.gender_from) == (Gender.NEUTRAL, "podfic.toml")
    (found,) = persons(stage_of(), "Zoe", told={"Zoe": Person("Zoe")})
    assert found.gender is Gender.FEMALE
