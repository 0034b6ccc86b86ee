"""The people of a story have one name each, a gender, and places where they are named."""

from collections import Counter

import pytest

from podfic.model.people import Gender
from podfic.script.grammar.names import Name
from podfic.script.people.people import People, find_people

JACK = Name("", ("Jack",))


def people_of(
    *narration: str, tagged: tuple[Name, ...] = (), known: tuple[Name, ...] = ()
) -> People:
    return find_people(narration, (), Counter(tagged), known)


def test_people_are_told_from_things() -> None:
    people = people_of("It was Gwen's idea. The Hub slept. So Jack walked in Cardiff.")
    assert set(people.called.values()) == {"Gwen", "Jack"}


def test_whoever_is_tagged_is_a_person() -> None:
    doctor = Name("", ("Doctor",))
    assert people_of("The Doctor ran.", tagged=(doctor,)).called == {doctor: "Doctor"}


def test_a_name_of_the_metadata_is_a_person_where_it_is_seen() -> None:
    ash, rowan = Name("", ("Ash",)), Name("", ("Rowan",))
    assert people_of("Ash fell.", known=(ash, rowan)).called == {ash: "Ash"}


def test_genders_come_from_titles_and_pronouns() -> None:
    people = people_of(
        "And Mr. Bell sat.", "Then Gwen took her coat.", "Then Owen ran.", tagged=(JACK,)
    )
    assert people.genders == {
        "Mr. Bell": Gender.MALE,
        "Gwen": Gender.FEMALE,
        "Owen": Gender.UNKNOWN,
        "Jack": Gender.UNKNOWN,
    }


def test_mentions_are_placed() -> None:
    people = people_of(tagged=(JACK,))
    text = "He saw Jack. Jack ran."
    assert [(one.name, one.at) for one in people.mentions(text, 0, len(text))] == [
        ("Jack", 7),
        ("Jack", 13),
    ]


@pytest.mark.parametrize(
    ("speech", "called"),
    [
        ('"Yes, Jack."', {"Jack"}),
        ('"Jack –"', {"Jack"}),
        ('"Jack, come here."', {"Jack"}),
        ('"I saw Jack run."', set()),
        ('"It is Jack\'s."', set()),
    ],
)
def test_who_is_addressed(speech: str, called: set[str]) -> None:
    assert people_of(tagged=(JACK,)).addressed(speech, 0, len(speech)) == called
