"""Marks typed around words stress them, strike them, or tell an action."""

import pytest

from podfic.model.script import MarkKind
from podfic.script.speech.speak import Place
from script.speech.saying import marked, said

EMPHASIS, ASIDE, STRUCK = MarkKind.EMPHASIS, MarkKind.ASIDE, MarkKind.STRUCK


@pytest.mark.parametrize(
    ("written", "words", "marks"),
    [
        ("*his*, _hers_, **theirs**", "his, hers, theirs", ["his", "hers", "theirs"]),
        ("He *really meant* it.", "He really meant it.", ["really meant"]),
        ("5*3, snake_case, word* and *so", "five times three, snake case, word and so", []),
        ("*All of this is far too long*", "All of this is far too long", []),
    ],
)
def test_stress(written: str, words: str, marks: list[str]) -> None:
    assert said(written) == words
    assert marked(written) == [(EMPHASIS, one) for one in marks]


def test_an_action_is_an_aside_where_it_stands_alone_or_in_a_chat() -> None:
    assert marked("*hides*") == [(ASIDE, "hides")]
    assert marked("Thanks! (*hugs you*)") == [(ASIDE, "hugs you")]
    assert marked("She *hides* it.") == [(EMPHASIS, "hides")]
    assert marked("ok *hides* sorry", Place.MESSAGE) == [(ASIDE, "hides")]


def test_struck_words_are_said_and_taken_back() -> None:
    assert said("my ~~love~~ friend") == "my love, friend"
    assert marked("my ~~love~~ friend") == [(STRUCK, "love")]
