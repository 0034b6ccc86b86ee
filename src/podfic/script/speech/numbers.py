"""Numbers in words."""

from functools import lru_cache

from num2words import num2words

_LONGEST = 15
"""Digits; a longer number is said digit by digit."""
_DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_HALVES = {"2": "half", "4": "quarter"}


@lru_cache(maxsize=4096)
def cardinal(digits: str) -> str:
    """Return "one hundred and one" for "101"; a fraction behind a stop is said digit by digit."""
    whole, _, fraction = digits.replace(",", "").partition(".")
    if len(whole) > _LONGEST:
        return spelled(digits)
    said = _plain(num2words(int(whole))) if whole else ""
    if not fraction:
        return said
    point = " ".join("zero" if one == "0" else _DIGITS[int(one)] for one in fraction)
    return f"{said} point {point}".strip()


@lru_cache(maxsize=1024)
def ordinal(digits: str) -> str:
    """Return "twenty-first" for "21"."""
    number = digits.replace(",", "")
    if len(number) > _LONGEST:
        return spelled(digits)
    return _plain(num2words(int(number), to="ordinal"))


@lru_cache(maxsize=1024)
def year(digits: str) -> str:
    """Return a year as it is said: "nineteen oh five", "two thousand and nine", "twenty twelve"."""
    number = int(digits)
    if number < 1000 or number > 9999:
        return cardinal(digits)
    if number % 1000 < 10:
        return cardinal(digits)
    return pair(digits)


@lru_cache(maxsize=1024)
def pair(digits: str) -> str:
    """Return a number of three or four digits as doors and flights have it: "one oh one"."""
    head, tail = digits[:-2].lstrip("0"), digits[-2:]
    first = cardinal(head) if head else "oh"
    if tail == "00":
        return f"{first} thousand" if head.endswith("0") else f"{first} hundred"
    return f"{first} {short(tail)}"


def short(digits: str) -> str:
    """Return two digits as the end of a year or the minutes of a time: "oh five", "thirty"."""
    if digits == "00":
        return "oh oh"
    return f"oh {cardinal(digits[1])}" if digits[0] == "0" else cardinal(digits)


def spelled(digits: str) -> str:
    """Return "oh one two one" for "0121", leaving out what are no digits."""
    return " ".join(_DIGITS[int(one)] for one in digits if one.isdecimal())


def several(words: str) -> str:
    """Return the plural of a number in words: "sixes", "nineties"."""
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith("x") else "s")


def fraction(above: str, below: str) -> str:
    """Return "three quarters" for 3 and 4."""
    name = _HALVES.get(below.lstrip("0")) or ordinal(below)
    if int(above) == 1:
        return f"one {name}"
    return f"{cardinal(above)} {'halves' if name == 'half' else name + 's'}"


def _plain(words: str) -> str:
    """Return `words` without the commas that num2words sets behind thousands."""
    said: str = words.replace(",", "")
    return said
