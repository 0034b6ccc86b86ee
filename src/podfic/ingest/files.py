"""Opens story files, and says in one line why one cannot be opened."""

import stat
from difflib import get_close_matches
from pathlib import Path

from podfic.errors import StoryError
from podfic.ingest.base import Source

LIMIT = 64 * 1024 * 1024
"""The most bytes a story file may have; the longest works known are under 40 MB of text."""


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
    except FileNotFoundError as error:
        raise StoryError("there is no such file", hint=_neighbour(path), path=path) from error
    except PermissionError as error:
        raise StoryError(
            "may not be read", hint=f"try: chmod u+r {path.name!r}", path=path
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StoryError(f"cannot be opened: {reason}", path=path) from error
    _refuse(path, status.st_mode, len(raw))
    return Source(path, raw)


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


def _neighbour(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except (OSError, ValueError):
        return "check the folder's name"
    close = get_close_matches(path.name, names, n=1)
    return f"did you mean {close[0]!r}?" if close else "check the name"
