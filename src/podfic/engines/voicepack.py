"""The voices shipped with podfic: traits and recipes from `voices.toml`, data beside it."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from podfic.config.paths import shipped_folder
from podfic.engines.recipes import Recipe, recipes_in
from podfic.errors import EngineError
from podfic.model.cast import Voice
from podfic.model.people import Gender


@cache
def folder() -> Path:
    """Return the folder of voice packs: inside the installed package, or the checkout's."""
    return shipped_folder("voices", "voicedata")


def voices_of(engine: str) -> tuple[Voice, ...]:
    """Return the voices `voices.toml` lists for `engine`, in its order (best first).

    Raises EngineError for a list that cannot be read, or a recipe in it that cannot be followed.
    """
    recipes_of(engine)
    try:
        return tuple(_voice(engine, name, entry) for name, entry in _entries(engine).items())
    except (ValueError, KeyError, TypeError) as error:
        raise _unreadable(error) from error


def recipes_of(engine: str) -> Mapping[str, Recipe]:
    """Return by name what those voices of `engine` are made of that are made of others.

    Raises EngineError for a list that cannot be read or a recipe that cannot be followed.
    """
    try:
        return recipes_in(_entries(engine))
    except EngineError as error:
        raise EngineError(error.what, hint=error.hint, path=_list()) from error


def _entries(engine: str) -> dict[str, dict[str, Any]]:
    try:
        table: dict[str, dict[str, Any]] = tomllib.loads(_list().read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _unreadable(error) from error
    return table.get(engine, {})


def _list() -> Path:
    return folder() / "voices.toml"


def _unreadable(error: Exception) -> EngineError:
    return EngineError(
        f"the list of voices cannot be read: {error}", path=_list(), hint="install podfic again"
    )


def _voice(engine: str, name: str, entry: dict[str, Any]) -> Voice:
    return Voice(
        id=f"{engine}/{name}",
        engine=engine,
        name=name,
        accent=entry["accent"],
        gender=Gender(entry["gender"]),
        grade=entry.get("grade", ""),
        traits=tuple(entry.get("traits", ())),
        licence=entry.get("licence", ""),
        age=entry.get("age", ""),
        pitch=float(entry.get("pitch", 0.0)),
        pace=float(entry.get("pace", 0.0)),
        timbre=tuple(map(float, entry.get("timbre", ()))),
    )
