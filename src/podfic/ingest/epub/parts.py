"""Sections of a book to its chapters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element

from podfic.ingest.book import Book, Part
from podfic.ingest.epub.container import Package, Page
from podfic.ingest.epub.contents import read_contents
from podfic.ingest.epub.front import Place, placed
from podfic.ingest.epub.lead import announcement, drop_title, heading_of, take_heading
from podfic.ingest.epub.sections import Section, sectioned
from podfic.ingest.html.naming import named
from podfic.ingest.html.select import plain
from podfic.ingest.titles import folded, same_title
from podfic.model.work import Work


@dataclass(slots=True)
class _Draft:
    """A chapter while its pages are gathered; `heading` is "" where nothing announces it.

    It is `empty` while it has no words besides, `joined` when it is two headings.
    """

    heading: str
    content: list[_Element]
    empty: bool
    joined: bool = False


def told(package: Package, pages: Sequence[Page], about: Work) -> Book:
    """Return the book that its table of contents and its pages tell; `about` is its metadata.

    The pages' trees are taken apart for it.
    """
    sections = list(sectioned(pages, read_contents(package)))
    places = placed(sections, about.title)
    begins = places.index(Place.STORY) if Place.STORY in places else len(places)
    aside = [
        (index < begins, section)
        for index, (section, place) in enumerate(zip(sections, places, strict=True))
        if place is Place.NOTES
    ]
    story = [s for s, place in zip(sections, places, strict=True) if place is Place.STORY]
    about = replace(
        about,
        notes=_notes(section for before, section in aside if before),
        end_notes=_notes(section for before, section in aside if not before),
    )
    return Book(about, _chapters(story, about))


def _chapters(sections: Sequence[Section], about: Work) -> tuple[Part, ...]:
    """Return the chapters of a book whose story is in `sections`.

    A section begins a chapter where the table of contents lists it; in a book
    whose table is of no use, where it begins with a heading. Any other goes
    with the one before. Headings with nothing between them (`Part One`,
    `Chapter 1`) announce one chapter together. A single section that nothing
    lists is not looked into.
    """
    title = about.title
    listed = any(_name(section, title) for section in sections)
    drafts: list[_Draft] = []
    for section in sections:
        drop_title(section.content, about)
        single = not listed and len(sections) == 1
        heading = "" if single else _taken(section, title, listed=listed)
        empty = not _has_words(section.content)
        last = drafts[-1] if drafts else None
        if last is not None and (not heading or last.empty):
            last.joined = last.joined or bool(last.heading and heading)
            last.heading = _both(last.heading, heading)
            last.content.append(section.content)
            last.empty = last.empty and empty
        else:
            drafts.append(_Draft(heading, [section.content], empty))
    return tuple(_part(draft, number) for number, draft in enumerate(drafts, start=1))


def _taken(section: Section, title: str, *, listed: bool) -> str:
    """Return the heading of a section that begins a chapter, "" of any other.

    What repeats it is taken out of the section.
    """
    name = _name(section, title)
    if not name and (not listed or announcement(section.content) is not None):
        name = heading_of(section.content)
    return take_heading(section.content, name) if name else ""


def _name(section: Section, title: str) -> str:
    """Return what the table of contents calls the section, "" for nothing or the book's title."""
    names = (name for name in section.titles if not same_title(name, title))
    return ": ".join(names)


def _both(first: str, second: str) -> str:
    if folded(first) == folded(second):
        return first
    return ": ".join(filter(None, (first, second)))


def _has_words(content: _Element) -> bool:
    return any(str(text).strip() for text in content.itertext())


def _part(draft: _Draft, number: int) -> Part:
    heading, name = named(draft.heading, number) if draft.heading else ("", "")
    return Part(tuple(draft.content), heading, heading if draft.joined else name)


def _notes(sections: Iterable[Section]) -> tuple[str, ...]:
    return tuple(text for section in sections if (text := plain(section.content)))
