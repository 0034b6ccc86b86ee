"""File names made from a story's name."""

import hashlib
import re
import unicodedata
from pathlib import Path

from podfic.config.load import name_of

LONGEST = 80
"""Characters of a slug; file systems allow some 255 bytes for a name with all its endings."""


def slug(name: str) -> str:
    """Return `name` in lower-case ASCII letters, digits and hyphens, never empty.

    A long one is cut and ends in a digest, so that no two become one.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "story"
    if len(made) <= LONGEST:
        return made
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{made[:LONGEST]}-{digest}"


def story_slug(story: Path) -> str:
    """Return what the files made from `story` are called."""
    return slug(name_of(story))
