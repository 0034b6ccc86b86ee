"""Sounds of our own making for what beats under a held line."""

from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.signal import butter, sosfilt

from podfic.model.rhythm import Rhythm
from podfic.model.take import Signal
from podfic.model.units import samples

Reals = npt.NDArray[np.float64]
PEAK = 0.25
"""How high a pulse's loudest sample is at 0 dB."""
ATTACK_S = 0.002
"""A pulse is at its full strength this long after it begins."""


def has_sound(kind: Rhythm) -> bool:
    """Whether anything is heard under a line of this rhythm: voices have nothing under them."""
    return kind in _MAKERS


@cache
def pulse(kind: Rhythm, number: int, rate: int) -> Signal:
    """Return the sound of beat `number` of a cycle, which begins at once.

    The first is the lower or the stronger one: lub, tick, the left foot.
    """
    made = _MAKERS[kind](rate, number)
    attack = min(len(made), samples(ATTACK_S, rate))
    made[:attack] *= np.sin(np.linspace(0, np.pi / 2, attack)) ** 2
    return np.asarray(made * PEAK / np.abs(made).max(), np.float32)


def _heart(rate: int, number: int) -> Reals:
    hertz, length = ((52.0, 0.17), (68.0, 0.12))[min(number, 1)]
    thump = _decaying(_chirp(rate, length, 1.7 * hertz, hertz), rate, length / 3)
    return thump + 0.12 * _decaying(_noise(rate, length, (60, 400)), rate, 0.02)


def _clock(rate: int, number: int) -> Reals:
    hertz = (2_900.0, 2_300.0)[number % 2]
    ring = _decaying(_chirp(rate, 0.05, hertz, hertz), rate, 0.006)
    return ring + 0.7 * _decaying(_noise(rate, 0.05, (1_500, 7_000)), rate, 0.004)


def _drip(rate: int, number: int) -> Reals:
    low = (760.0, 690.0)[number % 2]
    return _decaying(_chirp(rate, 0.14, low, 2.1 * low), rate, 0.03)


def _step(rate: int, number: int) -> Reals:
    top = (340, 280)[number % 2]
    heel = _decaying(_noise(rate, 0.12, (60, top)), rate, 0.025)
    return heel + 0.15 * _decaying(_noise(rate, 0.12, (900, 3_000)), rate, 0.018)


def _knock(rate: int, number: int) -> Reals:
    hertz = (235.0, 225.0)[number % 2]
    wood = sum(
        share * _decaying(_chirp(rate, 0.11, part * hertz, part * hertz), rate, 0.016 / part**0.5)
        for part, share in ((1.0, 1.0), (2.3, 0.6), (4.1, 0.3))
    )
    return np.asarray(wood + 0.3 * _decaying(_noise(rate, 0.11, (500, 4_000)), rate, 0.005))


def _clack(rate: int, number: int) -> Reals:
    band = ((300, 1_400), (500, 2_200))[number % 2]
    return _decaying(_noise(rate, 0.10, band), rate, 0.018)


def _bell(rate: int, number: int) -> Reals:
    hertz = (880.0, 740.0)[number % 2]
    parts = ((1.0, 1.0, 0.35), (2.0, 0.5, 0.22), (2.76, 0.35, 0.15), (5.4, 0.15, 0.06))
    tones = (
        share * _decaying(_chirp(rate, 1.2, part * hertz, part * hertz), rate, decay)
        for part, share, decay in parts
    )
    return np.asarray(sum(tones))


_MAKERS: Mapping[Rhythm, Callable[[int, int], Reals]] = {
    Rhythm.HEARTBEAT: _heart,
    Rhythm.CLOCK: _clock,
    Rhythm.DRIP: _drip,
    Rhythm.FOOTSTEPS: _step,
    Rhythm.MARCH: _step,
    Rhythm.KNOCK: _knock,
    Rhythm.TRAIN: _clack,
    Rhythm.BELL: _bell,
}


def _chirp(rate: int, length_s: float, start_hz: float, end_hz: float) -> Reals:
    """Return a tone that goes over from one pitch to another."""
    count = samples(length_s, rate)
    hertz = end_hz + (start_hz - end_hz) * np.exp(-6 * np.arange(count) / count)
    return np.asarray(np.sin(2 * np.pi * np.cumsum(hertz) / rate))


def _noise(rate: int, length_s: float, band_hz: tuple[float, float]) -> Reals:
    noise = np.random.default_rng(7).standard_normal(samples(length_s, rate))
    band = butter(2, band_hz, "bandpass", fs=rate, output="sos")
    return np.asarray(sosfilt(band, noise), np.float64)


def _decaying(signal: Reals, rate: int, decay_s: float) -> Reals:
    """Return `signal` dying away, to a third within `decay_s`, and to nothing at its end."""
    fall = np.exp(-np.arange(len(signal)) / (decay_s * rate))
    return np.asarray(signal * (fall - fall[-1]))
