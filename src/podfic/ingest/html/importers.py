"""The importers for pages of the Archive of Our Own and of FanFicFare."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.kinds import wide_encoding
from podfic.model.work import Work

if TYPE_CHECKING:
    from lxml.etree import _Element

    from podfic.ingest.book import Book

_TAG = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+<")
_PREFACE = re.compile(
    rb"<div\b[^<>]{0,200}\bid=[\"']?preface\b[^<>]{0,200}>\s*+<(?:h2|p|div)\b"
    rb"[^<>]{0,200}\bclass=[\"']?(?:toc-heading|message|meta)\b",
    re.IGNORECASE,
)
_CHAPTERS = re.compile(
    rb"<div\b(?P<attributes>[^<>]{0,200}\bid=[\"']?chapters\b[^<>]{0,200})>", re.IGNORECASE
)
_PAGE = re.compile(
    rb"<div\b[^<>]{0,200}\bid=[\"']?workskin\b|<dl\b[^<>]{0,200}\bclass=[\"']work meta\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    rb"<a\b[^<>]{0,50}\bname=[\"']?section0001\b[\"']?\s*+>\s*+<h2", re.IGNORECASE
)


def _read_download(source: Source) -> Work:
    """Return the work in a download; raises StoryError when it holds no story."""
    from podfic.ingest.html import ao3  # noqa: PLC0415  # slow to import

    return _bound(source, lambda tree: ao3.book([tree]))


def _read_page(source: Source) -> Work:
    """Return the work on a saved page; raises StoryError when it holds no story."""
    from podfic.ingest.html import ao3_page  # noqa: PLC0415

    return _bound(source, ao3_page.book)


def _read_fanficfare(source: Source) -> Work:
    """Return the work in FanFicFare's HTML; raises StoryError when it holds no story."""
    from podfic.ingest.html import fanficfare  # noqa: PLC0415

    return _bound(source, fanficfare.html_book)


def _bound(source: Source, book: "Callable[[_Element], Book]") -> Work:
    from podfic.ingest.binding import bound  # noqa: PLC0415
    from podfic.ingest.html.parse import parsed  # noqa: PLC0415

    return bound(source.path, book(parsed(source.raw, source.path)))


def _is_download(page: bytes) -> bool:
    chapters = _CHAPTERS.search(page)
    typed = chapters is not None and b"userstuff" in chapters["attributes"]
    return (typed or _PREFACE.search(page) is not None) and not _is_page(page)


def _is_page(page: bytes) -> bool:
    return _PAGE.search(page) is not None and _CHAPTERS.search(page) is not None


def _is_fanficfare(page: bytes) -> bool:
    return _SECTION.search(page) is not None


def _fit(is_known: Callable[[bytes], bool]) -> Callable[[Source], Fit]:
    """Return what judges a file by its tags, without reading it."""

    def recognises(source: Source) -> Fit:
        page = source.raw.replace(b"\0", b"") if wide_encoding(source.raw) else source.raw
        return Fit.CERTAIN if _TAG.match(page) and is_known(page) else Fit.NONE

    return recognises


AO3 = Importer("ao3", _fit(_is_download), _read_download)
"""Reads the HTML that the Archive of Our Own hands out, in its present and older shapes."""
AO3_PAGE = Importer("ao3-page", _fit(_is_page), _read_page)
"""Reads a page saved from the Archive of Our Own, or from a site that runs its software."""
FANFICFARE = Importer("fanficfare", _fit(_is_fanficfare), _read_fanficfare)
"""Reads the HTML that FanFicFare makes."""
