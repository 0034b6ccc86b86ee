"""How near one accent is to another, where a voice does not have the one that is told."""

_ISLES = "british isles"
_REGIONS = {
    **dict.fromkeys(("gb", "ie", "im", "je", "gg", "scotland", "wales", "cornu", "gb-sct"), _ISLES),
    **dict.fromkeys(("us", "ca"), "north america"),
    **dict.fromkeys(("au", "nz"), "australasia"),
    **dict.fromkeys(("za", "zw"), "southern africa"),
    **dict.fromkeys(("in", "pk", "lk", "bd"), "south asia"),
    **dict.fromkeys(("ng", "gh", "ke"), "africa"),
}
"""Where the English of a region, or of a variety, is at home."""
_LANGUAGES = dict.fromkeys(("cy", "gd", "ga", "gv", "kw", "sco"), _ISLES)
"""Languages whose speakers have an English of their own."""
_AMERICAN = "north america"

NEAR = 0.25
"""Farness of another accent of the same region."""
RELATED = 0.6
"""Farness of two accents of regions that learned English from Britain."""


def farness(wanted: str, has: str) -> float:
    """Return how far a voice of the accent `has` is from the `wanted` one, from 0 to 1.

    Both are language tags. Of an accent that comes from no English, such as
    "fr", all voices are equally far.
    """
    if wanted.casefold() == has.casefold():
        return 0.0
    home, other = _region(wanted), _region(has)
    if not home or not other:
        return 1.0
    if home == other:
        return NEAR
    return 1.0 if _AMERICAN in (home, other) else RELATED


def _region(tag: str) -> str:
    language, *subtags = tag.casefold().replace("_", "-").split("-")
    if language in _LANGUAGES:
        return _LANGUAGES[language]
    return next((_REGIONS[one] for one in subtags if one in _REGIONS), "")
