"""The sounds of a held line, cut out of what was spoken, each with the place its beat is heard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from podfic.acoustics.pcentre import envelope, p_centre
from podfic.model.take import Signal, Sound
from podfic.model.units import Samples, samples
from podfic.voicing import trimming

BURST_S = 0.035
"""What is left of a consonant that breaks off, behind its burst."""
STOPPED_S = 0.006
"""What is left before it."""
STUB_S = 0.080
"""What is left of a vowel that breaks off, behind its onset."""
HUM_DB = -14.0
PRETONIC_DB = -12.0
"""How much softer hums before the vowel, and unstressed syllables before them, are made."""
HUM_S = 0.090
"""How long a hum may last at the beginning of a syllable."""
RISE_S = 0.025
"""Within how long it gets as loud as the vowel."""
EARLIER_S, LATER_S = 0.040, 0.020
"""How far into the syllable before and behind a cut may lie: times are true within a frame."""
_FRAME_S = 0.002


@dataclass(frozen=True, slots=True)
class Syllable:
    """One beat's sound, and the sample of it at which the beat is heard."""

    signal: Signal
    centre: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the word of a beat lies in spoken sound, and its stressed vowel.

    From `soft` on there are but sounds that hum, such as l and n, up to the vowel; with
    `pretonic` another vowel stands before them.
    """

    start: int
    soft: int
    vowel: int
    end: int
    pretonic: bool = False


def cut_apart(sound: Sound, spots: Sequence[Spot]) -> Iterator[Syllable]:
    """Yield the syllables at `spots`, which ascend, cut at the quietest points between them."""
    early, late = samples(EARLIER_S, sound.rate), samples(LATER_S, sound.rate)
    gaps = [
        (max(one.vowel, one.end - early), min(other.start + late, other.vowel))
        for one, other in pairwise(spots)
    ]
    cuts = (0, *trimming.quietest(sound, gaps), len(sound.signal))
    for spot, (start, end) in zip(spots, pairwise(cuts), strict=True):
        cut = trimming.trimmed(sound, start, end, spot.vowel)
        if cut is None:
            yield Syllable(sound.signal[spot.start : spot.end], spot.vowel - spot.start)
            continue
        first, last = cut.start, cut.start + cut.length
        near = min(max(spot.vowel, first), last)
        centre = p_centre(sound.signal, sound.rate, near, last)
        before = PRETONIC_DB if spot.pretonic else 0.0
        soft = None
        if spot.soft < spot.vowel:  # a hum can be as strong as its vowel: its time tells more
            centre = max(centre, Samples(near))
            soft = min(spot.soft - first, centre - first) if spot.soft > spot.start else 0
        one = Syllable(sound.signal[first:last].copy(), max(0, centre - first))
        yield _accented(one, soft, before, sound.rate)


def _accented(syllable: Syllable, soft: int | None, before: float, rate: int) -> Syllable:
    """Return `syllable` with hums from `soft` on and what is before them softer than its vowel.

    Else it is heard to begin where an l or n does, and not on its beat. One that begins
    with a long hum begins later.
    """
    late = max(0, syllable.centre - samples(HUM_S, rate)) if soft == 0 else 0
    signal, centre = syllable.signal[late:], syllable.centre - late
    rising = max(soft or 0, centre - samples(RISE_S, rate), 0)
    if soft is None:
        places, levels = [rising, centre], [before, 0.0]
    elif soft <= 0:
        places, levels = [rising, centre], [HUM_DB, 0.0]
    else:
        places, levels = [soft - 1, soft, rising, centre], [before, HUM_DB, HUM_DB, 0.0]
    if not any(levels) or centre <= 0:
        return Syllable(signal, centre)
    gains = np.interp(np.arange(len(signal)), places, levels)
    louder = (signal * 10 ** (gains / 20)).astype(np.float32)
    return Syllable(louder, p_centre(louder, rate, centre, len(louder)))


def alone(sound: Sound) -> Syllable:
    """Return the one syllable that `sound` holds, of which no times are known."""
    cut = trimming.trimmed(sound)
    if cut is None:
        return Syllable(sound.signal, 0)
    signal = sound.signal[cut.start : cut.start + cut.length]
    curve = envelope(signal, sound.rate)
    strong = np.flatnonzero(curve > curve.max() / 2)
    near = int(strong[0]) if strong.size else 0
    return Syllable(signal, p_centre(signal, sound.rate, near, len(signal)))


def broken_off(syllable: Syllable, rate: int, *, voiced: bool) -> Syllable:
    """Return the beginning of `syllable`: its first consonants, or some of its vowel, too.

    A consonant's beat is its burst.
    """
    if voiced:
        end = syllable.centre + samples(STUB_S, rate)
        return replace(syllable, signal=syllable.signal[:end])
    head = syllable.signal[: syllable.centre + samples(BURST_S, rate) // 2]
    burst = _burst(head, rate)
    start = max(0, burst - samples(STOPPED_S, rate))
    return Syllable(head[start : burst + samples(BURST_S, rate)], burst - start)


def _burst(signal: Signal, rate: int) -> int:
    """Return where `signal` gets louder fastest."""
    size = samples(_FRAME_S, rate)
    frames = signal[: len(signal) // size * size].reshape(-1, size).astype(np.float64)
    level = np.sqrt((frames**2).mean(axis=1))
    return int(np.diff(level, prepend=0.0).argmax()) * size if level.size else 0
