"""What is written on things and what they are called is no speech."""

import pytest

from podfic.script.dialogue.labels import is_label, is_title
from podfic.script.grammar.words import tokens


@pytest.mark.parametrize(
    ("before", "inner", "tail"),
    [
        ("a sign that said", "Exit", "."),
        ("The note read:", "Gone out.", ""),
        ("it read,", "Back on Monday.", ""),
        ("the word", "love", "hung there."),
        ("a book entitled", "Emma", "."),
        ("", "Go away!", "was scrawled on the door."),
        ("with a card,", "For Ann,", "written on it"),
    ],
)
def test_a_label(before: str, inner: str, tail: str) -> None:
    assert is_label(tokens(before), inner, tail)


@pytest.mark.parametrize(
    ("before", "inner", "tail"),
    [
        ("He looked at the sign and Ann said", "Exit", "."),
        ("In the letter, she said", "come", "."),
        ("she muttered the word", "love", "."),
        ("with the words,", "By your leave!", "he left."),
        ("he read", "Dear Ann", "aloud"),
        ("", "Go", "was all he said."),
    ],
)
def test_no_label(before: str, inner: str, tail: str) -> None:
    assert not is_label(tokens(before), inner, tail)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The Poet and the Peasant", True),
        ("Emma", True),
        ("2001 A Space Odyssey", False),
        ("Come in", False),
        ("the Poet", False),
    ],
)
def test_a_title(words: str, *, title: bool) -> None:
    assert is_title(tokens(words)) is title
