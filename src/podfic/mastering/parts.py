"""Files that are not finished: made beside their target, then put in its place or removed."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from podfic.errors import OutputError


@contextlib.contextmanager
def part(target: Path, name: str) -> Iterator[Path]:
    """Lend a hidden path in the target's folder, where no file is left afterwards.

    The same target and name always give the same path, so that what a killed
    render left is overwritten by the next one. An OutputError about the part
    is told as one about `target`.
    """
    path = target.with_name(f".{target.name}.{name}.part")
    try:
        yield path
    except OutputError as error:
        if error.path != path:
            raise
        raise OutputError(error.what, hint=error.hint, path=target) from error
    finally:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def join(head: bytes, body: Path, whole: Path) -> None:
    """Write `head` and then the bytes of the file `body` to `whole`."""
    with _telling(whole), whole.open("wb") as joined, body.open("rb") as source:
        joined.write(head)
        shutil.copyfileobj(source, joined)


def deliver(whole: Path, target: Path) -> None:
    """Put the finished file `whole` in the place of `target`, in one step."""
    with _telling(target):
        whole.replace(target)


@contextlib.contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", path=path) from error
