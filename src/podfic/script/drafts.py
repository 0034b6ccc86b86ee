"""Turning the blocks of a scene into lines, before these are numbered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from podfic.model.script import LineKind
from podfic.model.work import BlockKind, Span
from podfic.script.dialogue import Segment
from podfic.script.outline import Reading
from podfic.script.passage import Passage, trimmed
from podfic.script.refrain import is_refrain
from podfic.script.speech import Spoken, announce, speak


@dataclass(frozen=True, slots=True)
class Draft:
    """A line without its place in the script; nothing is spoken if it has no words."""

    kind: LineKind
    source: Span
    spoken: Spoken
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A range of a paragraph: `[start, end)` with, `[first, last)` without wordless neighbours."""

    start: int
    end: int
    first: int
    last: int
    quoted: bool
    speaker: str | None


def announcement(reading: Reading, forms: Mapping[str, str]) -> Draft:
    """Return the line of a heading or of a closing formula."""
    kind = LineKind.HEADING if reading.kind is BlockKind.HEADING else LineKind.CREDIT
    passage = reading.passage
    return Draft(kind, trimmed(passage.raw, passage.source), announce(passage.text, forms))


def prose(
    passage: Passage,
    segments: Sequence[Segment],
    speakers: Sequence[str | None],
    forms: Mapping[str, str],
) -> tuple[Draft, ...]:
    """Return the lines of a paragraph, one for each segment that holds a word."""
    text = passage.text
    pieces = _pieces(text, segments, speakers)
    if not pieces:
        return (Draft(LineKind.NARRATION, trimmed(passage.raw, passage.source), Spoken("")),)
    if len(pieces) == 1 and not pieces[0].quoted and is_refrain(text):
        return (Draft(LineKind.REFRAIN, passage.span(0, len(text)), speak(text, forms)),)
    return tuple(
        Draft(
            LineKind.DIALOGUE if piece.quoted else LineKind.NARRATION,
            passage.span(piece.start, piece.end),
            speak(text[piece.first : piece.last], forms, quoted=piece.quoted),
            piece.speaker,
        )
        for piece in pieces
    )


def _pieces(text: str, segments: Sequence[Segment], speakers: Sequence[str | None]) -> list[_Piece]:
    """Return the segments that hold a word; the others join the one before, or the first."""
    pieces: list[_Piece] = []
    start = 0
    for segment, speaker in zip(segments, speakers, strict=True):
        if any(letter.isalnum() for letter in text[segment.start : segment.end]):
            quoted = segment.quoted
            pieces.append(_Piece(start, segment.end, segment.start, segment.end, quoted, speaker))
            start = segment.end
        elif pieces:
            pieces[-1] = replace(pieces[-1], end=segment.end)
            start = segment.end
    return pieces
