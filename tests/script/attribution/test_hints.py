"""What a cue says counts for whoever it may mean, and against the others."""

from dataclasses import replace

import pytest

from podfic.model.people import Gender
from podfic.script.attribution.cues import Cue, Kind
from podfic.script.attribution.decode import NOBODY
from podfic.script.attribution.hints import Fits, Hints
from podfic.script.attribution.stage import Stage
from podfic.script.attribution.weights import WEIGHTS
from podfic.script.grammar.clauses import Stand, Subject
from podfic.script.grammar.described import Described
from podfic.script.grammar.names import Name
from script.attribution.scenes import people_called

PEOPLE = people_called(
    Ann=Gender.FEMALE, Eve=Gender.FEMALE, Ben=Gender.MALE, Robin=Gender.NEUTRAL, Kit=Gender.UNKNOWN
)
HERE = 5


def stage_of(*seen: str, narrator: str = "") -> Stage:
    stage = Stage(PEOPLE, dict(PEOPLE.genders), narrator)
    for at, name in enumerate(seen):
        stage.memory.see(name, (at, 0), leads=True)
    return stage


def told(stage: Stage, subject: Subject, kind: Kind = Kind.TAG) -> Fits:
    """Return what a cue makes of everybody with a name, who fit as well before."""
    fits: Fits = dict.fromkeys(PEOPLE.genders, 0.0)
    Hints(stage, WEIGHTS).add(fits, HERE, Cue(subject, kind, 0, 1))
    return fits


def best(fits: Fits) -> str:
    return max(fits, key=lambda one: fits[one])


@pytest.mark.parametrize(
    ("kind", "worth"),
    [(Kind.TAG, WEIGHTS.tag), (Kind.LEAD, WEIGHTS.lead), (Kind.BEAT, WEIGHTS.beat)],
)
def test_a_name_counts_for_its_bearer_alone(kind: Kind, worth: float) -> None:
    fits = told(stage_of(), Name("", ("Ann",)), kind)
    assert fits.pop("Ann") == worth
    assert set(fits.values()) == {0.0}


def test_a_name_of_several_counts_for_all_of_them() -> None:
    stage = stage_of()
    bell = Name("", ("Bell",))
    stage.people = replace(PEOPLE, bearers={bell: ("Ann", "Zoe")})
    fits = told(stage, bell)
    assert fits["Ann"] == fits["Zoe"] == WEIGHTS.tag


@pytest.mark.parametrize(("narrator", "who"), [("Kit", "Kit"), ("I", "I")])
def test_i_is_whoever_tells_the_story(narrator: str, who: str) -> None:
    assert best(told(stage_of(narrator=narrator), Stand.SELF)) == who


def test_i_is_nobody_where_nobody_tells_the_story() -> None:
    assert set(told(stage_of(), Stand.SELF).values()) == {0.0}


@pytest.mark.parametrize(
    ("seen", "stand", "who"),
    [
        (("Ann", "Ben"), Stand.SHE, "Ann"),
        (("Ann", "Ben"), Stand.HE, "Ben"),
        (("Ann", "Eve"), Stand.SHE, "Eve"),
        (("Eve", "Ann"), Stand.SHE, "Ann"),
        (("Robin", "Ann"), Stand.THEY, "Robin"),
    ],
)
@pytest.mark.parametrize("kind", [Kind.TAG, Kind.BEAT])
def test_a_pronoun_is_the_last_seen_of_its_gender(
    seen: tuple[str, ...], stand: Stand, who: str, kind: Kind
) -> None:
    assert best(told(stage_of(*seen), stand, kind)) == who


@pytest.mark.parametrize(
    ("people", "kind", "added"),
    [
        (("Ann", "Ben", "Kit"), Kind.TAG, ["everyone"]),
        (("Ann", "Robin"), Kind.TAG, []),
        (("Ann", "Ben"), Kind.BEAT, []),
    ],
)
def test_they_are_everyone_where_nobody_is_called_so(
    people: tuple[str, ...], kind: Kind, added: list[str]
) -> None:
    fits: Fits = dict.fromkeys(people, 0.0)
    Hints(stage_of(*people), WEIGHTS).add(fits, HERE, Cue(Stand.THEY, kind, 0, 1))
    assert [one for one in fits if one not in people] == added
    assert (best(fits) in people) == (not added)


def test_a_pronoun_is_rather_a_subject_than_somebody_last_seen() -> None:
    stage = stage_of("Eve")
    stage.memory.see("Ann", (1, 0), leads=False)
    fits = told(stage, Stand.SHE)
    assert fits["Eve"] > fits["Ann"] > 0


def test_another_gender_counts_against_somebody_more_beside_a_tag() -> None:
    tag, beat = (told(stage_of("Ann"), Stand.SHE, kind)["Ben"] for kind in (Kind.TAG, Kind.BEAT))
    assert tag == WEIGHTS.other_gender < beat == WEIGHTS.beat_gender < 0


def test_an_unknown_gender_counts_less_against_somebody_than_another() -> None:
    fits = told(stage_of("Ann", "Ben"), Stand.SHE)
    assert fits["Ben"] < fits["Kit"] < 0 < fits["Ann"]


def test_an_unknown_gender_counts_more_where_another_surely_fits() -> None:
    alone: Fits = {"Kit": 0.0}
    Hints(stage_of(), WEIGHTS).add(alone, HERE, Cue(Stand.SHE, Kind.TAG, 0, 1))
    assert alone["Kit"] == WEIGHTS.unknown_gender
    assert told(stage_of(), Stand.SHE)["Kit"] == 2 * WEIGHTS.unknown_gender


def test_the_storys_i_is_not_he_or_she() -> None:
    fits = told(stage_of("Ben", narrator="Ben"), Stand.HE)
    assert fits["Ben"] == WEIGHTS.other_gender


def test_a_thing_is_nobody_of_a_known_gender() -> None:
    fits = told(stage_of(), Stand.IT)
    assert {one for one, worth in fits.items() if worth < 0} == {"Ann", "Eve", "Ben", "Robin"}


@pytest.mark.parametrize(
    ("who", "role"),
    [
        (Described("waiter", "waiter"), "the waiter"),
        (Described("man", "old man", fresh=True), "the old man"),
        (Described("men", "men"), "the men"),
    ],
)
def test_somebody_described_is_a_role_of_their_own(who: Described, role: str) -> None:
    assert best(told(stage_of("Ann", "Ben"), who)) == role


def test_the_girl_is_the_only_one_there_with_a_name() -> None:
    stage = stage_of("Ann", "Ben")
    fits: Fits = {"Ann": 0.0, "Ben": 0.0}
    Hints(stage, WEIGHTS).add(fits, HERE, Cue(Described("girl", "girl"), Kind.TAG, 0, 1))
    assert best(fits) == "Ann"
    assert fits["Ben"] == WEIGHTS.other_gender


def test_somebody_known_to_be_described_so_is_meant() -> None:
    stage = stage_of("Ann")
    stage.people = replace(PEOPLE, titled={"doctor": frozenset({"Ben"})})
    assert best(told(stage, Described("doctor", "doctor"))) == "Ben"


def test_whoever_is_described_by_what_they_are_may_act_beside_their_words() -> None:
    assert best(told(stage_of("Ann", "Ben"), Described("waiter", "waiter"), Kind.BEAT)) == (
        "the waiter"
    )


def test_whoever_is_described_by_whose_they_are_may_act_beside_their_words() -> None:
    fits = told(stage_of("Ben"), Described("mother", "mother", owner="his"), Kind.BEAT)
    assert best(fits) == "his mother"
    assert fits["Ben"] < 0 < fits["Ann"] < fits["his mother"]


def test_a_noun_for_anybody_is_nobody_new_by_acting() -> None:
    fits = told(stage_of("Ann"), Described("girl", "girl"), Kind.BEAT)
    assert best(fits) == "Ann"
    assert fits["the girl"] == 0.0


def test_somebody_brought_in_by_an_article_is_meant_rather_than_somebody_named() -> None:
    girl = Described("girl", "girl")
    worth = []
    for stage in (stage_of("Ann"), stage_of("Ann")):
        stage.introduced = {"girl": HERE - 1} if worth else {}
        fits = told(stage, girl)
        worth.append(fits["the girl"] - fits["Ann"])
    assert worth[1] - worth[0] == WEIGHTS.introduced


def test_somebody_without_a_name_is_nobody_else_without_one() -> None:
    stage = stage_of()
    for other in (Described("crowd", "crowd"), Described("man", "man")):
        stage.role(other)
    fits: Fits = {"the crowd": 0.0, "the man": 0.0}
    stranger = Described("stranger", "stranger")
    Hints(stage, WEIGHTS).add(fits, HERE, Cue(stranger, Kind.TAG, 0, 1))
    assert fits["the crowd"] == WEIGHTS.other_role < fits["the man"] == WEIGHTS.same_role


def test_it_is_never_told_against_nobody() -> None:
    fits: Fits = {NOBODY: -1.0}
    for subject in (Stand.HE, Stand.THEY, Stand.IT, Described("man", "man")):
        Hints(stage_of(), WEIGHTS).add(fits, HERE, Cue(subject, Kind.TAG, 0, 1))
    assert fits[NOBODY] == -1.0
