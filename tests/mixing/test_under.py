from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from podfic.config.settings import Pauses
from podfic.mixing.arrange import Wanted, arrange
from podfic.mixing.pulses import pulse
from podfic.mixing.render import blocks
from podfic.mixing.under import UNDER_DB, Under
from podfic.model.rhythm import Beat, Hold, Rhythm
from podfic.model.script import Delivery, Line, Scene, Script
from podfic.model.take import Sound, Take
from podfic.model.timeline import Pulse, Timeline
from podfic.model.units import Samples, Seconds

RATE = 44_100
MakeLine = Callable[..., Line]
MakeTake = Callable[..., Take]
WORDS = "Lub dub. Lub d…"
BEATS = (
    Beat(0, 3, Seconds(0.0)),
    Beat(4, 7, Seconds(0.3), -4.0),
    Beat(9, 12, Seconds(1.0), -6.0),
    Beat(13, 14, Seconds(1.3), -9.0, broken=True),
)
HOLD = Hold(Rhythm.HEARTBEAT, 60, BEATS)


@pytest.fixture
def script(make_line: MakeLine) -> Script:
    line = make_line("c1s1l1", WORDS, delivery=Delivery(hold=HOLD))
    return Script((Scene(1, 1, "", (line,)),), ("",))


@pytest.fixture
def take(make_take: MakeTake) -> Take:
    heard = tuple(Samples(2_400 + round(beat.at * 24_000)) for beat in BEATS)
    return replace(make_take("c1s1l1", length=48_000, onset=240), beats=heard)


def test_each_whole_beat_has_a_pulse_on_its_sample(script: Script, take: Take) -> None:
    timeline = arrange(script, [take], Wanted(Pauses(), under=True), RATE)
    clip = timeline.clips[0]
    ats = [round(clip.at + beat * RATE / 24_000) for beat in take.beats[:3]]
    assert [one.at for one in timeline.pulses] == ats
    assert [one.number for one in timeline.pulses] == [0, 1, 0]
    assert [one.gain_db for one in timeline.pulses] == [UNDER_DB, UNDER_DB - 4, UNDER_DB - 6]
    assert {one.kind for one in timeline.pulses} == {Rhythm.HEARTBEAT}


def test_unasked_nothing_beats_under_a_line(script: Script, take: Take) -> None:
    assert arrange(script, [take], Wanted(Pauses()), RATE).pulses == ()


def test_pulses_are_heard_whatever_the_blocks(script: Script, take: Take) -> None:
    timeline = arrange(script, [take], Wanted(Pauses(), under=True), RATE)
    silent = Sound(np.zeros(take.length, np.float32), take.rate)
    whole = np.concatenate(list(blocks(timeline, lambda _: silent)))
    pieces = np.concatenate(list(blocks(timeline, lambda _: silent, 1_000)))
    np.testing.assert_allclose(whole, pieces, atol=1e-7)
    first = timeline.pulses[0]
    expected = pulse(first.kind, 0, RATE) * np.float32(10 ** (first.gain_db / 20))
    np.testing.assert_allclose(whole[first.at : first.at + len(expected)], expected, atol=1e-6)
    assert not whole[: first.at].any()


def test_a_pulse_is_ducked_under_the_voice() -> None:
    beat = Pulse(Samples(RATE // 2), Rhythm.BELL, 0, 0.0)
    timeline = Timeline(RATE, Samples(2 * RATE), (), (), pulses=(beat,))
    silent = np.zeros(2 * RATE, np.float32)
    voice = silent.copy()
    voice[: RATE // 2 : 2] = 0.2
    voice[1 : RATE // 2 : 2] = -0.2
    alone = Under(timeline).add(silent, 0)
    ducked = Under(timeline).add(voice, 0) - voice
    near, later = slice(RATE // 2, RATE // 2 + 2_000), slice(3 * RATE // 2, None)
    assert np.abs(ducked[near]).max() < 0.5 * np.abs(alone[near]).max()
    assert np.abs(ducked[later]).max() > 0.9 * np.abs(alone[later]).max()
