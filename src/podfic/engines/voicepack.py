"""The voices shipped with podfic: traits from `voices.toml`, data beside it."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from podfic.config.paths import shipped_folder
from podfic.errors import EngineError
from podfic.model.cast import Voice
from podfic.model.people import Gender


@cache
def folder() -> Path:
    """Return the folder of voice packs: inside the installed package, or the checkout's."""
    return shipped_folder("voices", "voicedata")


def voices_of(engine: str) -> tuple[Voice, ...]:
    """Return the voices `voices.toml` lists for `engine`, in its order (best first).

    Raises EngineError for a list that cannot be read.
    """
    path = folder() / "voices.toml"
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        return tuple(_voice(engine, name, entry) for name, entry in table.get(engine, {}).items())
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EngineError(
            f"the list of voices cannot be read: {error}", path=path, hint="install podfic again"
        ) from error


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
