"""The importer for any web page that holds a story."""

import re

from lxml.etree import _Element

from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.binding import bound
from podfic.ingest.book import Book, Part
from podfic.ingest.html.content import main_content
from podfic.ingest.html.parse import language, parsed
from podfic.ingest.html.select import classes, line
from podfic.ingest.kinds import is_fragment, is_page
from podfic.ingest.languages import language_tag
from podfic.ingest.titles import LONGEST
from podfic.model.work import Work

_NAMES = frozenset({".html", ".htm", ".xhtml", ".xht"})
_TAG = re.compile(rb"<(?:p|br|div|i|b|em|strong|span|hr|a|h[1-6])\b[^<>]{0,400}>", re.IGNORECASE)
_SAMPLE = 65_536

_TITLES = frozenset({"entry-title", "post-title", "b-singlepost-title", "aentry-post__title"})
_BYLINES = frozenset({"byline", "author", "post-author", "entry-author", "p-author", "authorlink"})
_BY = re.compile(r"(?:(?:written|posted|story|fic) )?by:?\s+", re.IGNORECASE)
_SITE = re.compile(r"\s+(?:[|–—»·]|::|-)\s+")
_TITLE_BY = re.compile(r"(?P<title>.{1,120}?),? by (?P<author>[^,.]{1,60})")
_LONGEST_NAME = 60


def recognises(source: Source) -> Fit:
    """Return LIKELY for web pages, and for pieces of one that are named so."""
    if is_page(source.raw):
        return Fit.LIKELY
    named = source.path.suffix.casefold() in _NAMES
    if named and _TAG.search(source.raw[:_SAMPLE]):
        return Fit.LIKELY
    return Fit.POSSIBLE if is_fragment(source.raw) else Fit.NONE


def read(source: Source) -> Work:
    """Return the work on a web page: its main content, without what the site puts around it.

    Raises StoryError when the page cannot be read or holds nothing to read aloud.
    """
    root = parsed(source.raw, source.path)
    about = _about(root)
    content = main_content(root)
    return bound(source.path, Book(about, (Part((content,)),)), header_leads=True)


def _about(root: _Element) -> Work:
    metas = _metas(root)
    shown = _shown_title(root) or metas.get("og:title", "") or _page_title(root, metas)
    author = _author(root, metas)
    typed = _TITLE_BY.fullmatch(shown)
    if typed is not None and author in {"", typed["author"]}:
        shown, author = typed["title"], typed["author"]
    return Work(
        shown[:LONGEST].strip(),
        "",
        (),
        authors=(author,) if author else (),
        language=language_tag(language(root)) or "en",
        date=metas.get("article:published_time", ""),
        source_url=_address(root) or metas.get("og:url", ""),
    )


def _metas(root: _Element) -> dict[str, str]:
    """Return what the page's `meta` elements tell, by name, the first of each."""
    told: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or ""
        value = " ".join(element.get("content", "").split())
        if name and value:
            told.setdefault(name.casefold(), value)
    return told


def _shown_title(root: _Element) -> str:
    """Return the title shown above the story: called so, or the only heading of the first level."""
    first: list[_Element] = []
    for element in root.iter("h1", "h2", "h3", "h4", "div", "span", "dt"):
        if classes(element) & _TITLES and 0 < len(line(element)) <= LONGEST:
            return line(element)
        if element.tag == "h1":
            first.append(element)
    said = [title for element in first[:2] if 0 < len(title := line(element)) <= LONGEST]
    return said[0] if len(first) == len(said) == 1 else ""


def _page_title(root: _Element, metas: dict[str, str]) -> str:
    """Return the page's title without the name of its site."""
    element = next(root.iter("title"), None)
    said = " ".join((element.text or "").split()) if element is not None else ""
    site = metas.get("og:site_name", "")
    parts = [part for part in _SITE.split(said) if part and part != site]
    return parts[0] if parts else ""


def _author(root: _Element, metas: dict[str, str]) -> str:
    for name in ("author", "article:author", "dc.creator"):
        told = metas.get(name, "")
        if told and "://" not in told and len(told) <= _LONGEST_NAME:
            return told
    for element in root.iter("a", "div", "span", "p", "address", "h2", "h3"):
        if element.get("rel") == "author" or classes(element) & _BYLINES:
            name = _BY.sub("", line(element), count=1)
            if 0 < len(name) <= _LONGEST_NAME:
                return name
    return ""


def _address(root: _Element) -> str:
    links = (link for link in root.iter("link") if link.get("rel") == "canonical")
    return next((link.get("href", "") for link in links), "")


IMPORTER = Importer("html", recognises, read)
"""Reads any web page that holds a story."""
