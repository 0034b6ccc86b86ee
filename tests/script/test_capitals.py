"""The words that a story always writes with capitals are found."""

from hypothesis import given
from hypothesis import strategies as st

from podfic.script.capitals import proper_forms

STORY = [
    "He told Ianto about UNIT and the FBI.",
    "It was NOT fair, not at all. It was DREADFUL, and LOUD.",
    "RUN, OWEN, RUN!",
    "But UNIT was late.",
]


def test_proper_forms_are_words_never_written_small() -> None:
    assert proper_forms(STORY) == {"ianto": "Ianto", "unit": "UNIT", "fbi": "FBI"}


def test_a_name_that_is_shouted_once_stays_a_name() -> None:
    forms = proper_forms(["He saw OWEN, yes OWEN.", "He saw Owen."])
    assert forms["owen"] == "Owen"


@given(st.lists(st.text()))
def test_every_form_is_known_by_its_small_letters(paragraphs: list[str]) -> None:
    for key, word in proper_forms(paragraphs).items():
        assert word.lower() == key
