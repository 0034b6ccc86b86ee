"""Turning the blocks of a scene into lines, before these are numbered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from podfic.model.script import LineKind
from podfic.model.work import BlockKind, Reason, Span, Style, StyleKind, Unspoken
from podfic.script.dialogue.segments import Segment
from podfic.script.outline import Reading
from podfic.script.passage import Passage, folded, passage, trimmed
from podfic.script.refrain import is_refrain
from podfic.script.speech.manner import Manner, Place
from podfic.script.speech.speak import Spoken, announce, speak

_VERSE_LINE = re.compile(r"[^\n]+")
_KINDS = {
    BlockKind.HEADING: LineKind.HEADING,
    BlockKind.CLOSE: LineKind.CREDIT,
    BlockKind.LETTER: LineKind.LETTER,
    BlockKind.MESSAGE: LineKind.MESSAGE,
    BlockKind.FOOTNOTE: LineKind.NOTE,
}
_NUMBERED = re.compile(r"(?:chapter|part|book|act|episode|volume)\s+\w+", re.IGNORECASE)
_Styled = tuple[int, int, StyleKind, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A line without its place in the script; nothing is spoken if it has no words.

    `unspoken` are ranges inside `source` that are deliberately left out.
    """

    kind: LineKind
    source: Span
    spoken: Spoken
    speaker: str | None = None
    unspoken: tuple[Unspoken, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A range of a paragraph: `[start, end)` with, `[first, last)` without wordless neighbours."""

    start: int
    end: int
    first: int
    last: int
    quoted: bool
    speaker: str | None


def whole(reading: Reading, manner: Manner) -> tuple[Draft, ...]:
    """Return the lines of a block that nobody's speech parts: one, or one for each of verse."""
    if reading.kind is BlockKind.VERSE:
        return tuple(_verse(reading, manner))
    return (_whole(reading, manner),)


def prose(
    reading: Reading, segments: Sequence[Segment], speakers: Sequence[str | None], manner: Manner
) -> tuple[Draft, ...]:
    """Return the lines of a paragraph, one for each segment that holds a word."""
    words = reading.passage
    pieces = _pieces(words.text, segments, speakers)
    styled = _styled(words, reading.styles)
    if not pieces:
        return (Draft(LineKind.NARRATION, trimmed(words.raw, words.source), Spoken("")),)
    if len(pieces) == 1 and not pieces[0].quoted and is_refrain(words.text):
        piece = replace(pieces[0], start=0, end=len(words.text), first=0, last=len(words.text))
        return (_draft(LineKind.REFRAIN, words, piece, styled, manner),)
    return tuple(
        _draft(
            LineKind.DIALOGUE if piece.quoted else LineKind.NARRATION,
            words,
            piece,
            styled,
            replace(manner, quoted=piece.quoted),
        )
        for piece in pieces
    )


def _whole(reading: Reading, manner: Manner) -> Draft:
    words = reading.passage
    kind = _KINDS[reading.kind]
    if reading.kind in {BlockKind.HEADING, BlockKind.CLOSE}:
        said = announce(_in_one_row(words), replace(manner, place=Place.HEADING))
        return Draft(kind, trimmed(words.raw, words.source), said)
    if reading.kind is BlockKind.MESSAGE:
        manner = replace(manner, place=Place.MESSAGE)
    return _draft(kind, words, _all_of(words), _styled(words, reading.styles), manner)


def _in_one_row(words: Passage) -> str:
    """Return a heading's words; where its number stands above its name, with a colon between."""
    first, *others = filter(None, map(folded, words.source.of(words.raw).split("\n")))
    numbered = _NUMBERED.fullmatch(first) and " ".join((first, *others)) == words.text
    return f"{first}: {' '.join(others)}" if numbered and others else words.text


def _verse(reading: Reading, manner: Manner) -> Iterator[Draft]:
    block = reading.passage
    for match in _VERSE_LINE.finditer(block.raw, block.source.start, block.source.end):
        span = trimmed(block.raw, Span(*match.span()))
        if span.start == span.end:
            continue
        silent = [one for one in reading.silent if span.start <= one.start < span.end]
        line = passage(block.raw, span, silent, hide_emphasis=False)
        styled = _styled(line, _within(reading.styles, span))
        yield _draft(LineKind.VERSE, line, _all_of(line), styled, manner)


def _within(styles: Sequence[Style], span: Span) -> tuple[Style, ...]:
    """Return what of `styles` lies in `span`."""
    cut = (
        replace(one, source=Span(max(one.source.start, span.start), min(one.source.end, span.end)))
        for one in styles
    )
    return tuple(one for one in cut if one.source.start < one.source.end)


def _all_of(words: Passage) -> _Piece:
    end = len(words.text)
    return _Piece(0, end, 0, end, quoted=False, speaker=None)


def _draft(
    kind: LineKind, words: Passage, piece: _Piece, styled: Sequence[_Styled], manner: Manner
) -> Draft:
    first, last = piece.first, piece.last
    styles = [
        (max(start, first) - first, min(end, last) - first, style, value)
        for start, end, style, value in styled
        if start < last and end > first
    ]
    said = speak(words.text[first:last], manner, styles)
    left_out = (
        *((one, Reason.ADDRESS) for one in said.addresses),
        *((one, Reason.EMOJI) for one in said.emoji),
        *((one, Reason.FOOTNOTE) for one in said.notes),
    )
    return Draft(
        kind,
        words.span(piece.start, piece.end),
        said,
        piece.speaker,
        tuple(
            Unspoken(words.span(first + start, first + end), reason)
            for (start, end), reason in left_out
        ),
    )


def _styled(words: Passage, styles: Sequence[Style]) -> list[_Styled]:
    """Return the styles as ranges of the passage's text."""
    if not styles:
        return []
    ranges = words.ranges(style.source for style in styles)
    return [
        (*place, style.kind, style.value)
        for style, place in zip(styles, ranges, strict=True)
        if place is not None
    ]


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
