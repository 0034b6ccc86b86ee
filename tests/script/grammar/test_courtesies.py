"""What people politely call each other tells whether they talk to a man or a woman."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender
from podfic.script.grammar.courtesies import courtesies_in
from podfic.script.grammar.words import tokens

MALE, FEMALE = Gender.MALE, Gender.FEMALE


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('"Yes, sir."', [(MALE, "sir")]),
        ('"Yes sir!"', [(MALE, "sir")]),
        ('"Sir, come here."', [(MALE, "sir")]),
        ("“No, ma’am.”", [(FEMALE, "ma'am")]),
        ('"This way, MADAM."', [(FEMALE, "madam")]),
        ('"Well, my boy, sit."', [(MALE, "my boy")]),
        ('"My dear lady, sit."', [(FEMALE, "my dear lady")]),
        ('"Good man!"', [(MALE, "good man")]),
        ('"Sir? Madam?"', [(MALE, "sir"), (FEMALE, "madam")]),
        ("sir", [(MALE, "sir")]),
    ],
)
def test_polite_forms_tell_a_gender(words: str, told: list[tuple[Gender, str]]) -> None:
    assert list(courtesies_in(tokens(words))) == told


@pytest.mark.parametrize(
    "words",
    [
        "",
        '"Sir Tom is away."',
        '"I saw the lad."',
        '"I saw my boy."',
        '"Boy, it rains."',
        '"My boy ran."',
        '"He is an old man."',
        '"My dear!"',
    ],
)
def test_other_words_tell_nothing(words: str) -> None:
    assert list(courtesies_in(tokens(words))) == []


@given(st.lists(st.sampled_from(["my", "old", "boy", "girl", "sir", ",", "yes", "Tom"])))
def test_what_is_told_stands_in_the_words(words: list[str]) -> None:
    text = " ".join(words)
    for gender, called in courtesies_in(tokens(text)):
        assert gender in {MALE, FEMALE}
        assert called in text
