"""Puts a work together from its header and its outline."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from podfic.errors import StoryError
from podfic.ingest.chapters import Parted, parted
from podfic.ingest.headers import Header
from podfic.ingest.metadata import described
from podfic.ingest.outline import Item
from podfic.ingest.rows import uncovered
from podfic.ingest.titles import title_of
from podfic.ingest.words import words
from podfic.model.work import Chapter, Reason, Span, Unspoken, Work

Rest = Callable[[Span], Reason]
"""Why a range that no part of the story covers is not spoken."""


def assembled(path: Path, text: str, header: Header, items: Sequence[Item], rest: Rest) -> Work:
    """Return the work whose header and outline were read from `text`.

    Its title is the header's, else the file's name. What neither header,
    headings nor blocks cover is set aside for the reason `rest` gives. Raises
    StoryError when nothing is left to read aloud.
    """
    story = parted(text, items)
    if not _has_prose(text, story.chapters):
        what = "holds a header but no story" if header.fields else "holds nothing to read aloud"
        raise StoryError(what, hint="is the story's text in another file?", path=path)
    work = described(Work(header.title or title_of(path), text, story.chapters), header.fields)
    return replace(with_notes_of_one(work), unspoken=_unspoken(text, header, story, rest))


def with_notes_of_one(work: Work) -> Work:
    """Return `work` with the notes around its only chapter made its own."""
    if len(work.chapters) != 1:
        return work
    (chapter,) = work.chapters
    return replace(
        work,
        chapters=(replace(chapter, notes=(), end_notes=()),),
        notes=(*work.notes, *chapter.notes),
        end_notes=(*chapter.end_notes, *work.end_notes),
    )


def _has_prose(text: str, chapters: Iterable[Chapter]) -> bool:
    return any(
        character.isalnum()
        for chapter in chapters
        for block in chapter.blocks
        for character in words(text, block)
    )


def _unspoken(text: str, header: Header, story: Parted, rest: Rest) -> tuple[Unspoken, ...]:
    aside = [*header.unspoken, *story.unspoken]
    spoken = [span for chapter in story.chapters for span in _spans(chapter)]
    covered = sorted([*spoken, *(item.source for item in aside)])
    aside += [Unspoken(span, rest(span)) for span in uncovered(text, covered)]
    return tuple(sorted(aside, key=lambda item: item.source))


def _spans(chapter: Chapter) -> Iterable[Span]:
    if chapter.heading is not None:
        yield chapter.heading
    for block in chapter.blocks:
        yield block.source
