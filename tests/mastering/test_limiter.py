import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import firwin, resample_poly

from podfic.mastering.limiter import ATTACK, RELEASE, limit
from podfic.mastering.loudness import measure
from podfic.model.take import Signal
from podfic.model.units import samples

RATE = 44_100
CEILING = -1.5
LIMIT = 10 ** (CEILING / 20)


def limited(signal: Signal, size: int = 100_000, ceiling: float = CEILING) -> Signal:
    blocks = [signal[start : start + size] for start in range(0, len(signal), size)]
    return np.concatenate([np.zeros(0, np.float32), *limit(blocks, RATE, ceiling)])


def noise(rng: np.random.Generator, count: int) -> np.ndarray:
    return rng.normal(size=count)


def clicks(rng: np.random.Generator, count: int) -> np.ndarray:
    return np.where(rng.random(count) < 0.002, rng.uniform(-3, 3, count), 0.0)


def square(rng: np.random.Generator, count: int) -> np.ndarray:
    return np.sign(np.sin(rng.uniform(0.001, 1.5) * np.arange(count)))


def chirps(rng: np.random.Generator, count: int) -> np.ndarray:
    return np.sin(np.cumsum(rng.uniform(0, 3, count // 100 + 1).repeat(100))[:count])


def coins(rng: np.random.Generator, count: int) -> np.ndarray:
    return rng.choice([-1.0, 1.0], count)


loud = st.builds(
    lambda kind, seed, count, level: level * kind(np.random.default_rng(seed), count),
    st.sampled_from([noise, clicks, square, chirps, coins]),
    st.integers(0, 2**32),
    st.integers(1, 60_000),
    st.floats(0.05, 20),
)


@given(loud, st.floats(-12, 0))
@settings(max_examples=40, deadline=None)
def test_no_peak_passes_the_ceiling(signal: np.ndarray, ceiling: float) -> None:
    sound = limited(signal.astype(np.float32), ceiling=ceiling)
    assert len(sound) == len(signal)
    assert measure([sound], RATE).true_peak <= ceiling + 0.02


@given(loud)
@settings(max_examples=20, deadline=None)
def test_another_meter_finds_no_peak_above_the_ceiling(signal: np.ndarray) -> None:
    # Interpolators differ in the last octave's end, where MP3 holds nothing.
    audible = np.convolve(signal, firwin(255, 19_000, fs=RATE), "same")
    sound = limited(audible.astype(np.float32)).astype(np.float64)
    assert np.abs(resample_poly(sound, 4, 1)).max() <= LIMIT * 10 ** (0.1 / 20)


@given(st.integers(0, 2**32), st.integers(0, 30_000), st.integers(100, 9_000))
@settings(max_examples=20, deadline=None)
def test_below_the_ceiling_not_a_bit_changes(seed: int, count: int, size: int) -> None:
    signal = np.random.default_rng(seed).uniform(-0.35, 0.35, count).astype(np.float32)
    np.testing.assert_array_equal(limited(signal, size), signal)


def test_away_from_a_peak_not_a_bit_changes() -> None:
    signal = np.random.default_rng(1).uniform(-0.3, 0.3, 3 * RATE).astype(np.float32)
    signal[RATE] = 2.0
    sound = limited(signal)
    changed = np.flatnonzero(sound != signal)
    assert RATE - changed[0] <= samples(ATTACK, RATE) + 50
    recovered = 20 * np.log10(2.0 / LIMIT) / RELEASE
    assert changed[-1] - RATE <= (recovered + ATTACK + 0.01) * RATE


def test_the_gain_moves_smoothly() -> None:
    signal = np.full(2 * RATE, 0.1, np.float32)
    signal[RATE] = 4.0
    gain = 20 * np.log10(np.delete(limited(signal) / signal, RATE))
    reduction = -gain.min()
    assert reduction == pytest.approx(20 * np.log10(4.0 / LIMIT), abs=0.1)
    assert np.abs(np.diff(gain)).max() < 1.1 * reduction / samples(ATTACK, RATE)


def test_a_loud_first_sample_is_caught_too() -> None:
    signal = np.full(1_000, 0.1, np.float32)
    signal[0] = 3.0
    assert np.abs(limited(signal)).max() <= LIMIT + 1e-3


@pytest.mark.parametrize("size", [1, 777, 8_192, 50_000])
def test_it_does_not_matter_how_the_sound_is_cut(size: int) -> None:
    signal = np.random.default_rng(2).normal(scale=0.6, size=40_000).astype(np.float32)
    np.testing.assert_array_equal(limited(signal, size), limited(signal))


def test_nothing_comes_of_nothing() -> None:
    assert len(limited(np.zeros(0, np.float32))) == 0
