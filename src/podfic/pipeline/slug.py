"""File names made from a story's name."""

import re
import unicodedata
from pathlib import Path


def slug(name: str) -> str:
    """Return `name` in lower-case ASCII letters, digits and hyphens, never empty."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "story"


def story_slug(story: Path) -> str:
    """Return what the files made from `story` are called."""
    return slug(story.stem)
