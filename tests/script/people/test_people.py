"""The people of a story have one name each and a gender, and are called and spoken of."""

from collections import Counter

import pytest

from podfic.model.people import Gender
from podfic.script.grammar.names import Name
from podfic.script.grammar.words import tokens
from podfic.script.people.people import Beside, People, find_people

NELL = Name("", ("Nell",))


def people_of(
    *narration: str,
    speech: tuple[str, ...] = (),
    tagged: tuple[Name, ...] = (),
    acting: tuple[Name, ...] = (),
    known: tuple[Name, ...] = (),
) -> People:
    return find_people(narration, speech, Beside(Counter(tagged), acting=acting), known)


def test_people_are_told_from_things() -> None:
    people = people_of("It was Nell's idea. The Hub slept. So Tom walked in Marbury.")
    assert set(people.genders) == {"Nell", "Tom"}


def test_whoever_is_tagged_is_a_person_and_heard() -> None:
    mouse = Name("", ("Mouse",))
    people = people_of("The Mouse ran. So Nell took her hat.", tagged=(mouse,))
    assert people.bearers[mouse] == ("Mouse",)
    assert people.heard == {"Mouse"}


def test_whoever_acts_beside_what_is_said_is_a_person_and_heard() -> None:
    orla, rain = Name("", ("Orla",)), Name("", ("Rain",))
    people = people_of("Orla ran. Rain fell on the rain.", acting=(orla, rain))
    assert people.bearers == {orla: ("Orla",)}
    assert people.heard == {"Orla"}


def test_a_name_of_the_metadata_is_a_person() -> None:
    ash, full = Name("", ("Ash",)), Name("", ("Ash", "Vane"))
    people = people_of("Ash fell.", known=(full,))
    assert people.bearers == {full: ("Ash Vane",)}
    people = people_of("Ash fell.", known=(full, ash))
    assert people.bearers == {full: ("Ash",), ash: ("Ash",)}


def test_what_people_call_their_own_is_nobody_s_name() -> None:
    assert people_of("So Mum took her hat. Then Mum sat, and she smiled.").bearers == {}


@pytest.mark.parametrize(
    ("narration", "name", "gender"),
    [
        ("And Mr. Vane sat.", "Mr. Vane", Gender.MALE),
        ("And Mrs. Vane sat.", "Mrs. Vane", Gender.FEMALE),
        ("And Mr. Vane took her hat. Then Mr. Vane took her coat.", "Mr. Vane", Gender.MALE),
        ("Then Orla Vane sat.", "Orla Vane", Gender.UNKNOWN),
        ("Then Orla took her coat.", "Orla", Gender.FEMALE),
        ("Then Orla looked at him.", "Orla", Gender.UNKNOWN),
        ("Then Arthur sat.", "Arthur", Gender.MALE),
        ("Then Lizzy sat.", "Lizzy", Gender.FEMALE),
        ("Then Arthur took her coat.", "Arthur", Gender.MALE),
        ("Then Robin sat.", "Robin", Gender.UNKNOWN),
        ("Then Dad sat.", "Dad", Gender.MALE),
        ("Then Mum sat.", "Mum", Gender.FEMALE),
    ],
)
def test_genders(narration: str, name: str, gender: Gender) -> None:
    words = name.split()
    tagged = Name("mr", ("Vane",)) if words[0] == "Mr." else Name("", tuple(words))
    tagged = Name("mrs", ("Vane",)) if words[0] == "Mrs." else tagged
    assert people_of(narration, tagged=(tagged,)).genders[name] is gender


def test_genders_of_people_without_a_name() -> None:
    people = people_of("The nurse took her hat.", "The other nurse sat.")
    assert people.described == {"nurse": Gender.FEMALE, "other nurse": Gender.UNKNOWN}


def test_who_bears_a_title() -> None:
    people = people_of("So Dr. Vane sat. Then Doctor Pell sat.", tagged=(Name("dr", ("Vane",)),))
    assert people.titled == {"doctor": {"Dr. Vane", "Doctor Pell"}}


def test_names_that_stand_side_by_side_are_two_people_s() -> None:
    full, short = Name("", ("Tom", "Vane")), Name("", ("Vane",))
    alone = people_of("So Tom Vane sat. So Vane sat.", tagged=(full, short))
    assert alone.bearers[full] == alone.bearers[short]
    answering = Counter({frozenset((full, short)): 3})
    apart = find_people((), (), Beside(Counter((full, short)), answering), ())
    assert apart.bearers[full] != apart.bearers[short]
    assert answering == {frozenset((full, short)): 3}


@pytest.mark.parametrize(
    ("speech", "called", "others", "selves"),
    [
        ('"Yes, Nell."', {"Nell"}, set(), set()),
        ('"I saw Nell run."', set(), {"Nell"}, set()),
        ('"I\'m Nell."', set(), set(), {"Nell"}),
        ('"Yes, Owen."', set(), set(), set()),
    ],
)
def test_who_is_called_and_spoken_of(
    speech: str, called: set[str], others: set[str], selves: set[str]
) -> None:
    people, cut = people_of(tagged=(NELL,)), tokens(speech)
    assert people.addressed(cut) == called
    assert people.spoken_of(cut) == (others, selves)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Nell Vane", "Nell"),
        ("NELL  vane", "Nell"),
        ("Nell", "Nell"),
        ("nell", "Nell"),
        ("owen", "owen"),
        ("", ""),
    ],
)
def test_what_somebody_is_called(name: str, called: str) -> None:
    people = people_of(tagged=(NELL, NELL), known=(Name("", ("Nell", "Vane")),))
    assert people.called(name) == called
