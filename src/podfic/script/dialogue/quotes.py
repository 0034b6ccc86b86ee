"""Finding the quotations of a paragraph by its quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from podfic.script.dialogue.marks import (
    ALWAYS,
    DOUBLE,
    MARK,
    MARK_OR_PAIR,
    SINGLE,
    Family,
    has_pairs,
)
from podfic.script.dialogue.style import Style
from podfic.script.grammar.apostrophes import opens_elision

_STOPS = frozenset(".,!?…—–-")
_JOINS = frozenset(",;:)—–-")
_SINGLE_EVENT = re.compile(r"(?P<end>(?<=[^\w\s])['’](?!\w))|(?:^|(?<=\s))['‘`](?=[A-Z])")
_SENTENCE_ENDS = frozenset(".!?…")
_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_LONGEST_FEET = 8


@dataclass(frozen=True, slots=True)
class Quotation:
    """A range of a paragraph with its marks; not `closed` when its end mark is missing."""

    start: int
    end: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark at `[at, end)` of a text."""

    text: str
    at: int
    end: int
    family: Family

    @property
    def only_opens(self) -> bool:
        return self.text in self.family.opening

    @property
    def does_both(self) -> bool:
        return not self.only_opens and self.text not in self.family.closing


def quotations(text: str, style: Style) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a paragraph, in order and without overlap.

    A quotation that is never closed reaches to the next one or to the end of
    the paragraph; if it also begins in lower case, its mark was an apostrophe
    or a slip, and it is left out, unless it goes on with one before it.
    """
    found = tuple(_Tracker(text, style).quotations())
    return tuple(
        one
        for at, one in enumerate(found)
        if one.closed
        or not _starts_lower(text, one.start)
        or (at > 0 and _before(text, one.start) in _JOINS)
    )


def lost_opening(text: str, style: Style) -> int:
    """Return where a quotation ends that a paragraph closes without opening it; 0 if none does."""
    return _Tracker(text, style).lost_opening()


class _Tracker:
    """Walks a paragraph from mark to mark, holding the quotation that is open."""

    def __init__(self, text: str, style: Style) -> None:
        self._text = text
        families = (*ALWAYS, SINGLE) if style is Style.SINGLE else ALWAYS
        family = {mark: family for family in families for mark in family.marks}
        pattern = MARK_OR_PAIR if has_pairs(text) else MARK
        found = [match for match in pattern.finditer(text) if match.group() in family]
        self._marks = [_Mark(one.group(), *one.span(), family[one.group()]) for one in found]
        self._nests = {one: self._is_balanced(one) for one in families}
        events = _SINGLE_EVENT.finditer(text) if style is Style.SINGLE else ()
        self._events = [(event.start(), event.group("end") is not None) for event in events]

    def quotations(self) -> Iterator[Quotation]:
        """Yield the outermost quotations."""
        opened: _Mark | None = None
        depth = 0
        for mark in self._marks:
            if opened is None:
                if self._opens(mark):
                    opened, depth = mark, 1
            elif mark.family is opened.family:
                if self._closes(mark, opened):
                    depth -= 1
                    if depth == 0:
                        yield Quotation(opened.at, mark.end, closed=True)
                        opened = None
                elif self._opens_again(mark):
                    if self._is_nested(mark):
                        depth += 1
                    else:
                        yield Quotation(opened.at, mark.at, closed=False)
                        opened = mark
        if opened is not None:
            yield Quotation(opened.at, len(self._text), closed=False)

    def lost_opening(self) -> int:
        """Return where the first mark ends if it surely closes something."""
        for mark in self._marks[:1]:
            before, after = self._around(mark)
            closes = before in _STOPS and before and not after.strip()
            if closes and mark.family is not SINGLE and not mark.only_opens:
                return mark.end
        return 0

    def _is_balanced(self, family: Family) -> bool:
        """Whether as many marks open as close, so that an open quotation may hold others."""
        marks = [one for one in self._marks if one.family is family]
        opening = sum(one.only_opens or (one.does_both and self._leans_on(one)) for one in marks)
        return 2 * opening == len(marks)

    def _leans_on(self, mark: _Mark) -> bool:
        """Whether the mark stands at the beginning of a word."""
        before, after = self._around(mark)
        return not before.strip() and after.strip() != ""

    def _around(self, mark: _Mark) -> tuple[str, str]:
        return self._text[max(0, mark.at - 1) : mark.at], self._text[mark.end : mark.end + 1]

    def _opens(self, mark: _Mark) -> bool:
        """Whether the mark opens a quotation where none is open."""
        before, after = self._around(mark)
        fits = not before.isalnum() and after.strip() != ""
        if mark.family is not SINGLE:
            spaced = not before or (before.isspace() and mark.only_opens)
            return fits or spaced
        if mark.text in "’´" or not fits:
            return False
        return not opens_elision(self._text, mark.at) or self._next_event_ends(mark)

    def _opens_again(self, mark: _Mark) -> bool:
        """Whether the mark opens another quotation while one is open."""
        before, after = self._around(mark)
        if mark.family is SINGLE:
            return mark.text not in "’´" and before.isspace() and after.isupper()
        if mark.only_opens:
            return True
        return mark.does_both and before.isspace() and after.isalnum()

    def _is_nested(self, mark: _Mark) -> bool:
        """Whether a mark that opens again does so inside the open quotation."""
        if mark.family is SINGLE or not self._nests[mark.family]:
            return False
        return mark.only_opens or _before(self._text, mark.at) not in _SENTENCE_ENDS

    def _closes(self, mark: _Mark, opened: _Mark) -> bool:
        """Whether the mark closes the quotation that `opened` began."""
        before, after = self._around(mark)
        if mark.family is SINGLE:
            if mark.text in SINGLE.opening or after.isalnum():
                return False
            return not before.isalpha() or not self._next_event_ends(mark)
        if mark.only_opens:
            turned = mark.family is not DOUBLE and opened.does_both
            return turned or (before.strip() != "" and not after.isalnum())
        return not self._opens_again(mark) and not self._is_inches(mark)

    def _is_inches(self, mark: _Mark) -> bool:
        """Whether the mark stands for inches: 6'2"."""
        feet = _FEET.search(self._text, max(0, mark.at - _LONGEST_FEET), mark.at)
        return mark.does_both and feet is not None and self._text[mark.end : mark.end + 2].islower()

    def _next_event_ends(self, mark: _Mark) -> bool:
        """Whether the next sure single mark closes a quotation."""
        place = bisect_left(self._events, (mark.at + 1, False))
        return place < len(self._events) and self._events[place][1]


def _before(text: str, at: int) -> str:
    """Return the character before `at`, a space or two left aside."""
    return text[max(0, at - 3) : at].rstrip()[-1:]


def _starts_lower(text: str, start: int) -> bool:
    letters = (letter for letter in text[start + 1 : start + 12] if letter.isalnum())
    return next(letters, "").islower()
