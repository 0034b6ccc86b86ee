"""Plain numbers, and numbers that stand in pairs: ranges, scores, fractions, telephone numbers."""

import re

from podfic.script.speech.around import Around
from podfic.script.speech.data import words
from podfic.script.speech.numbers import cardinal, fraction, ordinal, pair, several, year

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_TO = r"\s?[‒–—]\s?|[-‐‑]|\s-\s(?=\d)"
_PARTS = frozenset(
    {"part", "chapter", "page", "book", "episode", "volume", "level", "chapters", "pt"}
)
_PARTED = frozenset({2, 3, 4, 5, 6, 8, 16})
"""What things are commonly divided into: with these below, a slash is a fraction's."""
_RATED = frozenset({"stars", "points", "marks", "rating"})
_SCORING = frozenset(
    {"won", "win", "lost", "lose", "beat", "score", "scored", "leading", "led", "up"}
)
_GROUPED = re.compile(r"\d+")
_ORDINAL = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(st|nd|rd|th)(?![^\W_])", re.IGNORECASE)
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_TEENS = frozenset({"11", "12", "13"})


def _numbered(match: re.Match[str], _: Around) -> str:
    """Read #1 and #1-3."""
    last = f" to {cardinal(match['last'])}" if match["last"] else ""
    named = "number" + ("s" if last else "")
    return f"{named} {cardinal(match['number'])}{last}"


def _three(match: re.Match[str], _: Around) -> str:
    """Read 4-4-2 and 3-2-1, one after the other."""
    return ", ".join(cardinal(group) for group in _GROUPED.findall(match.group()))


def _range(match: re.Match[str], around: Around) -> str | None:
    """Read 10-15, a score such as 3-0, and pairs that have a name of their own."""
    first, last = match["first"], match["last"]
    if (first, last) == ("9", "5"):
        return "nine to five"
    low, high = (float(one.replace(",", "")) for one in (first, last))
    is_score = around.before.lower() in _SCORING or around.after in {"win", "victory", "defeat"}
    if low < high and not is_score:
        said = cardinal if around.counts else _said
        return f"{said(first)} to {said(last)}"
    if low == high:
        return f"{cardinal(first)}-{cardinal(last)}"
    return " ".join("nil" if goals == "0" else cardinal(goals) for goals in (first, last))


def _said(number: str) -> str:
    return year(number) if re.fullmatch(r"1[1-9]\d\d|20[0-4]\d", number) else cardinal(number)


def _sum(match: re.Match[str], _: Around) -> str:
    """Read 2+2=4, 5*3 and 5x7."""
    said = {"+": "plus", "=": "equals", "*": "times", "×": "times", "÷": "divided by", "x": "by"}
    parts = re.findall(rf"(?:{_NUMBER})|[+=*×÷xX]", match.group())
    return " ".join(said.get(part.lower()) or cardinal(part) for part in parts)


def _slash(match: re.Match[str], around: Around) -> str:
    """Read 1/2, 24/7, 9/11, 8/10, and the 1/3 of "Part 1/3"."""
    above, below = match["above"], match["below"]
    whole = match["whole"]
    if whole:
        part = fraction(above, below)
        return f"{cardinal(whole)} and {'a' + part[3:] if above == '1' else part}"
    if around.is_title or around.is_bracketed or around.before.lower() in _PARTS:
        return f"{cardinal(above)} of {cardinal(below)}"
    if below in {"10", "100"} or around.after in _RATED:
        return f"{cardinal(above)} out of {cardinal(below)}"
    if int(above) < int(below) and int(below) in _PARTED:
        return _fraction(above, below, around)
    if above == below:
        return f"{cardinal(above)}-{cardinal(below)}" if len(above) > 1 else _two(above, below)
    return _two(above, below)


def _two(first: str, second: str) -> str:
    return f"{cardinal(first)} {cardinal(second)}"


def _fraction(above: str, below: str, around: Around) -> str:
    if around.after == "time":
        return _two(above, below)
    said = fraction(above, below)
    is_half = said == "one half" and around.after in {"a", "an", "the"}
    return said.removeprefix("one ") if is_half or around.before.lower() == "a" else said


def _unknown_total(match: re.Match[str], _: Around) -> str:
    """Read 3/? as archives count chapters."""
    return f"{cardinal(match['above'])} of an unknown number"


def _ordinal(match: re.Match[str], _: Around) -> str | None:
    """Read 21st, but no weight such as 11st."""
    digits, ending = match.group(1), match.group(2).lower()
    expected = "th" if digits[-2:] in _TEENS else _ENDINGS.get(digits[-1], "th")
    return ordinal(digits) if ending == expected else None


def _ratio(match: re.Match[str], around: Around) -> str:
    """Read the odds 2:1, and the verse of "John 3:1"."""
    joint = " " if around.before.istitle() else " to "
    return joint.join(cardinal(group) for group in _GROUPED.findall(match.group()))


def _versions(match: re.Match[str], _: Around) -> str:
    """Read 1.2.3."""
    return " point ".join(cardinal(part) for part in match.group().split("."))


def _signed(match: re.Match[str], _: Around) -> str:
    """Read -5, +1, ~1000, <5 and >10."""
    said = {"-": "minus", "−": "minus", "+": "plus", "~": "about", "<": "less than"}
    sign = said.get(match["sign"], "more than")
    return f"{sign} {cardinal(match['number'])}"


def _coded(match: re.Match[str], _: Around) -> str:
    """Read 3D and 221B: a number, then letters."""
    digits, letters = match["digits"], match["letters"]
    number = pair(digits) if len(digits) == 3 else cardinal(digits)
    plural = letters.islower() and letters == "s"
    if plural:
        return several(number)
    return f"{number} {' '.join(letters) if letters.isupper() else letters}"


def _plain(match: re.Match[str], around: Around) -> str:
    """Read any other number; a door or a flight is named rather than counted."""
    digits = match.group()
    before = around.before.lower()
    if len(digits) in {3, 4} and digits.isdecimal() and before in words("named"):
        return pair(digits)
    return cardinal(digits)


RANKED = ((_ORDINAL, _ordinal),)
"""The pattern of ordinals, to be tried before measures."""

READERS = (
    (re.compile(rf"#(?P<number>{_NUMBER})(?:[-–](?P<last>\d+))?(?!\w)"), _numbered),
    (re.compile(r"\d+:\d+(?![\w:])"), _ratio),
    (re.compile(r"\d{1,3}(?:[-‐‑–]\d{1,3}){2,9}(?![\w-])"), _three),
    (re.compile(rf"(?P<first>{_NUMBER})(?:{_TO})(?P<last>{_NUMBER})(?![\w])"), _range),
    (
        re.compile(rf"(?:{_NUMBER})(?:\s?[+=*×÷]\s?(?:{_NUMBER}))+|\d+(?:\s?[xX]\s?\d+)+(?!\w)"),
        _sum,
    ),
    (
        re.compile(
            r"(?:(?P<whole>\d+)\s)?(?P<above>\d{1,4})\s?[/⁄]\s?(?P<below>\d{1,4})(?![\w/]|\.\d)"
        ),
        _slash,
    ),
    (re.compile(r"(?P<above>\d+)/\?"), _unknown_total),
    (re.compile(r"\d+(?:\.\d+){2,}(?!\w)"), _versions),
    (re.compile(rf"(?P<sign>[-−+~<>])\s?(?P<number>{_NUMBER}|\.\d+)"), _signed),
    (re.compile(r"(?P<digits>\d+)(?P<letters>[^\W\d_²³]+)(?!\w)"), _coded),
    (re.compile(rf"{_NUMBER}|\.\d+"), _plain),
)
"""Patterns and how they are read, each tried before the next."""
