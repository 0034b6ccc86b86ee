"""A book's tables of contents, and what its pages are said to be."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from lxml.etree import _Element

from podfic.ingest.archive import Archive
from podfic.ingest.epub.container import Package, Page, target
from podfic.ingest.html.parse import roles
from podfic.ingest.html.select import line

_MOST_ENTRIES = 5_000
"""Lines of a table of contents that are read; the longest works have some 1,500 chapters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents: where it leads and what it says."""

    page: str
    fragment: str
    title: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands where in a book: entries in order, and kinds of pages by their names.

    Kinds are words such as `cover`, `toc` and `copyright-page`, from the
    landmarks of EPUB 3 and the guide of EPUB 2.
    """

    entries: tuple[Entry, ...]
    kinds: dict[str, str]


def read_contents(package: Package) -> Contents:
    """Return the contents of the book, from its first table that leads anywhere."""
    entries: tuple[Entry, ...] = ()
    kinds = dict.fromkeys(package.contents, "toc")
    kinds.update(_guide(package))
    for table in package.tables():
        kinds.update(_landmarks(package.archive, table))
        if not entries:
            found = chain(_navigation(package.archive, table), _points(package.archive, table))
            entries = tuple(dict.fromkeys(islice(found, _MOST_ENTRIES)))
    return Contents(entries, kinds)


def _navigation(archive: Archive, table: Page) -> Iterator[Entry]:
    """Yield the entries of EPUB 3's table, an XHTML page with a `nav`."""
    navs = list(table.root.iter("nav"))
    marked = [nav for nav in navs if "toc" in roles(nav)]
    for nav in marked or [nav for nav in navs if not roles(nav)]:
        for link in nav.iter("a"):
            yield from _entry(archive, table.name, link.get("href", ""), line(link))


def _points(archive: Archive, table: Page) -> Iterator[Entry]:
    """Yield the entries of EPUB 2's table, the NCX."""
    for point in table.root.iter("navpoint"):
        content, label = point.find("content"), point.find("navlabel")
        if content is not None and label is not None:
            yield from _entry(archive, table.name, content.get("src", ""), line(label))


def _entry(archive: Archive, base: str, href: str, title: str) -> Iterator[Entry]:
    page, fragment = target(archive, base, href) if href else ("", "")
    if page and title:
        yield Entry(page, fragment, title)


def _landmarks(archive: Archive, table: Page) -> Iterator[tuple[str, str]]:
    for nav in table.root.iter("nav"):
        if "landmarks" in roles(nav):
            for link in nav.iter("a"):
                yield from _kind(archive, table.name, link, " ".join(sorted(roles(link))))


def _guide(package: Package) -> Iterator[tuple[str, str]]:
    for reference in package.root.iter("reference"):
        kind = reference.get("type", "").casefold()
        yield from _kind(package.archive, package.name, reference, kind)


def _kind(archive: Archive, base: str, link: _Element, kind: str) -> Iterator[tuple[str, str]]:
    page, fragment = target(archive, base, link.get("href", ""))
    if page and kind and not fragment:
        yield page, kind
