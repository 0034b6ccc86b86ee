"""What files tell of people is laid over what the story tells."""

from dataclasses import replace
from pathlib import Path

from casting.parts import F, M, U, role
from podfic.casting.known import Wish, informed, strangers, wished
from podfic.config.casts import CastFile, Character
from podfic.config.corrections import TOLD_BY
from podfic.model.cast import NARRATOR
from podfic.model.people import Trait, TraitKind

WELSH = Trait(TraitKind.ACCENT, "cy")
YOUNG = Trait(TraitKind.AGE, "young")
OLD = Trait(TraitKind.AGE, "old", "the old man")


def file(name: str, **people: Character) -> CastFile:
    return CastFile(Path(name), (), people)


SHIPPED = file("bridges.toml", Ianto=Character((), M, (WELSH, YOUNG), {"test": "bob", "x": "y"}))


def test_a_file_tells_gender_traits_and_voice() -> None:
    (found,), wishes = informed([role("Ianto")], [SHIPPED], "test")
    assert (found.gender, found.gender_from) == (M, "bridges.toml")
    assert found.traits == (
        replace(YOUNG, source="bridges.toml"),
        replace(WELSH, source="bridges.toml"),
    )
    assert wishes == {"Ianto": Wish("bob", "bridges.toml")}


def test_another_engines_voice_is_no_wish() -> None:
    assert informed([role("Ianto")], [SHIPPED], "kokoro")[1] == {}


def test_the_more_specific_file_wins_for_what_it_tells() -> None:
    own = file("mine.toml", Ianto=Character((), traits=(replace(OLD, words=""),)))
    (found,), wishes = informed([role("Ianto")], [own, SHIPPED], "test")
    assert {(trait.value, trait.source) for trait in found.traits} == {
        ("old", "mine.toml"),
        ("cy", "bridges.toml"),
    }
    assert found.gender_from == "bridges.toml"
    assert wishes["Ianto"].source == "bridges.toml"


def test_a_file_wins_against_the_story_and_leaves_what_it_does_not_tell() -> None:
    deep = Trait(TraitKind.TIMBRE, "deep", "his deep voice")
    told = replace(role("Ianto", F), gender_from="pronouns 1:0", traits=(OLD, deep))
    (found,), _ = informed([told], [SHIPPED], "test")
    assert found.gender is M
    assert [trait.value for trait in found.traits] == ["young", "cy", "deep"]
    agreed = replace(told, gender=M, gender_from="pronouns 9:0")
    assert informed([agreed], [SHIPPED], "test")[0][0].gender_from == "pronouns 9:0"


def test_the_storys_settings_and_a_swap_its_tags_announce_win_against_files() -> None:
    told = replace(role("Ianto", F), gender_from=TOLD_BY)
    assert informed([told], [SHIPPED], "test")[0][0].gender is F
    text = replace(told, gender_from="pronouns 9:0")
    for tag in ("Genderswap", "Alternate Universe - Gender Changes", "Rule 63", "Always a Girl"):
        assert informed([text], [SHIPPED], "test", [tag])[0][0].gender is F, tag
    assert informed([text], [SHIPPED], "test", ["Fluff", "Gendered Violence"])[0][0].gender is M
    unknown = role("Ianto", U)
    assert informed([unknown], [SHIPPED], "test", ["Genderswap"])[0][0].gender is M


def test_strangers_stay_as_they_are() -> None:
    roles = (role(NARRATOR), role("Mara", F))
    assert informed(roles, [SHIPPED], "test") == (roles, {})


def test_the_storys_own_wishes_find_their_people_in_any_case_and_by_alias() -> None:
    roles = (role(NARRATOR), replace(role("Ianto"), aliases=("Yan",)), role("Mara"))
    found = wished(roles, "ann", {"YAN": "bob", "Nobody": "cat"})
    assert found == {
        NARRATOR: Wish("ann", "the settings", own=True),
        "Ianto": Wish("bob", "[cast]", own=True),
        "Nobody": Wish("cat", "[cast]", own=True),
    }
    assert wished(roles, "ann", {"Narrator": "bob"})[NARRATOR].voice == "bob"


def test_wishes_for_nobody_are_told() -> None:
    roles = (role(NARRATOR), role("Owen"))
    assert strangers(roles, ("owen", "narrator", "Mara")) == ("Mara",)
