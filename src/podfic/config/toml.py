"""TOML files that people write, and on which line of one something stands."""

import tomllib
from pathlib import Path
from typing import Any

from podfic.errors import SettingsError


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return the table in the file at `path`, and its text.

    Raises SettingsError for a file that cannot be read, is not UTF-8 or not TOML.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise SettingsError("is not UTF-8 text", path=path, hint="save it as UTF-8") from error
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).partition(" (at line ")
        line = int(where.partition(",")[0]) if where[:1].isdigit() else text.count("\n") + 1
        raise SettingsError(f"is not TOML: {what}", path=path, line=line) from error


def line_of(text: str, name: str) -> int | None:
    """Return the line of a TOML `text` that gives `name` a value or opens its table."""
    for number, line in enumerate(text.splitlines(), start=1):
        head = line.split("=", 1)[0] if "=" in line else line
        if name in head.strip().strip("[]").replace('"', "").replace("'", "").split("."):
            return number
        if head.strip().strip("\"'") == name:
            return number
    return None
