"""The importer for EPUB books: AO3's and FanFicFare's downloads, and any other."""

from dataclasses import replace
from typing import TYPE_CHECKING

from podfic.errors import StoryError
from podfic.ingest.archive import is_zip, opened
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.filled import filled
from podfic.ingest.kinds import kind_of
from podfic.model.work import Work

if TYPE_CHECKING:
    from podfic.ingest.book import Book

_MARKS = ("META-INF/container.xml", ".opf")
"""Endings of the names of files that only an EPUB has."""
_GAPS = ("title", "authors", "language", "series", "date", "summary", "source_url")
"""What the pages of an archive's download may leave out, and its package tells."""


def recognises(source: Source) -> Fit:
    """Return CERTAIN for zip archives that are made like an EPUB, whole or damaged."""
    if not is_zip(source.raw):
        return Fit.NONE
    try:
        marked = any(name.endswith(_MARKS) for name in opened(source).names)
    except StoryError:
        marked = False
    return Fit.CERTAIN if marked or "EPUB" in kind_of(source.raw) else Fit.NONE


def read(source: Source) -> Work:
    """Return the work in an EPUB, its chapters those that its table of contents lists.

    Covers, title pages, contents and copyright notices are no part of them;
    the author's notes are kept as the work's. Raises StoryError when the book
    is damaged, copy-protected, unreasonably large or holds no story.
    """
    from podfic.ingest.binding import bound  # noqa: PLC0415  # slow to import

    return bound(source.path, _book(source))


def _book(source: Source) -> "Book":
    from podfic.ingest.epub.about import about  # noqa: PLC0415
    from podfic.ingest.epub.container import read_package  # noqa: PLC0415
    from podfic.ingest.epub.parts import told  # noqa: PLC0415
    from podfic.ingest.html import ao3, fanficfare  # noqa: PLC0415

    package = read_package(opened(source))
    pages = list(package.pages())
    trees = [page.root for page in pages]
    known = about(package.root, source.path)
    if ao3.is_download(trees):
        book = ao3.book(trees)
    elif fanficfare.is_epub(trees):
        book = fanficfare.epub_book(trees)
    else:
        return told(package, pages, known)
    return replace(book, about=filled(book.about, known, *_GAPS))


IMPORTER = Importer("epub", recognises, read)
"""Reads EPUB 2 and 3."""
