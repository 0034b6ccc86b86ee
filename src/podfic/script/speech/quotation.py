"""Which marks are quotation marks, which apostrophes, and which feet and inches."""

import re

from podfic.script.grammar.apostrophes import closes_elision, opens_elision

QUOTE = '"'
"""What every quotation mark is brought to: it is not said."""
APOSTROPHE = "'"
FEET, INCHES = "′", "″"

_DOUBLE = re.compile("[“”„‟«»‹›‚〝〞「」『』]|''|‘‘|’’|``")
_MEASURE = re.compile(
    r"(?<=\d)(?:['’′]\s?\d{1,2}(?:[\"”″]|''|(?!\w))|['’](?=\s(?:tall|long|high|wide|deep)\b))"
)
_OWNING = re.compile(r"\.['’]s\b")
_YEAR = re.compile(r"\d\d(?![\w:]|[.,-]\d)")
_SINGLE = re.compile("[’‘'`´]")


def settle(text: str) -> str:
    """Return `text`, as long as before, with a mark of its own for each of the three.

    Quotations that are open are held in a stack, so that the mark behind
    "boys" in ‘the boys’ coats’ is told from the one that closes.
    """
    if '"' not in text and _DOUBLE.search(text) is None and _SINGLE.search(text) is None:
        return text
    text = _MEASURE.sub(lambda match: _primes(match.group()), text)
    text = _DOUBLE.sub(lambda match: QUOTE * len(match.group()), text)
    return _SINGLE.sub(_Stack(text).settle, text)


def _primes(measure: str) -> str:
    feet = FEET + measure[1:]
    return re.sub("[\"”]|''", lambda match: INCHES + " " * (len(match.group()) - 1), feet)


class _Stack:
    """Walks the single marks of a text, holding how many quotations they opened."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._closing = [
            match.start()
            for match in _SINGLE.finditer(text)
            if not text[match.end() : match.end() + 1].isalnum()
            and text[match.start() - 1 : match.start()].strip()
        ]
        self._open = 0
        self._passed = 0

    def settle(self, match: re.Match[str]) -> str:
        """Return what the mark is: an apostrophe, or a quotation mark that opens or closes."""
        at = match.start()
        before = self._text[at - 1 : at] if at else ""
        after = self._text[at + 1 : at + 2]
        if (before.isalnum() and after.isalnum()) or _OWNING.match(self._text, at - 1):
            return APOSTROPHE
        if after.isalnum():
            return self._before_word(at)
        return self._behind_word(at) if before.strip() else self._loose(after)

    def _before_word(self, at: int) -> str:
        if opens_elision(self._text, at) or _YEAR.match(self._text, at + 1):
            return APOSTROPHE
        self._open += self._text[at] != "’"
        return QUOTE

    def _behind_word(self, at: int) -> str:
        self._passed += 1
        before = self._text[at - 1]
        if not before.isalnum():
            self._open = max(0, self._open - 1)
            return QUOTE
        elided = closes_elision(self._text, at)
        # Of two marks that might close one quotation, the last does.
        if elided and (self._open == 0 or len(self._closing) - self._passed >= self._open):
            return APOSTROPHE
        self._open = max(0, self._open - 1)
        return QUOTE

    def _loose(self, after: str) -> str:
        """Return what a mark is that stands behind a space or at the start, before no letter."""
        self._open += bool(after.strip())
        return QUOTE
