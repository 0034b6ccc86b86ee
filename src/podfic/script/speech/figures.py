"""Numbers, sums, times and dates: what is written in figures, and how it is read."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from podfic.script.speech import amounts, clock, dates, sequences, telephones
from podfic.script.speech.around import Around
from podfic.script.speech.manner import Manner

Reader = Callable[[re.Match[str], Around], str | None]

_START = frozenset("0123456789£$€¥₹¢.+-−–~#'′½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞<>")
_BEGINS = re.compile(
    r"""
      \d
    | (?:(?:US|AU|CA|NZ)?[£$€¥₹¢]) \s? \.?\d
    | (?<![\w.]) \. \d
    | (?<![\w%°′″]) [-−+~#] (?=\.?[\d£$€½¼¾])
    | (?<!\w) '\d
    | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
    | (?<!\S) (?: < \s? (?!3+(?![\d.])) | > \s? ) \d
    """,
    re.VERBOSE,
)
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    *telephones.READERS,
    *dates.READERS,
    *clock.READERS,
    *sequences.RANKED,
    *amounts.READERS,
    *sequences.READERS,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """What is read for the figures up to `end`."""

    end: int
    said: str


def figure(text: str, at: int, manner: Manner) -> Figure | None:
    """Return what is read for the figures that begin at `at`, None where none begin.

    The longest kinds of notation are tried first; each may decline for what
    stands around it.
    """
    first = text[at]
    if first not in _START and not first.isdecimal() and first not in "UACN":
        return None
    if _BEGINS.match(text, at) is None:
        return None
    for pattern, read in _READERS:
        match = pattern.match(text, at)
        if match is not None:
            said = read(match, Around(text, at, match.end(), manner))
            if said is not None:
                return Figure(match.end(), said)
    return None
