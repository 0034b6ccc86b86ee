from collections.abc import Callable

import numpy as np
import pytest
from scipy.signal import lfilter

from podfic.mixing.toning import toned
from podfic.model.take import Signal
from podfic.model.timeline import Tone

RATES = (22_050, 44_100)
RATE = 44_100
COLOURED = [tone for tone in Tone if tone is not Tone.PLAIN]
VOICED = [tone for tone in COLOURED if tone is not Tone.WHISPER]
SPACES = (Tone.THOUGHT, Tone.FLASHBACK)
Speech = Callable[[int], Signal]


@pytest.fixture(scope="module")
def speech() -> Speech:
    """Return a builder of two seconds of what falls off towards the highs as a voice does."""

    def make(rate: int) -> Signal:
        noise = np.random.default_rng(1).standard_normal(2 * rate)
        times = np.arange(2 * rate) / rate
        buzz = sum(np.sin(2 * np.pi * 110 * n * times) / n for n in range(1, 40))
        hiss = lfilter([0.3], [1, -0.7], noise)
        syllables = 0.55 + 0.45 * np.sin(2 * np.pi * 4 * times)
        made = syllables * (buzz + 0.15 * hiss)
        return (0.3 * made / np.abs(made).max()).astype(np.float32)

    return make


def db(signal: Signal) -> float:
    return float(10 * np.log10((signal.astype(np.float64) ** 2).mean()))


def band_db(signal: Signal, low: float, high: float) -> float:
    """Return the share of the energy that lies between these frequencies, in dB."""
    power = np.abs(np.fft.rfft(signal.astype(np.float64))) ** 2
    hertz = np.fft.rfftfreq(len(signal), 1 / RATE)
    return float(10 * np.log10(power[(hertz >= low) & (hertz < high)].sum() / power.sum()))


def low(signal: Signal) -> Signal:
    """Return what of it lies below 200 Hz."""
    spectrum = np.fft.rfft(signal.astype(np.float64))
    spectrum[np.fft.rfftfreq(len(signal), 1 / RATE) >= 200] = 0
    return np.fft.irfft(spectrum, len(signal)).astype(np.float32)


@pytest.mark.parametrize("tone", COLOURED)
def test_no_amount_returns_the_same_samples(speech: Speech, tone: Tone) -> None:
    signal = speech(RATE)
    assert toned(signal, RATE, tone, 0.0) is signal


def test_plain_is_plain_whatever_the_amount(speech: Speech) -> None:
    signal = speech(RATE)
    assert toned(signal, RATE, Tone.PLAIN, 2.0) is signal


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("tone", VOICED)
def test_a_tone_is_slight(speech: Speech, tone: Tone, rate: int) -> None:
    signal = speech(rate)
    before = signal.copy()
    after = toned(signal, rate, tone, 1.0)
    assert after.dtype == np.float32
    assert np.isfinite(after).all()
    assert db(after[: len(signal)]) == pytest.approx(db(signal), abs=3.0)
    assert not np.allclose(after[: len(signal)], signal, atol=1e-3)
    np.testing.assert_array_equal(signal, before)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("tone", COLOURED)
def test_only_spaces_last_longer(speech: Speech, tone: Tone, rate: int) -> None:
    signal = speech(rate)
    more = len(toned(signal, rate, tone, 1.0)) - len(signal)
    assert (more > 0.2 * rate) if tone in SPACES else (more == 0)


@pytest.mark.parametrize("tone", VOICED)
def test_twice_the_amount_is_more_and_finite(speech: Speech, tone: Tone) -> None:
    signal = speech(RATE)
    half, whole, twice = (
        float(np.abs(toned(signal, RATE, tone, amount)[: len(signal)] - signal).mean())
        for amount in (0.5, 1.0, 2.0)
    )
    assert 0 < half < whole < twice
    assert np.isfinite(twice)


def test_a_space_dies_away(speech: Speech) -> None:
    signal = speech(RATE)
    thought, memory = (toned(signal, RATE, tone, 1.0)[len(signal) :] for tone in SPACES)
    assert len(memory) > 2 * len(thought)
    for tail in (thought, memory):
        thirds = [db(part) for part in np.array_split(tail, 3)]
        assert db(signal) - 10 > thirds[0] > thirds[1] + 6 > thirds[2] + 12


def test_a_shout_is_brighter(speech: Speech) -> None:
    signal = speech(RATE)
    after = toned(signal, RATE, Tone.SHOUT, 1.0)
    assert band_db(after, 4_000, RATE) - band_db(signal, 4_000, RATE) > 2


@pytest.mark.parametrize("tone", [Tone.SOFT, Tone.LETTER, *SPACES])
def test_what_is_soft_or_far_is_darker(speech: Speech, tone: Tone) -> None:
    signal = speech(RATE)
    after = toned(signal, RATE, tone, 1.0)
    assert band_db(after, 4_000, RATE) - band_db(signal, 4_000, RATE) < -1


def test_a_letter_is_closer(speech: Speech) -> None:
    signal = speech(RATE)
    after = toned(signal, RATE, Tone.LETTER, 1.0)
    assert db(low(after)) - db(low(signal)) > 1


def test_a_message_has_few_lows_and_highs(speech: Speech) -> None:
    signal = speech(RATE)
    after = toned(signal, RATE, Tone.MESSAGE, 1.0)
    assert db(low(after)) - db(low(signal)) < -2
    assert band_db(after, 8_000, RATE) - band_db(signal, 8_000, RATE) < -3


def test_a_whisper_does_not_hum(speech: Speech) -> None:
    signal = speech(RATE)
    after = toned(signal, RATE, Tone.WHISPER, 1.0)
    assert np.isfinite(after).all()
    assert len(after) == len(signal)
    assert db(low(after)) - db(low(signal)) < -10
    high = [db(one - low(one)) for one in (signal, after)]
    assert high[1] == pytest.approx(high[0], abs=3.0)
    half = toned(signal, RATE, Tone.WHISPER, 0.5)
    assert db(low(signal)) - 3 > db(low(half)) > db(low(after)) + 3


@pytest.mark.parametrize("tone", COLOURED)
def test_silence_and_nothing_stay_silent(tone: Tone) -> None:
    assert not toned(np.zeros(1_000, np.float32), RATE, tone, 1.0).any()
