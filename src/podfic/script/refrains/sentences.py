"""Sentences that are a paragraph by coming again and again: "He ran. He ran. He ran."."""

from podfic.script.grammar.words import each_token, sentences

_FEWEST = 3


def repeats_itself(text: str) -> bool:
    """Whether a paragraph is one sentence of several words, at least three times.

    It is said with the same melody each time, and not held on a beat.
    """
    said = [
        tuple(token.bare for token in each_token(text, start, end) if token.is_word)
        for start, end in sentences(text)
    ]
    return len(said) >= _FEWEST and len(set(said)) == 1 and len(said[0]) > 1
