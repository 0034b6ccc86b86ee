"""Thoughts in italics are somebody's: as a tag, a pronoun or the telling shows."""

import pytest

from podfic.model.people import Gender
from podfic.model.script import Told
from podfic.script.attribution.memory import Position
from podfic.script.attribution.stage import Stage
from podfic.script.attribution.thinking import thoughts_of
from script.attribution.scenes import people_called, slanted

PEOPLE = people_called(Ann=Gender.FEMALE, Ben=Gender.MALE, Cy=Gender.MALE)
TRAIL: list[tuple[Position, str]] = [((0, 0), "Ann"), ((3, 0), "Ben"), ((8, 0), "Cy")]


def thought(
    paragraph: str, first: int = 5, *, narrator: str = ""
) -> list[tuple[str | None, Told, bool]]:
    """Return who thinks in a paragraph, what told it, and whether that is worth anything."""
    stage = Stage(PEOPLE, dict(PEOPLE.genders), narrator)
    found = thoughts_of([*slanted(paragraph)], first, stage, TRAIL, narrated=bool(narrator))
    return [(who, why.told, why.confidence > 0) for _, who, why in found]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("*I must never tell her,* thought Ben.", [("Ben", Told.TAG, True)]),
        ("*I must never tell her,* he thought.", [("Ben", Told.PRONOUN, True)]),
        ("*I must never tell him,* she thought.", [("Ann", Told.PRONOUN, True)]),
        ("Ann turned away. *I must never tell him.*", [("Ann", Told.BEAT, True)]),
        ("*I must never tell her,* thought Zoe.", [(None, Told.TAG, False)]),
        ("*I must never tell her,* they thought.", [(None, Told.PRONOUN, False)]),
        ("Ben turned away from the rain.", []),
        ('"I must never tell her," Ben said.', []),
    ],
)
def test_a_thought_is_whose_the_words_beside_it_say(
    paragraph: str, expected: list[tuple[str | None, Told, bool]]
) -> None:
    assert thought(paragraph) == expected


@pytest.mark.parametrize(("first", "who"), [(2, None), (5, "Ben"), (9, "Cy")])
def test_a_pronoun_is_whoever_was_there_last_before_the_thought(
    first: int, who: str | None
) -> None:
    ((found, _, _),) = thought("*I must never tell her,* he thought.", first)
    assert found == who


def test_the_storys_i_thinks_what_nobody_else_does() -> None:
    paragraph = "I turned away. *Why did she say that?* The rain fell on me."
    assert thought(paragraph, narrator="Cy") == [("Cy", Told.NARRATOR, True)]


def test_thoughts_are_placed_by_paragraph_and_segment() -> None:
    scene = slanted("The rain fell on Ann.", "Ann turned. *I must never tell him.*")
    stage = Stage(PEOPLE, dict(PEOPLE.genders))
    ((place, who, why),) = thoughts_of(scene, 0, stage, TRAIL, narrated=False)
    assert (place, who) == ((1, 1), "Ann")
    assert scene[1].segments[1].thought
    assert why.words == "Ann turned"
