"""What is measured on a sound whose pitch and length are known."""

import numpy as np
import pytest

from bench.voiceprints import measured
from podfic.model.take import Sound

RATE = 24_000


def _voiced(hertz: float, seconds: float, tilt: float = 1.0) -> Sound:
    times = np.arange(round(seconds * RATE)) / RATE
    waves = [np.sin(2 * np.pi * hertz * n * times) / n**tilt for n in range(1, 20)]
    silence = np.zeros(RATE // 4)
    signal = np.concatenate([silence, 0.1 * np.sum(waves, axis=0), silence])
    return Sound(signal.astype(np.float32), RATE)


@pytest.mark.parametrize("hertz", [85.0, 120.0, 200.0, 310.0])
def test_pitch_is_that_of_the_lowest_harmonic(hertz: float) -> None:
    found = measured(_voiced(hertz, 1.0), "one two")
    assert abs(np.median(found.pitch) / hertz - 1) < 0.01


def test_silence_around_does_not_count() -> None:
    found = measured(_voiced(120, 1.0), "one two")
    assert found.seconds == pytest.approx(1.0, abs=0.1)
    assert found.words == 2


def test_another_spectrum_is_another_timbre_and_loudness_is_none() -> None:
    plain, dark = (measured(_voiced(120, 1.0, tilt), "a").cepstrum for tilt in (1.0, 2.0))
    loud = _voiced(120, 1.0)
    louder = Sound(loud.signal * 2, RATE)
    assert np.abs(plain - dark).max() > 1
    assert np.allclose(plain, measured(louder, "a").cepstrum, atol=1e-3)
