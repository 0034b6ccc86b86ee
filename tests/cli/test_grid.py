"""Held lines are shown with their beats, and returning ones with what they echo."""

import json
from pathlib import Path

import pytest

from podfic.cli.app import main

TALE = "He waited.\n\nLub-dub. Lub-d….\n\nIt rained on.\n\nKnock, knock, knock.\n\nIt rained on."


@pytest.fixture
def tale(tmp_path: Path) -> Path:
    path = tmp_path / "tale.txt"
    path.write_text(TALE, "utf-8")
    return path


def test_the_beats_stand_below_the_line(tale: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["script", str(tale)]) == 0
    told = capsys.readouterr().out
    assert "held: heartbeat, 40 a minute, then 3 s of silence\n" in told
    assert "Lub 0.00  dub 0.36 −4 dB  Lub 1.50 −5 dB  d 1.95 −9 dB broken\n" in told
    assert "held: knock, 180 a minute, then 1 s of silence\n" in told
    assert "knock 0.33  knock 0.67\n" in told
    assert "as c1s1l3\n" in told


def test_the_document_has_the_beats(tale: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["script", str(tale), "--json"]) == 0
    lines = json.loads(capsys.readouterr().out)["lines"]
    hold = lines[1]["delivery"]["hold"]
    assert (hold["kind"], hold["bpm"], hold["goes_on"], hold["silence"]) == (
        "heartbeat",
        40,
        None,
        3,
    )
    assert hold["beats"][3] == {
        "words": "d",
        "start": 13,
        "end": 14,
        "at": 1.95,
        "level": -9.4,
        "broken": True,
    }
    assert lines[0]["delivery"]["hold"] is None
    assert [line["delivery"]["echoes"] for line in lines] == ["", "", "", "", "c1s1l3"]
