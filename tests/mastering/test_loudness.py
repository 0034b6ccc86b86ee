import importlib.util
import math
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pyloudnorm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podfic.acoustics.weighting import k_weighting
from podfic.mastering.loudness import Meter, measure
from podfic.model.release import Loudness
from podfic.model.take import Signal

CASES = Path(__file__).parents[2] / ".." / "shared" / "cases" / "ebu_cases.py"
RATE = 44_100


def tone(rate: int, *steps: tuple[float, float], hertz: float = 1_000.0) -> Signal:
    """Return a sine of (level in dBFS, seconds) after (level, seconds)."""
    levels = np.concatenate(
        [np.full(round(seconds * rate), 10 ** (level / 20)) for level, seconds in steps]
    )
    times = np.arange(len(levels)) / rate
    return (levels * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def metered(signal: np.ndarray, rate: int, channels: int = 1, size: int = 10_000) -> Loudness:
    meter = Meter(rate, channels)
    for start in range(0, len(signal), size):
        meter.feed(signal[start : start + size])
    return meter.result()


def test_the_coefficients_at_48_khz_are_those_of_the_standard() -> None:
    # BS.1770-4, tables 1 and 2.
    shelf, high_pass = k_weighting(48_000)
    expected_shelf = [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0]
    np.testing.assert_allclose(shelf[:4], expected_shelf, atol=1e-8)
    np.testing.assert_allclose(shelf[4:], [-1.69065929318241, 0.73248077421585], atol=1e-8)
    expected_pass = [1, -2, 1, 1, -1.99004745483398, 0.99007225036621]
    np.testing.assert_allclose(high_pass, expected_pass, atol=1e-8)


@pytest.mark.parametrize("rate", [24_000, RATE, 48_000])
def test_a_full_scale_sine_in_one_channel_is_at_minus_3(rate: int) -> None:
    # BS.1770-4, annex 1: 0 dBFS at 997 Hz in one channel reads -3.01 LKFS.
    found = measure([tone(rate, (0.0, 5), hertz=997.0)], rate)
    assert found.integrated == pytest.approx(-3.01, abs=0.05)


@pytest.mark.parametrize(
    "steps",
    [
        ((-23, 20),),
        ((-36, 10), (-23, 60), (-36, 10)),
        ((-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)),
        ((-26, 20), (-20, 20.1), (-26, 20)),
    ],
)
def test_both_gates_work(steps: tuple[tuple[float, float], ...]) -> None:
    # The levels of EBU Tech 3341, cases 1 to 5, as one channel: 3.01 LU lower.
    assert measure([tone(RATE, *steps)], RATE).integrated == pytest.approx(-26.01, abs=0.1)


def test_channels_add_up() -> None:
    mono = tone(48_000, (-23, 5))
    assert metered(np.stack([mono, mono], axis=1), 48_000, 2).integrated == pytest.approx(
        -23, abs=0.1
    )


@pytest.mark.parametrize("rate", [16_000, RATE, 48_000])
def test_it_agrees_with_pyloudnorm(rate: int) -> None:
    rng = np.random.default_rng(2)
    signal = rng.normal(scale=0.05, size=20 * rate) * np.repeat([1.0, 0.1, 0.4, 0.01], 5 * rate)
    other = pyloudnorm.Meter(rate, filter_class="DeMan").integrated_loudness(signal)
    assert metered(signal, rate).integrated == pytest.approx(other, abs=0.01)


@pytest.mark.parametrize(("divisor", "degrees"), [(4, 0), (4, 45), (6, 60), (8, 67.5)])
def test_the_true_peak_is_found_between_samples(divisor: int, degrees: float) -> None:
    # EBU Tech 3341, cases 15 to 18: -6 dBTP, +0.2/-0.4 dB.
    phases = 2 * np.pi * np.arange(48_000) / divisor + math.radians(degrees)
    faded = np.minimum(1, np.minimum(np.arange(48_000), np.arange(48_000)[::-1]) / 480)
    peak = metered(0.5 * np.sin(phases) * faded, 48_000).true_peak
    assert -6.42 <= peak <= -5.82


def test_a_peak_in_the_last_sample_counts() -> None:
    signal = np.zeros(1_000, np.float32)
    signal[-1] = 0.5
    assert measure([signal], 44_100).true_peak == pytest.approx(-6.02, abs=0.01)


@pytest.mark.parametrize("signal", [np.zeros(0), np.zeros(100_000)])
def test_silence_is_infinitely_low(signal: np.ndarray) -> None:
    assert measure([signal], 44_100) == Loudness(-math.inf, -math.inf)


def test_what_is_too_short_or_too_soft_to_gate_has_no_loudness() -> None:
    assert measure([tone(44_100, (-6, 0.39))], 44_100).integrated == -math.inf
    assert measure([tone(44_100, (-80, 2))], 44_100).integrated == -math.inf


@given(st.lists(st.integers(0, 30_000), min_size=1, max_size=8))
@settings(max_examples=25, deadline=None)
def test_it_does_not_matter_how_the_sound_is_cut(sizes: list[int]) -> None:
    signal = np.random.default_rng(4).normal(scale=0.2, size=60_000).astype(np.float32)
    assert measure(np.split(signal, np.cumsum(sizes)), 44_100) == measure([signal], 44_100)


def test_it_remembers_little() -> None:
    meter = Meter(44_100)
    for _ in range(600):
        meter.feed(np.zeros(44_100, np.float32))
    kept = (value for value in vars(meter).values() if hasattr(value, "__len__"))
    assert sum(len(value) for value in kept) < 6_000 + 44_100


def shared_cases() -> ModuleType:
    spec = importlib.util.spec_from_file_location("ebu_cases", CASES)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not CASES.exists(), reason="the EBU cases are not beside the checkout")
def test_the_ebu_cases_are_read_within_tolerance() -> None:
    read = 0
    for case in shared_cases().cases(RATE):
        if not {"I", "TP"} & case.expect.keys():
            continue
        found = metered(case.signal(), RATE, case.channels, 100_000)
        values = {"I": found.integrated, "TP": found.true_peak}
        for name in values.keys() & case.expect.keys():
            wanted, down, up = case.expect[name]
            assert wanted - down <= values[name] <= wanted + up, (case.id, values[name])
            read += 1
    assert read == 20
