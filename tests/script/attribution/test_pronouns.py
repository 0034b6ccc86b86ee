"""A pronoun means whoever fits and was named last, or nobody."""

from podfic.model.people import Gender
from podfic.script.attribution.pronouns import resolve
from podfic.script.people.people import Mention

GENDERS = {"Jack": Gender.MALE, "Ianto": Gender.MALE, "Gwen": Gender.FEMALE}


def meant(
    gender: Gender, *names: str, excluded: frozenset[str] = frozenset(), previous: str | None = None
) -> str | None:
    recent = [Mention(name, at) for at, name in enumerate(names)]
    return resolve(
        gender, recent, GENDERS | dict.fromkeys(("Sam", "Kit"), Gender.UNKNOWN), excluded, previous
    )


def test_the_last_of_the_gender() -> None:
    assert meant(Gender.MALE, "Jack", "Ianto", "Gwen") == "Ianto"


def test_the_excluded_and_the_speaker_before_are_passed_over() -> None:
    assert meant(Gender.MALE, "Jack", "Ianto", excluded=frozenset({"Ianto"})) == "Jack"
    assert meant(Gender.MALE, "Jack", "Ianto", previous="Ianto") == "Jack"
    assert meant(Gender.MALE, "Ianto", previous="Ianto") == "Ianto"


def test_an_unknown_gender_will_do_when_only_one_could_be_meant() -> None:
    assert meant(Gender.FEMALE, "Jack", "Sam") == "Sam"
    assert meant(Gender.FEMALE, "Gwen", "Sam") == "Gwen"
    assert meant(Gender.FEMALE, "Kit", "Sam") is None
    assert meant(Gender.NEUTRAL, "Sam") is None


def test_nobody() -> None:
    assert meant(Gender.FEMALE, "Jack") is None
    assert meant(Gender.FEMALE) is None
