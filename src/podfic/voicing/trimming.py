"""Where a sentence begins and ends in spoken sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from podfic.model.take import Signal, Sound, WordTime
from podfic.model.units import Samples, samples

FRAME_S = 0.005
CORE_DB = -22.0
"""Sound within this of the loudest 5 ms is the voice for certain."""
FLOOR_DB = -50.0
"""Sound this far under the loudest 5 ms is silence for certain."""
CLEAR_DB = -35.0
"""And within this it is clearly heard."""
SILENCE = 1e-4
"""And so is anything under −80 dBFS."""
SOFT_BEFORE_S = 0.15
SOFT_AFTER_S = 0.25
"""What lies between is the voice only this long before and after: consonants are that soft,
but so is the hiss that some voices trail for a second (bm_fable's lies 27 dB under its voice)."""
LAST_WORD_S = 0.35
"""So much of the last word counts as the voice as far as it can be heard at all."""
LEAD_S = 0.010
"""Kept before the first sound, for a soft entry without a click."""
RELEASE_S = 0.050
"""Kept after the last sound, for the breath of a final consonant."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A range of a sound and, from its start, where the voice is first heard."""

    start: Samples
    length: Samples
    onset: Samples


def trimmed(sound: Sound, start: int = 0, end: int | None = None, last_word: int = 0) -> Cut | None:
    """Return the voiced part of `sound` between `start` and `end`, or None in silence.

    `last_word` is where the last word begins, if that is known.
    """
    signal = sound.signal[start:end]
    size = samples(FRAME_S, sound.rate)
    level = _levels(signal, size)
    if not level.size or level.max() <= SILENCE:
        return None
    sure = (last_word - start + samples(LAST_WORD_S, sound.rate)) // size
    first, last = _voiced(level, max(sure, 0))
    lead = max(0, first * size - samples(LEAD_S, sound.rate))
    stop = min(len(signal), (last + 1) * size + samples(RELEASE_S, sound.rate))
    return Cut(Samples(start + lead), Samples(stop - lead), Samples(first * size - lead))


def _voiced(level: npt.NDArray[np.float64], sure: int) -> tuple[int, int]:
    """Return the first and the last frame of `level` that belong to the voice.

    Anything that can be heard before the frame `sure` does.
    """
    core = np.flatnonzero(level > level.max() * 10 ** (CORE_DB / 20))
    soft = level > max(SILENCE, level.max() * 10 ** (FLOOR_DB / 20))
    first, last = int(core[0]), int(max(core[-1], np.flatnonzero(soft[:sure]).max(initial=0)))
    earliest = max(0, first - round(SOFT_BEFORE_S / FRAME_S))
    latest = min(len(level) - 1, last + round(SOFT_AFTER_S / FRAME_S))
    while first > earliest and soft[first - 1]:
        first -= 1
    while last < latest and soft[last + 1]:
        last += 1
    return first, last


def until_heard(sound: Sound, cut: Cut) -> Samples:
    """Return the length of `cut` up to where its voice is last clearly heard, without release."""
    size = samples(FRAME_S, sound.rate)
    level = _levels(sound.signal[cut.start : cut.start + cut.length], size)
    clear = np.flatnonzero(level > level.max(initial=0.0) * 10 ** (CLEAR_DB / 20))
    return Samples((int(clear[-1]) + 1) * size) if clear.size else cut.length


def boundaries(sound: Sound, sentences: Sequence[Sequence[WordTime]]) -> tuple[int, ...]:
    """Return where to cut `sound` so that each of `sentences` is on its own.

    One more than there are sentences, from 0 to the end. Between two sentences
    the cut lies at the quietest point from the last word's end to the next
    word's start.
    """
    gaps = [(before[-1].end, after[0].start) for before, after in pairwise(sentences)]
    return (0, *quietest(sound, gaps), len(sound.signal))


def quietest(sound: Sound, gaps: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Return where within each of `gaps`, from sample to sample, `sound` is quietest."""
    size = samples(FRAME_S, sound.rate)
    level = _levels(sound.signal, size)
    found = []
    for start, end in gaps:
        low = start // size
        quiet = level[low : max(end // size, low + 1)]
        found.append((low + int(quiet.argmin()) if quiet.size else low) * size)
    return tuple(found)


def _levels(signal: Signal, size: int) -> npt.NDArray[np.float64]:
    """Return the RMS of each whole frame of `size` samples."""
    frames = signal[: len(signal) // size * size].reshape(-1, size)
    level: npt.NDArray[np.float64] = np.sqrt(np.mean(frames.astype(np.float64) ** 2, axis=1))
    return level
