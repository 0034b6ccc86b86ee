import math

import numpy as np
import pytest
from scipy.signal import resample_poly

from podfic.mastering.truepeak import OVERSHOOT, PIECE, REACH, envelope


def surrounded(signal: np.ndarray) -> np.ndarray:
    return np.pad(signal, REACH)


def test_the_samples_themselves_are_kept() -> None:
    signal = np.zeros(100)
    signal[50] = 0.7
    assert envelope(surrounded(signal))[50] == pytest.approx(0.7, abs=1e-12)


def test_a_wave_rises_between_its_samples() -> None:
    # A quarter of the rate, an eighth of a period off: samples at 0.707, peaks at 1.
    signal = np.sin(np.pi / 2 * np.arange(4_000) + np.pi / 4)
    assert np.abs(signal).max() == pytest.approx(math.sqrt(0.5))
    assert envelope(signal).max() == pytest.approx(1.0, abs=0.005)


def test_it_agrees_with_another_interpolator() -> None:
    signal = np.random.default_rng(3).normal(size=5_000)
    smooth = np.convolve(signal, np.ones(5) / 5, "same")
    other = np.abs(resample_poly(smooth, 8, 1)).max()
    assert envelope(surrounded(smooth)).max() == pytest.approx(other, rel=0.01)


def test_nothing_rises_higher_than_the_bound() -> None:
    worst = max(
        envelope(np.random.default_rng(n).choice([-1.0, 1.0], 2_000)).max() for n in range(9)
    )
    assert 1.5 < worst <= OVERSHOOT


def test_quiet_pieces_are_passed_by_without_hiding_a_peak() -> None:
    signal = np.random.default_rng(5).normal(scale=0.01, size=6 * PIECE)
    signal[3 * PIECE - 1 : 3 * PIECE + 2] = (0.9, 1.0, -0.9)
    whole, quick = envelope(signal), envelope(signal, above=0.5)
    loud = whole > 0.5
    np.testing.assert_array_equal(quick[loud], whole[loud])
    assert not quick[:PIECE].any()


def test_channels_are_kept_apart() -> None:
    signal = np.zeros((2, 100))
    signal[1, 40] = 1.0
    found = envelope(signal)
    assert found.shape == (2, 100 - 2 * REACH)
    assert found.max(axis=1).tolist() == pytest.approx([0.0, 1.0])


def test_what_is_all_surroundings_has_no_envelope() -> None:
    assert envelope(np.ones(2 * REACH)).shape == (0,)
    assert envelope(np.ones(3)).shape == (0,)
