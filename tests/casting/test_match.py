"""Every role gets a voice that fits, distinct while there are enough."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.casting.match import cast, unused_overrides
from podfic.errors import EngineError, SettingsError
from podfic.model.cast import NARRATOR, Role, Voice
from podfic.model.people import Gender

F, M, N, U = Gender.FEMALE, Gender.MALE, Gender.NEUTRAL, Gender.UNKNOWN


def voice(name: str, gender: Gender) -> Voice:
    return Voice(f"test/{name}", "test", name, "en-GB", gender)


VOICES = (voice("ann", F), voice("bob", M), voice("cat", F), voice("dan", M))


def role(name: str, gender: Gender = U, words: int = 10) -> Role:
    return Role(name, gender, 1, words)


def given_voices(
    *speakers: Role, narrator: str = "", overrides: dict[str, str] | None = None
) -> dict[str, str]:
    roles = (role(NARRATOR), *speakers)
    made = cast(roles, VOICES, narrator, overrides or {}, None)
    assert tuple(part.role for part in made.parts) == roles
    return {part.role.name: part.voice.name for part in made.parts}


def test_voices_fit_and_differ() -> None:
    speakers = (role("Owen", M), role("Mara", F), role("Kit"), role("Sam", M))
    assert given_voices(*speakers) == {
        NARRATOR: "ann",
        "Owen": "bob",
        "Mara": "cat",
        "Kit": "dan",
        "Sam": "bob",
    }


def test_a_neutral_role_takes_whichever_is_best_without_a_neutral_voice() -> None:
    assert given_voices(role("Kit", N))["Kit"] == "bob"


@pytest.mark.parametrize("wanted", ["dan", "test/dan"])
def test_the_narrator_may_be_chosen(wanted: str) -> None:
    assert given_voices(role("Owen", M), narrator=wanted) == {NARRATOR: "dan", "Owen": "bob"}


def test_overrides_win_and_keep_their_voice() -> None:
    overrides = {"OWEN": "ann", "Narrator": "dan"}
    speakers = (role("Owen", M), role("Mara", F))
    assert given_voices(*speakers, narrator="bob", overrides=overrides) == {
        NARRATOR: "dan",
        "Owen": "ann",
        "Mara": "cat",
    }


def test_the_narrator_leaves_a_voice_that_was_given_away() -> None:
    assert given_voices(role("Owen"), overrides={"Owen": "ann"})[NARRATOR] == "bob"


def test_voices_are_shared_with_whom_speaks_least_but_not_the_narrator() -> None:
    women = [role("A", F, 500), role("B", F, 5), role("C", F, 50)]
    many = given_voices(*women, narrator="dan")
    assert many == {NARRATOR: "dan", "A": "ann", "B": "cat", "C": "cat"}
    assert given_voices(role("A", M), role("B", M), role("C", M))["C"] in {"bob", "dan"}
    assert given_voices(role("A", F), role("B", F))["B"] == "cat"


def test_reasons() -> None:
    roles = (role(NARRATOR), role("A", F), role("B", F), role("K"), role("O"), role("P"))
    made = cast(roles, VOICES, "", {"O": "bob"}, None)
    assert [part.reason for part in made.parts] == [
        "first voice",
        "female voice, first free",
        "female voice, shared with A",
        "voice for gender unknown, first free",
        "wished for in [cast]",
        "voice for gender unknown, shared with O",
    ]


@pytest.mark.parametrize(
    ("wanted", "hint"), [("bobb", "did you mean bob?"), ("xyzzy", "podfic voices lists them")]
)
def test_an_unknown_voice_is_told(wanted: str, hint: str) -> None:
    path = Path("lamp.podfic.toml")
    for narrator, overrides in ((wanted, {}), ("", {"Owen": wanted}), ("", {"Nobody": wanted})):
        with pytest.raises(SettingsError) as caught:
            cast((role(NARRATOR),), VOICES, narrator, overrides, path)
        place = "" if narrator else f"{path}: "
        assert str(caught.value).startswith(f"{place}there is no voice '{wanted}' for ")
        assert hint in str(caught.value)


def test_no_voice_at_all() -> None:
    with pytest.raises(EngineError):
        cast((role(NARRATOR),), (), "", {}, None)


def test_overrides_for_nobody_are_told() -> None:
    roles = (role(NARRATOR), role("Owen"))
    overrides = {"owen": "bob", "narrator": "ann", "Mara": "cat"}
    assert unused_overrides(roles, overrides) == ("Mara",)


@given(st.lists(st.tuples(st.sampled_from(Gender), st.integers(0, 90)), max_size=9))
def test_casting_is_steady_and_fits(speakers: list[tuple[Gender, int]]) -> None:
    roles = [role(NARRATOR)] + [
        role(f"S{at}", gender, words) for at, (gender, words) in enumerate(speakers)
    ]
    made = cast(roles, VOICES, "", {}, None)
    assert made == cast(roles, VOICES, "", {}, None)
    for part in made.parts[1:]:
        assert part.role.gender not in {F, M} or part.voice.gender is part.role.gender
    if len(roles) <= 2:
        assert len({part.voice for part in made.parts}) == len(roles)
