"""Where podfic keeps what it made, outside of the user's own folders."""

from pathlib import Path

import platformdirs

from podfic.config.settings import Settings


def cache_folder(settings: Settings) -> Path:
    """Return the folder of the voice store and of prepared models; it may not exist yet."""
    if settings.cache:
        return Path(settings.cache).expanduser()
    return platformdirs.user_cache_path("podfic", appauthor=False)
