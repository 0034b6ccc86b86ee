"""A Markdown file to its leaves: paragraphs, headings and rules, as ranges of the file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from podfic.ingest.breaks import is_break
from podfic.ingest.markdown.containers import kinds_of, lone_items
from podfic.ingest.markdown.inline import InlineReader
from podfic.ingest.markdown.notes import NoteLines, note_lines
from podfic.ingest.markdown.places import Places, Segment, placed
from podfic.ingest.rows import Row
from podfic.ingest.titles import LONGEST
from podfic.ingest.typed.chat import messages
from podfic.ingest.typed.footnotes import with_footnotes
from podfic.ingest.typed.notation import Notation, noted
from podfic.ingest.typed.tags import comments, masked
from podfic.ingest.words import plain, words
from podfic.model.work import RULE, Block, BlockKind, Reason, Span, Unspoken

VERSE_WIDTH = 60
"""Characters that each line of verse may have at most."""
_RULE_TAG = re.compile(r"<hr\b[^<>]*>", re.IGNORECASE)
_HARD_BREAK = re.compile(r"(?: {2}|\\|<br\s{0,9}/?>\s{0,9})$", re.IGNORECASE)
_SENTENCE_END = frozenset('.!?…"”’,;')
_NOT_READ = ["code", "fence", "html_block", "inline"]
_SET_OFF = frozenset({BlockKind.QUOTE, BlockKind.ITEM})


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block that holds no other, with its heading level, 0 for all others."""

    block: Block
    level: int = 0


def leaves(text: str, shown: str) -> list[Leaf]:
    """Return the leaves of a Markdown file in order.

    `shown` is `text` with spaces for what is not to be read as Markdown
    (the header, comments). Indented and fenced lines are prose, not code
    (`~~~` is a scene break), and HTML tags are notation around prose. Each
    cell of a table is a paragraph.
    """
    notes = note_lines(shown.split("\n"))
    places = Places(shown)
    env: dict[str, Any] = {}
    read = masked(shown, (places.lines(note.first, note.end) for note in notes))
    tokens = MarkdownIt("commonmark").enable("table").disable(_NOT_READ).parse(read, env)
    inline = InlineReader(env.get("references", {}), {note.label for note in notes})
    reader = _LeafReader(text, places, inline)
    found = [*reader.read(tokens), *map(reader.note, notes)]
    kept = sorted((leaf for leaf in found if leaf is not None), key=lambda one: one.block.source)
    blocks = with_footnotes(text, _with_messages(text, [leaf.block for leaf in kept]))
    return [Leaf(block, leaf.level) for block, leaf in zip(blocks, kept, strict=True)]


def _with_messages(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return `blocks` with those that are lines of a chat told apart."""
    rows = [Row(block.source, words(text, block), 0, 1) for block in blocks]
    writers = messages([row for row in rows if row.text])
    return [
        replace(block, kind=BlockKind.MESSAGE, writer=writers[block.source.start])
        if block.source.start in writers
        else block
        for block in blocks
    ]


class _LeafReader:
    """Turns block tokens, which know their lines, into blocks, which know their characters."""

    def __init__(self, text: str, places: Places, inline: InlineReader) -> None:
        self._text = text
        self._places = places
        self._inline = inline

    def read(self, tokens: Sequence[Token]) -> Iterator[Leaf | None]:
        """Yield a leaf for each paragraph, heading, rule and cell, None for empty ones."""
        lone = lone_items(tokens)
        numbered = {index + 1 for index in lone}
        row = after = 0
        ahead = pairwise([*tokens, Token("end", "", 0)])
        for index, ((token, following), kind) in enumerate(
            zip(ahead, kinds_of(tokens), strict=True)
        ):
            if token.type in {"th_open", "td_open"}:
                if cell := self._places.cell(row, after, following.content):
                    after = cell.end
                    yield self._cell(cell)
            elif token.map is None:
                continue
            elif token.type == "tr_open":
                row, after = token.map[0], 0
            elif token.type == "paragraph_open":
                found = self._paragraph(token.map, following.content, numbered=index in numbered)
                yield self._set_off(found, kind)
            else:
                yield from self._other(token, following)

    def note(self, note: NoteLines) -> Leaf | None:
        """Return a paragraph of a footnote."""
        lines = self._places.lines(note.first, note.end)
        label = self._places.range(note.first, note.end)
        content = lines.of(self._places.shown)[note.indent :].rstrip()
        leaf = self._paragraph((note.first, note.end), content.lstrip(), numbered=bool(note.indent))
        if leaf is None:
            return None
        shown = self._places.shown[label.start : lines.start + note.indent].rstrip()
        mark = Span(label.start, label.start + len(shown))
        aside = [Unspoken(mark, Reason.FOOTNOTE)] if shown else []
        block = replace(leaf.block, kind=BlockKind.FOOTNOTE, label=note.label)
        return Leaf(noted(self._text, block, Notation(aside=tuple(aside))))

    def _other(self, token: Token, following: Token) -> Iterator[Leaf | None]:
        if token.type == "hr":
            yield self._sign(token, BlockKind.BREAK)
        elif token.type == "list_item_open" and following.type == "list_item_close":
            yield self._sign(token, BlockKind.HEADING if token.info else BlockKind.BREAK)
        elif token.type == "heading_open":
            yield from self._heading(token, following)

    def _heading(self, token: Token, inline: Token) -> Iterator[Leaf | None]:
        """A heading; a sentence with dashes under it is prose and a scene break."""
        content = inline.content
        underlined = token.markup in {"-", "="}
        first, end = token.map or (0, 0)
        if not content:
            yield self._sign(token, BlockKind.BREAK)
        elif underlined and (len(content) > LONGEST or content[-1] in _SENTENCE_END):
            yield self._paragraph((first, end - 1), content)
            yield self._leaf(self._places.range(end - 1, end), BlockKind.BREAK)
        else:
            leaf = self._paragraph((first, end), content)
            yield leaf and Leaf(leaf.block, int(token.tag[1:]))

    def _sign(self, token: Token, kind: BlockKind) -> Leaf | None:
        """A leaf without words: the first line of its token."""
        first, end = token.map or (0, 0)
        return self._leaf(self._places.range(first, min(first + 1, end)), kind)

    def _cell(self, source: Span) -> Leaf | None:
        content = source.of(self._places.shown)
        return self._written(source, content, [Segment(0, source.start, len(content))], [])

    def _paragraph(
        self, lines: Sequence[int], content: str, *, numbered: bool = False
    ) -> Leaf | None:
        """A paragraph; one that is `numbered` keeps what stands before its first line."""
        source = self._places.range(lines[0], lines[1])
        segments = self._places.segments(lines[0], lines[1], content)
        outer = Span(segments[0].source, source.end) if segments and numbered else source
        outside = list(self._places.outside(outer, segments)) if segments else []
        leaf = self._written(source, content, segments, outside)
        is_verse = (
            leaf is not None and leaf.block.kind is BlockKind.PARAGRAPH and _is_verse(content)
        )
        return Leaf(replace(leaf.block, kind=BlockKind.VERSE)) if leaf and is_verse else leaf

    def _written(
        self, source: Span, content: str, segments: Sequence[Segment], outside: Sequence[Span]
    ) -> Leaf | None:
        notation = self._inline.read(content) if segments else Notation()
        hidden = source.of(self._text) != source.of(self._places.shown)
        asides = tuple(comments(self._text, source)) if hidden else ()
        known = placed(segments, notation) + Notation((*outside, *asides))
        return self._leaf(source, BlockKind.PARAGRAPH, known)

    def _set_off(self, leaf: Leaf | None, kind: BlockKind) -> Leaf | None:
        """Return a paragraph as the `kind` it is by where it stands, unless it is a break."""
        plainly = leaf is not None and leaf.block.kind is BlockKind.PARAGRAPH
        if leaf is None or not plainly or kind not in _SET_OFF:
            return leaf
        sign = is_break(words(self._text, leaf.block))
        return leaf if sign else Leaf(replace(leaf.block, kind=kind))

    def _leaf(self, source: Span, kind: BlockKind, notation: Notation | None = None) -> Leaf | None:
        if source.start >= source.end:
            return None
        block = noted(self._text, Block(kind, source), notation or Notation())
        if kind is BlockKind.PARAGRAPH and not plain(self._text, source, block.markup):
            ruled = _RULE_TAG.fullmatch(source.of(self._places.shown).lstrip("> "))
            return Leaf(Block(BlockKind.BREAK, source, glyph=RULE)) if ruled else None
        return Leaf(block)


def _is_verse(content: str) -> bool:
    """Whether the lines of a paragraph are short, and each but the last is broken by hand."""
    *lines, last = content.split("\n")
    if not lines or len(last) > VERSE_WIDTH:
        return False
    return all(
        _HARD_BREAK.search(line) and len(_HARD_BREAK.sub("", line).strip()) <= VERSE_WIDTH
        for line in lines
    )
