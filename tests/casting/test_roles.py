"""Roles are counted, the narrator's first, and are who the script's people are."""

from dataclasses import replace

from podfic.casting.roles import roles_of
from podfic.model.cast import NARRATOR, Role
from podfic.model.people import Gender, Person, Trait, TraitKind
from podfic.script.write import write_script
from script.works import work_of

WORK = work_of(
    '"Who?"\n\nIt rained.\n\n"Go on." He left. "Now," said Owen.\n\n"No," said Mr. Venn.'
)


def test_roles_by_first_appearance() -> None:
    roles = roles_of(write_script(WORK, None))
    assert [(role.name, role.lines, role.words) for role in roles] == [
        (NARRATOR, 5, 10),
        ("Owen", 2, 3),
        ("Mr. Venn", 1, 1),
    ]
    assert [role.gender for role in roles[1:]] == [Gender.MALE, Gender.MALE]


def test_the_credit_is_the_narrators() -> None:
    narrator = roles_of(write_script(WORK, "The Lamp, by Ann."))[0]
    assert (narrator.lines, narrator.words) == (6, 14)


def test_a_story_without_a_word_has_a_narrator() -> None:
    empty = work_of("")
    assert roles_of(write_script(empty, None)) == (Role(NARRATOR, Gender.UNKNOWN, 0, 0),)


def test_who_somebody_is_comes_from_the_scripts_people() -> None:
    trait = Trait(TraitKind.AGE, "old", "the old man")
    owen = Person("Owen", ("Owen Grey",), Gender.NEUTRAL, "'they left'", (trait,), narrates=True)
    stranger = Person("Nobody", gender=Gender.MALE)
    script = replace(write_script(WORK, None), people=(stranger, owen))
    roles = roles_of(script)
    assert roles[1] == Role(
        "Owen",
        Gender.NEUTRAL,
        2,
        3,
        "'they left'",
        ("Owen Grey",),
        (trait,),
        narrates=True,
    )
    assert "Nobody" not in {role.name for role in roles}
