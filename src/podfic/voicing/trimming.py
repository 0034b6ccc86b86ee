"""Where a sentence begins and ends in spoken sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from podfic.model.take import Signal, Sound, WordTime
from podfic.model.units import Samples, samples

FRAME_S = 0.005
FLOOR_DB = -50.0
"""Sound this far under the loudest 5 ms is taken for silence."""
SILENCE = 1e-4
"""And so is anything under −80 dBFS."""
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


def trimmed(sound: Sound, start: int = 0, end: int | None = None) -> Cut | None:
    """Return the voiced part of `sound` between `start` and `end`, or None in silence."""
    signal = sound.signal[start:end]
    size = samples(FRAME_S, sound.rate)
    level = _levels(signal, size)
    if not level.size or level.max() <= SILENCE:
        return None
    loud = np.flatnonzero(level > max(SILENCE, level.max() * 10 ** (FLOOR_DB / 20)))
    onset = int(loud[0]) * size
    first = max(0, onset - samples(LEAD_S, sound.rate))
    last = min(len(signal), (int(loud[-1]) + 1) * size + samples(RELEASE_S, sound.rate))
    return Cut(Samples(start + first), Samples(last - first), Samples(onset - first))


def boundaries(sound: Sound, sentences: Sequence[Sequence[WordTime]]) -> tuple[int, ...]:
    """Return where to cut `sound` so that each of `sentences` is on its own.

    One more than there are sentences, from 0 to the end. Between two sentences
    the cut lies at the quietest point from the last word's end to the next
    word's start.
    """
    size = samples(FRAME_S, sound.rate)
    level = _levels(sound.signal, size)
    cuts = [0]
    for before, after in pairwise(sentences):
        low = before[-1].end // size
        high = max(after[0].start // size, low + 1)
        quiet = level[low:high]
        cuts.append((low + int(quiet.argmin()) if quiet.size else low) * size)
    return (*cuts, len(sound.signal))


def _levels(signal: Signal, size: int) -> npt.NDArray[np.float64]:
    """Return the RMS of each whole frame of `size` samples."""
    frames = signal[: len(signal) // size * size].reshape(-1, size)
    level: npt.NDArray[np.float64] = np.sqrt(np.mean(frames.astype(np.float64) ** 2, axis=1))
    return level
