"""A Markdown file to its leaves: paragraphs, headings and rules, as ranges of the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from podfic.ingest.markdown_inline import InlineReader, Notation, Range
from podfic.ingest.ranges import merged, without
from podfic.ingest.titles import LONGEST
from podfic.ingest.words import plain
from podfic.model.work import Block, BlockKind, Span

_RULE_TAG = re.compile(r"<hr\b[^<>]*>", re.IGNORECASE)
_SHOWN = re.compile(r"\S+")
_SENTENCE_END = frozenset('.!?…"”’,;')
_NOT_READ = ["code", "fence", "html_block", "inline"]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block that holds no other, with its heading level, 0 for all others."""

    block: Block
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Segment:
    """A line of a paragraph: where it stands in its content and in the file."""

    content: int
    source: int
    length: int


def comments(text: str, within: Span) -> Iterator[Span]:
    """Yield the HTML comments of `text` that lie in `within`."""
    start = text.find("<!--", within.start, within.end)
    while start >= 0:
        close = text.find("-->", start + 4, within.end)
        if close < 0:
            return
        yield Span(start, close + 3)
        start = text.find("<!--", close + 3, within.end)


def leaves(text: str, masked: str) -> list[Leaf]:
    """Return the leaves of a Markdown file in order.

    `masked` is `text` with spaces for what is not to be read as Markdown
    (the header, comments). Indented and fenced lines are prose, not code
    (`~~~` is a scene break), and HTML tags are notation around prose.
    """
    env: dict[str, Any] = {}
    tokens = MarkdownIt("commonmark").disable(_NOT_READ).parse(masked, env)
    reader = _LeafReader(text, masked, InlineReader(env.get("references", {})))
    return [leaf for leaf in reader.read(tokens) if leaf is not None]


class _LeafReader:
    """Turns block tokens, which know their lines, into blocks, which know their characters."""

    def __init__(self, text: str, masked: str, inline: InlineReader) -> None:
        self._text = text
        self._masked = masked
        self._inline = inline
        lengths = (len(line) + 1 for line in masked.split("\n"))
        self._starts = list(accumulate(lengths, initial=0))

    def read(self, tokens: Sequence[Token]) -> Iterator[Leaf | None]:
        """Yield a leaf for each paragraph, heading and rule, None for empty ones."""
        for token, following in pairwise([*tokens, Token("end", "", 0)]):
            if token.map is None:
                continue
            if token.type == "hr":
                yield self._sign(token, BlockKind.BREAK)
            elif token.type == "list_item_open" and following.type == "list_item_close":
                numbered = token.info != ""
                yield self._sign(token, BlockKind.HEADING if numbered else BlockKind.BREAK)
            elif token.type == "heading_open":
                yield from self._heading(token, following)
            elif token.type == "paragraph_open":
                yield self._paragraph(token.map, following.content)

    def _heading(self, token: Token, inline: Token) -> Iterator[Leaf | None]:
        """A heading; a sentence with dashes under it is prose and a scene break."""
        content = inline.content
        underlined = token.markup in {"-", "="}
        if not content:
            yield self._sign(token, BlockKind.BREAK)
        elif underlined and (len(content) > LONGEST or content[-1] in _SENTENCE_END):
            first, end = token.map or (0, 0)
            yield self._paragraph([first, end - 1], content)
            yield self._leaf(self._range(end - 1, end), BlockKind.BREAK)
        else:
            leaf = self._paragraph(token.map or [0, 0], content)
            yield leaf and Leaf(leaf.block, int(token.tag[1:]))

    def _sign(self, token: Token, kind: BlockKind) -> Leaf | None:
        """A leaf without words: the first line of its token."""
        first, end = token.map or (0, 0)
        return self._leaf(self._range(first, min(first + 1, end)), kind)

    def _paragraph(self, lines: Sequence[int], content: str) -> Leaf | None:
        source = self._range(lines[0], lines[1])
        segments = self._segments(lines, content)
        notation = self._inline.read(content) if segments else Notation()
        marks = merged(
            [
                *(self._outside(source, segments) if segments else ()),
                *self._comments(source),
                *_mapped(segments, notation.marks),
            ]
        )
        stressed = without(merged(_mapped(segments, notation.stressed)), marks)
        emphasis = tuple(span for span in stressed if span.of(self._text).strip())
        return self._leaf(source, BlockKind.PARAGRAPH, marks, emphasis)

    def _leaf(
        self,
        source: Span,
        kind: BlockKind,
        markup: tuple[Span, ...] = (),
        emphasis: tuple[Span, ...] = (),
    ) -> Leaf | None:
        if source.start >= source.end:
            return None
        if kind is BlockKind.PARAGRAPH and not plain(self._text, source, markup):
            ruled = _RULE_TAG.fullmatch(source.of(self._masked).lstrip("> "))
            return Leaf(Block(BlockKind.BREAK, source)) if ruled else None
        return Leaf(Block(kind, source, markup, emphasis))

    def _range(self, first: int, end: int) -> Span:
        """Return what lines `first` up to `end` show, without the space around it."""
        start, stop = self._starts[first], min(self._starts[end], len(self._masked))
        shown = self._masked[start:stop]
        return Span(start + len(shown) - len(shown.lstrip()), start + len(shown.rstrip()))

    def _segments(self, lines: Sequence[int], content: str) -> list[_Segment]:
        """Return where each line of `content` stands in the file, nothing if one is not found."""
        segments: list[_Segment] = []
        line, last = lines
        offset = 0
        for written in content.split("\n"):
            shown = written.strip()
            at = -1
            while shown and at < 0:
                if line == last:
                    return []
                at = self._masked.rfind(shown, self._starts[line], self._starts[line + 1])
                line += 1
            if shown:
                lead = len(written) - len(written.lstrip())
                segments.append(_Segment(offset + lead, at, len(shown)))
            offset += len(written) + 1
        return segments

    def _outside(self, source: Span, segments: Sequence[_Segment]) -> Iterator[Span]:
        """Yield what stands before, between and behind the lines of a paragraph."""
        at = source.start
        for segment in [*segments, _Segment(0, source.end, 0)]:
            for match in _SHOWN.finditer(self._masked, at, segment.source):
                yield Span(*match.span())
            at = segment.source + segment.length

    def _comments(self, source: Span) -> Iterator[Span]:
        if source.of(self._text) != source.of(self._masked):
            yield from comments(self._text, source)


def _mapped(segments: Sequence[_Segment], ranges: Sequence[Range]) -> Iterator[Span]:
    """Yield where ranges of a paragraph's content stand in the file."""
    starts = [segment.content for segment in segments] if ranges else []
    for start, end in ranges:
        for segment in segments[max(0, bisect_right(starts, start) - 1) :]:
            if segment.content >= end:
                break
            shift = segment.source - segment.content
            first = max(start, segment.content)
            last = min(end, segment.content + segment.length)
            if first < last:
                yield Span(first + shift, last + shift)
