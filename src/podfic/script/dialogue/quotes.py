"""Finding the quotations of a paragraph by its quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from podfic.script.grammar.apostrophes import MARKS, opens_elision


@dataclass(frozen=True, slots=True)
class Quotation:
    """A range of a paragraph with its marks; not `closed` when its end mark is missing."""

    start: int
    end: int
    closed: bool


class Style(Enum):
    """The marks a work sets around speech; guillemets count in either style."""

    DOUBLE = "double"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class _Family:
    """Marks that belong together; those in neither `opening` nor `closing` do both."""

    marks: str
    opening: str
    closing: str


_DOUBLE = _Family('"“”„‟', "“„‟", "”")
_ANGLE = _Family("«»", "«", "»")
_SINGLE = _Family(MARKS, "‘", "")

_ANY_MARK = re.compile(f"[{_DOUBLE.marks}{_ANGLE.marks}{_SINGLE.marks}]")
_DOUBLE_START = re.compile(r'(?:^|(?<=[\s(—–-]))["“„«»](?=\S)')
_SINGLE_START = re.compile(r"(?:^|(?<=[\s(—–-]))['‘](?=\w|[—–….])")
_SINGLE_END = re.compile(r"(?<=[,.!?…—–-])['’](?!\w)")
_SINGLE_EVENT = re.compile(r"(?P<end>(?<=[^\w\s])['’](?!\w))|(?:^|(?<=\s))['‘](?=[A-Z])")


def style_of(paragraphs: Iterable[str]) -> Style:
    """Return the marks that the paragraphs of a whole work set around speech."""
    doubles = singles = 0
    for text in paragraphs:
        doubles += len(_DOUBLE_START.findall(text))
        singles += min(len(_SINGLE_START.findall(text)), len(_SINGLE_END.findall(text)))
    return Style.SINGLE if singles > doubles else Style.DOUBLE


def quotations(text: str, style: Style) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a paragraph, in order and without overlap.

    A quotation that is never closed reaches to the next one or to the end of
    the paragraph; if it also begins in lower case, its mark was an apostrophe
    or a slip, and it is left out.
    """
    found = _Tracker(text, style).quotations()
    return tuple(one for one in found if one.closed or not _starts_lower(text, one.start))


class _Tracker:
    """Walks a paragraph from mark to mark, holding the quotation that is open."""

    def __init__(self, text: str, style: Style) -> None:
        self._text = text
        families = (_DOUBLE, _ANGLE, _SINGLE) if style is Style.SINGLE else (_DOUBLE, _ANGLE)
        self._family = {mark: family for family in families for mark in family.marks}
        self._nests = {
            family: sum(map(text.count, family.opening)) == sum(map(text.count, family.closing))
            for family in families
        }
        events = _SINGLE_EVENT.finditer(text) if style is Style.SINGLE else ()
        self._events = [(event.start(), event.group("end") is not None) for event in events]

    def quotations(self) -> Iterator[Quotation]:
        """Yield the outermost quotations."""
        open_family: _Family | None = None
        start = depth = 0
        for at, family in self._marks():
            if open_family is None:
                if self._opens(at, family):
                    open_family, start, depth = family, at, 1
            elif family is open_family:
                if self._closes(at, family):
                    depth -= 1
                    if depth == 0:
                        yield Quotation(start, at + 1, closed=True)
                        open_family = None
                elif self._opens_again(at, family):
                    if self._text[at] in family.opening and self._nests[family]:
                        depth += 1
                    else:
                        yield Quotation(start, at, closed=False)
                        start = at
        if open_family is not None:
            yield Quotation(start, len(self._text), closed=False)

    def _marks(self) -> Iterator[tuple[int, _Family]]:
        for mark in _ANY_MARK.finditer(self._text):
            if mark.group() in self._family:
                yield mark.start(), self._family[mark.group()]

    def _around(self, at: int) -> tuple[str, str]:
        return self._text[at - 1 : at] if at else "", self._text[at + 1 : at + 2]

    def _opens(self, at: int, family: _Family) -> bool:
        """Whether the mark opens a quotation where none is open."""
        before, after = self._around(at)
        fits = not before.isalnum() and after.strip() != ""
        if family is not _SINGLE:
            spaced = not before or (before.isspace() and self._text[at] in family.opening)
            return fits or spaced
        if self._text[at] == "’" or not fits:
            return False
        return not opens_elision(self._text, at) or self._next_event_ends(at)

    def _opens_again(self, at: int, family: _Family) -> bool:
        """Whether the mark opens another quotation while one is open."""
        before, after = self._around(at)
        if family is _SINGLE:
            return self._text[at] != "’" and before.isspace() and after.isupper()
        if self._text[at] in family.opening:
            return True
        return self._text[at] == '"' and before.isspace() and after.isalnum()

    def _closes(self, at: int, family: _Family) -> bool:
        """Whether the mark closes the open quotation."""
        before, after = self._around(at)
        if family is _SINGLE:
            if self._text[at] == "‘" or after.isalnum():
                return False
            return not before.isalpha() or not self._next_event_ends(at)
        if self._text[at] in family.opening:
            return before.strip() != "" and not after.isalnum()
        return not self._opens_again(at, family)

    def _next_event_ends(self, at: int) -> bool:
        """Whether the next sure single mark closes a quotation."""
        place = bisect_left(self._events, (at + 1, False))
        return place < len(self._events) and self._events[place][1]


def _starts_lower(text: str, start: int) -> bool:
    letters = (letter for letter in text[start + 1 : start + 12] if letter.isalnum())
    return next(letters, "").islower()
