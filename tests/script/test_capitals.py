"""Shouts are calmed; names and initialisms keep their capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.capitals import calm, proper_forms

STORY = ["He told Ianto about UNIT and the FBI.", "It was NOT fair, not at all.", "RUN, OWEN, RUN!"]


def test_proper_forms_are_words_never_written_small() -> None:
    assert proper_forms(STORY) == {"ianto": "Ianto", "unit": "UNIT", "fbi": "FBI"}


@pytest.mark.parametrize(
    ("shout", "calmed"),
    [
        ("GET OUT!", "Get out!"),
        ("IANTO, CALL UNIT NOW! Please.", "Ianto, call UNIT now! Please."),
        ("CHAPTER IV", "Chapter IV"),
        ("I CAN'T AND I'M NOT.", "I can't and I'm not."),
        ("WHAT?!", "WHAT?!"),
        ("CALL U.N.I.T. NOW", "Call U.N.I.T. now"),
        ("Get OUT!", "Get OUT!"),
        ("", ""),
    ],
)
def test_calming(shout: str, calmed: str) -> None:
    assert calm(shout, proper_forms(STORY)) == calmed


@given(st.text())
def test_only_case_changes(text: str) -> None:
    assert calm(text, {}).casefold() == text.casefold()
