"""Planned beats laid over what is heard, and what a case wants of them."""

import numpy as np
import pytest

from bench.beats import Case, Planned, case_of, heard, near, plans_of, wanted
from bench.onsets import rises

RATE = 16_000
HEART = Case("heart", "Lub-dub. Lub-dub.", (("lub", 0.0), ("dub", 0.3)), (0.83,))


def _plan(*beats: tuple[str, float]) -> tuple[Planned, ...]:
    return tuple(Planned(word, at, broken=False) for word, at in beats)


def _bursts(*starts: float) -> np.ndarray:
    signal = np.zeros(4 * RATE)
    tone = 0.3 * np.sin(2 * np.pi * 600 * np.arange(RATE // 8) / RATE + 1)
    for start in starts:
        first = round(start * RATE)
        signal[first : first + len(tone)] += tone
    return signal


def test_a_case_tells_its_grid_and_one_without_tells_none() -> None:
    row = {"id": "heart", "text": HEART.text, "pattern": [["lub", 0, 1], ["dub", 0.3, 1]]}
    assert case_of({**row, "cycle_s": 0.83}) == HEART
    assert case_of({**row, "cycle_s": [1.0, 1.5]}).cycles == (1.0, 1.5)
    assert case_of({**row, "pattern": None, "cycle_s": None}).pattern == ()


def test_the_wanted_grid_goes_on_cycle_by_cycle_and_leaves_other_words_alone() -> None:
    plan = _plan(("Lub", 0), ("dub", 0.3), ("and", 0.5), ("Lub", 0.8), ("d", 1.2))
    assert wanted(HEART, plan) == pytest.approx((0, 0.3, None, 0.83, 1.13))


def test_a_burst_without_a_cycle_ends_with_its_pattern() -> None:
    case = Case("knock", "", (("knock", 0.0), ("knock", 0.33)), ())
    assert wanted(case, _plan(("Knock", 0), ("knock", 0.3), ("knock", 0.6))) == (0, 0.33, None)


def test_held_lines_are_read_from_a_script() -> None:
    beats = [{"start": 0, "end": 4, "at": 0.0, "broken": False}]
    lines = [
        {"spoken": "Tick tock", "delivery": {"hold": {"beats": beats}}},
        {"spoken": "No.", "delivery": {"hold": None}},
    ]
    assert list(plans_of({"lines": lines})) == [_plan(("Tick", 0.0))]


def test_the_errors_of_bursts_are_those_they_were_made_with() -> None:
    plan = (0.0, 0.3, 0.83, 1.13)
    off = (0.0, 0.02, 0.0, -0.03)
    starts = (1 + at + by for at, by in zip(plan, off, strict=True))
    found = heard(plan, rises(_bursts(0.2, *starts), RATE))
    assert found.offset == pytest.approx(1, abs=0.002)
    assert found.at == pytest.approx([a + b for a, b in zip(plan, off, strict=True)], abs=0.003)


def test_a_missing_beat_is_missing_and_moves_no_other() -> None:
    found = heard((0.0, 0.3, 0.83, 1.13), rises(_bursts(1.0, 1.3, 2.13), RATE))
    assert found.at[2] is None
    assert found.at[3] == pytest.approx(1.13, abs=0.003)
    assert heard((0.0, 0.3), ()).at == (None, None)


def test_no_onset_is_meant_twice() -> None:
    assert near((1.0, 1.1), (1.05,), 1.0) == (None, None)
