"""Finds when a beat is heard in speech: two detectors, neither of which knows what was spoken.

    python tests/bench/onsets.py SOUND

prints the seconds of every onset in a sound file, found by each of them.

`rises` tells where the voice comes in. A syllable is heard to fall on its P-centre, which lies
neither where its consonant begins nor where it is loudest, but about where its vowel sets in
(J. Morton, S. Marcus and C. Frankish, 1976). S. Scott (1993) finds it from the rise of
amplitude in one middle band, F. Cummins and R. Port (1998) half-way up that rise. Here the
band is 400 to 1100 Hz: above the murmur of most voiced consonants, below the hiss of the
others, and around the first formant of every vowel but the closest ones. The amplitude just after
each instant is weighed against that just before it, both fading with the distance (J. Shen
and S. Castan's edge detector, 1992); an onset is where the gain is greatest. That is the
middle of a rise that takes a while, and a click itself where a click is heard.

`changes` tells where anything comes in: the spectral flux. The sound after each instant is
compared with that before it, band by band from 150 Hz to 10 kHz, in cube roots (about as loud
as they are heard), and what the bands gain is added up. It hears the s of "step", too, and
agrees with the first where a syllable begins with its voice or with a stop.

`test_onsets.py` holds both to 2 ms on clicks and 5 ms on bursts of tone and noise, also through
MP3, noise and a level that falls by 18 dB. On speech, an onset is at best as exact as a period
of the voice, 3 to 12 ms.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import scipy.fft
import scipy.signal
import soundfile

MIDDLE_HZ = 750.0
SPREAD_HZ = 300.0
"""The middle band is a bell, since that rings least; at half amplitude it is 400 to 1100 Hz."""
MEMORY_S = 0.015
"""How far either side of an instant is listened to; more than one period of a voice."""
GRID_S = 0.0005
"""The resolution in time."""
APART_S = 0.06
"""Of two onsets nearer than this, the stronger one is meant."""
BESIDE_S = 0.15
BESIDE = 0.25
"""An onset with less than this share of the gain of one so near is no beat but part of it."""
CONTRAST_DB = 6.0
"""How much louder it is after an onset than before it."""
DEPTH_DB = 40.0
"""How far below the strongest an onset may lie."""
FLUX_S = 0.008
"""How long a spectrum is listened to on either side of an instant."""
FLUX_BANDS = 14
FLUX_HZ = (150.0, 10_000.0)

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Gains:
    """What is gained at each instant of a grid, beside how loud it is just after and before."""

    gain: Array
    after: Array
    before: Array


def main() -> None:
    """Print what both detectors find in one file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("sound", type=Path)
    signal, rate = mono(parser.parse_args().sound)
    for name, found in (("rises", rises(signal, rate)), ("changes", changes(signal, rate))):
        print(name.ljust(8), *(f"{at:.3f}" for at in found))


def mono(path: Path) -> tuple[Array, int]:
    """Return the sound of the file at `path`: one channel and its rate."""
    signal, rate = soundfile.read(path, always_2d=True)
    return signal.mean(axis=1), rate


def rises(signal: Array, rate: int) -> tuple[float, ...]:
    """Return the seconds at which the voice in `signal` comes in, in ascending order."""
    envelope = _envelope(np.asarray(signal, np.float64), rate)
    share = 1 - np.exp(-1 / (MEMORY_S * rate))
    before = _faded(envelope, share)
    after = _faded(envelope[::-1], share)[::-1]
    # the sample itself is heard as part of what comes after it
    before = np.concatenate([[0.0], before[:-1]])
    return tuple(at / rate for at in _picked(Gains(after - before, after, before), rate))


def changes(signal: Array, rate: int, beside: float = BESIDE) -> tuple[float, ...]:
    """Return the seconds at which anything in `signal` comes in, in ascending order.

    With `beside` at 0, what is soft beside something loud counts, too.
    """
    step = max(1, round(GRID_S * rate))
    after, before = (_loudness(np.asarray(signal, np.float64), rate, step, s) for s in (0, 1))
    gain = np.maximum(after - before, 0).sum(axis=1)
    heard = Gains(gain, after.sum(axis=1), before.sum(axis=1))
    grid = rate / step
    return tuple(at / grid for at in _picked(heard, grid, power=3.0, beside=beside))


def _envelope(signal: Array, rate: int) -> Array:
    """Return the amplitude of `signal` in the middle band, without delay."""
    size = scipy.fft.next_fast_len(len(signal) + rate // 4)
    hertz = scipy.fft.fftfreq(size, 1 / rate)
    band = np.exp(-0.5 * ((hertz - MIDDLE_HZ) / SPREAD_HZ) ** 2)
    band[hertz < 0] = 0
    analytic = scipy.fft.ifft(scipy.fft.fft(signal, size) * band * 2)
    return np.asarray(np.abs(analytic)[: len(signal)])


def _faded(envelope: Array, share: float) -> Array:
    """Return the mean of `envelope` up to each instant, the latest counting most."""
    return np.asarray(scipy.signal.lfilter([share], [1.0, share - 1.0], envelope))


def _loudness(signal: Array, rate: int, step: int, side: int) -> Array:
    """Return the cube root of the power per band after (0) or before (1) each instant."""
    size = round(FLUX_S * rate)
    padded = np.pad(signal, (size, size))
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)
    frames = frames[0 if side else size :][: len(signal) : step]
    fading = np.hanning(2 * size + 1)[size:-1]
    window = fading[::-1] if side else fading
    bands = _bands(size, rate)
    blocks = np.array_split(frames, max(1, len(frames) // 4096))
    power = [np.abs(np.fft.rfft(block * window, 2 * size)) ** 2 @ bands for block in blocks]
    loudness: Array = np.cbrt(np.concatenate(power))
    return loudness


def _bands(size: int, rate: int) -> Array:
    """Return which bins belong to which band, shape (bins, bands); the bands are evenly wide."""
    hertz = np.fft.rfftfreq(2 * size, 1 / rate)
    octaves = np.log2(np.maximum(hertz, 1) / FLUX_HZ[0]) / np.log2(FLUX_HZ[1] / FLUX_HZ[0])
    band = np.floor(octaves * FLUX_BANDS)
    bands: Array = np.equal.outer(band, np.arange(FLUX_BANDS)).astype(np.float64)
    return bands


def _picked(gains: Gains, grid: float, power: float = 1.0, beside: float = BESIDE) -> Iterator[int]:
    """Yield where an onset is; `power` makes an amplitude or a power of the gains' unit."""
    apart = round(APART_S * grid)
    decibels = 20.0 if power == 1.0 else 10.0 * power
    least = gains.gain.max(initial=0) * 10 ** (-DEPTH_DB / decibels)
    contrast = 10 ** (CONTRAST_DB / decibels)
    peaks, _ = scipy.signal.find_peaks(gains.gain, height=max(least, 1e-12))
    clear = _spread(peaks[gains.after[peaks] > contrast * gains.before[peaks]], gains.gain, apart)
    for peak in clear:
        near = clear[np.abs(clear - peak) <= BESIDE_S * grid]
        if gains.gain[peak] >= beside ** (20 / decibels) * gains.gain[near].max():
            yield int(peak)


def _spread(peaks: npt.NDArray[np.int64], gain: Array, apart: int) -> npt.NDArray[np.int64]:
    """Return those of `peaks` that are the strongest for `apart` around, in ascending order."""
    kept: list[int] = []
    for peak in peaks[np.argsort(-gain[peaks], kind="stable")]:
        if all(abs(peak - other) >= apart for other in kept):
            kept.append(int(peak))
    return np.array(sorted(kept), np.int64)


if __name__ == "__main__":
    main()
