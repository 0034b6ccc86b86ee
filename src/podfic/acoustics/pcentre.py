"""Where in a syllable its beat is heard."""

import numpy as np
import numpy.typing as npt
from scipy.signal import butter, sosfiltfilt

from podfic.model.take import Signal
from podfic.model.units import Samples, samples

BAND_HZ = (350.0, 1500.0)
"""Where vowels are strong, and hiss, bursts and the hum of an l or n are weak.

A listener taps to the rise of energy there, near the onset of the vowel, whatever
consonants come before it (S. K. Scott, "The point of P-centres", 1998).
"""
SMOOTH_S = 0.030
"""Width of the window over the envelope: three periods of a low voice."""
BEFORE_S, AFTER_S = 0.080, 0.140
"""How far around the place it is expected at the rise is looked for."""
FULL_S = 0.060
"""Within how long a vowel is at the strength of which the half counts; a held one may swell on."""
STAYS_S = 0.020
"""How long the envelope stays up behind a rise that is no ripple."""


def p_centre(signal: Signal, rate: int, near: int, until: int) -> Samples:
    """Return where the vowel that is expected to begin at `near` rises to half its strength.

    Nothing behind `until`, where the syllable ends, is looked at. Where nothing
    rises, it is `near` itself.
    """
    first = max(0, near - samples(BEFORE_S, rate))
    last = min(len(signal), until, near + samples(AFTER_S, rate))
    if last - first < samples(SMOOTH_S, rate):
        return Samples(near)
    margin = samples(2 * SMOOTH_S, rate)
    start = max(0, first - margin)
    heard = signal[start : min(last + margin, until)]
    curve = envelope(heard, rate)[first - start : last - start]
    full = samples(FULL_S, rate)
    rises = _rises(curve, near - first, full, samples(STAYS_S, rate))
    if not len(rises):
        return Samples(near)
    return Samples(first + int(rises[np.abs(rises - (near - first)).argmin()]))


def envelope(signal: Signal, rate: int) -> npt.NDArray[np.float64]:
    """Return how strong the vowels' band of `signal` is at each sample."""
    band = butter(2, BAND_HZ, "bandpass", fs=rate, output="sos")
    size = samples(SMOOTH_S, rate)
    padded = np.concatenate((np.zeros(size), signal.astype(np.float64), np.zeros(size)))
    strength = np.abs(sosfiltfilt(band, padded))
    window = np.hanning(size)
    curve: npt.NDArray[np.float64] = np.convolve(strength, window / window.sum(), "same")
    return curve[size:-size]


def _rises(
    curve: npt.NDArray[np.float64], near: int, within: int, stays: int
) -> npt.NDArray[np.int64]:
    """Return where `curve` comes up through half of what it is behind `near`, and stays up."""
    behind = curve[near : near + within]
    full = float(np.percentile(behind, 80)) if behind.size else float(curve.max())
    floor = float(curve.min())
    half = floor + 0.5 * (full - floor)
    above = curve > half
    rises = np.flatnonzero(above[1:] & ~above[:-1]) + 1
    kept = [at for at in rises if above[at : at + stays].all()]
    return np.array(kept, np.int64)
