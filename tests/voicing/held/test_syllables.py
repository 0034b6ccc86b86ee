import numpy as np
import pytest

from factories import RATE, silence, sound, tone
from podfic.model.take import Signal
from podfic.voicing.held.syllables import (
    BURST_S,
    HUM_DB,
    HUM_S,
    PRETONIC_DB,
    STOPPED_S,
    STUB_S,
    Spot,
    Syllable,
    alone,
    broken_off,
    cut_apart,
)

VOWEL, HUM = 700.0, 500.0


def _at(*seconds: float, pretonic: bool = False) -> Spot:
    start, soft, vowel, end = (round(one * RATE) for one in seconds)
    return Spot(start, soft, vowel, end, pretonic)


def _level(signal: Signal) -> float:
    return float(np.sqrt(np.mean(signal.astype(np.float64) ** 2)))


def test_syllables_are_cut_where_it_is_quiet_and_know_their_beats() -> None:
    spoken = sound(
        silence(0.3), tone(0.3, hertz=VOWEL), silence(0.1), tone(0.3, hertz=VOWEL), silence(0.4)
    )
    spots = (_at(0.3, 0.3, 0.3, 0.6), _at(0.7, 0.7, 0.7, 1.0))
    one, two = cut_apart(spoken, spots)
    for syllable in (one, two):
        assert 0.3 * RATE <= len(syllable.signal) <= 0.45 * RATE
        assert abs(syllable.centre - 0.010 * RATE) <= 0.006 * RATE
        assert _level(syllable.signal[: syllable.centre - 100]) < 0.05


def test_a_hum_swells_into_its_vowel_and_is_not_too_long() -> None:
    spoken = sound(silence(0.2), tone(0.25, 0.3, HUM), tone(0.3, 0.3, VOWEL), silence(0.3))
    (one,) = cut_apart(spoken, (_at(0.2, 0.2, 0.45, 0.75),))
    assert one.centre <= (HUM_S + 0.01) * RATE
    hum = one.signal[: one.centre - round(0.03 * RATE)]
    vowel = one.signal[one.centre + 200 : one.centre + 4_000]
    assert _level(hum) / _level(vowel) == pytest.approx(10 ** (HUM_DB / 20), rel=0.1)


def test_what_does_not_hum_is_left_as_it_was() -> None:
    spoken = sound(silence(0.2), tone(0.05, 0.2, 3_000.0), tone(0.3, 0.3, VOWEL), silence(0.3))
    (one,) = cut_apart(spoken, (_at(0.2, 0.25, 0.25, 0.55),))
    first = round(0.19 * RATE)
    np.testing.assert_array_equal(one.signal, spoken.signal[first : first + len(one.signal)])


def test_a_vowel_of_its_own_is_no_hum() -> None:
    slow = tone(0.4, 0.3, VOWEL)
    slow[: RATE // 8] *= np.linspace(0.05, 1, RATE // 8, dtype=np.float32)
    spoken = sound(silence(0.2), slow, silence(0.3))
    (one,) = cut_apart(spoken, (_at(0.2, 0.2, 0.2, 0.6),))
    assert len(one.signal) >= len(slow)
    assert np.abs(one.signal).max() == np.abs(slow).max()
    assert np.abs(one.signal).sum() == pytest.approx(np.abs(slow).sum(), rel=0.01)


def test_a_syllable_before_the_stress_is_softer() -> None:
    spoken = sound(
        silence(0.2), tone(0.2, 0.3, VOWEL), silence(0.02), tone(0.3, 0.3, VOWEL), silence(0.3)
    )
    (one,) = cut_apart(spoken, (_at(0.2, 0.42, 0.42, 0.72, pretonic=True),))
    before = one.signal[round(0.03 * RATE) : round(0.18 * RATE)]
    behind = one.signal[one.centre + 500 : one.centre + 3_000]
    assert _level(before) / _level(behind) == pytest.approx(10 ** (PRETONIC_DB / 20), rel=0.1)


def test_a_silent_word_is_a_silent_syllable() -> None:
    spoken = sound(tone(0.2, hertz=VOWEL), silence(0.6))
    _, two = cut_apart(spoken, (_at(0.0, 0.0, 0.0, 0.2), _at(0.4, 0.4, 0.4, 0.6)))
    assert not two.signal.any()


def test_a_sound_without_times_has_its_beat_at_its_vowel() -> None:
    one = alone(sound(silence(0.4), tone(0.1, 0.05, 3_000.0), tone(0.3, hertz=VOWEL)))
    assert abs(one.centre / RATE - 0.11) < 0.015
    assert alone(sound(silence(0.3))).centre == 0


def test_a_consonant_that_breaks_off_is_its_burst() -> None:
    burst = 0.3 * np.ones(240, np.float32)
    signal = np.concatenate((silence(0.05), burst, silence(0.02), tone(0.4, hertz=VOWEL)))
    whole = Syllable(signal, round(0.08 * RATE))
    stub = broken_off(whole, RATE, voiced=False)
    assert len(stub.signal) <= (STOPPED_S + BURST_S) * RATE + 1
    assert np.abs(stub.signal[stub.centre :]).max() == pytest.approx(0.3)
    assert abs(stub.centre - STOPPED_S * RATE) <= 0.002 * RATE


def test_a_vowel_that_breaks_off_is_left_in_part() -> None:
    whole = Syllable(np.concatenate((silence(0.05), tone(0.6, hertz=VOWEL))), round(0.05 * RATE))
    stub = broken_off(whole, RATE, voiced=True)
    assert len(stub.signal) == round(0.05 * RATE) + round(STUB_S * RATE)
    assert stub.centre == whole.centre
