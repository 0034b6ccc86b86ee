"""Telephone numbers, digit by digit."""

import re

from podfic.script.speech.around import Around
from podfic.script.speech.data import words
from podfic.script.speech.numbers import spelled

_GROUP = re.compile(r"\d+")
_EMERGENCY = frozenset({"999", "911"})
_DIALLED = 7
"""Digits from which on a number without commas is dialled rather than counted."""


def _telephone(match: re.Match[str], around: Around) -> str | None:
    """Read a telephone number digit by digit, its groups apart."""
    groups = _GROUP.findall(match.group())
    if len(groups) == 2 and not match.group().startswith(("0", "+")):
        is_round = all(group.endswith("0") for group in groups)
        if is_round and around.before.lower() not in words("dialled"):
            return None
    plus = "plus " if match.group().startswith("+") else ""
    return plus + ", ".join(spelled(group) for group in groups)


def _long(match: re.Match[str], around: Around) -> str | None:
    """Read a long number, or one that is dialled, digit by digit."""
    digits = match.group()
    is_round = digits.endswith("000") and digits[0] != "0"
    if (len(digits) >= _DIALLED and not is_round) or (
        digits[0] == "0" and len(digits) in {3, 5, 6}
    ):
        return spelled(digits)
    is_short = len(digits) == len("999") and around.before.lower() in words("dialled")
    is_called = (is_short or digits in _EMERGENCY) and not around.counts
    return spelled(digits) if is_called else None


READERS = (
    (
        re.compile(
            r"(?:\+\d{1,3}(?:[ -]?\(?\d{2,5}\)?){2,5}|0\d{2,4}[ -]\d{3,4}(?:[ -]?\d{3,4})?"
            r"|1[ -]\d{3}[ -]\d{3}[ -]\d{4}|\d{3}[ .-]\d{3}[.-]\d{4}|\d{3}-\d{4}"
            r"|07\d{3}[ ]\d{6})(?![\w-])"
        ),
        _telephone,
    ),
    (re.compile(r"\d++(?![.,:/%-]?[^\W_])"), _long),
)
"""Patterns and how they are read, to be tried before any other number."""
