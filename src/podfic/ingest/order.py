"""The order in which the files of one work are read."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from natsort import natsort_keygen, ns

from podfic.ingest.headings import numeral_value

_SPELLED = re.compile(
    r"\b(?P<label>chapter|chap|ch|part|pt|book|act|episode)[\s._-]{1,3}"
    r"(?P<number>[a-z]{1,9}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?![a-z])",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?<![a-z])(?:prologue|foreword)(?![a-z])", re.IGNORECASE)
_LAST = re.compile(r"(?<![a-z])(?:epilogue|afterword)(?![a-z])", re.IGNORECASE)
_AHEAD, _BEHIND = "0", "\U0010ffff"


def reading_order(paths: Iterable[Path]) -> list[Path]:
    """Return `paths` as a reader would order them.

    `Chapter 10` comes after `Chapter 9` and `Chapter Two` after `Chapter
    One`; a prologue stands before those that are named like it, an epilogue
    behind them.
    """
    natural = natsort_keygen(alg=ns.IGNORECASE)

    def key(path: Path) -> tuple[Any, ...]:
        return natural(str(path.parent)), natural(_sortable(path.stem)), natural(path.suffix)

    return sorted(paths, key=key)


def _sortable(name: str) -> str:
    """Return the name with its number in digits."""
    name = _FIRST.sub(_AHEAD, _SPELLED.sub(_in_digits, name))
    return _LAST.sub(_BEHIND, name)


def _in_digits(match: re.Match[str]) -> str:
    value = numeral_value(match["number"])
    return match[0] if value is None else f"{match['label']} {value}"
