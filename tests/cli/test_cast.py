"""`podfic cast` shows, keeps and lets hear who speaks."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from podfic.cli.app import main
from podfic.config.load import settings_file

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("PODFIC_ENGINE", "fake")
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: main([str(one) for one in ("cast", *arguments)])


def test_the_table_tells_who_and_why(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(story) == 0
    out, err = capsys.readouterr()
    head, *rows = out.splitlines()
    assert head.split() == ["role", "also", "gender", "lines", "words", "voice", "accent", "why"]
    assert [row.split()[0] for row in rows] == ["narrator", "Owen", "Mara"]
    assert all("tone_" in row for row in rows)
    assert err == ""


def test_json_has_the_same_and_the_shade(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file(story).write_text("[cast]\nMara = 'tone_7'\n", "utf-8")
    assert run(story, "--json") == 0
    parts = {part["role"]: part for part in json.loads(capsys.readouterr().out)["parts"]}
    assert parts["Mara"]["voice"] == "fake/tone_7"
    assert parts["Mara"]["reason"] == "wished for in [cast]"
    assert parts["Owen"]["shade"] == {"pitch": 1.0, "pace": 1.0, "blend": None}
    assert parts["Owen"]["named"] is True
    assert parts["Owen"]["aliases"] == []


def test_shades_are_shown(run: Run, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story.parent / "x.toml").write_text(
        "[cast.Mara]\nfake = 'tone_2'\n[cast.Owen]\nfake = 'tone_2'\n", "utf-8"
    )
    assert run(story, "--set", "casts=x.toml") == 0
    out, err = capsys.readouterr()
    assert "tone_2, pitch ×" in out
    assert "wished for in x.toml" in out
    assert "cannot set" not in err


def test_what_the_engine_cannot_do_is_owned_up_to(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "".join(f"[cast.{name}]\ngtts = 'uk'\n" for name in ("Mara", "Owen"))
    (story.parent / "x.toml").write_text(lines, "utf-8")
    assert run(story, "--set", "casts=x.toml", "--engine", "gtts") == 0
    assert "gtts cannot set pitch." in capsys.readouterr().err


def test_an_audition_is_a_file(run: Run, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(story, "--audition", "-o", "cast.wav") == 0
    assert Path("cast.wav").read_bytes()[:4] == b"RIFF"
    assert capsys.readouterr().out.splitlines()[-1] == "cast.wav"


def test_a_cast_is_saved(run: Run, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(story, "--save", "lamps.toml", "--json") == 0
    out, err = capsys.readouterr()
    assert isinstance(json.loads(out), dict)
    assert err == "lamps.toml: 2 people and the narrator added\n"
    assert "[cast.Mara]" in Path("lamps.toml").read_text("utf-8")


def test_what_saving_did_is_told(run: Run, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "[cast.Mara]\nfake = 'tone_9'\n[cast.Owen]\nfake = 'tone_8'\nage = 'old'\n"
    Path("lamps.toml").write_text(text, "utf-8")
    assert run(story, "--save", "lamps.toml", "--set", "cast.Owen=tone_7") == 0
    completed, owen, mara = capsys.readouterr().err.splitlines()
    assert completed == "lamps.toml: the narrator added; 1 person completed"
    assert owen == (
        "lamps.toml: Owen's voice changed from tone_8 to tone_7, as the story's settings wish"
    )
    assert mara.startswith("lamps.toml: Mara's voice stays tone_9; the story has tone_")
    assert run(story, "--save", "lamps.toml", "--set", "casts=lamps.toml") == 0
    assert capsys.readouterr().err == "lamps.toml: nothing to add\n"


def test_no_row_of_a_table_ends_in_spaces(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(story) == 0
    assert main(["config", str(story)]) == 0
    assert main(["show", str(story)]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) > 20
    assert [row for row in rows if row != row.rstrip()] == []


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("-o", "x.wav"), 2, "-o goes with --audition"),
        (("--audition", "--json"), 2, "--json and --audition"),
        (("--audition", "-o", "x.mp3"), 6, "a clip is a WAV file"),
        (("--save", "gone/x.toml"), 6, "gone/x.toml: there is no folder gone (make it first)"),
        (("--save", "the-lamp.txt"), 6, "no name for a cast file"),
        (("--set", "casts=nosuch.toml"), 4, "there is no cast file 'nosuch.toml'"),
        (("--set", "casts=bad.toml"), 4, "bad.toml:2: Mara: age cannot be 'elderly'"),
        (("--set", "casts=voice.toml"), 4, "voice.toml:2: there is no voice 'tone_99' for Mara"),
    ],
)
def test_a_wrong_wish_is_one_line_with_its_status(
    *,
    arguments: tuple[str, ...],
    status: int,
    told: str,
    run: Run,
    story: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("bad.toml").write_text("[cast.Mara]\nage = 'elderly'\n", "utf-8")
    Path("voice.toml").write_text("[cast.Mara]\nfake = 'tone_99'\n", "utf-8")
    before = story.read_bytes()
    assert run(story, *arguments) == status
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert told in err
    assert story.read_bytes() == before
