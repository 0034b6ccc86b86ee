"""Both onset detectors, on sounds that begin at known times."""

import io
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
import soundfile

from bench import onsets

RATE = 24_000
SECONDS = 2.2
AT = (0.3, 0.637, 0.95, 1.4021, 1.8333)
LENGTH_S = 0.2
FLOOR = 1e-3
"""A noise floor of -60 dB."""

Array = npt.NDArray[np.float64]
Detector = Callable[[Array, int], tuple[float, ...]]


def _click(_chance: np.random.Generator) -> Array:
    return np.ones(2)


def _tone(_chance: np.random.Generator) -> Array:
    return np.sin(2 * np.pi * 600 * np.arange(round(LENGTH_S * RATE)) / RATE + 1)


def _noise(chance: np.random.Generator) -> Array:
    return 0.4 * chance.standard_normal(round(LENGTH_S * RATE))


def _voice(_chance: np.random.Generator, hertz: float = 110) -> Array:
    """Return what has a voice's pulses, at full level from the first on."""
    times = np.arange(round(LENGTH_S * RATE)) / RATE
    waves = [np.cos(2 * np.pi * hertz * n * times) / n for n in range(1, 30)]
    return 0.3 * np.sum(waves, axis=0)


def _track(sound: Callable[[np.random.Generator], Array], fall: float, floor: float) -> Array:
    """Return `sound` at every time of AT, in all `fall` dB softer at the last, over noise."""
    chance = np.random.default_rng(7)
    track = floor * chance.standard_normal(round(SECONDS * RATE))
    for number, at in enumerate(AT):
        burst = sound(chance) * 0.5 * 10 ** (-fall * number / (len(AT) - 1) / 20)
        start = round(at * RATE)
        track[start : start + len(burst)] += burst
    return track


def _through_mp3(track: Array) -> Array:
    buffer = io.BytesIO()
    soundfile.write(buffer, track, RATE, format="MP3")
    buffer.seek(0)
    decoded: Array = soundfile.read(buffer)[0]
    return decoded


def _errors(found: tuple[float, ...]) -> Array:
    """Return how many seconds the nearest onset lies from each time of AT."""
    return np.array([min(abs(one - at) for one in found) for at in AT])


@pytest.mark.parametrize("detector", [onsets.rises, onsets.changes])
@pytest.mark.parametrize(
    ("sound", "within"), [(_click, 0.002), (_tone, 0.005), (_noise, 0.005), (_voice, 0.005)]
)
@pytest.mark.parametrize(("fall", "floor"), [(0, 0), (18, FLOOR)])
def test_onsets_are_found_in_time_also_through_mp3(
    detector: Detector,
    sound: Callable[[np.random.Generator], Array],
    within: float,
    fall: float,
    floor: float,
) -> None:
    track = _track(sound, fall, floor)
    assert _errors(detector(track, RATE)).max() <= within
    assert _errors(detector(_through_mp3(track), RATE)).max() <= within


@pytest.mark.parametrize("detector", [onsets.rises, onsets.changes])
def test_nothing_else_is_found(detector: Detector) -> None:
    assert len(detector(_track(_tone, 18, FLOOR), RATE)) == len(AT)
    assert detector(np.zeros(RATE), RATE) == ()


def test_a_slow_rise_is_heard_at_its_middle() -> None:
    ramp = np.minimum(1, np.arange(round(LENGTH_S * RATE)) / (0.06 * RATE))
    found = onsets.rises(_track(lambda chance: ramp * _tone(chance), 0, 0), RATE)
    assert found == pytest.approx([at + 0.03 for at in AT], abs=0.005)


def test_a_hiss_before_the_voice_is_a_change_but_no_rise() -> None:
    def syllable(chance: np.random.Generator) -> Array:
        noise = chance.standard_normal(round(0.12 * RATE))
        hiss = np.diff(np.diff(np.diff(noise))) * 0.1
        return np.concatenate([hiss, _voice(chance)[: -len(hiss)]])

    track = _track(syllable, 0, FLOOR)
    found = onsets.rises(track, RATE)
    assert found == pytest.approx([at + 0.12 for at in AT], abs=0.005)
    assert _errors(onsets.changes(track, RATE)).max() <= 0.005


def test_an_echo_of_little_gain_belongs_to_the_beat_before_it() -> None:
    def syllable(chance: np.random.Generator) -> Array:
        tail = np.zeros(round(0.02 * RATE))
        return np.concatenate([_tone(chance)[: round(0.1 * RATE)], tail, 0.1 * _tone(chance)[:480]])

    assert onsets.rises(_track(syllable, 0, 0), RATE) == pytest.approx(AT, abs=0.002)
