"""`podfic script` and a render tell found scenes from typed ones."""

import json
from pathlib import Path

import pytest

from podfic.cli.app import main

LAMP = (
    "Mara climbed the stairs with the can in her hand and counted the steps. The wind leaned on "
    "the door below. Out on the water a bell rang, slow and out of time, and the gulls answered "
    "it. She set the can down, wiped her hands, and looked at the sea for a while."
)
STORY = f"""\
Title: The Lamp
Author: Ann Ember

{LAMP}

Three days later, it was dark. {LAMP}

***

{LAMP}
"""


@pytest.fixture
def lamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PODFIC_ENGINE", "fake")
    monkeypatch.setenv("PODFIC_OUTPUT", str(tmp_path / "out"))
    path = tmp_path / "lamp.txt"
    path.write_text(STORY, "utf-8")
    return path


def test_the_shift_stands_beside_the_scene(lamp: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["script", str(lamp)]) == 0
    heads = [line for line in capsys.readouterr().out.splitlines() if line.startswith("c1s")]
    assert [line for line in heads if "l" not in line.split()[0]] == [
        "c1s1",
        "c1s2  found: time “Three days later”",
        "c1s3",
    ]


def test_the_document_tells_found_from_typed(
    lamp: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["script", str(lamp), "--json"]) == 0
    scenes = json.loads(capsys.readouterr().out)["scenes"]
    assert [(one["glyph"], one["shift"], one["shift_words"]) for one in scenes] == [
        (None, None, ""),
        (None, "time", "Three days later"),
        ("***", None, ""),
    ]


@pytest.mark.parametrize(
    ("settings", "marks"),
    [((), 2), (("scenes.mark=true",), 3), (("scenes.mark=true", "scenes.find=false"), 2)],
)
def test_the_settings_decide_what_is_marked(
    lamp: Path, settings: tuple[str, ...], marks: int, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = [word for one in settings for word in ("--set", one)]
    assert main(["render", str(lamp), "-q", "--json", *pairs]) == 0
    assert len(json.loads(capsys.readouterr().out)["markers"]) == marks
