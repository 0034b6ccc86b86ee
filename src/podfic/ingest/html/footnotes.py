"""Footnotes: their marks in the prose, and the notes these link to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from podfic.ingest.html.pieces import Mark, Piece
from podfic.ingest.ranges import merged, without
from podfic.model.work import BlockKind, Reason, Span, Style, Unspoken

_NUMBERED = re.compile(r"[\[(]?(?P<label>\d{1,3}|[*†‡§¶]{1,4})(?:[\])]\.?|[.:])?\s+(?=\S)")


def with_footnotes(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a chapter with its footnotes told.

    A footnote says that it is one, is what a mark links to, or begins with a
    mark that links back. Its own mark is left out of its words, and so is a
    raised number in the prose that a footnote begins with.
    """
    inner = [mark for piece in pieces for mark in piece.marks if mark.source.start]
    linked = frozenset(mark.target for mark in inner if mark.target)
    raised = frozenset(mark.label for mark in inner if not mark.target)
    answered = frozenset(
        mark.label
        for piece in pieces
        for mark in piece.marks[:1]
        if not mark.target and not mark.source.start and mark.label in raised
    )
    return [_resolved(piece, linked, answered) for piece in pieces]


def _resolved(piece: Piece, linked: frozenset[str], answered: frozenset[str]) -> Piece:
    marks = [mark for mark in piece.marks if not mark.target and mark.label in answered]
    piece = _without(piece, [mark.source for mark in marks])
    first = piece.marks[0] if piece.marks and not piece.marks[0].source.start else None
    if not _is_footnote(piece, first, linked, answered) or piece.kind is BlockKind.BREAK:
        return piece
    if first is not None:
        return replace(piece, kind=BlockKind.FOOTNOTE, label=first.label)
    numbered = _NUMBERED.match(piece.text)
    if numbered is None:
        return replace(piece, kind=BlockKind.FOOTNOTE)
    span = Span(0, len(numbered[0].rstrip()))
    return replace(_without(piece, [span]), kind=BlockKind.FOOTNOTE, label=numbered["label"])


def _is_footnote(
    piece: Piece, first: Mark | None, linked: frozenset[str], answered: frozenset[str]
) -> bool:
    if piece.place.level:
        return False
    if piece.place.note or any(name in linked for name in piece.place.names):
        return True
    if first is None or not piece.text[first.source.end :].strip():
        return False
    return bool(first.target) or first.label in answered


def _without(piece: Piece, marks: Sequence[Span]) -> Piece:
    """Return the piece with `marks` left out of its words."""
    if not marks:
        return piece
    known = [one.source for one in piece.aside]
    more = [Unspoken(span, Reason.FOOTNOTE) for span in without(merged(marks), known)]
    aside = sorted([*piece.aside, *more], key=lambda one: one.source)
    styles = _clipped(piece.styles, [one.source for one in more])
    return replace(piece, aside=tuple(aside), styles=tuple(styles))


def _clipped(styles: Iterable[Style], holes: Sequence[Span]) -> Iterator[Style]:
    starts = [hole.start for hole in holes]
    ends = [hole.end for hole in holes]
    for style in styles:
        first = bisect_right(ends, style.source.start)
        last = bisect_left(starts, style.source.end)
        for span in without([style.source], holes[first:last]):
            yield replace(style, source=span)
