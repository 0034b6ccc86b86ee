"""Telling the words that keep their capitals from those that only shout."""

import re
from collections import Counter
from collections.abc import Iterable

from podfic.script.grammar.words import sentences

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FEWEST = 2
"""Words in capitals that make a shout; a single one may be an initialism."""
_LONGEST_INITIALISM = 6
"""Letters; a longer word in capitals is a word that is stressed."""
_FAMILIAR = 2
"""Times that four letters or more in capitals have to stand before they are an initialism."""
_SURELY_INITIALS = 3
"""Letters up to which capitals outside of a shout are one at once."""


def proper_forms(paragraphs: Iterable[str]) -> dict[str, str]:
    """Return, by their lower-case form, the words a story always writes with capitals.

    These are names and initialisms ("Ianto", "UNIT"), from the sentences that
    are not in capitals throughout. A longer word in capitals counts only if it
    comes again, as a stressed one rarely does.
    """
    forms: dict[str, str] = {}
    lower: set[str] = set()
    capital: Counter[str] = Counter()
    for text in paragraphs:
        for start, end in sentences(text):
            words = _WORD.findall(text[start:end])
            if _is_shouted(words):
                continue
            lower.update(word for word in words if word.islower())
            capital.update(word.lower() for word in words if word.isupper())
            for word in words[1:]:
                if word[0].isupper() and not word.isupper():
                    forms[word.lower()] = word
    initialisms = {
        key: key.upper()
        for key, count in capital.items()
        if key not in forms and _is_initialism(key, count)
    }
    return {key: word for key, word in {**forms, **initialisms}.items() if key not in lower}


def _is_initialism(word: str, count: int) -> bool:
    if not 1 < len(word) <= _LONGEST_INITIALISM or not word.isalpha():
        return False
    return len(word) <= _SURELY_INITIALS or count >= _FAMILIAR


def _is_shouted(words: list[str]) -> bool:
    lettered = [word for word in words if any(letter.isalpha() for letter in word)]
    return len(lettered) >= _FEWEST and all(word.isupper() for word in lettered)
