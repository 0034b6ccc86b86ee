"""Which paragraphs of a story are headings, which are breaks, and which are prose."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from podfic.ingest.breaks import is_break, with_wide_gaps
from podfic.ingest.headings import Heading, announced, is_viewpoint, lone_numerals, numbered
from podfic.ingest.signs import tells_place, tells_time
from podfic.ingest.titles import LONGEST, reads_as_title
from podfic.ingest.words import words
from podfic.model.work import GAP, RULE, Block, BlockKind, Span, StyleKind

Item = Block | Heading
"""What a story is made of before it is parted into chapters."""

_RULE = re.compile(r"[<\[({] ?hr\b[^<>]*[>\])}]", re.IGNORECASE)


def outlined(text: str, items: Sequence[Item]) -> list[Item]:
    """Return `items` with chapter headings, section headings and breaks told apart.

    Paragraphs announce chapters only where the format has not done so. A
    title below `Chapter One` belongs to the heading. Numbered titles (`1.
    Rain`) are chapters where nothing else announces any.
    """
    texts = ["" if isinstance(item, Heading) else _short(text, item) for item in items]
    outline = list(items)
    if not _has_headings(outline):
        outline = [_announced(text, item, said) for item, said in zip(items, texts, strict=True)]
    if not _has_headings(outline):
        for index, (number, name) in numbered(texts).items():
            heading = Heading(items[index].source, texts[index], name, number)
            outline[index] = _as_heading(text, items[index], heading)
    return with_wide_gaps(text, _joined(text, _told(text, outline, texts)))


def sections(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of one chapter with its section headings and breaks told apart.

    What would announce a chapter elsewhere is a section here: the file has
    said where its chapters begin.
    """
    texts = [_short(text, block) for block in blocks]
    told = _told(text, blocks, texts)
    return [
        replace(item, kind=BlockKind.HEADING)
        if item.kind is BlockKind.PARAGRAPH and announced(said, item.source)
        else item
        for item, said in zip(told, texts, strict=True)
        if isinstance(item, Block)
    ]


def trimmed(text: str, block: Block) -> tuple[Span, tuple[Span, ...]]:
    """Return the block's range without the notation around it, and that notation.

    Emphasis goes only where it encloses the whole block: of `## One: *Rain*`
    the range is `One: *Rain*`.
    """
    source, inner = _peeled(text, block.source, block.markup)
    if inner:
        outer = tuple(span for span in block.markup if span.of(text).strip("*_~`"))
        source, _ = _peeled(text, block.source, outer)
    outside = (s for s in block.markup if s.end <= source.start or s.start >= source.end)
    return source, tuple(outside)


def _peeled(text: str, source: Span, markup: Sequence[Span]) -> tuple[Span, list[Span]]:
    """Return `source` without the markup at its ends, and what markup is left inside."""
    start, end = source.start, source.end
    inner = list(markup)
    while inner and not text[start : inner[0].start].strip():
        start = inner.pop(0).end
    while inner and not text[inner[-1].end : end].strip():
        end = inner.pop().start
    shown = text[start:end]
    start += len(shown) - len(shown.lstrip())
    return Span(start, start + len(shown.strip())), inner


def _has_headings(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Heading) for item in items)


def _short(text: str, block: Block) -> str:
    """Return the words of a paragraph that may be a sign, "" of any other block."""
    length = block.source.end - block.source.start
    small = block.kind is BlockKind.PARAGRAPH and length <= 2 * LONGEST
    return words(text, block) if small else ""


def _announced(text: str, item: Item, said: str) -> Item:
    heading = announced(said, item.source)
    return item if heading is None else _as_heading(text, item, heading)


def _as_heading(text: str, item: Item, heading: Heading) -> Item:
    if isinstance(item, Heading):
        return item
    if not item.markup:
        return heading
    source, markup = trimmed(text, item)
    return replace(heading, source=source, markup=markup)


def _told(text: str, items: Sequence[Item], texts: Sequence[str]) -> list[Item]:
    """Return the items with the kinds that their words, and what is before them, tell."""
    numerals = lone_numerals(texts)
    told: list[Item] = []
    for index, (item, said) in enumerate(zip(items, texts, strict=True)):
        if isinstance(item, Heading):
            told.append(item)
        elif item.kind is BlockKind.BREAK:
            told.append(_with_glyph(text, item))
        elif index in numerals or is_viewpoint(said) or tells_time(said):
            told.append(replace(item, kind=BlockKind.HEADING))
        elif is_break(said):
            told.append(replace(item, kind=BlockKind.BREAK, glyph=said))
        elif _begins(told) and _is_strong(text, item, said) and tells_place(said):
            told.append(replace(item, kind=BlockKind.HEADING))
        else:
            told.append(item)
    return told


def _with_glyph(text: str, item: Block) -> Block:
    """Return a break that the format knows with the mark it was typed as."""
    if item.glyph:
        return item
    said = words(text, item)
    return replace(item, glyph=RULE if _RULE.fullmatch(said) else said or GAP)


def _begins(before: Sequence[Item]) -> bool:
    """Whether a section may begin behind the items `before`."""
    last = before[-1] if before else None
    return not isinstance(last, Block) or last.kind in {BlockKind.BREAK, BlockKind.HEADING}


def _is_strong(text: str, block: Block, said: str) -> bool:
    """Whether all of a block's words are set apart in bold."""
    return any(
        style.kind is StyleKind.STRONG and style.source.of(text).strip() == said
        for style in block.styles
    )


def _joined(text: str, items: Sequence[Item]) -> list[Item]:
    """Join to each nameless heading the title below it."""
    joined: list[Item] = []
    for item, following in zip_longest(items, items[1:]):
        before = joined[-1] if joined else None
        if (
            isinstance(before, Heading)
            and isinstance(following, Block)
            and _is_name(text, before, item)
        ):
            name = item.source.of(text)
            joined[-1] = replace(
                before,
                source=Span(before.source.start, item.source.end),
                wording=f"{before.wording}: {name}",
                name=name,
            )
        else:
            joined.append(item)
    return joined


def _is_name(text: str, heading: Heading, item: Item) -> bool:
    if heading.name or heading.markup or isinstance(item, Heading) or item.markup:
        return False
    name, between = item.source.of(text), text[heading.source.end : item.source.start]
    return (
        item.kind is BlockKind.PARAGRAPH
        and not between.strip()
        and "\n" not in name
        and reads_as_title(name)
        and (between.count("\n") == 1 or " " in name)
    )
