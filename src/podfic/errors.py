"""Every error a user can meet, with its exit status and the way out.

    PodficError                 1
    ├── UsageError              2   the command line asks for something that is not there
    ├── StoryError              3   the story cannot be read
    ├── SettingsError           4   a setting is wrong
    ├── EngineError             5   the voice engine cannot speak
    │   └── EngineMissingError  5   something the engine needs is not installed
    ├── OutputError             6   a file cannot be written
    ├── ToolError               7   an optional program or device is missing
    └── MasterError             8   the finished sound is not what it should be

Exit status 0 is success and 130 an interruption by the user.
"""

from pathlib import Path
from typing import ClassVar


class PodficError(Exception):
    """A mistake or mishap told in one line: what, where, and what to do."""

    exit_code: ClassVar[int] = 1

    def __init__(
        self, what: str, *, hint: str = "", path: Path | None = None, line: int | None = None
    ) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.path = path
        self.line = line

    def __str__(self) -> str:
        where = ""
        if self.path is not None:
            where = f"{self.path}:{self.line}: " if self.line is not None else f"{self.path}: "
        return f"{where}{self.what}" + (f" ({self.hint})" if self.hint else "")


class UsageError(PodficError):
    """The command line asks for something that is not there."""

    exit_code = 2


class StoryError(PodficError):
    """The story cannot be read."""

    exit_code = 3


class SettingsError(PodficError):
    """A setting is wrong."""

    exit_code = 4


class EngineError(PodficError):
    """The voice engine cannot speak."""

    exit_code = 5


class EngineMissingError(EngineError):
    """Something the engine needs is not installed."""


class OutputError(PodficError):
    """A file cannot be written."""

    exit_code = 6


class ToolError(PodficError):
    """An optional program or device is missing."""

    exit_code = 7


class MasterError(PodficError):
    """The finished sound is not what it should be."""

    exit_code = 8
