"""`podfic preview` writes clips, and draws the refrains in them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from podfic.cli.app import main

Run = Callable[..., int]
STORY = "Title: Beats\n\nThe heart went on.\n\nLub-dub. Lub-dub. Lub-dub.\n\nNobody spoke.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("PODFIC_ENGINE", "fake")
    monkeypatch.setenv("PODFIC_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("beats.txt").write_text(STORY, "utf-8")
    return lambda *arguments: main([str(one) for one in ("preview", *arguments)])


def test_a_refrain_is_drawn_beside_its_clip(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("beats.txt", "c1s1l2", "-o", "lub.wav") == 0
    assert capsys.readouterr().out.splitlines() == ["lub.wav", "lub.beats.png"]
    with Image.open("lub.beats.png") as picture:
        assert picture.format == "PNG"


def test_a_line_that_is_not_held_has_no_picture(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("beats.txt", "c1s1l1", "-o", "one.wav") == 0
    assert capsys.readouterr().out.splitlines() == ["one.wav"]
    assert not Path("one.png").exists()


def test_drawing_nothing_is_owned_up_to(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("beats.txt", "c1s1l1", "-o", "one.wav", "--draw", "one.png") == 2
    assert "none of these lines is held on a beat" in capsys.readouterr().err


def test_a_picture_goes_where_it_is_asked_for(run: Run) -> None:
    assert run("beats.txt", "c1s1l2", "-o", "lub.wav", "--draw", "drawn/beats.png") == 0
    assert Path("drawn/beats.png").is_file()
    assert not Path("lub.beats.png").exists()


def test_a_picture_overwrites_no_story(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("beats.txt", "c1s1l2", "-o", "lub.wav", "--draw", "beats.txt") == 6
    assert "a picture is a PNG file" in capsys.readouterr().err
    assert Path("beats.txt").read_text("utf-8") == STORY
