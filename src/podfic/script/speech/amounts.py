"""Sums of money, measures, percentages: figures with what they count."""

import re
from collections.abc import Mapping, Sequence

from podfic.script.speech.around import Around
from podfic.script.speech.data import table
from podfic.script.speech.numbers import cardinal, fraction

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_CONTINENTAL = re.compile(r"^(\d+),(\d\d)$")
_RANGE = r"\s?[-‐‑–—]\s?"
_UNITS: Mapping[str, Mapping[str, Sequence[str]]] = table("units")
_MONEY = _UNITS["money"]
_SCALES: Mapping[str, str] = table("units")["scale"]
_BIG = "hundred|thousand|million|billion|trillion"
_NOTES = frozenset({"note", "bill", "coin", "notes", "bills", "coins"})
_VULGAR: Mapping[str, str] = table("units")["vulgar"]


def _alternatives(names: Sequence[str] | Mapping[str, object]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _money(match: re.Match[str], around: Around) -> str:
    """Read £3.50, $5m, £5-10 and a £5 note."""
    sign = match["sign"][-1]
    one, many, cent, cents = _MONEY[sign]
    scale = match["scale"]
    amount = _CONTINENTAL.sub(r"\1.\2", match["amount"])
    first = f"{cardinal(match['first'])} to " if match["first"] else ""
    is_single = around.is_adjective() or around.after in _NOTES
    if scale:
        unit = one if is_single else many
        return f"{first}{cardinal(amount)} {_SCALES.get(scale.strip(), scale.strip())} {unit}"
    whole, _, part = amount.partition(".")
    if len(part) != 2 or first or sign in "¥¢":
        unit = one if is_single or amount == "1" else many
        return f"{first}{cardinal(amount)} {unit}"
    return _with_cents(whole, part, (one if is_single else many, one, cent, cents))


def _with_cents(whole: str, part: str, names: tuple[str, str, str, str]) -> str:
    many, one, cent, cents = names
    small = "" if part == "00" else cardinal(part.lstrip("0"))
    if not whole.strip("0,"):
        return f"{small or 'zero'} {cent if part == '01' else cents}"
    large = f"{cardinal(whole)} {one if whole == '1' else many}"
    if part.startswith("0") and small:
        return f"{large} and {small} {cent if part == '01' else cents}"
    return f"{large} {small}".rstrip()


def _money_behind(match: re.Match[str], _: Around) -> str:
    """Read 20€."""
    one, many = _MONEY[match["sign"]][:2]
    amount = match["amount"]
    return f"{cardinal(amount)} {one if amount == '1' else many}"


def _measure(match: re.Match[str], around: Around) -> str | None:
    """Read 20kg, 5-10 km, -5°C, 50%."""
    unit = match["unit"]
    one, many = {**_UNITS["glued"], **_UNITS["either"]}[unit]
    amount = match["amount"]
    sign = "minus " if match["sign"] else ""
    first = f"{cardinal(match['first'])} to " if match["first"] else ""
    said = "a half" if amount == "½" else cardinal(amount)
    single = amount == "1" or around.is_adjective() or match["hyphen"]
    return f"{sign}{first}{said} {one if single else many}"


def _height(match: re.Match[str], around: Around) -> str:
    """Read 5'11" and 6'."""
    inches = f" {cardinal(match['inches'])}" if match["inches"] else ""
    feet = match["feet"]
    is_single = bool(inches) or feet == "1" or around.is_adjective()
    return f"{cardinal(feet)} {'foot' if is_single else 'feet'}{inches}"


def _length(match: re.Match[str], around: Around) -> str:
    """Read 12″."""
    is_single = match["inches"] == "1" or around.is_adjective()
    return f"{cardinal(match['inches'])} {'inch' if is_single else 'inches'}"


def _vulgar(match: re.Match[str], around: Around) -> str:
    """Read ½ and 2½."""
    above, _, below = _VULGAR[match["sign"]].partition("/")
    part = fraction(above, below)
    if match["whole"]:
        if above == "1":
            part = "a" + part.removeprefix("one")
        return f"{cardinal(match['whole'])} and {part}"
    if part == "one half":
        return (
            "half" if around.before.lower() in {"a", "the"} or around.after in {"a", "an"} else part
        )
    return part


READERS = (
    (
        re.compile(
            rf"(?P<sign>(?:US|AU|CA|NZ)?[{''.join(_MONEY)}])\s?"
            rf"(?:(?P<first>{_NUMBER}){_RANGE}[£$€¥₹]?)?(?P<amount>\d+,\d\d(?![\d,])|{_NUMBER})"
            rf"(?P<scale>\s?(?:{_alternatives(_SCALES)})(?![\w])|\s(?:{_BIG})(?!\w))?"
        ),
        _money,
    ),
    (re.compile(rf"(?P<amount>{_NUMBER})\s?(?P<sign>[€£¢])(?!\s?\d)"), _money_behind),
    (re.compile(r"(?P<feet>\d{1,3})′(?:\s?(?P<inches>\d{1,2})″?)?"), _height),
    (
        re.compile(r"(?P<feet>\d)\s?ft\s?(?P<inches>\d{1,2})(?:\s?ins?\b|″)?(?![\w.,]*\w)"),
        _height,
    ),
    (re.compile(r"(?P<inches>\d{1,3})″"), _length),
    (
        re.compile(
            rf"(?P<sign>[-−])?(?:(?P<first>{_NUMBER}){_RANGE})?(?P<amount>{_NUMBER}|½)"
            rf"(?:(?P<hyphen>-)(?=[a-z])|\s)?(?P<unit>{_alternatives(_UNITS['either'])})(?![^\W_²³])"
        ),
        _measure,
    ),
    (
        re.compile(
            rf"(?P<sign>[-−])?(?:(?P<first>{_NUMBER}){_RANGE})?(?P<amount>{_NUMBER})"
            rf"(?P<hyphen>(?!)){{0}}(?P<unit>{_alternatives(_UNITS['glued'])})(?![^\W_²³])"
        ),
        _measure,
    ),
    (re.compile(rf"(?:(?P<whole>\d+)\s?)?(?P<sign>[{''.join(_VULGAR)}])"), _vulgar),
)
"""Patterns and how they are read, each tried before the next."""
