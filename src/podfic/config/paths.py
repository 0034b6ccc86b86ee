"""Where podfic keeps what it made, outside of the user's own folders, and what came with it."""

from collections.abc import Collection
from difflib import get_close_matches
from importlib import resources
from pathlib import Path

import platformdirs

from podfic.config.settings import Settings


def cache_folder(settings: Settings) -> Path:
    """Return the folder of the voice store and of prepared models; it may not exist yet."""
    if settings.cache:
        return Path(settings.cache).expanduser()
    return platformdirs.user_cache_path("podfic", appauthor=False)


def shipped_folder(name: str, packaged: str) -> Path:
    """Return the folder `name` of the checkout, which an installed package holds as `packaged`."""
    folder = Path(str(resources.files("podfic"))) / packaged
    return folder if folder.is_dir() else Path(__file__).parents[3] / name


def path_hint(name: str, near: Path, shipped: Collection[str]) -> str:
    """Return how a file like `name` is given: by its path from the folder `near`, or by name.

    `shipped` are the names of those that come with podfic.
    """
    close = get_close_matches(Path(name).stem, shipped, n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"give a file's path from {near.absolute()}, or one of: {', '.join(shipped)}"
