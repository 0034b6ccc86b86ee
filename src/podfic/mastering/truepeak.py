"""The waveform between the samples, where a signal may rise above every sample."""

import numpy as np
import numpy.typing as npt
from scipy.signal import firwin, upfirdn

FACTOR = 8
"""Points looked at for each sample; ITU-R BS.1770-4, annex 2, asks for at least 4."""

REACH = 12
"""Samples on either side that a point between two samples is worked out from."""

Levels = npt.NDArray[np.float64]


def _interpolator() -> Levels:
    """Return a windowed sinc that leaves the samples themselves as they are."""
    taps = firwin(2 * REACH * FACTOR + 1, 1 / FACTOR, window=("kaiser", 5.0))
    return np.asarray(taps / taps.max(), np.float64)


INTERPOLATOR = _interpolator()

OVERSHOOT = max(float(np.abs(INTERPOLATOR[phase::FACTOR]).sum()) for phase in range(FACTOR))
"""The most a point between samples can rise above the largest sample in reach, as a factor."""


PIECE = 1024
"""Samples looked at together when it is decided whether to work out what lies between."""


def envelope(signal: npt.NDArray[np.floating], above: float = 0.0) -> Levels:
    """Return the peak of the waveform from each sample up to the next.

    `signal` has the samples along its last axis, and so has the result,
    shorter by `REACH` samples at either end: those serve as surroundings.
    Where the waveform surely stays at or below `above`, the result is zero;
    in speech that is almost everywhere, and saves almost all the work.
    """
    count = max(0, signal.shape[-1] - 2 * REACH)
    peaks: Levels = np.zeros((*signal.shape[:-1], count))
    for first in range(0, count, PIECE):
        piece = signal[..., first : first + PIECE + 2 * REACH]
        if np.abs(piece).max() * OVERSHOOT > above:
            peaks[..., first : first + PIECE] = _between(piece)
    return peaks


def _between(signal: npt.NDArray[np.floating]) -> Levels:
    points = upfirdn(INTERPOLATOR, np.asarray(signal, np.float64), up=FACTOR, axis=-1)
    count = signal.shape[-1] - 2 * REACH
    points = points[..., 2 * REACH * FACTOR :][..., : count * FACTOR]
    peaks: Levels = np.abs(points).reshape(*signal.shape[:-1], count, FACTOR).max(axis=-1)
    return peaks
