"""Words drawn out, laughs, and the sounds that people make."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from podfic.script.speech.data import words

_RUN = re.compile(r"([^\W\d_])\1{2,}", re.IGNORECASE)
_ONE_LETTER = re.compile(r"(?P<one>[^\W\d_])(?P=one)*", re.IGNORECASE)
_ROMAN = re.compile(r"[ivx]+|w{3}|x{2,}", re.IGNORECASE)
_LAUGH = re.compile(r"((?:[bmw]*[uw]*a+)(?=h[ae]h))?((?:h+[aeio]+){2,})(h?)", re.IGNORECASE)
_LAUGHED = re.compile(r"h+[aeio]+", re.IGNORECASE)
_MOST_RUNS = 4
"""Drawn-out letters of one word that are weighed against each other."""
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("s+h+", "shh"),
        ("h+m+", "hmm"),
        ("m+", "mmm"),
        ("m+h+m+", "mhm"),
        ("h+m+p+h+|h+m+p+f+", "hmph"),
        ("a+r+g+h*|a+r+h+", "argh"),
        ("u+g+h+", "ugh"),
        ("g+r{2,}", "grr"),
        ("b+r{2,}", "brr"),
        ("p+f+t+", "pfft"),
        ("p+s+t+", "psst"),
        ("t+s+k+", "tsk"),
        ("t+c+h+", "tch"),
        ("z+", "zzz"),
        ("a+h*", "ah"),
        ("a{2,}h+", "ah"),
        ("o+h+", "oh"),
        ("o{2,}h+", "ooh"),
        ("o{3,}", "ooh"),
        ("e{3,}", "eee"),
        ("u+h+", "uh"),
        ("u+m+", "um"),
        ("e+h+", "eh"),
        ("h+e+h+", "heh"),
        ("h+u+h+", "huh"),
        ("e+r+m+", "erm"),
        ("a+w+", "aww"),
        ("e+w+", "eww"),
        ("o+w+", "ow"),
        ("p+h+e+w+", "phew"),
        ("n+g+h+", "ngh"),
    )
)
"""Sounds by how they are drawn out; where two fit, the later one is meant."""


def is_sound(word: str) -> bool:
    """Whether `word` spells a sound such as "shh" rather than letters."""
    return _sound(word.lower()) is not None


@lru_cache(maxsize=4096)
def laugh(word: str) -> str | None:
    """Return "Ha ha ha" for "Hahaha", None for a word that is no laugh."""
    match = _LAUGH.fullmatch(word)
    if match is None:
        return None
    bursts = [_single(burst) for burst in _LAUGHED.findall(match.group(2))]
    bursts[-1] += match.group(3)
    return " ".join([_single(match.group(1)), *bursts] if match.group(1) else bursts)


@lru_cache(maxsize=4096)
def shortened(word: str) -> str | None:
    """Return a drawn-out word as it is commonly spelled, None for any other word.

    Letters that stand three times or more become one, or two where that makes
    a word with an honest double.
    """
    if _RUN.search(word) is None or _ROMAN.fullmatch(word):
        return None
    sound = _sound(word.lower())
    if sound is not None:
        return _cased(sound, word)
    runs = [match.start() for match in _RUN.finditer(word)]
    if all(one.lower() not in "aeiouy" for one in word if one.isascii()):
        return _RUN.sub(lambda match: match.group()[:2], word)
    for counts in product((2, 1), repeat=min(len(runs), _MOST_RUNS)):
        candidate = _cut(word, counts)
        if candidate.lower() in words("doubled"):
            return candidate
    return _cut(word, ())


def _cut(word: str, counts: Sequence[int]) -> str:
    """Return `word` with so many letters left of each run, one where `counts` ends."""
    left = iter(counts)
    return _RUN.sub(lambda match: match.group()[: next(left, 1)], word)


def _sound(lower: str) -> str | None:
    found = [sound for pattern, sound in _SOUNDS if pattern.fullmatch(lower)]
    return found[-1] if found else None


def _single(text: str) -> str:
    return _ONE_LETTER.sub(lambda match: match["one"], text)


def _cased(sound: str, word: str) -> str:
    return sound.capitalize() if word[0].isupper() else sound
