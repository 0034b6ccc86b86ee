"""Colouring sound by tone: shelves, bands and small spaces, all of them slight."""

from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.signal import butter, fftconvolve, sosfilt

from podfic.model.take import Signal
from podfic.model.timeline import Tone
from podfic.model.units import samples

Reals = npt.NDArray[np.float64]
_Colour = Callable[[Reals, int, float], Reals]


def toned(signal: Signal, rate: int, tone: Tone, amount: float) -> Signal:
    """Return `signal` in `tone`, longer by the tail of its space; `amount` 0 changes nothing."""
    if tone is Tone.PLAIN or amount == 0 or not len(signal):
        return signal
    return _COLOURS[tone](signal.astype(np.float64), rate, amount).astype(np.float32)


def _shout(signal: Reals, rate: int, amount: float) -> Reals:
    return _shelved(signal, rate, 2_500, 4.0 * amount)


def _soft(signal: Reals, rate: int, amount: float) -> Reals:
    return _shelved(signal, rate, 3_000, -3.0 * amount)


def _whisper(signal: Reals, rate: int, amount: float) -> Reals:
    """Kokoro without pitch still hums between 100 and 250 Hz; a whisper does not."""
    high: Reals = sosfilt(butter(2, 250, "highpass", fs=rate, output="sos"), signal)
    share = min(1.0, amount)
    return (1 - share) * signal + share * high


def _thought(signal: Reals, rate: int, amount: float) -> Reals:
    near = _shelved(signal, rate, 3_500, -2.5 * amount)
    return _spaced(near, rate, 0.30, 0.16 * amount)


def _flashback(signal: Reals, rate: int, amount: float) -> Reals:
    far = _shelved(signal, rate, 4_000, -2.0 * amount)
    return _spaced(far, rate, 0.9, 0.13 * amount)


def _letter(signal: Reals, rate: int, amount: float) -> Reals:
    low = sosfilt(butter(1, 180, "lowpass", fs=rate, output="sos"), signal)
    near: Reals = signal + (10 ** (2.5 * amount / 20) - 1) * low
    return _shelved(near, rate, 5_000, -2.0 * amount)


def _message(signal: Reals, rate: int, amount: float) -> Reals:
    band: Reals = sosfilt(butter(1, (300, 3_800), "bandpass", fs=rate, output="sos"), signal)
    share = min(1.0, 0.6 * amount)
    return (1 - share) * signal + share * 1.3 * band


_COLOURS: Mapping[Tone, _Colour] = {
    Tone.SHOUT: _shout,
    Tone.SOFT: _soft,
    Tone.WHISPER: _whisper,
    Tone.THOUGHT: _thought,
    Tone.FLASHBACK: _flashback,
    Tone.LETTER: _letter,
    Tone.MESSAGE: _message,
}


def _shelved(signal: Reals, rate: int, corner: float, gain_db: float) -> Reals:
    """Return `signal` with what lies above `corner` Hz louder by `gain_db`."""
    high: Reals = sosfilt(butter(1, corner, "highpass", fs=rate, output="sos"), signal)
    return signal + (10 ** (gain_db / 20) - 1) * high


def _spaced(signal: Reals, rate: int, decay_s: float, share: float) -> Reals:
    """Return `signal` in a space whose sound falls by 60 dB within `decay_s`."""
    wet: Reals = fftconvolve(signal, _room(rate, decay_s)) * share
    wet[: len(signal)] += signal
    return wet


@cache
def _room(rate: int, decay_s: float) -> Reals:
    """Return the answer of a space to a click: noise that dies away, of energy 1."""
    length = samples(decay_s, rate)
    noise = np.random.default_rng(0).standard_normal(length)
    lowpass = butter(2, 4_500, "lowpass", fs=rate, output="sos")
    soft = sosfilt(lowpass, noise)
    early = np.minimum(1.0, np.arange(length) / samples(0.012, rate))
    answer: Reals = soft * early * 10 ** (-3 * np.arange(length) / length)
    return np.asarray(answer / np.sqrt((answer**2).sum()), np.float64)
