"""The quotation marks that authors type, and which belong together."""

import re
from dataclasses import dataclass

from podfic.script.grammar.apostrophes import MARKS


@dataclass(frozen=True, slots=True)
class Family:
    """Marks that belong together; those in neither `opening` nor `closing` do both."""

    marks: tuple[str, ...]
    opening: frozenset[str]
    closing: frozenset[str]


def _family(both: str, opening: str, closing: str) -> Family:
    """Return a family from its marks, written with spaces between them."""
    first, last = frozenset(opening.split()), frozenset(closing.split())
    return Family((*both.split(), *sorted(first | last)), first, last)


DOUBLE = _family("\" ＂ ″ ''", "“ „ ‟ ``", "”")
SINGLE = _family(" ".join(MARKS), "‘ ` ‚", "")
ALWAYS = (
    DOUBLE,
    _family("»", "«", ""),
    _family("›", "‹", ""),
    _family("", "「", "」"),
    _family("", "『", "』"),
)
"""The families that set speech apart whatever else a work uses."""

_SHORT = "".join(sorted(mark for one in (*ALWAYS, SINGLE) for mark in one.marks if len(mark) == 1))
MARK = re.compile(f"[{_SHORT}]")
MARK_OR_PAIR = re.compile(f"``|''|{MARK.pattern}")
"""The same where two single marks make a double one, as in TeX."""
_PAIR = re.compile(r"``|(?:^|(?<=[\s(—–-]))''(?=\w)")


def has_pairs(text: str) -> bool:
    """Whether a paragraph has double marks typed as two single ones: ``so''."""
    return _PAIR.search(text) is not None
