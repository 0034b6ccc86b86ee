"""The outline of a story to its chapters."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace

from podfic.ingest.headings import Heading
from podfic.ingest.outline import Item
from podfic.ingest.tails import Trimmed, trimmed
from podfic.ingest.titles import folded, is_contents
from podfic.ingest.words import words
from podfic.model.work import Block, Chapter, Reason, Span, Unspoken


@dataclass(frozen=True, slots=True)
class Parted:
    """A story's chapters, with their notes, and what is left out of them."""

    chapters: tuple[Chapter, ...]
    unspoken: tuple[Unspoken, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A chapter while its blocks are gathered."""

    heading: Heading | None
    blocks: list[Block] = field(default_factory=list)


def parted(text: str, items: Sequence[Item]) -> Parted:
    """Return the chapters that `items` make up, numbered from one on.

    What stands before the first heading is a chapter of its own if it is
    read aloud. Headings with nothing between them (`Part One`, `Chapter 1`)
    announce one chapter together; a table of contents announces none. A
    chapter's title is the name in its heading, or all of the heading where
    the number in it is not the chapter's.
    """
    contents = _contents(text, items)
    chapters: list[Chapter] = []
    unspoken = [Unspoken(item.source, Reason.HEADER) for item in contents]
    listed = {item.source for item in contents}
    for draft in _drafts(items, listed):
        prose = trimmed(text, draft.blocks)
        unspoken += prose.unspoken
        if draft.heading is not None:
            unspoken += [Unspoken(span, Reason.MARKUP) for span in draft.heading.markup]
        if draft.heading is not None or prose.blocks:
            chapters.append(_chapter(len(chapters) + 1, draft.heading, prose))
    return Parted(tuple(chapters), tuple(unspoken))


def _drafts(items: Sequence[Item], listed: Container[Span]) -> list[_Draft]:
    drafts = [_Draft(None)]
    adjacent = False
    for item in items:
        last = drafts[-1]
        if item.source in listed:
            adjacent = False
            continue
        if isinstance(item, Block):
            last.blocks.append(item)
        elif adjacent and last.heading is not None and not last.blocks:
            drafts[-1] = _Draft(_both(last.heading, item))
        else:
            drafts.append(_Draft(item))
        adjacent = True
    return drafts


def _both(first: Heading, second: Heading) -> Heading:
    source = Span(first.source.start, second.source.end)
    outside = (*first.markup, *second.markup)
    return replace(
        second,
        source=source,
        wording=f"{first.wording}: {second.wording}",
        number=None,
        markup=tuple(s for s in outside if s.end <= source.start or s.start >= source.end),
    )


def _chapter(number: int, heading: Heading | None, prose: Trimmed) -> Chapter:
    chapter = Chapter(number, "", prose.blocks, notes=prose.notes, end_notes=prose.end_notes)
    if heading is None:
        return chapter
    title = heading.name if heading.number == number else heading.wording
    return replace(chapter, title=" ".join(title.split()), heading=heading.source)


def _contents(text: str, items: Sequence[Item]) -> list[Item]:
    """Return the entries of a table of contents, with its own heading."""
    later: set[str] = set()
    found: list[Item] = []
    following: Item | None = None
    for item in reversed(items):
        if isinstance(item, Heading):
            wording = folded(item.wording)
            if isinstance(following, Heading) and wording in later:
                found.append(item)
            later.add(wording)
        elif found and found[-1] is following and is_contents(words(text, item)):
            found.append(item)
        following = item
    return found
