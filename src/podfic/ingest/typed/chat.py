"""Chat and text messages written line by line: `Jack: where are you?`."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from podfic.ingest.keys import keyed
from podfic.ingest.rows import Row

_FEWEST = 3
"""Lines of a conversation."""
_TIME = r"[\[(]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?[\])]?"
_LINE = re.compile(
    rf"(?:{_TIME}\s+)?[*_]{{0,3}}(?:<(?P<nick>[^\s<>]{{1,24}})>"
    r"|(?P<name>[@\w][\w.'’-]{0,24}(?: [^\W\d][\w.'’-]{0,23}){0,2})[*_]{0,3}"
    rf"(?:\s?(?:\({_TIME}\)|\[{_TIME}\]|{_TIME}))?\s?:)[*_]{{0,3}}\s+(?=\S)",
    re.IGNORECASE,
)


def messages(rows: Sequence[Row], width: int = 0) -> Mapping[int, str]:
    """Return who writes the message that begins at a row, by the row's place in the file.

    Messages are three or more rows that begin with a name and a colon, one
    after the other, someone writing more than once. `width` is the column that
    lines are wrapped at, 0 when a line is a message.
    """
    found: dict[int, str] = {}
    run: list[tuple[int, str]] = []
    for above, row in pairwise([None, *rows]):
        writer = _writer(row.text) if row else ""
        if row and writer:
            run.append((row.span.start, writer))
        elif not (above and row and row.follows(above, width)):
            found.update(_conversation(run))
            run = []
    found.update(_conversation(run))
    return found


def _conversation(run: Sequence[tuple[int, str]]) -> Iterable[tuple[int, str]]:
    times = Counter(writer for _, writer in run)
    return run if len(run) >= _FEWEST and len(times) < len(run) else ()


def _writer(line: str) -> str:
    """Return who the line says has written it, "" when it says nothing of the kind."""
    match = _LINE.match(line[:120])
    if match is None:
        return ""
    name: str = match["nick"] or match["name"].strip("*_")
    field = keyed(line)
    if not name or (field is not None and field.known):
        return ""
    words = name.split()
    is_name = len(words) == 1 or all(word[0].isupper() for word in words)
    return name if is_name and not name[0].isdecimal() else ""
