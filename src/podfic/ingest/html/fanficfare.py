"""Works that FanFicFare fetched from an archive, as HTML or in an EPUB."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element

from podfic.ingest.book import Book, Part
from podfic.ingest.html.naming import named
from podfic.ingest.html.otw import gifts, related
from podfic.ingest.html.select import classes, drop, gathered, line, outside, plain, with_classes
from podfic.ingest.languages import language_tag
from podfic.ingest.metadata import rating
from podfic.ingest.series import series_of
from podfic.ingest.status import chapter_count, completeness, counted_complete
from podfic.model.work import Work

_SECTION = re.compile(r"section\d{4,6}")
_OTHER_PAGES = frozenset({"table of contents", "update log"})
"""Titles of pages that are no chapters; before they had classes only these told them."""
_UNKNOWN = Work("", "", ())


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A chapter, and what stands around its prose that is about the whole work."""

    part: Part
    notes: tuple[str, ...]
    end_notes: tuple[str, ...]
    items: tuple[_Element, ...]


def is_html(tree: _Element) -> bool:
    """Whether the tree is FanFicFare's HTML."""
    return next(_sections(tree), None) is not None


def html_book(tree: _Element) -> Book:
    """Return the work in FanFicFare's HTML: its title page, and a part for each section."""
    sections = list(_sections(tree))
    chapters = [(line(one), gathered(one.tail or "", _behind(one))) for one in sections]
    return _book(_about(tree, "h1"), chapters)


def is_epub(trees: Iterable[_Element]) -> bool:
    """Whether the trees are the pages of FanFicFare's EPUB."""
    return any(_kind(body) == "titlepage" for body in _bodies(trees))


def epub_book(trees: Iterable[_Element]) -> Book:
    """Return the work on the pages of FanFicFare's EPUB, in order, a part for each chapter.

    The title page tells of the work; the log and the contents are not read.
    """
    bodies = list(_bodies(trees))
    titles = (_about(body, "h3") for body in bodies if _kind(body) == "titlepage")
    chapters = [_page(body) for body in bodies if _kind(body) == "chapter"]
    return _book(next(titles, _UNKNOWN), chapters)


def _book(about: Work, sections: Iterable[tuple[str, _Element]]) -> Book:
    chapters = [_chapter(*one, number) for number, one in enumerate(sections, 1)]
    items = [item for chapter in chapters for item in chapter.items]
    return Book(
        replace(
            about,
            notes=(*about.notes, *(note for chapter in chapters for note in chapter.notes)),
            end_notes=tuple(note for chapter in chapters for note in chapter.end_notes),
            related=related(items, about.source_url),
            gifts=gifts(items),
        ),
        tuple(chapter.part for chapter in chapters),
    )


def _about(page: _Element, level: str) -> Work:
    title, authors, address = _titled(next(page.iter(level), None))
    told = _entries(page)
    count = told.get("chapters/total chapters") or told.get("chapters", "")
    known = (completeness(told.get("status", "")), counted_complete(chapter_count(count)))
    return Work(
        title=title,
        text="",
        chapters=(),
        authors=authors,
        rating=rating(told.get("rating", "")),
        warnings=_listed(told, "warnings"),
        categories=_listed(told, "ao3 categories"),
        fandoms=_listed(told, "category", "fandoms"),
        relationships=_listed(told, "relationships"),
        characters=_listed(told, "characters"),
        tags=_listed(told, "genre", "extra tags", "freeform tags"),
        language=language_tag(told.get("language", "")) or _UNKNOWN.language,
        series=tuple(
            one
            for label, value in told.items()
            if label.endswith("series")
            for one in series_of(value)
        ),
        collections=_listed(told, "collections"),
        date=told.get("published", ""),
        updated=told.get("updated", ""),
        complete=next((one for one in known if one is not None), None),
        word_count=told.get("words", ""),
        chapter_count=chapter_count(count),
        summary=told.get("summary", ""),
        notes=tuple(filter(None, (told.get("story notes", ""),))),
        disclaimer=told.get("disclaimer", ""),
        source_url=address or told.get("story url", ""),
    )


def _titled(heading: _Element | None) -> tuple[str, tuple[str, ...], str]:
    """Return title, authors and address in a heading such as `Rain by tester`."""
    if heading is None:
        return "", (), ""
    linked = tuple(line(one) for one in with_classes(heading, "authorlink"))
    title, _, author = line(heading).rpartition(" by ")
    own = next((one for one in heading.iter("a") if "authorlink" not in classes(one)), None)
    if own is None:
        return title or author, linked or ((author,) if title else ()), ""
    address = own.get("href", "")
    return line(own), linked or (author,), address if address.startswith("http") else ""


def _entries(page: _Element) -> dict[str, str]:
    """Return what the title page tells, by its labels in lower case."""
    entries: dict[str, str] = {}
    for label in _labels(page):
        cell = label.getparent()
        behind = [] if cell is None or cell.tag != "td" else [*cell.itersiblings()]
        value = plain(*_value(label), *behind)
        entries.setdefault(line(label).removesuffix(":").casefold(), value)
    return entries


def _labels(page: _Element) -> Iterator[_Element]:
    """Return the labels of the title page, those in a summary left out."""
    for table in with_classes(page, "full"):
        for row in table.iter("tr"):
            yield from [one for one in row.iter("b") if _is_label(one)][:1]
    for holder in page.iterchildren("div"):
        yield from (one for one in holder.iterchildren("b") if _is_label(one))


def _is_label(element: _Element) -> bool:
    """Whether the element is a label: it begins a line."""
    before = element.getprevious()
    begins = before is None or (before.tag == "br" and not (before.tail or "").strip())
    return begins and element.tag == "b" and line(element).endswith(":")


def _value(label: _Element) -> Iterator[_Element | str]:
    yield label.tail or ""
    for element in label.itersiblings():
        if _is_label(element):
            return
        yield element
        yield element.tail or ""


def _listed(told: dict[str, str], *labels: str) -> tuple[str, ...]:
    values = (one.strip() for label in labels for one in told.get(label, "").split(","))
    return tuple(dict.fromkeys(filter(None, values)))


def _sections(tree: _Element) -> Iterator[_Element]:
    anchors = (one for one in tree.iter("a") if _SECTION.fullmatch(one.get("name", "")))
    return (one for one in anchors if one.find("h2") is not None)


def _behind(anchor: _Element) -> list[_Element]:
    """Return the elements between a section's heading and the next."""
    found: list[_Element] = []
    for element in anchor.itersiblings():
        if _SECTION.fullmatch(element.get("name", "")) and element.find("h2") is not None:
            break
        found.append(element)
    return found


def _bodies(trees: Iterable[_Element]) -> Iterator[_Element]:
    return (body for tree in trees for body in tree.iter("body"))


def _kind(body: _Element) -> str:
    """Return what a page of the EPUB is: `chapter`, `titlepage`, or one that is not read."""
    known = [one.removeprefix("fff_") for one in classes(body) if one.startswith("fff_")]
    if known:
        return known[0]
    heading = body.find("h3")
    if heading is None or line(heading).casefold() in _OTHER_PAGES:
        return ""
    return "titlepage" if tuple(with_classes(heading, "authorlink")) else "chapter"


def _page(body: _Element) -> tuple[str, _Element]:
    heading = body.find("h3")
    shown = line(heading)
    if heading is not None:
        drop(heading)
    return shown, body


def _chapter(heading: str, holder: _Element, number: int) -> _Chapter:
    before, prose, after = _parted(holder)
    shown, name = named(heading, number)
    head, foot = _told(before), _told(after)
    return _Chapter(
        Part(
            (prose,),
            heading=shown,
            title=name,
            summary="\n".join(text for label, text in head if "summary" in label),
            notes=_own(head),
            end_notes=_own(foot),
        ),
        notes=_of_work(head),
        end_notes=_of_work(foot),
        items=tuple(
            item
            for one in (*before, *after)
            if "associations" in classes(one)
            for item in one.iter("li")
        ),
    )


def _parted(holder: _Element) -> tuple[Sequence[_Element], _Element, Sequence[_Element]]:
    """Return what stands before a chapter's prose, what holds the prose, and what is behind.

    Only chapters of AO3 have anything around them.
    """
    found = list(outside(holder, _is_whole))
    at = next((index for index, one in enumerate(found) if _is_prose(one)), None)
    if at is not None:
        return found[:at], found[at], found[at + 1 :]
    head = list(with_classes(holder, "fff_head_notes"))
    foot = list(with_classes(holder, "fff_foot_notes"))
    for notes in (*head, *foot):
        drop(notes)
    return _around(head), holder, _around(foot)


def _around(elements: Iterable[_Element]) -> list[_Element]:
    return [found for element in elements for found in outside(element, _is_whole)]


def _is_whole(element: _Element) -> bool:
    return element.tag in {"blockquote", "ul"} or _is_prose(element)


def _is_prose(element: _Element) -> bool:
    return element.tag == "div" and classes(element) >= {"userstuff", "module"}


def _told(around: Iterable[_Element]) -> list[tuple[str, str]]:
    """Return the texts around a chapter, each with its label in lower case."""
    told: list[tuple[str, str]] = []
    label = ""
    for element in around:
        if element.tag == "b":
            label = line(element).casefold()
        elif element.tag == "blockquote" and (text := plain(element)):
            told.append((label, text))
    return told


def _own(told: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the notes of the chapter itself: what is no summary, and not of the work."""
    return tuple(text for label, text in told if not ("summary" in label or "author" in label))


def _of_work(told: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(text for label, text in told if "author" in label)
