"""The files of one story, and the one that names it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from natsort import os_sorted


@dataclass(frozen=True, slots=True)
class Story:
    """A story in one file, several files or a folder; `files` come in natural order."""

    files: tuple[Path, ...]

    @classmethod
    def of(cls, paths: Path | Iterable[Path]) -> "Story":
        """Return the story that lies in `paths`, each counted once."""
        given = (paths,) if isinstance(paths, Path) else paths
        return cls(tuple(os_sorted(dict.fromkeys(map(_named, given)))))

    @property
    def path(self) -> Path:
        """What settings and releases are named by: the file or folder, or the first file."""
        return self.files[0]


def _named(path: Path) -> Path:
    """Return `path` by a name that says something, where it is `.` or `..`."""
    return path.resolve() if path.name in {"", ".."} else path
