"""Names are read with their titles, and told from other words with capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender
from podfic.script.grammar.names import Name, name_at, names_in
from podfic.script.grammar.words import tokens


@pytest.mark.parametrize(
    ("text", "name", "owning"),
    [
        ("Jack said", Name("", ("Jack",)), False),
        ("Jack's eyes", Name("", ("Jack",)), True),
        ("Mr. Cavendish left", Name("mr", ("Cavendish",)), False),
        ("Dr. Owen Harper left", Name("dr", ("Owen", "Harper")), False),
        ("Captain Jack Harkness’s coat", Name("captain", ("Jack", "Harkness")), True),
        ("Captain, go", Name("", ("Captain",)), False),
        ("Siân, go", Name("", ("Siân",)), False),
    ],
)
def test_a_name_is_read(text: str, name: Name, *, owning: bool) -> None:
    found = name_at(tokens(text), 0)
    assert found is not None
    assert (found.name, found.owning) == (name, owning)


@pytest.mark.parametrize("text", ["He said", "jack", "Then Jack", "I", "Mr.", "Monday", "", "…"])
def test_other_words_are_no_names(text: str) -> None:
    assert name_at(tokens(text), 0) is None


def test_a_name_is_written_out() -> None:
    assert str(Name("mr", ("Cavendish",))) == "Mr. Cavendish"
    assert str(Name("captain", ("Jack", "Harkness"))) == "Captain Jack Harkness"
    assert str(Name("", ("Jack",))) == "Jack"


def test_a_title_tells_a_gender_or_none() -> None:
    assert Name("lady", ("Ann",)).gender is Gender.FEMALE
    assert Name("captain", ("Ann",)).gender is Gender.UNKNOWN


def test_names_in_tags() -> None:
    tags = ["Jack/Ianto", "Captain Jack Harkness (Torchwood)", "Owen & Tosh", " "]
    assert list(names_in(tags)) == [
        Name("", ("Jack",)),
        Name("", ("Ianto",)),
        Name("captain", ("Jack", "Harkness")),
        Name("", ("Owen",)),
        Name("", ("Tosh",)),
    ]


@given(st.text(max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    cut = tokens(text)
    for start in range(len(cut)):
        found = name_at(cut, start)
        assert found is None or start < found.end <= len(cut)
    list(names_in([text]))
