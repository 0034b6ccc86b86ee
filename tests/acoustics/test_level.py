import math

import pytest

from factories import RATE, silence, sound, tone
from podfic.acoustics.level import speech_level


def test_a_sine_at_1_khz_has_the_level_that_the_standard_gives_it() -> None:
    """BS.1770 calibrates with 997 Hz: its K-weighting adds 0.69 dB there."""
    level = speech_level(tone(1.0, 0.1, hertz=997.0), RATE)
    assert level == pytest.approx(20 * math.log10(0.1) - 3.01 + 0.69, abs=0.1)


def test_pauses_do_not_count() -> None:
    alone = speech_level(tone(1.0, 0.1, hertz=997.0), RATE)
    broken = sound(tone(0.5, 0.1, hertz=997.0), silence(2.0), tone(0.5, 0.1, hertz=997.0))
    assert speech_level(broken.signal, RATE) == pytest.approx(alone, abs=0.3)


def test_silence_has_no_level() -> None:
    assert speech_level(silence(0.5), RATE) == -math.inf
    assert speech_level(silence(0.0), RATE) == -math.inf


def test_twice_as_strong_is_six_decibels() -> None:
    soft, loud = (speech_level(tone(0.5, level, hertz=500.0), RATE) for level in (0.1, 0.2))
    assert loud - soft == pytest.approx(6.02, abs=0.05)
