"""Footnotes typed into the text: a mark behind a word, and later a paragraph with that mark."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from podfic.ingest.typed.notation import Notation, covers, noted
from podfic.model.work import Block, BlockKind, Reason, Span, Unspoken

_MARK = re.compile(
    r"\[(?P<number>\d{1,3}|[a-z]|\*{1,3}|[†‡])\](?!\()"
    r"|(?<=[\w.,;:!?…\"”'’)])(?P<sign>\*{1,3}|[†‡]{1,2}|[⁰¹²³⁴-⁹]{1,3})(?![\w*])"
)
_NOTE = re.compile(
    r"(?P<mark>\[(?P<number>\d{1,3}|[a-z]|\*{1,3}|[†‡])\]|(?P<sign>\*{1,3}|[†‡]{1,2}|[⁰¹²³⁴-⁹]{1,3}))"
    r"[.:)]?\s*(?=[\w\"“‘'(])"
)
_NUMBERED_NOTE = re.compile(r"\[\d{1,3}\][.:)]?\s*[\w\"“‘'(]")
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM, BlockKind.VERSE})


def begins_note(line: str) -> bool:
    """Whether `line` begins like a numbered footnote, `[1] …`."""
    return _NUMBERED_NOTE.match(line) is not None


def with_footnotes(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return `blocks` with footnotes told apart and their marks set aside.

    A note is a paragraph that begins with a mark some paragraph before it
    bears behind a word; of notes with the same mark each takes the first
    that is left. Marks without a note are words like any others.
    """
    waiting: defaultdict[str, deque[tuple[int, Span]]] = defaultdict(deque)
    marks: defaultdict[int, list[Span]] = defaultdict(list)
    labels: dict[int, tuple[str, Span]] = {}
    for index, block in enumerate(blocks):
        if block.kind not in _KINDS:
            continue
        begin = block.source.start
        note = _NOTE.match(text, begin, block.source.end)
        label = _label(note) if note else ""
        if note and waiting[label] and not _covered(block, begin):
            where, mark = waiting[label].popleft()
            marks[where].append(mark)
            labels[index] = (label, Span(*note.span("mark")))
            begin = note.end()
        for found, span in _marks(text, block, begin):
            waiting[found].append((index, span))
    return [
        _told(text, block, marks.get(index, ()), labels.get(index))
        for index, block in enumerate(blocks)
    ]


def _marks(text: str, block: Block, begin: int) -> Iterator[tuple[str, Span]]:
    for match in _MARK.finditer(text, block.source.start, block.source.end):
        if match.start() > begin and not _covered(block, match.start()):
            yield _label(match), Span(*match.span())


def _label(match: re.Match[str]) -> str:
    return match["number"] or match["sign"]


def _covered(block: Block, at: int) -> bool:
    return covers(block.markup, Span(at, at + 1))


def _told(text: str, block: Block, marks: Sequence[Span], label: tuple[str, Span] | None) -> Block:
    if label is not None:
        block = replace(block, kind=BlockKind.FOOTNOTE, label=label[0])
        marks = (*marks, label[1])
    if not marks:
        return block
    aside = tuple(Unspoken(span, Reason.FOOTNOTE) for span in marks)
    return noted(text, replace(block, styles=()), _restyled(block, aside))


def _restyled(block: Block, aside: tuple[Unspoken, ...]) -> Notation:
    """Return the block's own styles again, so that they are cut where `aside` lies in them."""
    styled = tuple((style.source, style.kind, style.value) for style in block.styles)
    return Notation((), styled, aside)
