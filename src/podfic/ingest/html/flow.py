"""Elements of a page to the text of a work and its blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element

from podfic.ingest.breaks import is_break
from podfic.ingest.html.footnotes import with_footnotes
from podfic.ingest.html.gaps import parted
from podfic.ingest.html.letters import with_letters
from podfic.ingest.html.messages import with_messages
from podfic.ingest.html.pieces import Piece
from podfic.ingest.html.reader import Reader
from podfic.ingest.html.verse import reads_as_verse
from podfic.ingest.signs import tells_place
from podfic.ingest.titles import LONGEST
from podfic.model.work import GAP, RULE, Block, BlockKind, Span, StyleKind, Unspoken

_BETWEEN = "\n\n"
_RULE = "* * *"
"""What stands in the text for a rule, which has no words."""
_LONGEST_HEADING = 2 * LONGEST
_LAYOUT_SHARE = 0.5
"""Quotations with more of a chapter's words than this are indented prose."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block that holds no other, with the level of its heading, 0 for all others."""

    block: Block
    level: int = 0


def pieces_of(elements: Iterable[_Element], language: str) -> list[Piece]:
    """Return the paragraphs of a chapter's elements, their kinds told as far as the page can.

    `language` is the work's.
    """
    pieces = parted(Reader(language).read(elements))
    return _told(with_letters(with_messages(with_footnotes(pieces))))


class Flow:
    """Grows the text of a work, part by part.

    In the text an empty line parts two blocks, and more of them where there
    is a scene break of white space; a line end in a block is one its author
    typed.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def heading(self, words: str) -> Span:
        """Add the announcement of a chapter, and return where it stands."""
        return self._added(" ".join(words.split()))

    def leaves(self, pieces: Iterable[Piece]) -> list[Leaf]:
        """Add the words of `pieces`, and return their blocks in order.

        Breaks are those the page makes: rules, and unusual white space.
        Typed ones are still paragraphs, to be told with the outline.
        """
        leaves: list[Leaf] = []
        for piece in pieces:
            if piece.wide and leaves:
                leaves.append(self._gap())
            leaves.append(self._leaf(piece))
        return leaves

    def _gap(self) -> Leaf:
        """Add a scene break of white space."""
        start = self._length
        self._push(_BETWEEN)
        return Leaf(Block(BlockKind.BREAK, Span(start, self._length), glyph=GAP))

    def _leaf(self, piece: Piece) -> Leaf:
        if piece.kind is BlockKind.BREAK:
            return Leaf(Block(BlockKind.BREAK, self._added(_RULE), glyph=RULE))
        source = self._added(piece.text)
        return Leaf(
            Block(
                piece.kind,
                source,
                styles=tuple(
                    replace(style, source=_moved(style.source, source.start))
                    for style in sorted(piece.styles, key=lambda style: style.source)
                ),
                aside=tuple(
                    Unspoken(_moved(one.source, source.start), one.reason) for one in piece.aside
                ),
                writer=piece.writer,
                label=piece.label,
            ),
            piece.place.level if piece.kind is BlockKind.HEADING else 0,
        )

    def _added(self, words: str) -> Span:
        if self._length:
            self._push(_BETWEEN)
        start = self._length
        self._push(words)
        return Span(start, self._length)

    def _push(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _told(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, with their kinds as far as the page alone tells them."""
    whole = sum(len(piece.text) for piece in pieces)
    quoted = sum(len(piece.text) for piece in pieces if piece.place.quote)
    quotes = quoted <= _LAYOUT_SHARE * whole
    return [
        replace(piece, kind=_kind(piece, quotes=quotes))
        if piece.kind is BlockKind.PARAGRAPH
        else piece
        for piece in pieces
    ]


def _kind(piece: Piece, *, quotes: bool) -> BlockKind:
    """Return what a paragraph is; `quotes` tells whether quotations are set as such."""
    said, place = piece.words, piece.place
    if not said or (len(said) <= LONGEST and is_break(said)):
        return BlockKind.PARAGRAPH
    if place.level and len(said) <= _LONGEST_HEADING:
        return BlockKind.HEADING
    if place.align == "center" and tells_place(said) and not piece.is_all(StyleKind.STRUCK):
        return BlockKind.HEADING
    if reads_as_verse(piece):
        return BlockKind.VERSE
    if place.item:
        return BlockKind.ITEM
    return BlockKind.QUOTE if place.quote and quotes else BlockKind.PARAGRAPH
