"""A gender is told by titles, tags, pronouns and names, in this order."""

import pytest

from podfic.casting.genders import genders_of
from podfic.model.people import Gender
from podfic.script.write import write_script
from script.works import work_of


def told(name: str, text: str, *characters: str) -> tuple[Gender, str]:
    finding = genders_of(write_script(work_of(text), None), [name], characters)[name]
    return finding.gender, finding.told_by


@pytest.mark.parametrize(
    ("name", "text", "gender", "told_by"),
    [
        ("Mr. Venn", "It rained.", Gender.MALE, "title Mr."),
        ("Lady Jane", "It rained.", Gender.FEMALE, "title Lady"),
        ("Venn", "There sat Mrs. Ada Venn.", Gender.FEMALE, "title Mrs."),
        ("Venn", "There sat Mr. Venn and Mrs. Venn.", Gender.UNKNOWN, ""),
        ("Captain Venn", "Captain Venn sat.", Gender.UNKNOWN, ""),
        ("Kit", 'So Kit sat. "Go," said Kit. "Now." She laughed.', Gender.FEMALE, "'she laughed'"),
        ("Kit", '"Go." He had left. "No," said Kit.', Gender.MALE, "'he had left'"),
        ("Kit", "Kit took her coat. Kit saw her hat on his chair.", Gender.FEMALE, "pronouns 2:1"),
        ("Kit", "Kit saw Ann take her coat.", Gender.FEMALE, "pronouns 1:0"),
        ("Kit", "It rained.", Gender.UNKNOWN, ""),
        ("Gwen", "It rained.", Gender.FEMALE, "given name"),
        ("Gwen", "Gwen took his coat.", Gender.MALE, "pronouns 1:0"),
    ],
)
def test_what_tells_a_gender(name: str, text: str, gender: Gender, told_by: str) -> None:
    assert told(name, text) == (gender, told_by)


def test_a_sentence_about_two_speakers_tells_nothing() -> None:
    script = write_script(work_of("Kit saw Ash take her coat."), None)
    findings = genders_of(script, ["Kit", "Ash"], ())
    assert {one.gender for one in findings.values()} == {Gender.UNKNOWN}


def test_they_in_tags_is_neutral_and_in_narration_is_many() -> None:
    text = 'Kit took their coats. "Go." They laughed. "Now," said Kit.'
    assert told("Kit", text) == (Gender.NEUTRAL, "'they laughed'")
    assert told("Kit", "Kit took their coats.") == (Gender.UNKNOWN, "")


def test_full_names_in_the_metadata_tell_a_given_name() -> None:
    assert told("Harkness", "It rained.", "Captain Jack Harkness") == (Gender.MALE, "given name")
