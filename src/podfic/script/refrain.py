"""Recognising a paragraph that beats: the same sound, again and again."""

import re

from podfic.script.grammar.words import word_set

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
_FEWEST = 3
"""Repeats that make a refrain."""
_MOST_SYLLABLES = 2
_PLAIN = word_set(
    "no yes never always please stop why what go run sorry nothing again more now here there "
    "help don't love home you me him her us them left right one two and so very really well oh ha"
)
"""Words that are repeated for their meaning."""


def is_refrain(text: str) -> bool:
    """Whether a paragraph of narration is one sound, or two in turn, at least three times.

    The last one may break off: "Lub-dub. Lub-dub. Lub-d…."
    """
    words = [word.lower() for word in _WORD.findall(text)]
    return any(_repeats(words, period) for period in (1, 2))


def _repeats(words: list[str], period: int) -> bool:
    if len(words) < _FEWEST * period or not all(map(_is_sound, words[:period])):
        return False
    if any(word != words[at % period] for at, word in enumerate(words[:-1])):
        return False
    return words[(len(words) - 1) % period].startswith(words[-1])


def _is_sound(word: str) -> bool:
    if "-" in word:
        return word.count("-") == 1
    return word.isalpha() and word not in _PLAIN and len(_VOWELS.findall(word)) <= _MOST_SYLLABLES
