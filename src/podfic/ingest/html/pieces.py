"""What a page is read into before its kinds are told: paragraphs, each with where it stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from podfic.model.work import BlockKind, Span, Style, StyleKind, Unspoken


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a paragraph has the mark of a footnote, or a footnote its own.

    `target` names the element it links to, "" for a raised number without a
    link; `names` are those other marks may link to it by.
    """

    source: Span
    label: str
    target: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the page words stand.

    `level` is a heading's, 0 for none. `box` numbers the block around them,
    `quote`, `message` and `letter` the innermost of its kind, 0 for none.
    `names` are those a footnote's mark may link to the block by.
    """

    tag: str = ""
    level: int = 0
    box: int = 0
    align: str = ""
    quote: int = 0
    item: bool = False
    message: int = 0
    weak_message: bool = False
    letter: int = 0
    verse: bool = False
    note: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    r"""A paragraph, a heading or a rule, its ranges counted from the beginning of `text`.

    White space is folded as browsers do and `\n` is a typed line end. `gap`
    counts the line ends between this and the piece before, two for
    paragraphs without anything between them; `wide` says that it is a break.
    A rule has no text.
    """

    text: str
    place: Place
    styles: tuple[Style, ...] = ()
    aside: tuple[Unspoken, ...] = ()
    marks: tuple[Mark, ...] = ()
    gap: int = 2
    wide: bool = False
    kind: BlockKind = BlockKind.PARAGRAPH
    writer: str = ""
    label: str = ""

    @property
    def lines(self) -> list[str]:
        """The words a line each, as they are typed."""
        return self.words.split("\n")

    @property
    def words(self) -> str:
        """The words without what is left out of them."""
        parts: list[str] = []
        at = 0
        for one in self.aside:
            parts.append(self.text[at : one.source.start])
            at = one.source.end
        return "".join((*parts, self.text[at:])).strip()

    def is_all(self, kind: StyleKind) -> bool:
        """Whether all words have a style of this kind."""
        styled = sum(_letters(s.source.of(self.text)) for s in self.styles if s.kind is kind)
        return 0 < styled >= _letters(self.words)


_Placed = TypeVar("_Placed", Style, Unspoken, Mark)


def cut(piece: Piece, ranges: Sequence[Span], gaps: Sequence[int]) -> list[Piece]:
    """Return what stands in ascending `ranges` of a piece, each with the gap before it."""
    styles = _shared(piece.styles, ranges)
    aside = _shared(piece.aside, ranges)
    marks = _shared(piece.marks, ranges)
    return [
        replace(
            piece,
            text=span.of(piece.text),
            styles=tuple(styles[index]),
            aside=tuple(aside[index]),
            marks=tuple(marks[index]),
            gap=gaps[index],
        )
        for index, span in enumerate(ranges)
    ]


def _shared(items: Sequence[_Placed], ranges: Sequence[Span]) -> list[list[_Placed]]:
    """Return for each range the part of each item that lies in it, counted from its start."""
    shares: list[list[_Placed]] = [[] for _ in ranges]
    starts = [span.start for span in ranges]
    for item in items:
        first = max(0, bisect_right(starts, item.source.start) - 1)
        for index in range(first, len(ranges)):
            span = ranges[index]
            if span.start >= item.source.end:
                break
            start, end = max(span.start, item.source.start), min(span.end, item.source.end)
            if start < end:
                shares[index].append(
                    replace(item, source=Span(start - span.start, end - span.start))
                )
    return shares


def _letters(text: str) -> int:
    return len(text) - text.count(" ") - text.count("\n")
