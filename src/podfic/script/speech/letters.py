"""Words in capitals that are initialisms, and words that are read letter by letter."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from podfic.script.speech.data import words
from podfic.script.speech.line import Line, Piece, Reading, Role
from podfic.script.speech.manner import Manner
from podfic.script.speech.numbers import cardinal, pair
from podfic.script.speech.stretch import is_sound
from podfic.script.speech.tokens import Kind, Token

_CAPITALS = re.compile(r"([A-Z]{2,}|Ph[dD]|BSc|MSc)('?s'?|')?")
_VOWEL = re.compile(r"[^B-DF-HJ-NP-TV-XZ]", re.IGNORECASE)
_CODE = re.compile(r"[^\W\d_]+|\d+")
_SHORTEST_WORD = 4
"""Capitals below this that spell no common word are an initialism."""
_WORDS_ALONE = frozenset("aio")
"""Letters that are words: "I, I, a..."."""
_SHORTEST_SPACED = 4
"""Letters with spaces between that make a word set wide."""
_LONGEST_COUNT = 2
"""Digits of a code that are said as one number."""


class Initials(Enum):
    """How an initialism is said."""

    SPELLED = auto()
    WORD = auto()


def initials(word: str, before: str, manner: Manner, *, shouted: bool = False) -> Initials | None:
    """Return how `word` is said if its capitals are an initialism's, None if they are not.

    `before` is the word it follows; `shouted` says that its whole sentence is
    in capitals, which then tell nothing.
    """
    match = _CAPITALS.fullmatch(word)
    if match is None:
        return None
    base = match.group(1)
    known = _known(base, manner)
    if known is not None:
        return known if _is_meant(base, before, shouted=shouted) else None
    return _unknown(base, manner, shouted=shouted)


def _is_meant(base: str, before: str, *, shouted: bool) -> bool:
    """Whether a known initialism is no word in capitals: "the US", but "give it to US"."""
    if base in words("doubtful"):
        return not shouted and before.lower() in {"the", "an"}
    return not (shouted and base.lower() in words("short"))


def _unknown(base: str, manner: Manner, *, shouted: bool) -> Initials | None:
    """Return how capitals of no vocabulary are said, by the story's use and their letters."""
    if (form := manner.forms.get(base.lower())) is not None and form != base:
        return None
    if not _VOWEL.search(base):
        return None if is_sound(base) else Initials.SPELLED
    if form is not None and len(base) >= _SHORTEST_WORD:
        return Initials.WORD
    is_word = len(base) >= _SHORTEST_WORD or base.lower() in words("short") or is_sound(base)
    return None if is_word or (shouted and form is None) else Initials.SPELLED


def spelled(word: str) -> str:
    """Return the letters of an initialism apart: "F B I", "C D's"."""
    match = _CAPITALS.fullmatch(word)
    base, end = (match.group(1), match.group(2) or "") if match is not None else (word, "")
    return " ".join(base.upper()) + ("'" + end if end.startswith("s") else end).removesuffix("'")


def dotted(text: str, manner: Manner) -> str:
    """Return how U.N.I.T. is said: as the word it makes, or letter by letter."""
    letters = text.replace(".", "")
    return letters if letters in manner.vocabulary.words else " ".join(letters.upper())


def coded(word: str) -> str:
    """Return how letters with digits are said: "M I five", "P G thirteen"."""
    return " ".join(_code_part(part) for part in _CODE.findall(word))


def is_code(word: str) -> bool:
    """Whether `word` is made of both letters and decimal digits."""
    return any(one.isdecimal() for one in word) and word.isalnum()


def _code_part(part: str) -> str:
    if part.isdecimal():
        is_count = len(part) <= _LONGEST_COUNT or part.endswith("00") or len(part) > 4
        return cardinal(part) if is_count else pair(part)
    if part.isupper() and (len(part) < _SHORTEST_WORD or not _VOWEL.search(part)):
        return " ".join(part)
    return part if _VOWEL.search(part) else " ".join(part.upper())


def wide(line: Line, place: int) -> Reading | None:
    """Read letters set apart as the word they make, unless the text speaks of letters."""
    previous = line.at(place - 1)
    if previous.kind is Kind.WORD and len(previous.text) == 1:
        return None
    letters: list[Token] = []
    while (token := line.at(place + len(letters))).kind is Kind.WORD and len(token.text) == 1:
        if letters and not token.spaced:
            return None
        letters.append(token)
    word = "".join(letter.text for letter in letters)
    lower = word.lower()
    is_listed = lower in _ALPHABET or len(set(lower)) == 1 or set(lower) <= _WORDS_ALONE
    if len(word) < _SHORTEST_SPACED or not _VOWEL.search(word) or is_listed:
        return None
    if line.before(place).text.lower() in words("spelling"):
        return None
    parts = [_closed_up(part, line.manner) for part in _words_set_wide(letters)]
    said = parts[0][0].upper() + parts[0][1:] if word[0].isupper() else parts[0]
    return Reading(
        (Piece(Role.WORD, " ".join([said, *parts[1:]]), line.at(place).spaced),), len(letters)
    )


def _words_set_wide(letters: Sequence[Token]) -> list[str]:
    """Return the words of letters set apart, between which the gaps are wider."""
    gaps = [second.start - first.end for first, second in pairwise(letters)]
    narrow = min(gaps)
    rest = (
        letter.text if gap == narrow else f" {letter.text}"
        for gap, letter in zip(gaps, letters[1:], strict=True)
    )
    return "".join([letters[0].text, *rest]).split()


def _closed_up(word: str, manner: Manner) -> str:
    lowered = word.lower() if word.isupper() else word
    return manner.forms.get(word.lower(), "I" if lowered == "i" else lowered)


def _known(base: str, manner: Manner) -> Initials | None:
    if base in manner.vocabulary.words:
        return Initials.WORD
    return Initials.SPELLED if base in manner.vocabulary.spelled else None


_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
