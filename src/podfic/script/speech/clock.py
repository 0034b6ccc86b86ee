"""Times of day in words."""

import re

from podfic.script.speech.around import Around
from podfic.script.speech.data import words
from podfic.script.speech.numbers import cardinal, short, spelled

_HALF_DAY = (
    r"(?:\s?(?P<half>[ap])(?:\.\s?m\b\.?|m\b(?!\.\w))"
    r"|\s?(?P<upper>[AP])(?:\.\s?M\b\.?|M\b(?!\.\w)))"
)
_HOURS_BEHIND = re.compile(r"\s?(?:hours|hrs?|h)\b", re.IGNORECASE)
_MINUTES = 59


def _time(match: re.Match[str], around: Around) -> str | None:
    """Read 10:35 and 10:35 p.m.; figures that are no time are read one after the other."""
    hour, minute = match["hour"], match["minute"]
    half = match["half"] or match["upper"]
    if int(minute) > _MINUTES or int(hour) > 24:
        return None if half else f"{cardinal(hour)} {short(minute)}"
    seconds = f" and {cardinal(match['second'])} seconds" if match["second"] else ""
    said = f"{_hour(hour)} {short(minute)}" + seconds
    if minute == "00":
        said = _full_hour(hour, around, half) + seconds
    return said + _half_day(half, match, around)


def _hour(hour: str) -> str:
    return "zero" if not hour.strip("0") else cardinal(hour)


def _full_hour(hour: str, around: Around, half: str | None) -> str:
    if half or around.rest.lstrip().startswith("o'clock"):
        return cardinal(hour)
    if not hour.strip("0"):
        return "midnight"
    if int(hour) > 12 or hour[0] == "0" or _HOURS_BEHIND.match(around.rest):
        return ("oh " if hour[0] == "0" else "") + f"{cardinal(hour)} hundred"
    return f"{cardinal(hour)} o'clock"


def _dotted(match: re.Match[str], around: Around) -> str | None:
    """Read the time of "at 7.45"."""
    if around.before.lower() not in {"at", "by", "until", "till"} or around.counts:
        return None
    return _time(match, around)


def _hour_of_day(match: re.Match[str], around: Around) -> str | None:
    """Read 3 a.m. and 2-3pm."""
    first = f"{cardinal(match['from'])} to " if match["from"] else ""
    if int(match["hour"]) > 24:
        return None
    half = match["half"] or match["upper"]
    return first + cardinal(match["hour"]) + _half_day(half, match, around)


def _half_day(half: str | None, match: re.Match[str], around: Around) -> str:
    """Return the letters of a.m. or p.m., and the stop that ends a sentence with them."""
    if not half:
        return ""
    ends = match.group().endswith(".") and _ends_sentence(around)
    return f" {half.upper()} M" + ("." if ends else "")


def _ends_sentence(around: Around) -> bool:
    rest = around.rest.lstrip('"*_)')
    if not rest:
        return True
    after = around.after
    return rest[0].isspace() and after[:1].isupper() and after.lower() in words("starters")


def _military(match: re.Match[str], around: Around) -> str | None:
    """Read 0300 and 1430 hours."""
    digits = match["digits"]
    hours_follow = bool(match["hours"]) or _HOURS_BEHIND.match(around.rest) is not None
    if int(digits[:2]) > 24 or int(digits[2:]) > _MINUTES:
        return None
    if digits[0] != "0" and not hours_follow:
        return None
    if not hours_follow and around.counts:
        return None
    hour = spelled(digits[:2]) if digits[0] == "0" else cardinal(digits[:2])
    minute = "hundred" if digits[2:] == "00" else short(digits[2:])
    return f"{hour} {minute}" + (" hours" if match["hours"] else "")


_NEVER = r"(?P<second>(?!)){0}(?P<half>(?!)){0}(?P<upper>(?!)){0}"
READERS = (
    (re.compile(rf"(?P<hour>\d{{1,2}})\.(?P<minute>\d\d){_NEVER}(?![\w%°.]|\s?[ap]\.?m)"), _dotted),
    (
        re.compile(
            rf"(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?![\d:]){_HALF_DAY}?"
        ),
        _time,
    ),
    (
        re.compile(rf"(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)(?P<second>(?!)){{0}}{_HALF_DAY}"),
        _time,
    ),
    (
        re.compile(rf"(?:(?P<from>\d{{1,2}})\s?[-‐‑–—]\s?)?(?P<hour>\d{{1,2}}){_HALF_DAY}"),
        _hour_of_day,
    ),
    (
        re.compile(r"(?P<digits>\d{4})(?P<hours>\s?(?:hrs?|h)\b)?(?!\w|[.,]\d|[-–/]\d)"),
        _military,
    ),
)
"""Patterns and how they are read, each tried before the next."""
