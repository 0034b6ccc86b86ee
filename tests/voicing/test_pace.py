from dataclasses import replace

import pytest

from podfic.engines.fake import FakeEngine
from podfic.model.cast import Shade
from podfic.voicing.pace import READ_WPM, TYPICAL_WPM, paced

VOICE = replace(FakeEngine().voices()[0], pace=TYPICAL_WPM)


def test_a_typical_voice_is_left_alone_at_its_own_pace() -> None:
    assert paced(Shade(), VOICE, READ_WPM).pace == 1.0


def test_twice_the_words_take_twice_the_pace() -> None:
    one, two = (paced(Shade(), VOICE, wanted).pace for wanted in (90.0, 180.0))
    assert two == pytest.approx(2 * one, abs=0.002)


def test_half_of_a_voices_own_pace_is_left_to_it() -> None:
    quick = replace(VOICE, pace=1.21 * TYPICAL_WPM)
    assert paced(Shade(), quick, READ_WPM).pace == pytest.approx(1 / 1.1, abs=0.001)


def test_a_voice_nobody_measured_counts_as_typical() -> None:
    assert paced(Shade(), replace(VOICE, pace=0.0), READ_WPM).pace == 1.0


def test_a_shade_keeps_its_own_share() -> None:
    shade = paced(Shade(pitch=0.9, pace=0.92), VOICE, READ_WPM)
    assert (shade.pitch, shade.pace) == (0.9, 0.92)
