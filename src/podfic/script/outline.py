"""The blocks of a work in the scenes they belong to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from podfic.config.settings import Read
from podfic.model.script import Shift
from podfic.model.work import Block, BlockKind, Chapter, Reason, Span, Style, Unspoken, Work
from podfic.script.footnotes import placed
from podfic.script.passage import Passage, passage

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM})
"""Kinds of block in which people speak."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A block that is read, with its words; `announces` a chapter if it is its heading.

    `silent` are the ranges of the work's text that are left out of the words,
    `aside` those of them that are listed with their reason. `writer` is the block's.
    """

    kind: BlockKind
    passage: Passage
    announces: bool = False
    styles: tuple[Style, ...] = ()
    silent: tuple[Span, ...] = ()
    aside: tuple[Unspoken, ...] = ()
    writer: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a chapter holds between two breaks; `glyph` is the break's before it, if any.

    `shift` and `shift_words` are as in a `Scene`.
    """

    chapter: int
    readings: tuple[Reading, ...]
    glyph: str | None = None
    shift: Shift | None = None
    shift_words: str = ""


def outline(work: Work, read: Read) -> tuple[Stretch, ...]:
    """Return what the chapters of `work` hold between their breaks, empty ones left out.

    A closing formula behind a chapter's last break stays with what is before it.
    """
    return tuple(
        stretch
        for chapter in work.chapters
        for stretch in _without_lone_closes(_between_breaks(work.text, chapter, read))
    )


def set_aside(work: Work, read: Read) -> Iterator[Unspoken]:
    """Yield the blocks that are not read: typed scene breaks, and footnotes if so wished."""
    for chapter in work.chapters:
        for block in chapter.blocks:
            if block.kind is BlockKind.BREAK:
                yield Unspoken(block.source, Reason.BREAK)
            elif block.kind is BlockKind.FOOTNOTE and read.footnotes == "never":
                yield Unspoken(block.source, Reason.FOOTNOTE)


def _between_breaks(text: str, chapter: Chapter, read: Read) -> list[Stretch]:
    glyph: str | None = None
    readings: list[Reading] = []
    parts: list[Stretch] = []
    if chapter.heading is not None:
        heading = passage(text, chapter.heading, hide_emphasis=False)
        readings.append(Reading(BlockKind.HEADING, heading, announces=True))
    for block in placed(text, chapter.blocks, read.footnotes):
        if block.kind is BlockKind.BREAK:
            parts.append(Stretch(chapter.number, tuple(readings), glyph))
            glyph, readings = block.glyph, []
        else:
            readings.append(_reading(text, block, read))
    parts.append(Stretch(chapter.number, tuple(readings), glyph))
    return [part for part in parts if part.readings]


def _reading(text: str, block: Block, read: Read) -> Reading:
    aside = block.aside
    if read.images:
        aside = tuple(one for one in aside if one.reason is not Reason.IMAGE)
    silent = tuple(sorted((*block.markup, *(one.source for one in aside))))
    words = passage(text, block.source, silent, hide_emphasis=False)
    return Reading(
        block.kind, words, styles=block.styles, silent=silent, aside=aside, writer=block.writer
    )


def _without_lone_closes(parts: Iterable[Stretch]) -> list[Stretch]:
    kept: list[Stretch] = []
    for part in parts:
        if kept and all(reading.kind is BlockKind.CLOSE for reading in part.readings):
            before = kept[-1]
            kept[-1] = Stretch(before.chapter, before.readings + part.readings, before.glyph)
        else:
            kept.append(part)
    return kept
