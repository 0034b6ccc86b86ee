"""One command holds annotated stories against what `podfic script` makes of them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).with_name("quotes.py")
SCORER = Path(__file__).resolve().parents[3] / "shared" / "quotes" / "score.py"
TEXT = """\
Mara lit the lamp, and Owen watched her.

"Go home," said Mara. "It burns."

"Why should I go home?" asked Owen.

"It is late," said Mara.
"""


def ran(stories: Path | str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(BENCH), "--stories", str(stories), *options],
        capture_output=True,
        text=True,
        check=False,
    )


def story(folder: Path, last: str) -> Path:
    """Write the story with the id of whoever is said to speak its last quotation."""
    said = {'"Go home,"': "c0", '"It burns."': "c0", '"Why should I go home?"': "c1"}
    quotes = [
        {
            "start": TEXT.index(words),
            "end": TEXT.index(words) + len(words),
            "speaker": who,
            "type": "explicit",
        }
        for words, who in {**said, '"It is late,"': last}.items()
    ]
    people = [
        {"id": "c0", "name": "Mara", "aliases": [], "gender": "f"},
        {"id": "c1", "name": "Owen", "aliases": [], "gender": "m"},
    ]
    gold = {"id": "lamp", "source": "PDNC", "text": TEXT, "characters": people, "quotes": quotes}
    path = folder / "lamp.jsonl"
    path.write_text(json.dumps(gold), "utf-8")
    return path


def row(printed: str, name: str) -> list[str]:
    """Return what stands behind the name of the first row so called."""
    rows = (line.split() for line in printed.splitlines())
    return next(words[1:] for words in rows if words[:1] == [name])


@pytest.fixture
def _scorer() -> None:
    if not SCORER.is_file():
        pytest.skip(f"there is no {SCORER}")


@pytest.mark.usefixtures("_scorer")
def test_a_story_that_is_read_right_meets_the_figures(tmp_path: Path) -> None:
    done = ran(story(tmp_path, last="c0"), "--calibration")
    assert done.returncode == 0, done.stderr
    assert row(done.stdout, "explicit") == ["97.0", "100.0", "yes"]
    assert row(done.stdout, "spans,") == ["PDNC", "98.0", "100.0", "yes"]
    assert "LitBank" not in done.stdout
    assert row(done.stdout, "tag")[1:3] == ["4", "100.0"]


@pytest.mark.usefixtures("_scorer")
def test_a_figure_that_is_not_met_is_told_with_what_it_was_lost_to(tmp_path: Path) -> None:
    done = ran(story(tmp_path, last="c1"), "--misses", "1")
    assert done.returncode == 1, done.stderr
    assert row(done.stdout, "explicit") == ["97.0", "75.0", "NO"]
    assert row(done.stdout, "another") == ["by", "tag", "1"]
    assert "Owen, not Mara (tag" in done.stdout
    assert '>>>"It is late,"<<< said Mara.' in done.stdout


def test_stories_that_are_not_there_are_told(tmp_path: Path) -> None:
    done = ran(tmp_path / "*.jsonl")
    assert done.returncode == 2
    assert done.stdout == f"nothing is measured: there is no {tmp_path / '*.jsonl'}\n"


def test_a_scorer_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = ran(story(tmp_path, last="c0"), "--scorer", str(tmp_path / "none.py"))
    assert done.returncode == 2
    assert "there is no" in done.stdout
