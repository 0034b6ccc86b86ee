import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from podfic.cli.app import VERBS, main, podfic
from podfic.config.load import settings_file
from podfic.engines.fake import FakeEngine

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("PODFIC_ENGINE", "fake")
    monkeypatch.setenv("PODFIC_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: main([str(one) for one in arguments])


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    with click.Context(group) as context:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            found.append((*path, name))
            if isinstance(command, click.Group):
                found += _commands(command, (*path, name))
    return found


ALL = _commands(podfic)


def _help(path: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    assert main([*path, "--help"]) == 0
    return capsys.readouterr().out


def test_every_verb_of_the_design_is_there() -> None:
    assert VERBS == ("render", "show", "script", "cast", "preview", "voices", "config", "doctor")


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_has_one_example_that_runs(
    path: tuple[str, ...],
    run: Run,
    story: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = " ".join(_help(path, capsys).split())
    before, found, example = shown.partition("Example: podfic ")
    assert found, f"{path} shows no example"
    assert before
    example = example.split(" Options:")[0].split(" Commands:")[0]
    assert example.startswith(" ".join(path))
    story.rename("story.txt")
    monkeypatch.delenv("PODFIC_ENGINE")
    if "kokoro" not in example and "af_heart" not in example:
        monkeypatch.setenv("PODFIC_ENGINE", "fake")
    assert run(*shlex.split(example)) == 0


def test_render_tells_the_file_and_its_marks(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("render", story, "-o", "out", "-q") == 0
    out, err = capsys.readouterr()
    assert out.startswith("out/the-lamp/the-lamp.mp3  0:")
    assert "−19" in out or "-19" in out
    assert len(out.splitlines()) == 3
    assert err == ""


@pytest.mark.parametrize("verb", ["render", "script", "cast", "config"])
def test_json_is_one_document_and_nothing_else(
    verb: str, run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(verb, story, "--json") == 0
    out, err = capsys.readouterr()
    assert isinstance(json.loads(out), dict)
    assert err == ""


def test_script_json_has_every_line_with_its_source(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("script", story, "--json")
    document = json.loads(capsys.readouterr().out)
    text = story.read_text("utf-8")
    for line in document["lines"]:
        assert set(line) == {
            "id",
            "chapter",
            "scene",
            "kind",
            "speaker",
            "attribution",
            "written",
            "spoken",
            "delivery",
            "source",
        }
        start, end = line["source"]
        assert " ".join(text[start:end].split()) == line["written"]
    by_speaker = {line["speaker"]: line for line in document["lines"]}
    assert {"Mara", "Owen"} <= set(by_speaker)
    assert by_speaker["Owen"]["delivery"]["cut_off"] is True


def test_preview_writes_a_clip(run: Run, story: Path, tmp_path: Path) -> None:
    assert run("preview", story, "c1s1l1", "-o", tmp_path / "clip.wav", "-q") == 0
    assert (tmp_path / "clip.wav").read_bytes()[:4] == b"RIFF"


def test_config_tells_where_a_value_comes_from(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file(story).write_text("[pauses]\nscene = 3\n")
    run("config", story, "--json")
    document = json.loads(capsys.readouterr().out)
    scene = document["settings"]["pauses.scene"]
    assert scene == {"value": 3.0, "origin": str(settings_file(story))}
    assert document["settings"]["engine"]["origin"] == "PODFIC_ENGINE"


def test_voices_lists_all_of_kokoro(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("voices", "list", "--engine", "kokoro", "--json")
    voices = json.loads(capsys.readouterr().out)["voices"]
    assert len(voices) == 50
    assert {voice["accent"] for voice in voices} == {"en-US", "en-GB"}
    assert all(voice["licence"] == "Apache-2.0" for voice in voices)


def test_voices_alone_lists_them_the_chosen_engines_first(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PODFIC_ENGINE")
    run("voices", "--json")
    engines = [voice["engine"] for voice in json.loads(capsys.readouterr().out)["voices"]]
    assert engines[0] == "kokoro"
    assert engines[-1] == "fake"


def test_doctor_finds_each_engine(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("doctor", "--json")
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {"kokoro", "gtts", "fake", "piper", "cache"} <= {one["part"] for one in findings}
    assert all(one["ok"] or one["remedy"] for one in findings)


def _bad_stories(folder: Path) -> dict[str, Path]:
    made = {
        "missing": folder / "missing.txt",
        "folder": folder / "a-folder",
        "here": Path(),
        "empty": folder / "empty.txt",
        "binary": folder / "binary.txt",
        "huge": folder / "huge.txt",
    }
    made["folder"].mkdir()
    made["empty"].write_bytes(b"")
    made["binary"].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    with made["huge"].open("wb") as file:
        file.truncate(200_000_000)
    return made


@pytest.mark.parametrize("what", ["missing", "folder", "here", "empty", "binary", "huge"])
def test_a_bad_story_is_one_line_and_status_3(
    what: str, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _bad_stories(tmp_path)[what]
    assert run("render", path) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert str(path.resolve() if what == "here" else path) in err
    assert "Traceback" not in err
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("render", "--set", "pauses.scn=1"), 4),
        (("render", "--set", "pauses.scene"), 2),
        (("render", "--narrator", "nobody"), 4),
        (("render", "--engine", "kokoko"), 4),
        (("render", "--only", "c9"), 2),
        (("render", "-o", "/proc/nowhere"), 6),
        (("script", "c1s1l99"), 2),
        (("preview", "no such words here", "-o", "x.wav"), 2),
        (("preview", "c1s1l1", "-o", "/proc/x.wav"), 6),
        (("preview", "c1s1l1", "-o", "the-lamp.txt"), 6),
        (("script", ""), 2),
        (("render", "--raeder", "Bo"), 2),
    ],
)
def test_a_wrong_wish_is_one_line_with_its_status(
    arguments: tuple[str, ...],
    status: int,
    run: Run,
    story: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    verb, *rest = arguments
    assert run(verb, story, *rest) == status
    text = story.read_bytes()
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("podfic: ")
    assert story.read_bytes() == text


def test_a_broken_toml_is_one_line_with_its_line(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file(story).write_text("[cast\n")
    assert run("render", story) == 4
    assert f"{settings_file(story)}:1: is not TOML" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("rendr",), "did you mean render?"),
        (("render",), "Missing argument 'STORY...'. (see podfic render --help)"),
        (("config", "nosuch.txt"), "nosuch.txt: there is no such file"),
    ],
)
def test_wrong_usage_is_one_line(
    arguments: tuple[str, ...], told: str, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) in (2, 3)
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert told in err


def test_a_full_standard_output_is_one_line() -> None:
    command = [sys.executable, "-m", "podfic", "config"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 6
    assert len(done.stderr.splitlines()) == 1


def test_piped_output_is_utf_8(story: Path) -> None:
    command = [sys.executable, "-m", "podfic", "script", str(story), "--engine", "fake"]
    environ = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    story.write_text("Author: Ann\n\nShe said 心 and left.", "utf-8")
    done = subprocess.run(command, capture_output=True, env=environ, check=True)
    assert "心" in done.stdout.decode("utf-8")


def test_an_interruption_is_status_130(
    run: Run, story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(FakeEngine, "speak", interrupted)
    assert run("render", story, "-q") == 130
    assert "the same command goes on" in capsys.readouterr().err
