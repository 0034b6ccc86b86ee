import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import RATE, silence, tone
from podfic.acoustics.pcentre import envelope, p_centre
from podfic.model.take import Signal

VOWEL = 700.0
"""Hz, in the midst of the vowels' band."""


def _hiss(seconds: float, level: float = 0.2) -> Signal:
    noise = np.random.default_rng(3).standard_normal(round(seconds * RATE))
    high = np.diff(noise, n=4, prepend=np.zeros(4))
    return (level * high / np.abs(high).max()).astype(np.float32)


def _late(parts: list[Signal], expected: float, near: float) -> float:
    """Return by how many seconds the P-centre is late, looked for at `near`."""
    signal = np.concatenate(parts)
    return p_centre(signal, RATE, round(near * RATE), len(signal)) / RATE - expected


@pytest.mark.parametrize("off", [-0.04, 0.0, 0.05])
def test_a_vowel_is_heard_where_it_rises(off: float) -> None:
    parts = [silence(0.2), tone(0.2, hertz=VOWEL), silence(0.1)]
    assert abs(_late(parts, 0.2, 0.2 + off)) < 0.005


def test_a_hiss_before_the_vowel_is_no_beat() -> None:
    parts = [silence(0.1), _hiss(0.12), tone(0.2, hertz=VOWEL)]
    assert abs(_late(parts, 0.22, 0.2)) < 0.008


def test_a_hum_before_the_vowel_is_no_beat() -> None:
    parts = [silence(0.1), tone(0.08, hertz=150.0), tone(0.2, hertz=VOWEL)]
    assert abs(_late(parts, 0.18, 0.17)) < 0.008


def test_the_next_syllable_is_not_looked_at() -> None:
    signal = np.concatenate([silence(0.3), tone(0.2, hertz=VOWEL)])
    near = round(0.2 * RATE)
    assert p_centre(signal, RATE, near, round(0.25 * RATE)) == near


def test_where_nothing_rises_it_is_where_it_was_expected() -> None:
    assert p_centre(silence(0.5), RATE, 4_000, 12_000) == 4_000
    assert p_centre(silence(0.0), RATE, 0, 0) == 0


@given(level=st.floats(0.001, 0.9))
def test_loudness_moves_no_beat(level: float) -> None:
    parts = [silence(0.2), tone(0.2, level, hertz=VOWEL), silence(0.1)]
    assert abs(_late(parts, 0.2, 0.21)) < 0.005


def test_the_envelope_lies_over_its_sound() -> None:
    signal = np.concatenate([silence(0.2), tone(0.2, 0.3, hertz=VOWEL), silence(0.2)])
    curve = envelope(signal, RATE)
    assert len(curve) == len(signal)
    assert abs(int(curve.argmax()) / RATE - 0.3) < 0.09
    assert curve[round(0.1 * RATE)] < 0.01 * curve.max()
