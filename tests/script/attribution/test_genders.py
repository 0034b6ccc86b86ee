"""Tags with a pronoun and polite forms tell genders on the way."""

import pytest

from podfic.model.people import Gender
from podfic.script.attribution.genders import courtesy_signs, tag_signs, told_by
from script.attribution.scenes import read


@pytest.mark.parametrize(
    ("tag", "signs"),
    [
        ("she laughed", {Gender.FEMALE: ["she laughed"]}),
        ("she had grumbled at last", {Gender.FEMALE: ["she had grumbled"]}),
        ("he said", {Gender.MALE: ["he said"]}),
        ("they said", {Gender.NEUTRAL: ["they said"]}),
        ("I said", {}),
        ("Ann said", {}),
    ],
)
def test_the_pronoun_of_a_tag_is_a_sign_of_who_speaks(
    tag: str, signs: dict[Gender, list[str]]
) -> None:
    told = read(f'"Go," {tag}.', known=["Ann"])
    assert tag_signs(told.row, ["Ann"], told.story).get("Ann", {}) == signs
    assert "" not in tag_signs(told.row, [""], told.story)


def test_a_pronoun_that_acts_is_no_sign() -> None:
    told = read('"Go." She sat down.', known=["Ann"])
    assert tag_signs(told.row, ["Ann"], told.story) == {}


@pytest.mark.parametrize(
    ("scene", "speakers", "listener"),
    [
        ('"Go."\n\n"Yes, sir."', ["Ann", "Ben"], "Ann"),
        ('"Yes, sir."\n\n"Go."', ["Ben", "Ann"], "Ann"),
        ('"Go."\n\nIt rained.\n\nIt rained.\n\n"Yes, sir."', ["Ann", "Ben"], None),
        ('"Go."\n\n"Yes, sir."', ["Ben", "Ben"], None),
        ('"Yes, sir."', ["Ben"], None),
    ],
)
def test_a_sir_is_said_to_whoever_speaks_beside_it(
    scene: str, speakers: list[str], listener: str | None
) -> None:
    signs = courtesy_signs(read(scene).row, speakers)
    assert {who: dict(told) for who, told in signs.items()} == (
        {listener: {Gender.MALE: ["called sir"]}} if listener else {}
    )


def test_every_polite_form_is_a_sign() -> None:
    row = read('"Go."\n\n"Yes, ma\'am. No, my girl, sir."').row
    assert courtesy_signs(row, ["Ann", "Ben"]) == {
        "Ann": {Gender.FEMALE: ["called ma'am", "called my girl"], Gender.MALE: ["called sir"]}
    }


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ({Gender.MALE: ["he said"] * 2}, Gender.MALE),
        ({Gender.MALE: ["he said"]}, Gender.UNKNOWN),
        ({Gender.MALE: ["he said"] * 4, Gender.FEMALE: ["she said"]}, Gender.MALE),
        ({Gender.MALE: ["he said"] * 3, Gender.FEMALE: ["she said"] * 2}, Gender.UNKNOWN),
        ({Gender.NEUTRAL: ["they said"] * 2}, Gender.NEUTRAL),
        ({Gender.NEUTRAL: ["they said"]}, Gender.NEUTRAL),
        ({}, Gender.UNKNOWN),
    ],
)
def test_signs_tell_a_gender_when_they_are_clear(
    words: dict[Gender, list[str]], gender: Gender
) -> None:
    assert told_by({"Ann": words}, "Ann") is gender
    assert told_by({"Ann": words}, "Ben") is Gender.UNKNOWN


def test_one_sign_tells_the_gender_of_a_role() -> None:
    signs = {"the clerk": {Gender.FEMALE: ["she said"]}}
    assert told_by(signs, "the clerk", role=True) is Gender.FEMALE
    assert told_by(signs, "the clerk") is Gender.UNKNOWN
    signs["the clerk"][Gender.MALE] = ["he said"]
    assert told_by(signs, "the clerk", role=True) is Gender.UNKNOWN
