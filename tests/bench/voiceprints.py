"""What the sound of one sentence tells of a voice: pitch, noise, pace and timbre."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.fft import dct

from podfic.model.take import Sound

FRAME_S = 0.04
STEP_S = 0.01
LOWEST_HZ = 60.0
HIGHEST_HZ = 400.0
VOICED = 0.45
"""Autocorrelation, from 0 to 1, above which a frame is taken as voiced."""
QUIET = 0.03
"""RMS, as a share of the loudest frame's, below which a frame is silence."""
BANDS = 32
COEFFICIENTS = 12
CEPSTRAL_DB = 10 / np.log(10) / np.sqrt(BANDS)
"""Makes a distance of two cepstra the RMS difference in dB of their spectra, smoothed."""
FLOOR_DB = 50.0
"""Bands so far under a frame's strongest count as silent, lest faint noise tells voices apart."""

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one sentence of a voice measures."""

    pitch: Array
    """Hz of each voiced frame."""
    noise: float
    seconds: float
    words: int
    cepstrum: Array


def measured(sound: Sound, text: str) -> Measured:
    """Return what the sentence `text` measures, spoken as `sound`."""
    frames = _frames(sound)
    level = np.sqrt((frames**2).mean(axis=1))
    heard = np.flatnonzero(level > QUIET * level.max())
    strength, hertz = _periods(frames * np.hanning(frames.shape[1]), sound.rate)
    voiced = (strength > VOICED) & (level > QUIET * level.max())
    clear = np.clip(strength[voiced], 1e-3, 1 - 1e-3)
    return Measured(
        hertz[voiced],
        float(np.mean(10 * np.log10(clear / (1 - clear)))),
        float((heard[-1] - heard[0]) * STEP_S + FRAME_S),
        len(text.split()),
        _cepstrum(frames[voiced], sound.rate),
    )


def _frames(sound: Sound) -> Array:
    """Return the sound in frames, shape (frames, samples)."""
    size, step = round(FRAME_S * sound.rate), round(STEP_S * sound.rate)
    windows = np.lib.stride_tricks.sliding_window_view(sound.signal.astype(np.float64), size)
    frames: Array = windows[::step]
    return frames - frames.mean(axis=1, keepdims=True)


def _periods(frames: Array, rate: int) -> tuple[Array, Array]:
    """Return for each windowed frame how periodic it is, from 0 to 1, and at how many Hz.

    The autocorrelation is divided by the window's own (P. Boersma, 1993).
    """
    size = frames.shape[1]
    shortest, longest = int(rate / HIGHEST_HZ), int(rate / LOWEST_HZ)
    window = np.hanning(size)
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * size)) ** 2)[:size]
    power = np.abs(np.fft.rfft(frames, 2 * size, axis=1)) ** 2
    correlation = np.fft.irfft(power, axis=1)[:, :size]
    correlation /= np.maximum(correlation[:, :1], 1e-12)
    correlation /= own / own[0] + 1e-9
    lags = correlation[:, shortest : longest + 1]
    costs = 0.01 * np.log2(np.arange(shortest, longest + 1) / shortest)  # the octave below ties
    best = np.argmax(lags - costs, axis=1)
    strength = np.take_along_axis(lags, best[:, None], axis=1)[:, 0]
    return np.clip(strength, 0, 1), rate / (best + shortest)


def _cepstrum(frames: Array, rate: int) -> Array:
    """Return the mean mel cepstrum of `frames`, without its loudness."""
    power = np.abs(np.fft.rfft(frames * np.hanning(frames.shape[1]), axis=1)) ** 2
    bands = power @ _mel(power.shape[1], rate).T
    bands = np.log(np.maximum(bands, bands.max(axis=1, keepdims=True) * 10 ** (-FLOOR_DB / 10)))
    mean: Array = dct(bands, axis=1, norm="ortho")[:, 1 : COEFFICIENTS + 1].mean(axis=0)
    return mean


def _mel(bins: int, rate: int) -> Array:
    """Return triangular filters evenly spaced in mel, up to 8 kHz, shape (BANDS, bins)."""
    top = 2595 * np.log10(1 + 8000 / 700)
    edges = 700 * (10 ** (np.linspace(0, top, BANDS + 2) / 2595) - 1)
    hertz = np.linspace(0, rate / 2, bins)[None]
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (hertz - low) / (middle - low), (high - hertz) / (high - middle)
    filters: Array = np.clip(np.minimum(rising, falling), 0, None)
    return filters
