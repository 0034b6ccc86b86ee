"""Reads a date that was written for people."""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"

_WHOLE = (
    re.compile(rf"\b{_YEAR}[-./](?P<number>\d{{1,2}})[-./]{_DAY}\b"),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", re.IGNORECASE),
)
_YEAR_ALONE = re.compile(rf"\b{_YEAR}\b")


@dataclass(frozen=True, slots=True)
class Day:
    """A year and, where the text tells them without doubt, its month and day."""

    year: int
    month: int = 0
    day: int = 0


def read_day(text: str) -> Day | None:
    """Return the first date in `text`, None when it holds not even a year.

    Understands `2011-02-14`, `14 February 2011` and `Feb 14th, 2011`. Of
    `02/03/2011`, which means two different days, only the year is taken.
    """
    for pattern in _WHOLE:
        found = pattern.search(text)
        if found is not None:
            day = _checked(found)
            if day is not None:
                return day
    year = _YEAR_ALONE.search(text)
    return Day(int(year["year"])) if year else None


def _checked(found: re.Match[str]) -> Day | None:
    """Return the day found, None when the calendar has no such day."""
    parts = found.groupdict()
    month = int(parts.get("number") or _MONTHS.index(parts["month"].lower()) + 1)
    try:
        day = date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    return Day(day.year, day.month, day.day)
