"""Words and lines that are said as they stand, told so at a small part of the cost of reading."""

import re
from functools import lru_cache

from podfic.script.speech.abbreviated import is_abbreviated
from podfic.script.speech.data import words
from podfic.script.speech.manner import Manner
from podfic.script.speech.numerals import value
from podfic.script.speech.stretch import laugh, shortened
from podfic.script.speech.vocabulary import Vocabulary

_PLAIN = re.compile(
    r"[\"“]?(?:[A-Za-z]++(?:['’][A-Za-z]++)*+[,;:.!?]?[\"”]?(?: [\"“]?(?=[A-Za-z])|$))++"
)
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_NUMBERED = re.compile(r"\b[A-Z][a-z]+ I\b")
_QUOTES = str.maketrans({'"': None, "“": None, "”": None, "’": "'"})


def plain(written: str, manner: Manner) -> str | None:
    """Return `written` without its quotation marks if that is all there is to saying it.

    None stands for a line that has to be read token by token.
    """
    if _PLAIN.fullmatch(written) is None or _NUMBERED.search(written) is not None:
        return None
    vocabulary = manner.words
    if all(is_plain(word, vocabulary) for word in _WORD.findall(written)):
        return written.translate(_QUOTES)
    return None


@lru_cache(maxsize=1 << 16)
def is_plain(word: str, vocabulary: Vocabulary) -> bool:
    """Whether `word`, its apostrophes included, is said as it stands wherever it does."""
    parts = word.replace("’", "'").split("'")
    return _is_plain_part(parts[0], vocabulary) and all(part.islower() for part in parts[1:])


def _is_plain_part(word: str, vocabulary: Vocabulary) -> bool:
    if len(word) == 1:
        return word in "aI" and not vocabulary.touches(word)
    if not (word.isascii() and word.isalpha() and (word.islower() or word.istitle())):
        return False
    if vocabulary.touches(word) or is_abbreviated(word) or value(word.lower()):
        return False
    return word not in words("clauses") and laugh(word) is None and shortened(word) is None
