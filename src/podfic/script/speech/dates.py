"""Dates, years and decades in words."""

import re

from podfic.script.speech.around import Around
from podfic.script.speech.data import table, words
from podfic.script.speech.numbers import cardinal, ordinal, pair, several, year

_MONTHS = tuple(str(table("words")["months"]).split())
_MONTH_NAMES = "|".join(
    [*_MONTHS, "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"]
)
_MONTH = rf"(?:{_MONTH_NAMES})"
_YEARS = range(1000, 2100)
"""Numbers of four digits that are taken for years."""
_LOOSE = frozenset(
    [
        "of",
        "from",
        "to",
        "by",
        "after",
        "before",
        "the",
        "that",
        "this",
        "around",
        "between",
        "until",
        "till",
    ]
)
"""Words before a year that may as well stand before a count: "of 1500 soldiers"."""
_TENS = 10


def _iso(match: re.Match[str], around: Around) -> str | None:
    return _date(match["day"], match["month"], match["year"], around)


def _slashed(match: re.Match[str], around: Around) -> str | None:
    """Read day before month, unless only the other order makes a date."""
    day, month = match["one"], match["two"]
    if int(month) > len(_MONTHS):
        day, month = month, day
    return _date(day, month, match["year"], around)


def _date(day: str, month: str, in_year: str, around: Around) -> str | None:
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= len(_MONTHS)):
        return None
    if len(in_year) == 2:
        in_year = ("20" if int(in_year) < 50 else "19") + in_year
    article = "" if around.before.lower() == "the" else "the "
    name = _MONTHS[int(month) - 1].title()
    return f"{article}{ordinal(day)} of {name} {year(in_year)}"


def _day_of_month(match: re.Match[str], around: Around) -> str | None:
    """Read "21 May": the twenty-first of May."""
    if not 1 <= int(match["day"]) <= 31 or not match["month"][0].isupper():
        return None
    article = "" if around.before.lower() in {"the", "a"} else "the "
    if around.before.istitle() and around.before.lower() in _MONTHS:
        return None
    return f"{article}{ordinal(match['day'])} of"


def _month_day(match: re.Match[str], around: Around) -> str | None:
    """Read the 21 of "May 21"."""
    month = around.before
    if not 1 <= int(match["day"]) <= 31 or not month.istitle() or around.counts:
        return None
    return ordinal(match["day"]) if re.fullmatch(_MONTH, month, re.IGNORECASE) else None


def _year(match: re.Match[str], around: Around) -> str | None:
    """Read four digits as a year, unless they count something."""
    digits = match.group()
    if around.before.lower() == "year":
        return year(digits)
    if int(digits) not in _YEARS:
        return None
    dated = around.before.lower() in words("dating")
    if around.counts and not dated:
        return None
    is_plural = around.counts and around.after.endswith("s")
    return None if is_plural and around.before.lower() in _LOOSE else year(digits)


def _decade(match: re.Match[str], around: Around) -> str | None:
    """Read 1920s, '90s, 60s."""
    digits = match["digits"]
    if len(digits) == 4:
        return _whole_decade(digits, is_owner="'" in match.group()[1:])
    if digits == "00":
        return "noughties"
    if digits.endswith("0") and int(digits) >= 2 * _TENS:
        return several(cardinal(digits))
    if match["elided"] or len(digits) > 2 or around.before.lower() in {"the", "high", "in"}:
        return several(cardinal(digits))
    return None


def _whole_decade(digits: str, *, is_owner: bool) -> str:
    if digits.endswith("000"):
        return several(cardinal(digits))
    if digits.endswith("00"):
        return several(pair(digits))
    if digits.endswith("0"):
        return f"{cardinal(digits[:2])} {several(cardinal(digits[2:]))}"
    return year(digits) + "'s" if is_owner else several(year(digits))


def _short_year(match: re.Match[str], _: Around) -> str:
    """Read '97: ninety-seven."""
    digits = match["digits"]
    return cardinal(digits) if digits[0] != "0" else f"oh {cardinal(digits[1])}"


def _span(match: re.Match[str], around: Around) -> str | None:
    """Read 1983-2009 and 1939-45."""
    first, last = match["first"], match["last"]
    if int(first) not in _YEARS or around.counts:
        return None
    if len(last) == 4:
        if int(last) not in _YEARS or int(last) <= int(first):
            return None
        return f"{year(first)} to {year(last)}"
    if int(last) <= int(first[2:]):
        return None
    return f"{year(first)} to {cardinal(last) if last[0] != '0' else 'oh ' + cardinal(last)}"


READERS = (
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"), _iso),
    (
        re.compile(
            r"(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|(?<=/)\d\d)"
            r"(?![\w/-]|\.\d)"
        ),
        _slashed,
    ),
    (
        re.compile(
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?=\s(?P<month>{_MONTH})\b)(?!\sMay\s[a-z])"
            rf"(?!\sMar(?:ch)?\s[a-z])",
            re.IGNORECASE,
        ),
        _day_of_month,
    ),
    (re.compile(r"(?P<day>\d{1,2})(?![\w:/%°-]|[.,]\d)"), _month_day),
    (re.compile(r"(?P<first>\d{4})\s?[-‐‑‒–—]\s?(?P<last>\d{4}|\d\d)(?![\w-]|[.,]\d)"), _span),
    (re.compile(r"(?P<elided>'?)(?P<digits>\d{4}|\d{1,3})'?s(?!\w)"), _decade),
    (re.compile(r"'(?P<digits>\d\d)(?!\w)"), _short_year),
    (re.compile(r"\d{4}(?![\w%°:]|[.,/]\d|[-–]\d)"), _year),
)
"""Patterns and how they are read, each tried before the next."""
