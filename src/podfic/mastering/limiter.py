"""Keeps the waveform under a ceiling, between the samples too."""

import math
from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt
from scipy.ndimage import maximum_filter1d

from podfic.mastering.truepeak import REACH, envelope
from podfic.mastering.windows import windows
from podfic.model.take import Signal
from podfic.model.units import Seconds, samples

SIZE = 1 << 15
"""Samples worked on at a time."""

ATTACK = Seconds(0.005)
"""How long before a peak the gain begins to fall."""

PLATEAU = REACH + 4
"""Samples on either side of a peak over which the gain stands still.

A waveform between samples is made of its neighbours; were the gain still
moving there, the peak would not come out as reckoned.
"""

RELEASE = 50.0
"""Decibels a second at which the gain comes back."""

Reals = npt.NDArray[np.float64]


def limit(blocks: Iterable[Signal], rate: int, ceiling: float) -> Iterator[Signal]:
    """Yield the stream with its true peak kept to `ceiling` dBTP.

    As many samples come out as went in, at the same places. Where no peak is
    near, they come out bit for bit. The gain falls evenly in decibels over
    `ATTACK` before a peak and comes back at `RELEASE`; it depends on the sound
    alone, not on how the stream is cut.
    """
    attack = samples(ATTACK, rate)
    margin = attack + PLATEAU + REACH
    past: Reals | None = None
    for window in windows(blocks, SIZE, margin):
        signal = window[margin : len(window) - margin]
        ahead = _needed(window, attack, ceiling)
        if past is None:
            past = np.full(attack, ahead[0])
        held = np.concatenate((past, _released(ahead, past[-1], RELEASE / rate)))
        past = held[-attack:]
        yield _attenuated(signal, held, attack) if held.any() else signal


def _needed(window: Signal, attack: int, ceiling: float) -> Reals:
    """Return the decibels to take off so that no peak within reach is too high.

    For each sample between the margins: the most that any sample from
    `PLATEAU` before it to `attack + PLATEAU` after it needs.
    """
    count = len(window) - 2 * (attack + PLATEAU + REACH)
    highest = 10 ** (ceiling / 20)
    over = 20 * np.log10(np.maximum(envelope(window, highest) / highest, 1.0))
    if not over.any():
        return np.zeros(count)
    reach = attack + 2 * PLATEAU + 1
    most = maximum_filter1d(over, reach, mode="constant", origin=-(reach // 2))
    return np.asarray(most[attack : attack + count], np.float64)


def _released(needed: Reals, last: float, step: float) -> Reals:
    """Return `needed`, never falling by more than `step` a sample, from `last` on."""
    slope = step * np.arange(1, len(needed) + 1)
    falling = np.maximum.accumulate(np.maximum(needed + slope, last))
    return np.asarray(np.maximum(falling - slope, 0.0), np.float64)


def _attenuated(signal: Signal, held: Reals, attack: int) -> Signal:
    """Return `signal` with the mean of the last `attack + 1` values taken off, in dB."""
    sums = np.concatenate(((0.0,), np.cumsum(held)))
    width = attack + 1
    mean = (sums[width:] - sums[:-width]) / width
    gain = np.exp(mean * (-math.log(10) / 20))
    return np.asarray(signal * gain, np.float32)
