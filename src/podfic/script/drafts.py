"""Turning the blocks of a scene into lines, before these are numbered."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat
from operator import itemgetter

from podfic.model.script import Attribution, LineKind
from podfic.model.work import BlockKind, Reason, Span, Style, StyleKind, Unspoken
from podfic.script.attribution.speakers import Speaker
from podfic.script.dialogue.segments import Segment
from podfic.script.outline import Reading
from podfic.script.passage import Passage, folded, trimmed
from podfic.script.pieces import Piece, pieces_of, whole_of, with_rhythms
from podfic.script.refrains.run import Part
from podfic.script.refrains.sentences import repeats_itself
from podfic.script.refrains.story import Rows
from podfic.script.speech.manner import Manner, Place
from podfic.script.speech.speak import Spoken, announce, speak
from podfic.script.verse import verse_lines
from podfic.script.writers import Writer

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

    `unspoken` are ranges inside `source` that are deliberately left out; `part` is the
    rhythm that it is, if it is one.
    """

    kind: LineKind
    source: Span
    spoken: Spoken
    speaker: str | None = None
    attribution: Attribution | None = None
    unspoken: tuple[Unspoken, ...] = ()
    part: Part | None = None


def whole(
    reading: Reading, manner: Manner, writer: Writer | None = None, rows: Rows = ()
) -> tuple[Draft, ...]:
    """Return the lines of a block that nobody's speech parts: one, or one for each of verse.

    They are spoken by the `writer`, if there is one. `rows` are the rhythms in the lines
    of a verse.
    """
    if reading.kind is BlockKind.VERSE:
        return tuple(_verse(reading, manner, rows))
    draft = _whole(reading, manner)
    if writer is not None:
        draft = replace(draft, speaker=writer.name, attribution=writer.attribution)
    return (draft,)


def prose(
    reading: Reading,
    segments: Sequence[Segment],
    speakers: Sequence[Speaker | None],
    manner: Manner,
    rows: Rows = (),
) -> tuple[Draft, ...]:
    """Return the lines of a paragraph, one for each segment that holds a word.

    `rows` are the rhythms in it, which are lines of their own.
    """
    words = reading.passage
    pieces = pieces_of(words.text, segments, speakers)
    styled = _styled(words, reading.styles)
    if not pieces:
        return (Draft(LineKind.NARRATION, trimmed(words.raw, words.source), Spoken("")),)
    told = len(pieces) == 1 and pieces[0].kind is LineKind.NARRATION
    if told and repeats_itself(words.text):
        pieces = [replace(pieces[0], kind=LineKind.REFRAIN)]
    pieces = with_rhythms(words.text, pieces, [part for row in rows for part in row])
    return tuple(
        _draft(
            words,
            piece,
            _beyond_italics(own, piece) if piece.kind is LineKind.THOUGHT else own,
            replace(manner, quoted=piece.kind in {LineKind.DIALOGUE, LineKind.THOUGHT}),
        )
        for piece, own in zip(pieces, _by_piece(styled, pieces), strict=True)
    )


def _by_piece(styled: Sequence[_Styled], pieces: Sequence[Piece]) -> Iterator[list[_Styled]]:
    """Yield the styles that reach into each piece."""
    coming = deque(sorted(styled, key=itemgetter(0)))
    open_ones: list[_Styled] = []
    for piece in pieces:
        while coming and coming[0][0] < piece.last:
            open_ones.append(coming.popleft())
        open_ones = [one for one in open_ones if one[1] > piece.first]
        yield list(open_ones)


def _beyond_italics(styled: Sequence[_Styled], thought: Piece) -> list[_Styled]:
    """Return the styles within a thought without the italics that show it for one."""
    return [
        (start, end, kind, value)
        for start, end, kind, value in styled
        if kind is not StyleKind.EMPHASIS or not thought.first <= start < thought.last
    ]


def _whole(reading: Reading, manner: Manner) -> Draft:
    words = reading.passage
    kind = _KINDS[reading.kind]
    if reading.kind in {BlockKind.HEADING, BlockKind.CLOSE}:
        said = announce(_in_one_row(words), replace(manner, place=Place.HEADING))
        return Draft(kind, trimmed(words.raw, words.source), said)
    if reading.kind is BlockKind.MESSAGE:
        manner = replace(manner, place=Place.MESSAGE)
    return _draft(words, whole_of(words.text, kind), _styled(words, reading.styles), manner)


def _in_one_row(words: Passage) -> str:
    """Return a heading's words; where its number stands above its name, with a colon between."""
    first, *others = filter(None, map(folded, words.source.of(words.raw).split("\n")))
    numbered = _NUMBERED.fullmatch(first) and " ".join((first, *others)) == words.text
    return f"{first}: {' '.join(others)}" if numbered and others else words.text


def _verse(reading: Reading, manner: Manner, rows: Rows) -> Iterator[Draft]:
    for line, parts in zip(verse_lines(reading), chain(rows, repeat(())), strict=False):
        styled = _styled(line, _within(reading.styles, line.source))
        pieces = with_rhythms(line.text, [whole_of(line.text, LineKind.VERSE)], parts)
        for piece in pieces:
            yield _draft(line, piece, styled, manner)


def _within(styles: Sequence[Style], span: Span) -> tuple[Style, ...]:
    """Return what of `styles` lies in `span`."""
    cut = (
        replace(one, source=Span(max(one.source.start, span.start), min(one.source.end, span.end)))
        for one in styles
    )
    return tuple(one for one in cut if one.source.start < one.source.end)


def _draft(words: Passage, piece: Piece, styled: Sequence[_Styled], manner: Manner) -> Draft:
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
        piece.kind,
        words.span(piece.start, piece.end),
        said,
        piece.speaker.name if piece.speaker else None,
        piece.speaker.attribution if piece.speaker else None,
        part=piece.part,
        unspoken=tuple(
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
