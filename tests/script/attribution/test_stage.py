"""A reader keeps in mind who is there, and who is who."""

from dataclasses import replace

import pytest

from podfic.model.people import Gender
from podfic.script.attribution.sightings import Sighting
from podfic.script.attribution.stage import Stage, gender_of
from podfic.script.grammar.clauses import Stand, Subject
from podfic.script.grammar.described import Described
from podfic.script.grammar.names import Name
from script.attribution.scenes import people_called

PEOPLE = people_called(Jack=Gender.MALE, Ianto=Gender.MALE, Ann=Gender.FEMALE)
MAN, OLD_MAN = Described("man", "man"), Described("man", "old man")
HERE = 5
WAITER, DOCTOR = Described("waiter", "waiter"), Described("doctor", "doctor")


def stage_of(*seen: str, narrator: str = "") -> Stage:
    """Return a stage on which people were seen, a paragraph apart."""
    stage = Stage(PEOPLE, dict(PEOPLE.genders), narrator)
    for at, name in enumerate(seen):
        stage.memory.see(name, (at, 0), leads=True)
    return stage


def stands(stand: Stand) -> Sighting:
    return Sighting((), stand, 0, subject=True)


def described(who: Described, *, subject: bool = True) -> Sighting:
    return Sighting((), None, 0, subject, who)


@pytest.mark.parametrize(
    ("subject", "gender"),
    [
        (Stand.HE, Gender.MALE),
        (Stand.SHE, Gender.FEMALE),
        (Stand.THEY, Gender.NEUTRAL),
        (Stand.SELF, None),
        (Stand.OTHER, None),
        (Name("", ("Jack",)), None),
        (MAN, None),
        (None, None),
    ],
)
def test_pronouns_tell_a_gender(subject: Subject | None, gender: Gender | None) -> None:
    assert gender_of(subject) is gender


@pytest.mark.parametrize(
    ("stand", "narrator", "who"),
    [
        (Stand.HE, "", "Ianto"),
        (Stand.HE, "Ianto", "Jack"),
        (Stand.SHE, "", "Ann"),
        (Stand.THEY, "", None),
        (Stand.WE, "", None),
        (Stand.SELF, "Ianto", "Ianto"),
        (Stand.SELF, "", None),
    ],
)
def test_a_pronoun_is_the_last_of_its_gender(stand: Stand, narrator: str, who: str | None) -> None:
    assert stage_of("Jack", "Ianto", "Ann", narrator=narrator).who(stands(stand), HERE) == who


def test_of_those_who_bear_a_name_the_last_seen_is_meant() -> None:
    stage = stage_of("Ann", "Jack", "Ianto")
    assert stage.meant(("Jack", "Ann")) == "Jack"
    assert stage.who(Sighting(("Jack", "Ann"), None, 0, subject=True), HERE) == "Jack"
    assert stage_of().meant(("Jack", "Ann")) == "Jack"


def test_nobody_unknown_has_a_gender() -> None:
    assert stage_of().gender("Zoe") is Gender.UNKNOWN


def test_somebody_described_again_is_the_same_role() -> None:
    stage = stage_of()
    assert stage.role(OLD_MAN) == "the old man"
    assert stage.role(MAN) == "the old man"
    assert stage.role(Described("man", "tall thin man")) == "the tall thin man"
    assert stage.role(replace(MAN, fresh=True)) == "the man"


@pytest.mark.parametrize(
    ("who", "gender"),
    [
        (WAITER, Gender.MALE),
        (DOCTOR, Gender.FEMALE),
        (Described("nurse", "nurse"), Gender.UNKNOWN),
    ],
)
def test_a_role_has_the_gender_of_its_noun_or_of_the_pronouns_behind_it(
    who: Described, gender: Gender
) -> None:
    stage = stage_of()
    stage.people = replace(PEOPLE, described={"doctor": Gender.FEMALE})
    assert stage.gender(stage.role(who)) is gender


def test_settings_tell_what_somebody_described_is_called() -> None:
    stage = stage_of()
    stage.people = replace(PEOPLE, also={"the old man": "Mr. Bell"})
    assert stage.role(OLD_MAN) == "Mr. Bell"
    assert stage.role(WAITER) == "the waiter"


def test_whom_a_description_means_is_known_from_the_story_and_from_titles() -> None:
    stage = stage_of()
    stage.meanings = {(3, "girl"): {"Ann": 0.5}}
    stage.people = replace(PEOPLE, titled={"doctor": frozenset({"Jack"})})
    girl = Described("girl", "girl")
    assert stage.known(girl, 3) == {"Ann": 0.5}
    assert stage.known(girl, 4) == {}
    assert stage.known(DOCTOR) == {"Jack": 1.0}
    assert stage.known(replace(DOCTOR, fresh=True)) == {}
    assert stage.who(described(DOCTOR), HERE) == "Jack"


def test_somebody_brought_in_by_an_article_is_seen_from_then_on() -> None:
    stage = stage_of()
    fresh = replace(MAN, fresh=True)
    assert stage.who(described(MAN), HERE) is None
    assert stage.who(described(fresh), HERE) == "the man"
    assert stage.introduced == {"man": HERE}
    stage.memory.see("the man", (HERE, 0), leads=True)
    assert stage.who(described(MAN, subject=False), HERE) == "the man"


@pytest.mark.parametrize(
    ("who", "paragraph", "new"),
    [
        (MAN, HERE, True),
        (OLD_MAN, HERE + 40, True),
        (MAN, HERE + 41, False),
        (WAITER, HERE, False),
        (WAITER, 0, False),
    ],
)
def test_somebody_is_new_for_a_while(who: Described, paragraph: int, *, new: bool) -> None:
    stage = stage_of()
    stage.who(described(replace(MAN, fresh=True)), HERE)
    assert stage.is_new(who, paragraph) is new


def test_a_description_means_whom_it_last_meant() -> None:
    stage = stage_of("Ann")
    girl = Described("girl", "girl")
    assert stage.who(described(girl), HERE) is None
    stage.meant_by["girl"] = "Ann"
    assert stage.who(described(girl, subject=False), HERE) == "Ann"
    assert stage.who(described(replace(girl, words="tall girl")), HERE) is None
    assert stage.who(described(replace(girl, fresh=True)), HERE) == "the girl"


CROWD, STRANGER, VOICE = (Described(noun, noun) for noun in ("crowd", "stranger", "voice"))
BOTH = Described("both", "both", fresh=True)


@pytest.mark.parametrize(
    ("one", "who", "is_other"),
    [
        (MAN, OLD_MAN, False),
        (MAN, STRANGER, False),
        (DOCTOR, VOICE, False),
        (DOCTOR, WAITER, True),
        (CROWD, STRANGER, True),
        (STRANGER, CROWD, True),
        (BOTH, STRANGER, True),
        (BOTH, CROWD, True),
    ],
)
def test_a_role_is_no_other_that_cannot_be_described_so(
    one: Described, who: Described, *, is_other: bool
) -> None:
    stage = stage_of()
    assert stage.is_other_role(stage.role(one), who) is is_other


def test_somebody_with_a_name_is_no_other_role() -> None:
    assert not stage_of("Ann").is_other_role("Ann", WAITER)


@pytest.mark.parametrize(
    ("one", "who"),
    [
        (described(WAITER), "the waiter"),
        (described(WAITER, subject=False), None),
        (described(replace(WAITER, owner="his")), None),
    ],
)
def test_only_a_subject_of_a_kind_comes_in_by_being_described(
    one: Sighting, who: str | None
) -> None:
    assert stage_of().who(one, HERE) == who
