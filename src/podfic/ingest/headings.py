"""Chapter and section headings: which lines announce one, and what they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from podfic.ingest.titles import LONGEST, reads_as_title, unwrapped
from podfic.model.work import Span

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_SPELLED = rf"(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS)}))?|{'|'.join((*_TEENS, *_UNITS))}"
_ROMAN = r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLCivxlc])"
_MARKS = r"[\s*_~#=\[\](){}|•·–—-]"
_EDGES = " \t*_~#=|•·–—-"
_BRACKETS = {"[": "]", "(": ")", "{": "}", "<": ">"}
_ANNOUNCED = re.compile(
    rf"(?P<label>chapter|chap|ch|part|book|act|episode|volume)(?=[\W\d])[\s#.:-]*"
    rf"(?P<number>\d{{1,4}}|{_SPELLED}|{_ROMAN})\b(?:\s*(?:/|of)\s*(?:\d+|\?|{_SPELLED}))?"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(
    r"(?P<label>prologue|epilogue|interlude|intermission|coda)\b\s*(?:\d{1,3}\b)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_REST = re.compile(r"(?P<mark>[\s.:,–—-]*)(?P<name>.*)", re.DOTALL)
_NUMERAL = re.compile(
    rf"{_MARKS}{{0,4}}(?P<numeral>\d{{1,4}}|{_ROMAN}|[ivxlc]{{1,7}})[.:]?{_MARKS}{{0,4}}"
)
_NUMBERED = re.compile(rf"(?P<numeral>\d{{1,3}}|{_ROMAN})[.):]\s+(?P<name>\S.*)")
_VIEWPOINT = re.compile(r"(?:pov\b\W*\S.*|\S.*\s(?:pov|point of view))", re.IGNORECASE)
_FEWEST_NUMBERED = 3
_SPELLED_VALUES = {
    **{word: value for value, word in enumerate((*_UNITS, *_TEENS), 1)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    **{
        f"{ten} {unit}": 10 * tens + units
        for tens, ten in enumerate(_TENS, 2)
        for units, unit in enumerate(_UNITS, 1)
    },
}


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a chapter is announced.

    `wording` is the announcement as typed, without decoration; `name` what
    follows its number (`The Bridge`), "" when nothing does; `number` is None
    for a prologue and its like. `markup` lists notation around `source` that
    is not part of the announcement.
    """

    source: Span
    wording: str
    name: str = ""
    number: int | None = None
    markup: tuple[Span, ...] = ()


def announced(text: str, source: Span) -> Heading | None:
    """Return the chapter heading that the line `text`, standing at `source`, is, or None.

    `Chapter 1`, `CHAPTER ONE: The Bridge`, `Part II – Rain`, `Prologue`; but
    no sentence that only begins like one. Decoration around it is left out.
    """
    if len(text) > LONGEST or "\n" in text:
        return None
    line = _undecorated(text)
    match = _ANNOUNCED.fullmatch(line) or _NAMED.fullmatch(line)
    if match is None:
        return None
    name = _name(match["rest"], colon_suffices=match["label"].casefold().startswith("ch"))
    if name is None:
        return None
    number = match.groupdict().get("number")
    start = source.start + text.index(line)
    shown = Span(start, start + len(line))
    return Heading(shown, line, name, None if number is None else numeral_value(number))


def numbered(texts: Sequence[str]) -> dict[int, tuple[int, str]]:
    """Return number and name of the paragraphs `1. Name`, `2. Name` … by their index.

    Empty unless they are clearly a series: from one on without a gap, at
    least three, with other paragraphs after each.
    """
    found: dict[int, tuple[int, str]] = {}
    for index, text in enumerate(texts):
        match = _NUMBERED.fullmatch(text) if len(text) <= LONGEST else None
        value = numeral_value(match["numeral"]) if match else None
        if match and value and match["name"][-1] not in ".,;:":
            found[index] = (value, match["name"].strip())
    series = [value for value, _ in found.values()] == list(range(1, len(found) + 1))
    parted = all(b - a > 1 for a, b in pairwise([*found, len(texts)]))
    return found if series and parted and len(found) >= _FEWEST_NUMBERED else {}


def lone_numerals(texts: Sequence[str]) -> frozenset[int]:
    """Return the indices of the paragraphs that are just a numeral, such as `IV` or `- 3 -`.

    A single letter, small letters and rows of `x` count only beside the
    numeral before or after them: `I` may be a person, `xxx` a scene break.
    """
    values = {index: value for index, text in enumerate(texts) if (value := _numeral(text))}
    known = {number for number, _ in values.values()}
    return frozenset(
        index
        for index, (number, sure) in values.items()
        if sure or number - 1 in known or number + 1 in known
    )


def is_viewpoint(text: str) -> bool:
    """Whether the paragraph `text` only tells whose point of view follows."""
    line = _undecorated(text)
    short = len(line) <= 50 and len(line.split()) <= 6 and line[-1:] not in '.!?,;"”'
    return short and "\n" not in line and _VIEWPOINT.fullmatch(line) is not None


def numeral_value(text: str) -> int | None:
    """Return the value of a numeral in digits, words up to 99, or Roman up to 399."""
    word = text.casefold().replace("-", " ")
    if word.isdecimal():
        return int(word)
    if word in _SPELLED_VALUES:
        return _SPELLED_VALUES[word]
    if not re.fullmatch(_ROMAN, text, re.IGNORECASE):
        return None
    digits = [_ROMAN_DIGITS[letter] for letter in text.upper()]
    return sum(
        -digit if digit < following else digit
        for digit, following in zip(digits, [*digits[1:], 0], strict=True)
    )


def _numeral(text: str) -> tuple[int, bool] | None:
    """Return the value of a lone numeral and whether it can be nothing else."""
    match = _NUMERAL.fullmatch(text) if len(text) <= 20 else None
    if match is None:
        return None
    numeral = match["numeral"]
    value = numeral_value(numeral)
    if value is None or numeral.startswith("00"):
        return None
    letters = not numeral.isdecimal()
    doubtful = letters and (len(numeral) == 1 or numeral.islower() or set(numeral) == {"X"})
    return value, not doubtful


def _name(rest: str, *, colon_suffices: bool) -> str | None:
    """Return the name after a heading's number, "" for none, None if this is a sentence."""
    match = _REST.fullmatch(rest)
    mark, name = (match["mark"].strip(), _undecorated(match["name"])) if match else ("", rest)
    name = unwrapped(name)
    first = next(filter(str.isalnum, name), "")
    if not first:
        return ""
    if mark.startswith(":") and colon_suffices:
        return name
    if first.islower() or name[-1] in ".,;:":
        return None
    return name if mark.strip(",") or reads_as_title(name.lstrip("\"'“‘")) else None


def _undecorated(text: str) -> str:
    line = text.strip(_EDGES)
    if line and _BRACKETS.get(line[0]) == line[-1]:
        return line[1:-1].strip(_EDGES)
    return line
