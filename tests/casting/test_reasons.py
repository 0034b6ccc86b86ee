"""A reason says what decided."""

from collections.abc import Sequence
from dataclasses import replace

from casting.parts import F, M, U, company, role, voice
from podfic.casting.known import Wish
from podfic.casting.match import cast
from podfic.engines.voicepack import voices_of
from podfic.model.cast import NARRATOR, Role, Voice
from podfic.model.people import Trait, TraitKind

KOKORO = voices_of("kokoro")


def reasons(
    *speakers: Role, voices: Sequence[Voice] = KOKORO, wishes: dict[str, Wish] | None = None
) -> dict[str, str]:
    together = company(" ".join((NARRATOR, *(one.name for one in speakers))))
    made = cast((role(NARRATOR), *speakers), together, voices, wishes or {})
    return {part.role.name: part.reason for part in made.parts}


def test_the_narrator_and_the_first_have_the_best() -> None:
    told = reasons(role("Mara", F, 90))
    assert told[NARRATOR] == "the best graded"
    assert told["Mara"].startswith("female; ")


def test_the_words_of_the_story_are_quoted_and_a_file_named() -> None:
    scot = Trait(TraitKind.ACCENT, "en-scotland", "her Scottish accent")
    young = Trait(TraitKind.AGE, "young", "", "x.toml")
    welsh = Trait(TraitKind.ACCENT, "cy", "", "x.toml")
    told = reasons(
        replace(role("Ada", F, 90), traits=(scot,)),
        replace(role("Ianto", M), traits=(young, welsh)),
    )
    assert told["Ada"].startswith("female; 'her Scottish accent'; ")
    assert told["Ianto"].startswith("male; young, accent cy (nearest: en-GB) in x.toml")


def test_the_farthest_voice_is_said_to_be_so() -> None:
    voices = (voice("ann"), voice("bob", M), voice("cat", F, "en-US"))
    wishes = {NARRATOR: Wish("ann", "x.toml")}
    told = reasons(role("Kit", U), voices=voices, wishes=wishes)
    assert told["Kit"] == "gender unknown; farthest from the narrator"


def test_sharing_names_two_and_counts_the_rest() -> None:
    told = reasons(*(role(f"M{n}", M) for n in range(5)), voices=(voice("bob", M),))
    assert told["M0"] == "male; shared with the narrator"
    assert told["M4"] == "male; shared with the narrator, M0 and 3 more"
    assert reasons(voices=(voice("bob", M),)) == {NARRATOR: "the only voice"}


def test_a_voice_of_the_wrong_gender_is_owned_up_to() -> None:
    assert reasons(role("Ada", F), voices=(voice("bob", M),))["Ada"].startswith("no female voice")


def test_nobody_is_said_to_be_graded_who_is_not() -> None:
    voices = (voice("ann"), voice("bob", M), voice("cat", F))
    told = reasons(role("Mara", F, 90), role("Jo", F, 9), voices=voices)
    assert not any("graded" in why for why in told.values())
