"""Roles are counted, the narrator's first."""

from dataclasses import replace

from podfic.casting.roles import roles_of
from podfic.model.cast import NARRATOR, Role
from podfic.model.people import Gender
from podfic.script.write import write_script
from script.works import work_of

WORK = work_of(
    '"Who?"\n\nIt rained.\n\n"Go on." He left. "Now," said Owen.\n\n"No," said Mr. Venn.'
)


def test_roles_by_first_appearance() -> None:
    assert roles_of(write_script(WORK, None), WORK) == (
        Role(NARRATOR, Gender.UNKNOWN, 5, 10),
        Role("Owen", Gender.MALE, 2, 3, "'he left'"),
        Role("Mr. Venn", Gender.MALE, 1, 1, "title Mr."),
    )


def test_the_credit_is_the_narrators() -> None:
    narrator = roles_of(write_script(WORK, "The Lamp, by Ann."), WORK)[0]
    assert (narrator.lines, narrator.words) == (6, 14)


def test_a_story_without_a_word_has_a_narrator() -> None:
    empty = work_of("")
    assert roles_of(write_script(empty, None), empty) == (Role(NARRATOR, Gender.UNKNOWN, 0, 0),)


def test_the_metadata_helps() -> None:
    work = replace(work_of('"Go," said Harkness.'), characters=("Jack Harkness",))
    assert roles_of(write_script(work, None), work)[1].gender is Gender.MALE
