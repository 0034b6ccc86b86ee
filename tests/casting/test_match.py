"""Every role gets a voice that fits, and nobody that of somebody beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casting.parts import F, M, N, company, role, script, tones, voice
from podfic.casting.company import company_of
from podfic.casting.distance import distance
from podfic.casting.known import Wish
from podfic.casting.match import cast
from podfic.engines.voicepack import voices_of
from podfic.errors import EngineError, SettingsError
from podfic.model.cast import NARRATOR, PLAIN, Cast, Part, Role, Voice
from podfic.model.people import Gender, Trait, TraitKind

FOUR = (voice("ann", F), voice("bob", M), voice("cat", F), voice("dan", M))
KOKORO = voices_of("kokoro")


def made(
    *speakers: Role, scenes: Sequence[str] = (), wishes: Mapping[str, Wish] | None = None
) -> Cast:
    roles = (role(NARRATOR), *speakers)
    together = company(*scenes) if scenes else company(" ".join(one.name for one in speakers))
    result = cast(roles, together, FOUR, wishes or {})
    assert [part.role.name for part in result.parts] == [one.name for one in roles]
    return result


def names(result: Cast) -> dict[str, str]:
    return {part.role.name: part.voice.name for part in result.parts}


def part(result: Cast, name: str) -> Part:
    return result.part_of(name)


def test_voices_fit_and_differ() -> None:
    found = names(made(role("Owen", M), role("Mara", F), role("Sam", M)))
    assert found == {NARRATOR: "ann", "Owen": "bob", "Mara": "cat", "Sam": "dan"}


def test_the_narrator_leaves_leading_roles_the_voices_they_need() -> None:
    found = names(made(role("Owen", M), role("Mara", F), role("Jo", F)))
    assert found[NARRATOR] in {"bob", "dan"}
    assert {found["Mara"], found["Jo"]} == {"ann", "cat"}


def test_who_says_most_has_the_best_voice() -> None:
    speakers = (role("A", F, 10), role("B", F, 500), role("C", F, 80))
    result = cast((role(NARRATOR), *speakers), company("A", "B", "C"), KOKORO, {})
    ranks = {name: [one.name for one in KOKORO].index(who) for name, who in names(result).items()}
    assert ranks["B"] < min(ranks["A"], ranks["C"])


def test_a_wish_of_the_story_wins_over_everything_and_stays_bare() -> None:
    wishes = {
        "Owen": Wish("ann", "[cast]", own=True),
        "Mara": Wish("test/ann", "[cast]", own=True),
        NARRATOR: Wish("dan", "the settings", own=True),
    }
    result = made(role("Owen", M), role("Mara", F), wishes=wishes)
    assert names(result) == {NARRATOR: "dan", "Owen": "ann", "Mara": "ann"}
    assert {one.shade for one in result.parts} == {PLAIN}
    assert part(result, "Owen").reason == "wished for in [cast]"


def test_two_whom_a_file_wishes_one_voice_are_told_apart_in_their_scenes() -> None:
    wishes = {"Owen": Wish("bob", "x.toml"), "Sam": Wish("bob", "x.toml")}
    speakers = (role("Owen", M), role("Sam", M))
    together = made(*speakers, wishes=wishes)
    assert part(together, "Owen").shade != part(together, "Sam").shade
    apart = made(*speakers, scenes=("Owen", "Sam"), wishes=wishes)
    assert {one.shade for one in apart.parts} == {PLAIN}


def test_the_narrator_leaves_a_voice_that_was_given_away() -> None:
    wishes = {"Owen": Wish("ann", "[cast]")}
    assert names(made(role("Owen"), wishes=wishes))[NARRATOR] != "ann"


def test_minor_roles_share_where_they_never_meet() -> None:
    speakers = (role("Mara", F, 900), role("Maid", F, 5), role("Cook", F, 4))
    scenes = ("narrator Mara Maid", "narrator Mara Cook")
    result = made(*speakers, scenes=scenes, wishes={NARRATOR: Wish("dan", "x.toml")})
    found = names(result)
    assert found["Maid"] == found["Cook"] != found["Mara"]
    assert "shared with Maid" in part(result, "Cook").reason
    assert {one.shade for one in result.parts} == {PLAIN}


def test_too_many_in_one_scene_share_by_shades() -> None:
    result = made(*(role(f"W{number}", F, 10) for number in range(8)))
    heard = [(one.voice.id, one.shade) for one in result.parts]
    assert len(set(heard)) == len(heard)
    assert all(one.voice.gender is F for one in result.parts[1:])
    assert all(one.voice != result.narrator.voice for one in result.parts[1:])


def test_crowds_and_the_nameless_share_one_voice_across_scenes() -> None:
    nameless = [replace(role(name, M, 3), named=False) for name in ("waiter", "porter")]
    crowd = replace(role("men", M, 3), named=False, crowd=True)
    roles = (role(NARRATOR), role("Owen", M, 90), *nameless, crowd)
    result = cast(roles, company("narrator Owen", "waiter", "porter", "men"), KOKORO, {})
    found = names(result)
    assert found["waiter"] == found["porter"] == found["men"] != found["Owen"]


def test_what_the_text_tells_decides_between_voices_of_a_gender() -> None:
    scot = Trait(TraitKind.ACCENT, "en-scotland", "her Scottish accent")
    old = Trait(TraitKind.AGE, "old", "the old man")
    speakers = (
        replace(role("Ada", F), traits=(scot,)),
        replace(role("Amos", M), traits=(old,)),
        role("Jack", M, 50),
    )
    result = cast((role(NARRATOR), *speakers), company("Ada Amos Jack"), KOKORO, {})
    assert part(result, "Ada").voice.accent == "en-GB"
    assert part(result, "Amos").voice.age == "old"
    assert part(result, "Jack").voice.age != "old"
    assert "'her Scottish accent'" in part(result, "Ada").reason


def test_those_who_talk_with_each_other_sound_unlike() -> None:
    roles = (role(NARRATOR), role("A", M, 99), role("B", M, 98))
    near = names(cast(roles, company("A B A B A B"), KOKORO, {}))
    by_name = {one.name: one for one in KOKORO}
    assert distance(by_name[near["A"]], by_name[near["B"]]) > 4


def test_nobody_gets_the_whispering_voice_unasked() -> None:
    women = [role(f"W{number}", F, 20) for number in range(20)]
    result = cast((role(NARRATOR), *women), company(*(one.name for one in women)), KOKORO, {})
    assert "af_nicole" not in names(result).values()
    soft = replace(women[0], traits=(Trait(TraitKind.TIMBRE, "whispery", "a whispery voice"),))
    assert names(cast((role(NARRATOR), soft), company("W0"), KOKORO, {}))["W0"] == "af_nicole"


def test_who_tells_the_story_has_the_narrators_voice_and_the_narrator_their_gender() -> None:
    result = made(replace(role("Watson", M), narrates=True, gender_from="x"), role("Holmes", M))
    found = names(result)
    assert found["Watson"] == found[NARRATOR] != found["Holmes"]
    assert result.narrator.voice.gender is M
    assert result.narrator.role.gender_from == "Watson tells the story"
    assert part(result, "Watson").reason == "tells the story: the narrator's voice"


def test_who_tells_the_story_may_wish_their_voice_and_two_tellers_are_none() -> None:
    watson = replace(role("Watson", M), narrates=True)
    holmes = replace(role("Holmes", M), narrates=True)
    wished = made(watson, wishes={"Watson": Wish("dan", "x.toml")})
    assert names(wished) == {NARRATOR: "dan", "Watson": "dan"}
    assert {one.shade for one in wished.parts} == {PLAIN}
    found = names(made(watson, holmes))
    assert NARRATOR not in {name for name in found if found[name] == found["Watson"]}


@pytest.mark.parametrize(
    ("wanted", "hint"), [("bobb", "did you mean bob?"), ("xyzzy", "podfic voices lists them")]
)
def test_an_unknown_voice_is_told(wanted: str, hint: str) -> None:
    for who in (NARRATOR, "Owen", "Nobody"):
        with pytest.raises(SettingsError) as caught:
            made(role("Owen"), wishes={who: Wish(wanted, "[cast]")})
        assert str(caught.value).startswith(f"there is no voice '{wanted}' for ")
        assert hint in str(caught.value)


def test_strangers_and_nobody_are_the_narrators() -> None:
    result = made(role("Owen", M))
    assert result.part_of(None) == result.part_of("a stranger") == result.narrator
    assert result.voice_of("Owen") == result.parts[1].voice


def test_no_voice_at_all() -> None:
    with pytest.raises(EngineError):
        cast((role(NARRATOR),), company("narrator"), (), {})


def test_one_voice_is_enough() -> None:
    roles = (role(NARRATOR), role("A", F), role("B", M))
    result = cast(roles, company("narrator A B"), FOUR[:1], {})
    assert len({one.shade for one in result.parts}) == 3
    assert result.narrator.shade == PLAIN
    assert "no male voice" in part(result, "B").reason


def test_a_neutral_role_has_a_voice_between() -> None:
    result = cast((role(NARRATOR), role("Kit", N, 50)), company("Kit"), KOKORO, {})
    assert 120 < part(result, "Kit").voice.pitch < 180


def test_casting_thousands_takes_seconds_at_most_and_parts_whoever_meets() -> None:
    crowd = [f"p{number}" for number in range(3000)]
    scenes = [" ".join(["Jack", "narrator", *crowd[at : at + 8]]) for at in range(0, 3000, 4)]
    roles = [role("Jack", M, 9000)] + [role(name, (F, M)[n % 2]) for n, name in enumerate(crowd)]
    result = cast((role(NARRATOR), *roles), company(*scenes), KOKORO, {})
    for scene in scenes:
        voices = [result.voice_of(name).id for name in set(scene.split())]
        assert len(set(voices)) == len(voices)


SPEAKERS = st.lists(
    st.tuples(st.sampled_from([F, M, N]), st.integers(0, 90), st.booleans()), max_size=12
)
SCENES = st.lists(st.lists(st.integers(0, 11), max_size=12), max_size=5)


@given(SPEAKERS, SCENES)
def test_casting_is_steady_and_fits(
    speakers: list[tuple[str, int, bool]], meetings: list[list[int]]
) -> None:
    roles = [role(NARRATOR)] + [
        replace(role(f"S{at}", gender, words), named=named)
        for at, (gender, words, named) in enumerate(speakers)
    ]
    known = {one.name for one in roles}
    scenes = [[f"S{at}" for at in one if f"S{at}" in known] for one in meetings]
    together = company_of(script(*(" ".join(("narrator", *one)) for one in scenes)))
    result = cast(roles, together, tones(), {})
    assert result == cast(roles, together, tones(), {})
    assert [one.role for one in result.parts] == roles
    for one in result.parts[1:]:
        assert one.voice != result.narrator.voice
        assert one.role.gender not in {F, M} or one.voice.gender is one.role.gender
        assert one.reason
    for scene in scenes:
        heard = [(result.voice_of(who).id, result.part_of(who).shade) for who in set(scene)]
        assert len(set(heard)) == len(heard)


def suits(gender: Gender, *told: tuple[TraitKind, str]) -> Voice:
    """Return whom the leading role of a story gets of whom this is told."""
    leading = replace(role("A", gender, 500), traits=tuple(Trait(*one) for one in told))
    roles = (role(NARRATOR), leading, role("B", M, 300), role("C", F, 300))
    return part(cast(roles, company("narrator A B C A B C"), KOKORO, {}), "A").voice


@pytest.mark.parametrize("gender", [F, M])
@pytest.mark.parametrize("age", ["child", "old"])
def test_a_leading_child_and_an_old_one_have_a_voice_of_their_age(gender: Gender, age: str) -> None:
    found = suits(gender, (TraitKind.AGE, age))
    assert (found.age, found.gender) == (age, gender)


@pytest.mark.parametrize("told", [(), ((TraitKind.AGE, "adult"),)])
@pytest.mark.parametrize("gender", [F, M])
def test_a_leading_adult_has_a_voice_that_is_graded(
    gender: Gender, told: tuple[tuple[TraitKind, str], ...]
) -> None:
    found = suits(gender, *told)
    assert found.grade
    assert found.age in {"adult", "young"}


def test_a_leading_neutral_role_has_a_neutral_voice() -> None:
    assert suits(N).gender is N


def test_an_old_british_woman_is_all_three() -> None:
    found = suits(F, (TraitKind.AGE, "old"), (TraitKind.ACCENT, "en-GB"))
    assert (found.age, found.accent, found.gender) == ("old", "en-GB", F)
