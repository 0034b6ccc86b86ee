"""The contract between the registry and anything that can read a story file."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from podfic.model.work import Work


class Fit(IntEnum):
    """How well an importer fits a file; the best fit reads it."""

    NONE = 0
    POSSIBLE = 1
    """It could be read, if nobody knows better."""
    LIKELY = 2
    """The file's name says so."""
    CERTAIN = 3
    """The file's content says so."""


@dataclass(frozen=True, slots=True)
class Source:
    """A story file as it lies on disk: where it is and its bytes."""

    path: Path
    raw: bytes


@dataclass(frozen=True, slots=True)
class Importer:
    """Reads one format; what an entry point in the group `podfic.importers` names.

    `recognises` judges a file quickly and never raises. `read` returns the
    work, or raises StoryError when the file cannot be read after all.
    """

    name: str
    recognises: Callable[[Source], Fit]
    read: Callable[[Source], Work]
