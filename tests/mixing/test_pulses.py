import numpy as np
import pytest

from podfic.mixing.pulses import ATTACK_S, PEAK, has_sound, pulse
from podfic.model.rhythm import Rhythm

RATE = 44_100
SOUNDING = [kind for kind in Rhythm if has_sound(kind)]


def test_voices_have_nothing_under_them() -> None:
    assert {kind for kind in Rhythm if not has_sound(kind)} == {Rhythm.CHANT, Rhythm.COUNTDOWN}


@pytest.mark.parametrize("kind", SOUNDING)
@pytest.mark.parametrize("number", [0, 1])
def test_a_pulse_begins_at_once_and_dies_away(kind: Rhythm, number: int) -> None:
    sound = pulse(kind, number, RATE)
    assert np.abs(sound).max() == pytest.approx(PEAK)
    strong = np.flatnonzero(np.abs(sound) > PEAK / 4)
    assert strong[0] <= (ATTACK_S + 0.006) * RATE
    assert np.abs(sound[-20:]).max() < PEAK / 100


def test_the_second_beat_of_a_heart_is_higher_and_shorter() -> None:
    lub, dub = pulse(Rhythm.HEARTBEAT, 0, RATE), pulse(Rhythm.HEARTBEAT, 1, RATE)
    assert len(dub) < len(lub)
    assert _middle(dub) > 1.15 * _middle(lub)


def test_a_pulse_is_always_the_same() -> None:
    one = pulse.__wrapped__(Rhythm.FOOTSTEPS, 0, RATE)
    np.testing.assert_array_equal(one, pulse(Rhythm.FOOTSTEPS, 0, RATE))


def _middle(sound: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(sound, 1 << 16)) ** 2
    hertz = np.fft.rfftfreq(1 << 16, 1 / RATE)
    return float((power * hertz).sum() / power.sum())
