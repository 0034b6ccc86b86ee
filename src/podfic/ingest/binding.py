"""Binds what a reader of a marked-up format found, a book of elements, into a work."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from podfic.errors import StoryError
from podfic.ingest.book import Book, Part
from podfic.ingest.chapters import parted
from podfic.ingest.html.flow import Flow, Leaf, pieces_of
from podfic.ingest.html.header import split_header, with_header
from podfic.ingest.html.headlines import heading_of, opening, outline_of
from podfic.ingest.outline import outlined, sections
from podfic.ingest.rows import uncovered
from podfic.ingest.tails import trimmed
from podfic.ingest.titles import title_of
from podfic.ingest.words import words
from podfic.model.work import BlockKind, Chapter, Reason, Span, Unspoken, Work


@dataclass(frozen=True, slots=True)
class _Draft:
    """A part whose words are in the text, with the name its repeated title tells."""

    part: Part
    leaves: Sequence[Leaf]
    heading: Span | None = None
    name: str = ""


@dataclass(slots=True)
class _Story:
    """What the drafts come to."""

    text: str
    chapters: list[Chapter] = field(default_factory=list)
    unspoken: list[Unspoken] = field(default_factory=list)


def bound(path: Path, book: Book, *, header_leads: bool = False) -> Work:
    """Return the work that `book`, read from the file at `path`, is.

    Its parts become chapters, numbered from one on. A book of one part
    without a heading has the chapters its own headings announce. A header
    typed before the prose tells what `book.about` does not, or, if it leads,
    all that it can; a title typed again is not read. Raises StoryError when
    nothing is left to read aloud.
    """
    flow, titles = Flow(), list[Unspoken]()
    drafts = [
        _draft(flow, titles, part, book.about, first=index == 0)
        for index, part in enumerate(book.parts)
    ]
    story = _Story(flow.text, unspoken=titles)
    header, left = split_header(story.text, drafts[0].leaves if drafts else ())
    drafts[:1] = [replace(draft, leaves=left) for draft in drafts[:1]]
    story.unspoken += header.unspoken
    if len(drafts) == 1 and drafts[0].heading is None:
        _add_whole(story, drafts[0])
    else:
        for draft in drafts:
            _add_chapter(story, draft)
    if not _has_prose(story.text, story.chapters):
        raise StoryError(
            "holds nothing to read aloud", hint="is the story in another file?", path=path
        )
    return replace(
        with_header(book.about, header, leads=header_leads),
        title=(header_leads and header.title) or book.about.title or header.title or title_of(path),
        text=story.text,
        chapters=tuple(story.chapters),
        unspoken=_unspoken(story),
    )


def _draft(flow: Flow, titles: list[Unspoken], part: Part, about: Work, *, first: bool) -> _Draft:
    """Add a part to the text; titles it only repeats go to `titles`."""
    pieces = pieces_of(part.content, about.language)
    said = opening(pieces, about if first else None, part)
    heading: Span | None = None
    if part.heading:
        more = f": {said.name}" if said.name and not part.title else ""
        heading = flow.heading(part.heading + more)
    leaves = flow.leaves(pieces)
    shown = [n for n, leaf in enumerate(leaves) if leaf.block.kind is not BlockKind.BREAK]
    at = shown[said.length - 1] + 1 if said.length else 0
    titles += [Unspoken(leaf.block.source, Reason.TITLE) for leaf in leaves[:at]]
    return _Draft(part, leaves[at:], heading, said.name)


def _add_whole(story: _Story, draft: _Draft) -> None:
    """Add the only part of a book, in which chapters may be announced."""
    part = draft.part
    told = parted(story.text, outlined(story.text, outline_of(story.text, draft.leaves)))
    story.unspoken += told.unspoken
    count = len(told.chapters)
    for index, chapter in enumerate(told.chapters):
        first, last = index == 0, index == count - 1
        story.chapters.append(
            replace(
                chapter,
                title=chapter.title or (part.title if count == 1 else ""),
                authors=part.authors if first else (),
                summary=part.summary if first else "",
                notes=(*(part.notes if first else ()), *chapter.notes),
                end_notes=(*chapter.end_notes, *(part.end_notes if last else ())),
            )
        )


def _add_chapter(story: _Story, draft: _Draft) -> None:
    """Add a part that is a chapter, whatever is announced inside it."""
    part, heading, leaves = draft.part, draft.heading, list(draft.leaves)
    title = part.title or draft.name
    if heading is None and (own := heading_of(story.text, leaves)) is not None:
        heading, title = own.source, title or own.name or own.wording
        story.unspoken += [Unspoken(span, Reason.MARKUP) for span in own.markup]
        leaves = [leaf for leaf in leaves if leaf.block.source.start >= heading.end]
    prose = trimmed(story.text, sections(story.text, [leaf.block for leaf in leaves]))
    story.unspoken += prose.unspoken
    if heading is None and not prose.blocks:
        return
    story.chapters.append(
        Chapter(
            len(story.chapters) + 1,
            title,
            prose.blocks,
            heading,
            part.authors,
            part.summary,
            (*part.notes, *prose.notes),
            (*prose.end_notes, *part.end_notes),
        )
    )


def _has_prose(text: str, chapters: Iterable[Chapter]) -> bool:
    return any(
        character.isalnum()
        for chapter in chapters
        for block in chapter.blocks
        for character in words(text, block)
    )


def _unspoken(story: _Story) -> tuple[Unspoken, ...]:
    blocks = [block.source for chapter in story.chapters for block in chapter.blocks]
    headings = [chapter.heading for chapter in story.chapters if chapter.heading is not None]
    covered = sorted([*blocks, *headings, *(one.source for one in story.unspoken)])
    left = [Unspoken(span, Reason.MARKUP) for span in uncovered(story.text, covered)]
    return tuple(sorted([*story.unspoken, *left], key=lambda one: one.source))
