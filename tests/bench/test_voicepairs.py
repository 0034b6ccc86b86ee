"""Voices count as different by how they sound, and only then."""

from dataclasses import replace

import numpy as np
import pytest

from bench.voicepairs import Gap, different, distances, nearest
from podfic.model.cast import Voice
from podfic.model.people import Gender


def voice(name: str, pitch: float, *timbre: float) -> Voice:
    return Voice(name, "x", name, "en-GB", Gender.FEMALE, pitch=pitch, timbre=timbre)


ANN, BEA, CAT = voice("ann", 100, 0, 0), voice("bea", 200, 3, 4), voice("cat", 100, 0.5, 0)


def test_a_gap_is_semitones_and_decibels() -> None:
    gap = Gap.between(ANN, BEA)
    assert (gap.semitones, gap.decibels) == (pytest.approx(12), 5)
    assert gap.distance == pytest.approx(13)


def test_neither_accent_nor_gender_counts() -> None:
    other = replace(ANN, id="other", accent="en-US", gender=Gender.MALE)
    assert Gap.between(ANN, other).distance == 0


def test_the_nearest_is_never_the_voice_itself() -> None:
    apart = distances([ANN, BEA, CAT], [ANN, BEA, CAT])
    assert [nearest(apart, number) for number in range(3)] == [2, 2, 0]


def test_of_two_alike_the_first_listed_stays() -> None:
    apart = distances([ANN, BEA, CAT], [ANN, BEA, CAT])
    assert different(apart, 1.0) == [0, 1]
    assert different(apart, 0.1) == [0, 1, 2]


def test_who_is_like_two_goes_before_either() -> None:
    places = np.array([0.0, 1.0, 2.0])
    assert different(np.abs(places[:, None] - places), 1.5) == [0, 2]
