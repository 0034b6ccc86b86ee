"""Cuts text for a service that takes a hundred characters at a time."""

import re

LONGEST = 100
"""Characters in one call; a longer one is refused."""
_CUTS = (
    re.compile(r"[.!?…]+[\"'”’)\]]*\s"),
    re.compile(r"[,;:–—][\"'”’)\]]*\s"),
    re.compile(r"\s"),
)
"""Where to cut, the best first: after a sentence, after a clause, between words."""


def pieces(text: str, longest: int = LONGEST) -> list[str]:
    """Return `text` in as few natural pieces as fit `longest` characters each.

    The pieces joined with spaces give the text, its white space folded, except
    that a word longer than `longest` is cut in two.
    """
    rest = " ".join(text.split())
    found = []
    while len(rest) > longest:
        at = _cut(rest[: longest + 1]) or longest
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*found, rest] if rest else found


def _cut(head: str) -> int:
    for cut in _CUTS:
        ends = [match.end() for match in cut.finditer(head)]
        if ends:
            return ends[-1]
    return 0
