"""Voices lie as far apart as they sound."""

import math
from dataclasses import replace
from itertools import combinations

import pytest

from casting.parts import M, voice
from podfic.casting.distance import STRANGERS, distance, semitones
from podfic.engines.voicepack import voices_of

KOKORO = voices_of("kokoro")
BY_NAME = {one.name: one for one in KOKORO}


def test_a_voice_is_not_away_from_itself_and_every_other_is() -> None:
    for one in KOKORO:
        assert distance(one, one) == 0
    assert all(distance(one, other) > 1 for one, other in combinations(KOKORO, 2))


def test_it_is_the_same_both_ways() -> None:
    for one, other in combinations(KOKORO, 2):
        assert math.isclose(distance(one, other), distance(other, one))


def test_a_deep_voice_is_farther_from_a_high_one_than_two_deep_ones() -> None:
    onyx, lewis, alice = (BY_NAME[name] for name in ("am_onyx", "bm_lewis", "bf_alice"))
    assert distance(onyx, lewis) < distance(onyx, alice)


def test_without_measures_accent_and_gender_still_count() -> None:
    one = voice("one")
    assert distance(one, voice("other")) == STRANGERS
    assert distance(one, voice("other", accent="en-US")) > STRANGERS
    assert distance(one, voice("other", M)) > STRANGERS
    assert distance(one, replace(voice("other"), timbre=(1.0,), pitch=90.0)) == STRANGERS


@pytest.mark.parametrize(
    ("pitch", "reference", "told"), [(200, 100, 12), (100, 200, -12), (0, 100, 0), (100, 0, 0)]
)
def test_semitones(pitch: float, reference: float, told: float) -> None:
    assert math.isclose(semitones(pitch, reference), told)
