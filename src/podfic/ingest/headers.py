"""The header above a story, as journals and archives write it: `Key: value` lines and the title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from podfic.ingest.breaks import is_break
from podfic.ingest.headings import announced
from podfic.ingest.keys import Field, Key, keyed
from podfic.ingest.rows import Row
from podfic.ingest.titles import (
    LONGEST,
    bare,
    reads_as_title,
    same_title,
    unwrapped,
    without_only_part,
)
from podfic.model.work import Reason, Unspoken

_AHEAD_ROWS = 40
_AHEAD_PARAGRAPHS = 6
"""How far a summary or a note may run on before the next sure sign of the header."""
_LABELLED_ROWS = 12
"""The most rows of a paragraph that a label alone may stand above."""
_NEAR_ROWS = 4
"""Rows within which another key shows that a chapter's number is still of the header."""
_NARROWEST, _WIDEST = 50, 100
_SHORT_VALUE = 60

_BYLINE = re.compile(
    r"(?:written\s+|story\s+)?by:?\s+(?P<name>[^\s.,;!?][^.,;!?\n]{0,60})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Header:
    """What was read before the prose: fields, unspoken rows, how many rows it took.

    `title` is "" when the header does not tell it.
    """

    fields: tuple[Field, ...] = ()
    unspoken: tuple[Unspoken, ...] = ()
    title: str = ""
    end: int = 0


def read_header(rows: Sequence[Row]) -> Header:
    """Return the header `rows` begin with, an empty one when they begin with prose.

    Values may stand on the line of their key or below it and run on;
    an empty line ends a header only where no key follows. The title may
    stand above the keys, with or without `by …`, and again below them. One
    key that prose seldom begins with, such as `Rating:`, must be there.
    """
    reader = _Reader(rows, width=_wrap_width(rows))
    reader.read()
    sure = reader.has_byline or any(item.known and not item.weak for item in reader.fields)
    if not sure:
        return Header()
    return Header(tuple(reader.fields), tuple(reader.unspoken), reader.title, reader.at)


@dataclass(slots=True)
class _Reader:
    """Walks down the rows; `at` is the first one not yet taken."""

    rows: Sequence[Row]
    at: int = 0
    fields: list[Field] = field(default_factory=list)
    unspoken: list[Unspoken] = field(default_factory=list)
    title: str = ""
    has_byline: bool = False
    has_title_key: bool = False
    repeated: bool = False
    width: int = 0

    def read(self) -> None:
        """Take rows as long as one of the header's kinds fits."""
        self._take_opening()
        while self.at < len(self.rows):
            if not (
                self._take_field() or self._take_title() or self._take_rule() or self._take_more()
            ):
                return

    def _take_opening(self) -> None:
        """Take a title above the keys or above `by …`, and rules above either."""
        first = next((n for n, row in enumerate(self.rows[:4]) if not is_break(row.text)), None)
        if first is None:
            return
        second = first + 1
        while second < len(self.rows) and is_break(self.rows[second].text):
            second += 1
        begins = _is_known(self.rows[first])
        titled = second < len(self.rows) and self._is_opening(first, second)
        if begins or titled:
            self._take_until(first, Reason.HEADER)
        if titled and not begins:
            self.title = _title(bare(self.rows[first].text))
            self._take_until(second, Reason.TITLE)
            self._take_byline()

    def _is_opening(self, first: int, second: int) -> bool:
        title, below = self.rows[first].text, self.rows[second]
        if len(title) > LONGEST or announced(title, below.span):
            return False
        likely = reads_as_title(title) or title.startswith("# ")
        return (likely and _byline(below) != "") or (title[-1] not in ".,;" and _is_sure(below))

    def _take_byline(self) -> None:
        if self.at < len(self.rows) and (name := _byline(self.rows[self.at])):
            self.has_byline = True
            self.fields.append(Field(Key.AUTHOR, "by", name))
            self._take_until(self.at + 1, Reason.HEADER)

    def _take_field(self) -> bool:
        item = keyed(self.rows[self.at].text)
        if item is None or (item.weak and self.repeated) or self._is_chapter(item):
            return False
        if not item.known and not (self.fields and self._next_sign(runs_on=False)):
            return False
        reason = _reason(item)
        self._take_until(self.at + 1, reason)
        end = self._value_end(item)
        below = [row.text for row in self.rows[self.at : end]]
        value = " ".join(" ".join([item.value, *below]).split())
        self._add(replace(item, value=value))
        self._take_until(end, reason)
        return True

    def _is_chapter(self, item: Field) -> bool:
        """Whether `Chapter 1: Rain` is the story's first heading, as no key follows it."""
        row = self.rows[self.at]
        numbered = item.label[-1:].isalnum() and " " in item.label
        if not numbered or announced(row.text, row.span) is None:
            return False
        return not any(map(_is_sure, self.rows[self.at + 1 : self.at + 1 + _NEAR_ROWS]))

    def _add(self, item: Field) -> None:
        self.fields.append(item)
        if item.key is Key.TITLE and item.value and not self.has_title_key:
            self.title = _title(item.value)
            self.has_title_key = True

    def _value_end(self, item: Field) -> int:
        """Return the row after the value of the field whose key was just taken."""
        end = self.at
        if not item.value and end < len(self.rows) and self._is_value_below(item, end):
            end += 1
        elif not item.value and item.key.long:
            return self._paragraph_end()
        while end < len(self.rows) and self._runs_on(end):
            end += 1
        return end

    def _paragraph_end(self) -> int:
        """Return the row after the paragraph below a label that stands alone, if more follows."""
        for index in range(self.at + 1, min(self.at + _LABELLED_ROWS, len(self.rows))):
            row = self.rows[index]
            if row.gap:
                heading = self.rows[self.at]
                sign = _is_known(heading) or is_break(heading.text)
                heads = announced(heading.text, heading.span) is not None
                return self.at if sign or heads or same_title(heading.text, self.title) else index
        return self.at

    def _is_value_below(self, item: Field, index: int) -> bool:
        row = self.rows[index]
        if _is_known(row) or same_title(row.text, self.title):
            return False
        alone = index + 1 < len(self.rows) and self.rows[index + 1].gap > 0
        return row.gap == 0 or (not item.key.long and alone and _is_scrap(row))

    def _runs_on(self, index: int) -> bool:
        """Whether the row continues the one above it in hard-wrapped text."""
        above, row = self.rows[index - 1], self.rows[index]
        own = _is_known(row) or same_title(row.text, self.title)
        return not own and row.follows(above, self.width)

    def _take_title(self) -> bool:
        row = self.rows[self.at]
        if self.repeated or not same_title(row.text, self.title):
            return False
        self.repeated = True
        self._take_until(self.at + 1, Reason.TITLE)
        self._take_byline()
        return True

    def _take_rule(self) -> bool:
        begun = bool(self.fields or self.title)
        if begun and is_break(self.rows[self.at].text):
            self._take_until(self.at + 1, Reason.HEADER)
            return True
        return False

    def _take_more(self) -> bool:
        """Take what stands between the last field and a later sign of the header."""
        if not self.fields or self.repeated:
            return False
        last = self.fields[-1]
        runs_on = last.key.long or not last.value
        sign = self._next_sign(runs_on=runs_on)
        if sign is None:
            return False
        more = " ".join(row.text for row in self.rows[self.at : sign])
        if runs_on:
            self.fields[-1] = replace(last, value=f"{last.value} {more}".strip())
        else:
            self.fields.append(Field(Key.NOTES, "", more))
        self._take_until(sign, _reason(last))
        return True

    def _next_sign(self, *, runs_on: bool) -> int | None:
        """Return the next row that is surely of the header, None when prose comes first.

        Without `runs_on`, only rows that look like keys or scraps may come before.
        """
        paragraphs = 0
        for index in range(self.at, min(self.at + _AHEAD_ROWS, len(self.rows))):
            row = self.rows[index]
            paragraphs += row.gap > 0
            if paragraphs > _AHEAD_PARAGRAPHS or announced(row.text, row.span):
                return None
            if self._is_sign(row) or (runs_on and self._is_title_ahead(row)):
                return index
            if not runs_on and keyed(row.text) is None and (row.gap or not _is_scrap(row)):
                return None
        return None

    def _is_sign(self, row: Row) -> bool:
        """Whether the row has a sure key; after one note, another may stand in the prose."""
        item = keyed(row.text)
        if item is None or item.weak:
            return False
        return item.key is not Key.NOTES or self.fields[-1].key is not Key.NOTES

    def _is_title_ahead(self, row: Row) -> bool:
        return row.gap > 0 and " " in self.title and same_title(row.text, self.title)

    def _take_until(self, end: int, reason: Reason) -> None:
        self.unspoken += [Unspoken(row.span, reason) for row in self.rows[self.at : end]]
        self.at = max(self.at, end)


def _title(text: str) -> str:
    return unwrapped(without_only_part(text))


def _wrap_width(rows: Sequence[Row]) -> int:
    width = max((row.width for row in rows[:60]), default=0)
    return width if _NARROWEST <= width <= _WIDEST else 0


def _is_known(row: Row) -> bool:
    item = keyed(row.text)
    return item is not None and item.known


def _is_sure(row: Row) -> bool:
    item = keyed(row.text)
    return item is not None and item.known and not item.weak


def _is_scrap(row: Row) -> bool:
    """Whether the row is too short for prose and ends like none."""
    return len(row.text) <= _SHORT_VALUE and row.text[-1] not in '.!?…,"”’'


def _byline(row: Row) -> str:
    match = _BYLINE.fullmatch(bare(row.text))
    words = match["name"].split() if match else []
    named = len(words) == 1 or (1 < len(words) <= 6 and not words[0][0].islower())
    return " ".join(words) if named else ""


def _reason(item: Field) -> Reason:
    return Reason.NOTE if item.key is Key.NOTES else Reason.HEADER
