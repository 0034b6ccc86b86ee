"""Typed line ends and empty paragraphs: which part paragraphs, and which are scene breaks."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from podfic.ingest.breaks import is_break
from podfic.ingest.headings import announced
from podfic.ingest.html.messages import sender
from podfic.ingest.html.pieces import Piece, cut
from podfic.ingest.html.verse import reads_as_verse
from podfic.ingest.paragraphs import paragraphs
from podfic.ingest.rows import rows
from podfic.model.work import BlockKind, Span

_ALWAYS = 9
"""So many line ends are a break wherever they are more than usual, as in FanFicFare."""
_MINORITY = 0.5
_SHORTEST_GLYPH = 3

_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"\n+")


def parted(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the paragraphs of one chapter, those behind a break of white space marked `wide`.

    Two line ends and more always part. The commonest gap is that between
    paragraphs, and a wider one a break, as long as the wider ones are the
    minority. A single line end parts only where that is the commonest, or
    beside a typed break; elsewhere it stays in its paragraph.
    """
    found = [part for piece in pieces for part in _parts(piece)]
    usual = _usual(found)
    if usual == 1:
        found = [part for piece in found for part in _every_line(piece)]
    return _widened(found, usual)


def _parts(piece: Piece) -> Iterable[Piece]:
    """Return what a piece is parted into wherever that does not depend on other pieces."""
    if "\n" not in piece.text:
        return (piece,)
    if piece.place.tag in {"pre", "listing", "xmp"}:
        return _cut(piece, [block.source for block in paragraphs(rows(piece.text))])
    ranges = [
        span
        for part in _between(piece.text, 2)
        for span in ((part,) if piece.place.level else _around_signs(piece.text, part))
    ]
    return _cut(piece, ranges)


def _every_line(piece: Piece) -> Iterable[Piece]:
    if not _has_soft_ends(piece):
        return (piece,)
    return _cut(piece, list(_between(piece.text, 1)), least=1)


def _cut(piece: Piece, ranges: Sequence[Span], least: int = 2) -> list[Piece]:
    ends = (max(least, after.start - before.end) for before, after in pairwise(ranges))
    return cut(piece, ranges, [piece.gap, *ends])


def _between(text: str, fewest: int) -> Iterator[Span]:
    """Yield what stands between runs of at least `fewest` line ends."""
    at = 0
    for ends in _ENDS.finditer(text):
        if ends.end() - ends.start() >= fewest:
            yield Span(at, ends.start())
            at = ends.end()
    yield Span(at, len(text))


def _around_signs(text: str, part: Span) -> Iterator[Span]:
    """Yield the lines of a conversation, or what stands before, at and behind typed signs."""
    lines = [Span(*line.span()) for line in _LINE.finditer(text, part.start, part.end)]
    if len(lines) > 1 and all(sender(line.of(text)) for line in lines):
        yield from lines
        return
    start = part.start
    for index, line in enumerate(lines):
        if len(lines) > 1 and _is_sign(line.of(text), line, first=index == 0):
            if start < line.start:
                yield Span(start, line.start - 1)
            yield line
            start = line.end + 1
    if start < part.end:
        yield Span(start, part.end)


def _is_sign(line: str, source: Span, *, first: bool) -> bool:
    if len(line) >= _SHORTEST_GLYPH and is_break(line):
        return True
    return first and announced(line, source) is not None


def _has_soft_ends(piece: Piece) -> bool:
    """Whether the single line ends of a piece may part paragraphs."""
    return (
        "\n" in piece.text
        and piece.place.tag not in {"pre", "listing", "xmp"}
        and not piece.place.level
        and not reads_as_verse(piece)
    )


def _usual(pieces: Sequence[Piece]) -> int:
    """Return how many line ends commonly stand between two paragraphs."""
    counts = Counter(piece.gap for piece in pieces[1:])
    soft = sum(piece.text.count("\n") for piece in pieces if _has_soft_ends(piece))
    if soft:
        counts[1] += soft
    return min(counts, key=lambda gap: (-counts[gap], gap), default=2)


def _widened(pieces: Sequence[Piece], usual: int) -> list[Piece]:
    gaps = [piece.gap for piece in pieces[1:]]
    wider = sum(gap > usual for gap in gaps)
    least = usual + 1 if wider < _MINORITY * len(gaps) else max(usual + 1, _ALWAYS)
    if not wider:
        return list(pieces)
    found = list(pieces[:1])
    for before, piece in pairwise(pieces):
        wide = piece.gap >= least and not (_is_apart(before) or _is_apart(piece))
        found.append(replace(piece, wide=True) if wide else piece)
    return found


def _is_apart(piece: Piece) -> bool:
    """Whether a piece parts scenes or sections itself, so that white space beside it does not."""
    return (
        piece.kind is BlockKind.BREAK
        or piece.place.level > 0
        or (len(piece.text) <= 200 and is_break(piece.words))
    )
