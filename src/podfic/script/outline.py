"""The blocks of a work in the scenes they belong to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from podfic.model.work import BlockKind, Chapter, Span, Work
from podfic.script.passage import Passage, passage


@dataclass(frozen=True, slots=True)
class Reading:
    """A block that is read, with its words; `announces` a chapter if it is its heading."""

    kind: BlockKind
    passage: Passage
    announces: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a chapter holds between two breaks."""

    chapter: int
    readings: tuple[Reading, ...]


def outline(work: Work) -> tuple[Stretch, ...]:
    """Return what the chapters of `work` hold between their breaks, empty ones left out.

    A closing formula behind a chapter's last break stays with what is before it.
    """
    return tuple(
        Stretch(chapter.number, tuple(readings))
        for chapter in work.chapters
        for readings in _without_lone_closes(_between_breaks(work.text, chapter))
    )


def breaks(work: Work) -> Iterator[Span]:
    """Yield the spans of the typed scene breaks."""
    for chapter in work.chapters:
        for block in chapter.blocks:
            if block.kind is BlockKind.BREAK:
                yield block.source


def _between_breaks(text: str, chapter: Chapter) -> list[list[Reading]]:
    parts: list[list[Reading]] = [[]]
    if chapter.heading is not None:
        parts[0].append(Reading(BlockKind.HEADING, passage(text, chapter.heading), announces=True))
    for block in chapter.blocks:
        if block.kind is BlockKind.BREAK:
            parts.append([])
        else:
            parts[-1].append(Reading(block.kind, passage(text, block.source, block.markup)))
    return [part for part in parts if part]


def _without_lone_closes(parts: Iterable[list[Reading]]) -> list[list[Reading]]:
    kept: list[list[Reading]] = []
    for part in parts:
        if kept and all(reading.kind is BlockKind.CLOSE for reading in part):
            kept[-1] += part
        else:
            kept.append(part)
    return kept
