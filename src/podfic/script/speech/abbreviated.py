"""The abbreviations there are."""

from collections.abc import Mapping

from podfic.script.speech.data import table

TABLE: Mapping[str, Mapping[str, str]] = table("abbreviations")
"""What they stand for, by what has to stand beside them."""

_ALL = frozenset(key.lower() for part in TABLE.values() for key in part)


def is_abbreviated(word: str) -> bool:
    """Whether `word` may be an abbreviation, depending on where it stands."""
    return word.lower() in _ALL
