import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import RATE, silence, tone
from podfic.model.rhythm import Beat
from podfic.model.units import Seconds
from podfic.voicing.held.laying import FADE_OUT_S, LEVELLED_DB, laid
from podfic.voicing.held.syllables import Syllable


def _syllable(lead: float, length: float, level: float = 0.3) -> Syllable:
    """Return a click of a lead, then a vowel that begins on the beat."""
    signal = np.concatenate((tone(lead, 0.02), tone(length, level, 600.0)))
    return Syllable(signal, round(lead * RATE))


def _beats(*ats: float, level: float = 0.0, broken: bool = False) -> list[Beat]:
    return [Beat(at, at + 1, Seconds(time), level, broken) for at, time in enumerate(ats)]


TIMES = st.lists(st.floats(0.12, 3.0), min_size=0, max_size=12).map(
    lambda gaps: [0.0, *np.cumsum(gaps).tolist()]
)


@given(TIMES, st.data())
def test_every_beat_lies_on_its_sample(times: list[float], data: st.DataObject) -> None:
    syllables = [
        _syllable(data.draw(st.floats(0.0, 0.1)), data.draw(st.floats(0.05, 0.8))) for _ in times
    ]
    sound = laid(syllables, _beats(*times), RATE)
    lead = syllables[0].centre
    assert list(sound.centres) == [lead + round(at * RATE) for at in times]
    assert sound.starts[0] == 0
    for start, centre, end in zip(sound.starts, sound.centres, sound.ends, strict=True):
        assert 0 <= start <= centre <= end <= len(sound.signal)
    assert np.isfinite(sound.signal).all()


def test_what_would_reach_into_the_next_one_is_over_by_then() -> None:
    sound = laid([_syllable(0.05, 1.0), _syllable(0.05, 0.2)], _beats(0.0, 0.4), RATE)
    assert sound.ends[0] <= sound.starts[1] + FADE_OUT_S * RATE / 2
    assert sound.ends[0] < sound.centres[1]


def test_between_two_beats_there_is_silence() -> None:
    sound = laid([_syllable(0.02, 0.2), _syllable(0.02, 0.2)], _beats(0.0, 1.0), RATE)
    assert not sound.signal[sound.ends[0] : sound.starts[1]].any()


def test_all_are_equally_loud_but_for_their_own_level() -> None:
    loud, soft = _syllable(0.02, 0.3, 0.3), _syllable(0.02, 0.3, 0.15)
    beats = [Beat(0, 1, Seconds(0.0)), Beat(2, 3, Seconds(1.0), -6.0), Beat(4, 5, Seconds(2.0))]
    sound = laid([loud, soft, loud], beats, RATE)
    levels = [float(np.sqrt(np.mean(sound.signal[at : at + 4_800] ** 2))) for at in sound.centres]
    assert levels[2] == pytest.approx(levels[0], rel=0.02)
    assert levels[1] == pytest.approx(levels[0] * 10 ** (-6 / 20), rel=0.05)


def test_no_syllable_is_raised_without_end() -> None:
    quiet = _syllable(0.02, 0.3, 0.001)
    loud = _syllable(0.02, 0.3, 0.3)
    sound = laid([loud, quiet, loud], _beats(0.0, 1.0, 2.0), RATE)
    highest = np.abs(sound.signal[sound.centres[1] : sound.ends[1]]).max()
    assert highest <= 0.001 * 10 ** (LEVELLED_DB / 20) * 1.01


def test_silent_syllables_are_laid_too() -> None:
    sound = laid([Syllable(silence(0.2), 0)] * 2, _beats(0.0, 0.5), RATE)
    assert not sound.signal.any()
