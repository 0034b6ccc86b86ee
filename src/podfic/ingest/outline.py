"""Which paragraphs of a story are headings, which are breaks, and which are prose."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from podfic.ingest.breaks import is_break, with_wide_gaps
from podfic.ingest.headings import Heading, announced, is_viewpoint, lone_numerals, numbered
from podfic.ingest.titles import LONGEST, reads_as_title
from podfic.ingest.words import words
from podfic.model.work import Block, BlockKind, Span

Item = Block | Heading
"""What a story is made of before it is parted into chapters."""


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
    numerals = lone_numerals(texts)
    kinds = [
        _with_kind(item, said, is_numeral=index in numerals)
        for index, (item, said) in enumerate(zip(outline, texts, strict=True))
    ]
    return with_wide_gaps(text, _joined(text, kinds))


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


def _with_kind(item: Item, said: str, *, is_numeral: bool) -> Item:
    if isinstance(item, Heading) or not said:
        return item
    if is_numeral or is_viewpoint(said):
        return replace(item, kind=BlockKind.HEADING)
    return replace(item, kind=BlockKind.BREAK) if is_break(said) else item


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
