"""Measures an engine's voices: pitch, pace, and how far each lies from the others.

Run it with the engine's name; what it prints goes into voices/voices.toml:

    python tests/bench/voices.py kokoro --keep /tmp/voices

Every voice speaks the same eight sentences, one at a time, without noise or chance, so that
the figures come out the same each time. With --keep the sounds stay in that folder and are
not spoken again.

pitch    Hz: the median over all voiced frames of 40 ms, by autocorrelation.
pace     words a minute, from the first sound of a sentence to its last.
timbre   a place among the other voices: the mean mel cepstrum of the voiced frames (12
         coefficients, without loudness), turned so that four coordinates tell most of how
         the voices differ (principal components). The distance of two places is the RMS
         difference in dB between the smoothed spectra of the same words.
traits   deep, high: 2.5 semitones or more from the median pitch of the gender; slow, quick:
         8 % or more from the median pace; bright, dark: among the fifth of the gender with
         the flattest or the steepest spectra (the first cepstral coefficient); hoarse: noise
         less than 8 dB under the harmonics, by the autocorrelation; clear: more than 13 dB.
age      young: 1.5 semitones or more above the gender's median pitch and no slower than the
         median voice; old: hoarse, and 10 % or more slower; else adult. A rule, no listener's
         word, after what listeners go by: pitch, roughness and pace.

Below the table stands how well the figures tell the voices apart: how often the voice of
half of the sentences, measured alone, lies nearest to the same voice's other half, by the
distance that casting uses; and how far such halves lie apart, beside different voices.
"""

import argparse
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.fft import dct

from podfic.casting.distance import distance, semitones
from podfic.config.settings import Settings
from podfic.engines import registry
from podfic.engines.base import Engine, Request
from podfic.model.cast import Voice
from podfic.model.take import Sound
from podfic.voicing.phonemes.choose import pronouncer
from podfic.voicing.phonemes.lexicon import Lexicon

SENTENCES = (
    "The ferry left the quay at half past four, and nobody on the shore waved.",
    "Would you mind telling me which of these keys opens the boathouse?",
    "She folded the letter twice, laughed, and put it away with the others.",
    "Every Thursday a thin yellow fog came up the valley and stayed until noon.",
    "I told him we should have measured the garden before we bought the goats!",
    "His father's watch, which had not run for years, was ticking on the shelf.",
    "Give the dog a bone, pour yourself some tea, and let me think about it.",
    "There was no joy in the house that night, only rain and the noise of the sea.",
)
"""All the sounds of English, in statements, a question and an exclamation."""
SPOKEN = tuple(enumerate(SENTENCES))
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
COORDINATES = 4

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


def main() -> None:
    """Print the table for one engine."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("engine")
    parser.add_argument("--keep", type=Path, help="a folder for the sounds")
    asked = parser.parse_args()
    engine = registry.create(asked.engine, Settings())
    voices = engine.voices()
    measured = [
        [_measured(_sound(engine, voice, number, asked.keep), text) for number, text in SPOKEN]
        for voice in voices
    ]
    axes = _axes(np.array([_mean(sentences) for sentences in measured]))
    told = [_told(*one, axes) for one in zip(voices, measured, strict=True)]
    for voice, sentences in zip(told, measured, strict=True):
        noise = float(np.mean([one.noise for one in sentences]))
        print(_row(voice, noise, _Scale.of(voice, told, measured), _mean(sentences)[0]))
    halves = [
        [_told(voice, [*sentences[half::2]], axes) for half in (0, 1)]
        for voice, sentences in zip(voices, measured, strict=True)
    ]
    _report(told, halves)


@dataclass(frozen=True, slots=True)
class _Scale:
    """What a voice's figures are compared with: the medians, and the gender's steepnesses."""

    pitch: float
    pace: float
    tilts: Array

    @classmethod
    def of(
        cls, voice: Voice, voices: Sequence[Voice], measured: Sequence[Sequence[Measured]]
    ) -> "_Scale":
        same = [n for n, other in enumerate(voices) if other.gender is voice.gender]
        return cls(
            float(np.median([voices[n].pitch for n in same])),
            float(np.median([other.pace for other in voices])),
            np.array([_mean(measured[n])[0] for n in same]),
        )


def _row(voice: Voice, noise: float, scale: _Scale, tilt: float) -> str:
    """Return the lines of voices.toml that tell what was measured."""
    above = semitones(voice.pitch, scale.pitch)
    pace = voice.pace / scale.pace
    told = {
        "deep": above <= -2.5,
        "high": above >= 2.5,
        "slow": pace <= 0.92,
        "quick": pace >= 1.08,
        "bright": tilt < np.quantile(scale.tilts, 0.2),
        "dark": tilt > np.quantile(scale.tilts, 0.8),
        "hoarse": noise < 8,
        "clear": noise > 13,
    }
    old, young = noise < 8 and pace <= 0.9, above >= 1.5 and pace >= 1
    traits = ", ".join(f'"{word}"' for word, holds in told.items() if holds)
    timbre = ", ".join(f"{one:.1f}" for one in voice.timbre)
    return (
        f"[{voice.engine}.{voice.name}]\n"
        f'age = "{"old" if old else "young" if young else "adult"}"\n'
        f"pitch = {voice.pitch:.0f}\npace = {voice.pace:.0f}\n"
        f"timbre = [{timbre}]\ntraits = [{traits}]\n"
    )


@dataclass(frozen=True, slots=True)
class Axes:
    """Where the middle of all voices' cepstra is, and the directions of the coordinates."""

    middle: Array
    directions: Array


def _told(voice: Voice, sentences: Sequence[Measured], axes: Axes) -> Voice:
    place = (_mean(sentences) - axes.middle) @ axes.directions
    return replace(
        voice,
        pitch=float(np.median(np.concatenate([one.pitch for one in sentences]))),
        pace=60 * sum(one.words for one in sentences) / sum(one.seconds for one in sentences),
        timbre=tuple(round(float(one), 1) for one in place),
    )


def _mean(sentences: Sequence[Measured]) -> Array:
    mean: Array = np.mean([one.cepstrum for one in sentences], axis=0) * CEPSTRAL_DB
    return mean


def _axes(means: Array) -> Axes:
    middle = means.mean(axis=0)
    _, shares, rows = np.linalg.svd(means - middle, full_matrices=False)
    rows = rows[:COORDINATES]
    told = (shares**2)[:COORDINATES].sum() / max(1e-9, (shares**2).sum())
    print(f"{COORDINATES} coordinates tell {100 * told:.0f} % of the differences in timbre")
    rows = rows * np.where(rows.sum(axis=1, keepdims=True) < 0, -1, 1)  # always the same sign
    return Axes(middle, rows.T)


def _report(voices: Sequence[Voice], halves: Sequence[Sequence[Voice]]) -> None:
    """Print how far voices lie apart, and how often half of one is known for its other half."""
    first, second = zip(*halves, strict=True)
    distances = np.array([[_far(one, other) for other in second] for one in first])
    right = int((distances.argmin(axis=1) == np.arange(len(voices))).sum())
    own = float(np.median(np.diag(distances)))
    print(f"\n{right} of {len(voices)} halves lie nearest to their other half; {own:.1f} from it")
    pairs = sorted(
        (_far(one, other), one.name, other.name) for one, other in combinations(voices, 2)
    )
    if pairs:
        pitch = np.median([abs(semitones(a.pitch, b.pitch)) for a, b in combinations(voices, 2)])
        timbre = np.median([math.dist(a.timbre, b.timbre) for a, b in combinations(voices, 2)])
        print(f"in the median, two voices differ by {pitch:.1f} semitones and {timbre:.1f} dB")
        print(f"distances: median {pairs[len(pairs) // 2][0]:.1f}; the nearest and the farthest:")
        for far, one, other in (*pairs[:8], *pairs[-4:]):
            print(f"  {far:5.1f}  {one} {other}")


def _far(one: Voice, other: Voice) -> float:
    """Return the distance of two voices as they sound, whatever accent they are listed with."""
    return distance(replace(one, id="one", accent=""), replace(other, id="other", accent=""))


def _sound(engine: Engine, voice: Voice, number: int, keep: Path | None) -> Sound:
    path = keep / engine.name / f"{voice.name}-{number}.npz" if keep is not None else None
    if path is not None and path.is_file():
        kept = np.load(path)
        return Sound(kept["signal"], int(kept["rate"]))
    words = ()
    if engine.alphabet is not None:
        words = pronouncer(engine.alphabet, voice.accent).words(SENTENCES[number], Lexicon.of({}))
    sound = engine.speak(Request(voice, SENTENCES[number], words)).sound
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, signal=sound.signal, rate=sound.rate)
    return sound


def _measured(sound: Sound, text: str) -> Measured:
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


if __name__ == "__main__":
    main()
