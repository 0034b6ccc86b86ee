"""Words that are spoken sound otherwise than words that tell."""

import pytest

from podfic.script.dialogue.sound import is_participle, is_past, sounds_spoken, tells
from podfic.script.grammar.words import tokens


@pytest.mark.parametrize(
    "text", ["Do it.", "The rain, you know.", "Nothing!", "Why him?", "I ran."]
)
def test_words_that_sound_spoken(text: str) -> None:
    assert sounds_spoken(tokens(text), 0)


def test_a_sentence_or_a_clause_ends_the_listening() -> None:
    assert not sounds_spoken(tokens("The rain fell. Do you?"), 0)
    assert not sounds_spoken(tokens("his voice low, do you?"), 0, clause=True)
    assert not sounds_spoken(tokens("I ran."), 0, narrator=True)


@pytest.mark.parametrize(
    "text",
    [
        "He turned.",
        "Ann, smiling, left.",
        "The door opened slowly.",
        "Her eyes widened.",
        "She sat.",
    ],
)
def test_sentences_that_tell(text: str) -> None:
    assert tells(tokens(text), 0)


@pytest.mark.parametrize(
    "text",
    [
        "He used to be kind.",
        "That showed it.",
        "He was late.",
        "He left you.",
        "Go.",
        "I turned.",
        "",
    ],
)
def test_sentences_that_may_be_spoken(text: str) -> None:
    assert not tells(tokens(text), 0)


def test_a_story_told_by_its_speaker() -> None:
    assert tells(tokens("I turned away."), 0, narrator=True)


def test_verbs_by_their_looks() -> None:
    assert is_past(tokens("asked")[0])
    assert is_past(tokens("stood")[0])
    assert not is_past(tokens("bed")[0])
    assert is_participle(tokens("smiling")[0])
    assert not is_participle(tokens("nothing")[0])
