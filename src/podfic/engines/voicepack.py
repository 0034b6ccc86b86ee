"""The voices shipped with podfic: traits from `voices.toml`, data beside it."""

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path

from podfic.model.cast import Gender, Voice


@cache
def folder() -> Path:
    """Return the folder of voice packs: inside the installed package, or the checkout's."""
    packaged = Path(str(resources.files("podfic"))) / "voicedata"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "voices"


def voices_of(engine: str) -> tuple[Voice, ...]:
    """Return the voices `voices.toml` lists for `engine`, in its order (best first)."""
    table = tomllib.loads((folder() / "voices.toml").read_text("utf-8"))
    return tuple(
        Voice(
            id=f"{engine}/{name}",
            engine=engine,
            name=name,
            accent=entry["accent"],
            gender=Gender(entry["gender"]),
            grade=entry.get("grade", ""),
            traits=tuple(entry.get("traits", ())),
            licence=entry.get("licence", ""),
        )
        for name, entry in table.get(engine, {}).items()
    )
