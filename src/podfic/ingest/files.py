"""Opens story files and folders of them, and says in one line why one cannot be opened."""

import stat
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from podfic.config.load import SETTINGS_SUFFIX
from podfic.errors import StoryError
from podfic.ingest.archive import is_zip
from podfic.ingest.base import Source

LIMIT = 64 * 1024 * 1024
"""The most bytes a story file may have; the longest works known are under 40 MB of text."""
MOST_BYTES = 4 * LIMIT
"""The most bytes the files of one work may have together."""
MOST_FILES = 2_000
"""The most files a work may be made of; the longest works have some 1,500 chapters."""
SAMPLE = 65_536
"""Bytes by which a file larger than LIMIT is judged."""


def open_source(path: Path) -> Source:
    """Return the bytes of the file at `path`.

    Raises StoryError when there is no such file, or it is not a regular
    file, may not be read, is empty or larger than LIMIT.
    """
    try:
        status = path.stat()
        _refuse(path, status.st_mode, status.st_size)
        with path.open("rb") as file:
            raw = file.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        raise _unopened(path, error) from error
    _refuse(path, status.st_mode, len(raw))
    return Source(path, raw)


def is_folder(path: Path) -> bool:
    """Return whether `path` is a folder that can be seen; never raises."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def files_in(folder: Path) -> list[Path]:
    """Return the files directly in `folder` that may be stories.

    Hidden and empty files, settings files and subfolders are none. Raises
    StoryError when the folder may not be read or has more than MOST_FILES.
    """
    try:
        paths = [path for path in folder.iterdir() if _may_be_story(path)]
    except (OSError, ValueError) as error:
        raise _unopened(folder, error) from error
    if len(paths) > MOST_FILES:
        raise _too_many(folder)
    return paths


def glanced(path: Path) -> Source:
    """Return as much of the file at `path` as tells what it is: its first SAMPLE bytes.

    A zip archive is returned whole if it is no larger than LIMIT: the list of
    its files stands at its end. Raises StoryError when it may not be read.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(SAMPLE)
            if is_zip(raw) and path.stat().st_size <= LIMIT:
                raw += file.read(LIMIT)
    except (OSError, ValueError) as error:
        raise _unopened(path, error) from error
    return Source(path, raw)


def check_together(paths: Iterable[Path]) -> None:
    """Raise StoryError when the files at `paths` are too many or too large for one work."""
    size = 0
    for count, path in enumerate(paths, start=1):
        try:
            size += path.stat().st_size
        except (OSError, ValueError) as error:
            raise _unopened(path, error) from error
        if count > MOST_FILES:
            raise _too_many(path.parent)
        if size > MOST_BYTES:
            raise StoryError(
                f"is too large with the files before it: {MOST_BYTES // 2**20} MiB can be read",
                hint="make several works of them",
                path=path,
            )


def _may_be_story(path: Path) -> bool:
    named = not path.name.startswith(".") and not path.name.endswith(SETTINGS_SUFFIX)
    return named and path.is_file() and path.stat().st_size > 0


def _refuse(path: Path, mode: int, size: int) -> None:
    if stat.S_ISDIR(mode):
        raise StoryError("is a folder", hint="name a story file in it", path=path)
    if not stat.S_ISREG(mode):
        raise StoryError("is a device or a pipe", hint="save the story to a file first", path=path)
    if size > LIMIT:
        raise StoryError(
            f"is too large: {size / 2**20:.0f} MiB, at most {LIMIT // 2**20} MiB can be read",
            hint="is it a story? if so, split it",
            path=path,
        )
    if size == 0:
        raise StoryError("is empty", hint="save the story again", path=path)


def _too_many(folder: Path) -> StoryError:
    return StoryError(
        f"holds more than {MOST_FILES:,} files", hint="name the story's files", path=folder
    )


def _unopened(path: Path, error: OSError | ValueError) -> StoryError:
    if isinstance(error, FileNotFoundError):
        return StoryError("there is no such file", hint=_neighbour(path), path=path)
    if isinstance(error, PermissionError):
        return StoryError("may not be read", hint=f"try: chmod u+r {path.name!r}", path=path)
    reason = getattr(error, "strerror", None) or str(error)
    return StoryError(f"cannot be opened: {reason}", path=path)


def _neighbour(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except (OSError, ValueError):
        return "check the folder's name"
    close = get_close_matches(path.name, names, n=1)
    return f"did you mean {close[0]!r}?" if close else "check the name"
