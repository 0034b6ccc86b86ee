"""The words of a held line: one for each beat, as long as the grid leaves room for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from podfic.engines.base import Word
from podfic.model.rhythm import Beat
from podfic.model.take import WordTime
from podfic.model.units import samples
from podfic.voicing.held.syllables import Spot
from podfic.voicing.phonemes.ipa import is_vowel, nucleus

HELD = 1.7
"""How many times as long a vowel is held where there is room."""
SHORTEST = 0.5
"""The least factor a syllable is shortened by: below, sounds are lost."""
FULL = 0.85
"""The share of the time to the next syllable that a held one fills."""
LAST_S = 0.9
"""The room of the last beat of a line."""
HUMMING = "lmnŋwjɹr"
"""Consonants as voiced as a vowel."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A beat's words with the marks behind them; `key` is the place of the stressed one."""

    words: tuple[Word, ...]
    key: int

    @property
    def nucleus(self) -> range:
        """Where in the stressed word's phonemes its stressed vowel stands."""
        return nucleus(self.words[self.key].phonemes)

    @property
    def pretonic(self) -> bool:
        """Whether a vowel stands before those sounds."""
        before = "".join(word.phonemes for word in self.words[: self.key])
        return any(map(is_vowel, before + self.words[self.key].phonemes[: self.hum]))

    @property
    def hum(self) -> int:
        """Where in the stressed word's phonemes the sounds begin that hum into its vowel."""
        at = self.nucleus.start
        while at > 0 and self.words[self.key].phonemes[at - 1] in HUMMING:
            at -= 1
        return at


def spelled(
    text: str, beats: Sequence[Beat], pronounce: Callable[[str], tuple[Word, ...]]
) -> tuple[Spelled, ...]:
    """Return the words of each of the `beats` of `text`, and the marks up to the next one.

    What breaks off is the whole sound it is the beginning of, where that stands before.
    """
    return tuple(_spelled(said, pronounce) for said in _texts(text, beats))


def _texts(text: str, beats: Sequence[Beat]) -> Iterator[str]:
    ends = [beat.start for beat in beats[1:]] + [len(text)]
    whole: list[str] = []
    for beat, end in zip(beats, ends, strict=True):
        word = text[beat.start : beat.end]
        behind = text[beat.end : end].replace("-", "")
        if beat.broken:
            word = completed(word, whole)
        whole.append(word)
        yield word + behind


def completed(start: str, whole: Sequence[str]) -> str:
    """Return the first of the words `whole` that goes on from `start`, else `start` itself."""
    return next((one for one in whole if _goes_on(start, one)), start)


def _goes_on(start: str, word: str) -> bool:
    return word.casefold().startswith(start.casefold()) and len(word) > len(start)


def _spelled(text: str, pronounce: Callable[[str], tuple[Word, ...]]) -> Spelled:
    words = pronounce(text.strip())
    if words and text[-1:].isspace():
        words = (*words[:-1], replace(words[-1], space=" "))
    return Spelled(words, max(range(len(words)), key=lambda at: _stress(words[at]), default=0))


def _stress(word: Word) -> int:
    if not nucleus(word.phonemes):
        return int(word.lettered)
    return 4 if "ˈ" in word.phonemes else 3 if "ˌ" in word.phonemes else 2


def spots(said: Sequence[Spelled], times: Sequence[WordTime]) -> tuple[Spot, ...]:
    """Return where each of `said` lies; `times` are those of all their words."""
    found = []
    at = 0
    for one in said:
        own = [
            time
            for word, time in zip(one.words, times[at : at + len(one.words)], strict=True)
            if word.lettered
        ]
        key = times[at + one.key]
        soft, vowel = key.edges[one.hum], key.edges[one.nucleus.start]
        begin = own[0].start if one.hum == 0 and key is own[0] else soft
        found.append(Spot(own[0].start, begin, vowel, own[-1].end, one.pretonic))
        at += len(one.words)
    return tuple(found)


def fitted(
    said: Sequence[Spelled], natural: Sequence[Spot], beats: Sequence[Beat], rate: int
) -> tuple[Spelled, ...]:
    """Return `said` with lengths that fill the grid of `beats` and keep within it.

    `natural` is where each lies when its lengths are the engine's own.
    """
    rooms = [
        samples(after.at - before.at, rate) - (spot.vowel - spot.start)
        for (before, after), spot in zip(pairwise(beats), natural[1:], strict=True)
    ]
    rooms.append(samples(LAST_S, rate))
    return tuple(
        _fitted(one, spot, room) for one, spot, room in zip(said, natural, rooms, strict=True)
    )


def _fitted(one: Spelled, spot: Spot, room: int) -> Spelled:
    length = spot.end - spot.vowel
    factor = max(SHORTEST, min(room * FULL, length * HELD) / length) if length else 1.0
    words = tuple(
        replace(word, lengths=_lengths(word, one.nucleus if at == one.key else range(0), factor))
        for at, word in enumerate(one.words)
    )
    return replace(one, words=words)


def _lengths(word: Word, vowel: range, factor: float) -> tuple[float, ...]:
    """Return factors that hold the `vowel`, or shorten all from it on."""
    held = 1.0 + 2.0 * (factor - 1.0)
    return tuple(
        (held if at in vowel else 1.0) if factor > 1.0 else (factor if at >= vowel.start else 1.0)
        for at in range(len(word.phonemes + word.space))
    )
