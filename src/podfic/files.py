"""Writing a file whole or not at all."""

import os
import tempfile
from pathlib import Path

from podfic.errors import OutputError


def write_whole(
    path: Path, data: bytes, *, what: str, hint: str, where: Path | None = None
) -> None:
    """Write `data` to `path`, whose folder is made; a reader sees the old file or the new.

    Raises OutputError, saying that `what` cannot be written `where` (`path` unless
    given) and giving `hint`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise OutputError(
            f"{what} cannot be written: {error.strerror or error}", path=where or path, hint=hint
        ) from error


def is_there(path: Path) -> bool:
    """Return whether `path` is a file or a folder that can be seen; never raises."""
    try:
        return path.is_file() or path.is_dir()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Return whether `path` is a file that can be seen; never raises."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the process's umask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
