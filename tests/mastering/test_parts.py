from pathlib import Path

import pytest

from podfic.errors import OutputError
from podfic.mastering.parts import deliver, join, part


def test_a_part_lies_beside_its_target_and_is_gone_afterwards(tmp_path: Path) -> None:
    with part(tmp_path / "a.mp3", "sound") as path:
        assert path.parent == tmp_path
        assert path.name.startswith(".")
        path.write_bytes(b"half")
    assert list(tmp_path.iterdir()) == []


def _interrupted(target: Path) -> None:
    with part(target, "sound") as path:
        path.write_bytes(b"half")
        raise KeyboardInterrupt


def test_a_part_is_gone_after_any_error(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        _interrupted(tmp_path / "a.mp3")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_render_left_is_written_over(tmp_path: Path) -> None:
    with part(tmp_path / "a.mp3", "sound") as first:
        pass
    with part(tmp_path / "a.mp3", "sound") as again:
        assert again == first


def test_an_error_about_the_part_is_told_of_the_target(tmp_path: Path) -> None:
    target = tmp_path / "a.mp3"
    with pytest.raises(OutputError) as caught, part(target, "sound") as path:
        raise OutputError("full", hint="make room", path=path)
    assert str(caught.value) == f"{target}: full (make room)"


def test_an_error_about_something_else_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "b"
    with pytest.raises(OutputError) as caught, part(tmp_path / "a.mp3", "sound"):
        raise OutputError("full", path=other)
    assert caught.value.path == other


def test_a_delivered_part_takes_the_place_of_an_older_file(tmp_path: Path) -> None:
    target = tmp_path / "a.mp3"
    target.write_bytes(b"old")
    with part(target, "tagged") as whole:
        (tmp_path / "body").write_bytes(b"sound")
        join(b"head", tmp_path / "body", whole)
        assert target.read_bytes() == b"old"
        deliver(whole, target)
    assert target.read_bytes() == b"headsound"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.mp3", "body"]


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "body").write_bytes(b"sound")
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OutputError, match="No such file"):
        join(b"", tmp_path / "body", tmp_path / "none" / "whole")
    with pytest.raises(OutputError, match="Is a directory") as caught:
        deliver(tmp_path / "body", folder)
    assert caught.value.path == folder
