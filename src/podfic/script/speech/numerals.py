"""What Roman numerals are worth."""

import re

_NUMERAL = re.compile(r"(?=[IVXLCDM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_HIGHEST = 100
"""What the numerals of names and of parts reach: "MIX" and "CIVIL" are words."""


def value(text: str) -> int:
    """Return the number that `text` writes in Roman numerals of one case, 0 if it is none."""
    upper = text.upper()
    if text not in {upper, upper.lower()} or not text.isascii() or not _NUMERAL.fullmatch(upper):
        return 0
    values = [_VALUES[letter] for letter in upper]
    pairs = zip(values, [*values[1:], 0], strict=True)
    total = sum(-one if one < following else one for one, following in pairs)
    return total if total <= _HIGHEST else 0
