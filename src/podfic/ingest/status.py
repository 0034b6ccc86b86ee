"""How far a work has been published: whether it is complete, and how many chapters it has."""

import re

_COMPLETE = frozenset(
    "complete completed done finished yes one-shot oneshot oneshots standalone".split()  # noqa: SIM905
)
_OPEN = frozenset(
    "wip in-progress inprogress incomplete unfinished ongoing abandoned no hiatus tbc".split()  # noqa: SIM905
)
_OPEN_PHRASES = re.compile(
    r"(?:work |still )?in[ -]progress|(?:on )?hiatus|(?:not|never) (?:yet )?(?:complete|finish)e?d?"
    r"|to be continued",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(?P<told>\d{1,5})(?:\s*(?:/|of)\s*(?P<planned>\d{1,5}|\?))?")
_DIGIT = re.compile(r"\d")


def completeness(value: str) -> bool | None:
    """Return whether a status says the work is complete, None when it does not tell."""
    if _OPEN_PHRASES.search(value):
        return False
    first = next(iter(re.split(r"[\s,.;(!]", value.strip().casefold(), maxsplit=1)), "")
    if first in _OPEN:
        return False
    return True if first in _COMPLETE else None


def completed_on(value: str) -> tuple[bool | None, str]:
    """Return whether a line `Completed: …` says yes, and its date if it gives one."""
    if _DIGIT.search(value):
        return True, value
    return completeness(value), ""


def chapter_count(value: str) -> str:
    """Return a count of chapters as an archive writes it (`2/?`, `9`), "" when it is none."""
    match = _COUNT.fullmatch(value.strip().rstrip("."))
    if match is None:
        return ""
    return f"{match['told']}/{match['planned']}" if match["planned"] else match["told"]


def counted_complete(count: str) -> bool | None:
    """Return whether a count such as `3/3` or `2/?` is of a complete work, None if it is open."""
    told, parted, planned = count.partition("/")
    return told == planned if parted else None
