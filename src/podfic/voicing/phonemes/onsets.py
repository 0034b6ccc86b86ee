"""Words that begin and break off: stutters ("m-mean") and last sounds cut short ("Lub d…")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from podfic.tools import espeak
from podfic.voicing.phonemes.ipa import kokoro
from podfic.voicing.phonemes.lexicon import Lexicon

_STUTTER = re.compile(r"(?<![\w'’-])(?P<starts>(?:[^\W\d_]{1,3}-){1,8})(?P<word>[^\W\d_][\w'’]+)")
_BROKEN = re.compile(r"(?<![\w'’.])(?P<start>[bcdfghj-np-tv-z])(?=…)")
_CONSONANTS = re.compile(r"[^ˈˌaeiouæɑɒɔəɛɜɪʊʌɨᵻᵊIWAYOQ]+")
_SOUNDS = {"c": "k", "q": "k", "x": "ks", "j": "ʤ", "y": "j", "r": "ɹ", "g": "ɡ"}
"""Letters whose sound at a word's start is not written like them."""


class Saying(Protocol):
    """What stands in a sentence and is said its own way."""

    def phonemes(self, accent: str) -> str:
        """Return the sounds in Kokoro's alphabet for a voice of `accent`."""


@dataclass(frozen=True, slots=True)
class Stutter:
    """A word whose beginning comes `count` times before it; `lexicon` may know the word."""

    word: str
    count: int
    lexicon: Lexicon

    def phonemes(self, accent: str) -> str:
        """Return the word's first consonants, or its first vowel, once for each beginning."""
        own = next((entry for _, _, entry in self.lexicon.found(self.word)), None)
        whole = own.phonemes(accent) if own else kokoro(espeak.ipa(self.word, accent), accent)
        consonants = _CONSONANTS.match(whole)
        start = consonants.group() if consonants else whole.lstrip("ˈˌ")[:1]
        return " ".join([start] * self.count + [whole])


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """A single consonant, all that was said of a word."""

    letter: str

    def phonemes(self, accent: str) -> str:  # noqa: ARG002  # the same in every accent
        """Return the sound of the letter, not its name."""
        return _SOUNDS.get(self.letter, self.letter)


def sayings(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, Saying]]:
    """Yield, in order, where in `text` something is said its own way, and how.

    A name that the lexicon lists is said so within a stutter, too.
    """
    broken = list(_broken(text, lexicon))
    inside = {place for start, end, _ in broken for place in range(start, end)}
    listed = (one for one in lexicon.found(text) if inside.isdisjoint(range(*one[:2])))
    yield from sorted((*listed, *broken), key=lambda one: one[:2])


def _broken(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, Saying]]:
    for match in _STUTTER.finditer(text):
        starts = match["starts"].rstrip("-").casefold().split("-")
        word = match["word"]
        if all(_begins(start, word.casefold()) for start in starts):
            yield *match.span(), Stutter(word, len(starts), lexicon)
    for match in _BROKEN.finditer(text):
        yield *match.span(), BrokenOff(match["start"])


def _begins(start: str, word: str) -> bool:
    """Whether `start` is how somebody stutters at `word`: a letter of it, or its consonants."""
    stumbled = len(start) == 1 or not set(start) & set("aeiou")
    return stumbled and word.startswith(start) and start != word
