"""Cutting a paragraph into the stretches that each make a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from podfic.model.script import LineKind
from podfic.script.attribution.speakers import Speaker
from podfic.script.dialogue.segments import Segment
from podfic.script.refrains.run import Part


@dataclass(frozen=True, slots=True)
class Piece:
    """A range of a paragraph: `[start, end)` with, `[first, last)` without wordless neighbours.

    `part` is the rhythm that it is, if it is one.
    """

    start: int
    end: int
    first: int
    last: int
    kind: LineKind
    speaker: Speaker | None = None
    part: Part | None = None


def whole_of(text: str, kind: LineKind) -> Piece:
    """Return all of `text` as one piece."""
    return Piece(0, len(text), 0, len(text), kind)


def pieces_of(
    text: str, segments: Sequence[Segment], speakers: Sequence[Speaker | None]
) -> list[Piece]:
    """Return the segments that hold a word; the others join the one before, or the first."""
    pieces: list[Piece] = []
    start = 0
    for segment, speaker in zip(segments, speakers, strict=True):
        if _has_words(text, segment.start, segment.end):
            kind = _kind(segment)
            first = segment.start + segment.dash
            pieces.append(Piece(start, segment.end, first, segment.end, kind, speaker))
            start = segment.end
        elif pieces:
            pieces[-1] = replace(pieces[-1], end=segment.end)
            start = segment.end
    return pieces


def with_rhythms(text: str, pieces: Sequence[Piece], parts: Sequence[Part]) -> list[Piece]:
    """Return `pieces` with each of the rhythms in `text` cut out as one of its own.

    What somebody says stays theirs; what is told, and sounds that are all of a thought,
    are refrains.
    """
    if not parts:
        return list(pieces)
    return [
        cut
        for piece in pieces
        for cut in _cut(text, piece, [one for one in parts if _is_in(one, piece)])
    ]


def _is_in(part: Part, piece: Piece) -> bool:
    return piece.first <= part.start < piece.last


def _cut(text: str, piece: Piece, parts: Sequence[Part]) -> Iterator[Piece]:
    at, first = piece.start, piece.first
    for part in parts:
        if _has_words(text, first, part.start):
            yield replace(piece, start=at, end=part.start, first=first, last=part.start)
            at = first = part.start
        follows = _has_words(text, part.end, piece.last)
        end = part.end if follows else piece.end
        stop = part.stop if follows else piece.last
        alone = at == piece.start and end == piece.end
        yield _held(replace(piece, start=at, end=end, first=first, last=stop, part=part), alone)
        at = first = end
    if at < piece.end:
        yield replace(piece, start=at, first=first)


def _held(piece: Piece, alone: bool) -> Piece:  # noqa: FBT001  # told by the caller's name
    if piece.kind is LineKind.NARRATION or (piece.kind is LineKind.THOUGHT and alone):
        return replace(piece, kind=LineKind.REFRAIN, speaker=None)
    return piece


def _has_words(text: str, start: int, end: int) -> bool:
    return any(letter.isalnum() for letter in text[start:end])


def _kind(segment: Segment) -> LineKind:
    if segment.quoted:
        return LineKind.DIALOGUE
    return LineKind.THOUGHT if segment.thought else LineKind.NARRATION
