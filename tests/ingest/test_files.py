import os
from collections.abc import Callable
from pathlib import Path

import pytest

from podfic.errors import StoryError
from podfic.ingest import files
from podfic.ingest.files import (
    LIMIT,
    SAMPLE,
    check_together,
    files_in,
    glanced,
    is_folder,
    open_source,
)


def refusal(path: Path) -> str:
    with pytest.raises(StoryError) as caught:
        open_source(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    assert caught.value.hint
    return message


def test_gives_the_bytes_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"It rained.")
    assert open_source(path).raw == b"It rained."


def test_a_missing_file_suggests_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text("It rained.")
    message = refusal(tmp_path / "brigde.txt")
    assert "no such file" in message
    assert "bridge.txt" in message


def test_a_missing_folder_is_a_missing_file(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "nowhere" / "story.txt")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoryError, match="Not a directory"):
        open_source(tmp_path / "file" / "story.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.touch()
    assert "empty" in refusal(path)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert "pipe" in refusal(path)


def test_a_device_is_refused() -> None:
    assert "device" in refusal(Path("/dev/zero"))


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    assert "too large" in refusal(path)


def test_a_file_nobody_may_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.txt"
    path.write_text("It rained.")
    monkeypatch.setattr(Path, "open", _denied)
    assert "may not be read" in refusal(path)


def _denied(*_args: object, **_kwargs: object) -> Callable[[], None]:
    raise PermissionError(13, "Permission denied")


def test_a_name_the_system_cannot_hold_is_refused() -> None:
    for name in ("x" * 5000, "a\0b"):
        with pytest.raises(StoryError, match="cannot be opened"):
            open_source(Path(name))


def test_tells_a_folder_from_anything_else(tmp_path: Path) -> None:
    assert is_folder(tmp_path)
    assert not is_folder(tmp_path / "nowhere")
    assert not is_folder(Path("a\0b"))


def test_lists_what_may_be_a_story(tmp_path: Path) -> None:
    for name in ("a.txt", "b", ".hidden", "a.podfic.toml"):
        (tmp_path / name).write_text("It rained.")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "sub").mkdir()
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    assert sorted(path.name for path in files_in(tmp_path)) == ["a.txt", "b"]


def test_a_folder_of_too_many_files_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_FILES", 2)
    for name in "abc":
        (tmp_path / name).write_text(name)
    with pytest.raises(StoryError, match="holds more than 2 files"):
        files_in(tmp_path)
    with pytest.raises(StoryError, match="holds more than 2 files"):
        check_together(tmp_path / name for name in "abc")


def test_a_folder_nobody_may_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "iterdir", _denied)
    with pytest.raises(StoryError, match="may not be read"):
        files_in(tmp_path)


def test_a_glance_takes_no_more_than_a_sample(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (SAMPLE + 1))
    assert len(glanced(path).raw) == SAMPLE
    path.write_bytes(b"PK\x03\x04" + b"x" * SAMPLE)
    assert len(glanced(path).raw) == SAMPLE + 4
    with path.open("ab") as file:
        file.truncate(LIMIT + 1)
    assert len(glanced(path).raw) == SAMPLE


def test_files_too_large_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 100)
    for name in "ab":
        (tmp_path / name).write_text("x" * 60)
    check_together([tmp_path / "a"])
    with pytest.raises(StoryError, match="b: is too large with the files before it"):
        check_together([tmp_path / "a", tmp_path / "b"])
    with pytest.raises(StoryError, match="no such file"):
        check_together([tmp_path / "c"])
