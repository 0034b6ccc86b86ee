import numpy as np

from factories import RATE, sound, tone
from podfic.engines.base import Word
from podfic.engines.gain import RAMP_S, with_gains
from podfic.model.take import WordTime
from podfic.model.units import Samples

SOUND = sound(tone(1.5, 0.1))
TIMES = tuple(
    WordTime(text, Samples(round(start * RATE)), Samples(round(end * RATE)))
    for text, start, end in (("so", 0.1, 0.4), ("very", 0.5, 0.9), ("loud", 1.0, 1.4))
)


def _words(*gains: float) -> tuple[Word, ...]:
    return tuple(
        Word(time.text, time.text, gain=gain) for time, gain in zip(TIMES, gains, strict=True)
    )


def test_without_gains_the_sound_is_the_very_same() -> None:
    assert with_gains(SOUND, _words(0, 0, 0), TIMES) is SOUND
    assert with_gains(SOUND, (), ()) is SOUND


def test_one_word_alone_is_louder() -> None:
    louder = with_gains(SOUND, _words(0, 6.0206, 0), TIMES).signal
    for time, gain in zip(TIMES, (1.0, 2.0, 1.0), strict=True):
        word = slice(time.start, time.end)
        np.testing.assert_allclose(louder[word], gain * SOUND.signal[word], atol=1e-5)


def test_the_gain_goes_over_within_the_gap() -> None:
    gap = round(0.45 * RATE)
    louder = with_gains(SOUND, _words(0, -12, -12), TIMES).signal
    half = round(RAMP_S / 2 * RATE)
    before, behind = slice(gap - half - 100, gap - half), slice(gap + half, gap + half + 100)
    np.testing.assert_allclose(louder[before], SOUND.signal[before], rtol=1e-4)
    np.testing.assert_allclose(louder[behind], SOUND.signal[behind] * 10 ** (-12 / 20), rtol=1e-4)
    np.testing.assert_allclose(louder[-1000:], SOUND.signal[-1000:] * 10 ** (-12 / 20), rtol=1e-4)


def test_a_gap_shorter_than_the_ramp_is_no_step() -> None:
    times = (
        WordTime("a", Samples(0), Samples(9_600)),
        WordTime("-", Samples(9_600), Samples(9_600)),
        WordTime("b", Samples(9_700), Samples(24_000)),
    )
    words = tuple(
        Word(time.text, "a", gain=gain) for time, gain in zip(times, (3, 0, 3), strict=True)
    )
    steady = sound(0.1 * np.ones(36_000, np.float32))
    louder = with_gains(steady, words, times).signal
    assert np.abs(np.diff(20 * np.log10(louder))).max() < 0.1
