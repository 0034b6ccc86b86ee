"""Measures loudness and true peak of a stream (ITU-R BS.1770-4, EBU R 128)."""

import math
from array import array
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from scipy.signal import sosfilt

from podfic.acoustics.weighting import k_weighting
from podfic.mastering.truepeak import REACH, envelope
from podfic.model.release import Loudness

HOPS_A_BLOCK = 4
"""Gating blocks are 400 ms long and start every 100 ms (BS.1770-4, annex 1)."""

ABSOLUTE_GATE = -70.0
"""LUFS below which a gating block never counts."""

RELATIVE_GATE = -10.0
"""LU below the loudness of what passed the absolute gate, at which a block stops counting."""

OFFSET = -0.691
"""LUFS of a K-weighted mean square of 1 (BS.1770-4, annex 1)."""

CHANNEL_WEIGHTS = (1.0, 1.0, 1.0, 1.41, 1.41)
"""Of left, right, centre and both surrounds (BS.1770-4, table 3)."""

Reals = npt.NDArray[np.float64]


class Meter:
    """Measures a stream of sound fed to it in blocks of any size.

    It remembers eight bytes for every 100 ms and nothing else that grows.
    """

    def __init__(self, rate: int, channels: int = 1) -> None:
        self._sections = k_weighting(rate)
        self._state: Reals = np.zeros((len(self._sections), channels, 2))
        self._weights = np.array(CHANNEL_WEIGHTS[:channels])[:, np.newaxis]
        self._hop = round(rate / 10)
        self._rest: Reals = np.zeros(0)
        self._hops = array("d")
        self._edge: Reals = np.zeros((channels, 2 * REACH))
        self._peak = 0.0

    def feed(self, block: npt.NDArray[np.floating]) -> None:
        """Take in the next samples: shape (samples,) or (samples, channels)."""
        signal = np.asarray(block, np.float64).reshape(-1, len(self._weights)).T
        if not signal.size:
            return
        self._feed_loudness(signal)
        joined = np.concatenate((self._edge, signal), axis=1)
        self._peak = envelope(joined, self._peak).max(initial=self._peak)
        self._edge = joined[:, -2 * REACH :]

    def result(self) -> Loudness:
        """Return what has been measured so far."""
        silence = np.zeros_like(self._edge)
        end = np.concatenate((self._edge, silence), axis=1)
        peak = float(envelope(end, self._peak).max(initial=self._peak))
        return Loudness(_integrated(np.array(self._hops)), _decibels(peak**2))

    def _feed_loudness(self, signal: Reals) -> None:
        weighted, self._state = sosfilt(self._sections, signal, zi=self._state)
        energy = np.concatenate((self._rest, (self._weights * weighted**2).sum(axis=0)))
        whole = len(energy) // self._hop * self._hop
        self._hops.extend(energy[:whole].reshape(-1, self._hop).mean(axis=1))
        self._rest = energy[whole:]


def measure(blocks: Iterable[npt.NDArray[np.floating]], rate: int) -> Loudness:
    """Return the loudness and true peak of a mono stream at `rate` Hz."""
    meter = Meter(rate)
    for block in blocks:
        meter.feed(block)
    return meter.result()


def _integrated(hops: Reals) -> float:
    """Return the gated loudness in LUFS of the mean squares of 100 ms each."""
    if len(hops) < HOPS_A_BLOCK:
        return -math.inf
    blocks = np.convolve(hops, np.full(HOPS_A_BLOCK, 1 / HOPS_A_BLOCK), "valid")
    loud = blocks[blocks > 10 ** ((ABSOLUTE_GATE - OFFSET) / 10)]
    if not len(loud):
        return -math.inf
    gate = loud.mean() * 10 ** (RELATIVE_GATE / 10)
    return OFFSET + _decibels(float(loud[loud > gate].mean()))


def _decibels(power: float) -> float:
    return 10 * math.log10(power) if power > 0 else -math.inf
