"""Works saved from the site of the Archive of Our Own, or of another that runs its software."""

import re
from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from podfic.ingest.book import Book, Part
from podfic.ingest.html.naming import named
from podfic.ingest.html.otw import authors, gifts, names, related, series
from podfic.ingest.html.parse import language
from podfic.ingest.html.select import classes, drop, line, outside, plain, with_classes, with_id
from podfic.ingest.languages import language_tag
from podfic.ingest.metadata import rating
from podfic.ingest.status import chapter_count, counted_complete
from podfic.model.work import Work

_ADDRESS = re.compile(
    r"(?P<site>https?://[^/\s]{1,100})?(?:/collections/[^/\s]{1,100})?(?P<work>/works/\d+)"
    r"(?P<page>/(?:chapters|share|bookmarks|navigate|edit|edit_tags|comments|kudos)\b"
    r"|\?(?:view_|show_comments))?"
)
_ARCHIVE = ("Archive of Our Own", "https://archiveofourown.org")
_ELSEWHERE = frozenset({"chapters", "feedback", "header", "footer"})
_UNKNOWN = Work("", "", ())


def is_page(tree: _Element) -> bool:
    """Whether the tree is a work's page, with one chapter or all of them."""
    if not with_id([tree], "chapters"):
        return False
    return bool(with_id([tree], "workskin") or tuple(_headers(tree)))


def book(tree: _Element) -> Book:
    """Return the work that a page shows: its metadata, and the chapters on the page.

    Menus, comments, and headings for screen readers are no part of it.
    """
    parts = [_part(*one, number) for number, one in enumerate(_chapters(tree), 1)]
    return Book(_about(tree), tuple(parts))


def _about(tree: _Element) -> Work:
    meta = _values(tree)
    address = _address(tree)
    around = _around(tree)
    lists = [found for found in around if "associations" in classes(found)]
    items = [item for found in lists for item in found.iter("li")]
    chapters = chapter_count(line(meta.get("chapters")))
    return Work(
        title=_title(around, tree),
        text="",
        chapters=(),
        authors=_authors(around),
        rating=rating(", ".join(_tags(meta.get("rating")))),
        warnings=_tags(meta.get("warning")),
        categories=_tags(meta.get("category")),
        fandoms=_tags(meta.get("fandom")),
        relationships=_tags(meta.get("relationship")),
        characters=_tags(meta.get("character")),
        tags=_tags(meta.get("freeform")),
        language=_language(meta.get("language")),
        series=series(meta.get("series")),
        collections=names(meta.get("collections")),
        date=line(meta.get("published")),
        updated=line(meta.get("status")),
        complete=counted_complete(chapters),
        word_count=line(meta.get("words")),
        chapter_count=chapters,
        summary="\n".join(_texts(around, "summary")),
        notes=_texts(around, "notes"),
        end_notes=_texts(around, "end"),
        related=related(items, address),
        gifts=gifts(items),
        source_url=address,
    )


def _around(tree: _Element) -> list[_Element]:
    """Return what the site set around the chapters, not what authors typed there."""
    works = with_id([tree], "workskin") or (tree,)
    return [found for work in works for found in outside(work, _is_whole)]


def _is_whole(element: _Element) -> bool:
    elsewhere = element.tag in {"dl", "ul"} or element.get("id") in _ELSEWHERE
    return elsewhere or _is_typed(element)


def _values(tree: _Element) -> dict[str, _Element]:
    """Return the values in the work's header, by the classes that tell what they are."""
    values: dict[str, _Element] = {}
    for element in (one for header in _headers(tree) for one in header.iter("dd")):
        for name in classes(element):
            values.setdefault(name, element)
    return values


def _headers(tree: _Element) -> Iterator[_Element]:
    return with_classes(tree, "work", "meta")


def _tags(element: _Element | None) -> tuple[str, ...]:
    """Return the tags an element lists; the link that shows hidden ones is none."""
    linked = () if element is None else with_classes(element, "tag")
    return tuple(dict.fromkeys(filter(None, map(line, linked))))


def _language(element: _Element | None) -> str:
    if element is None:
        return _UNKNOWN.language
    return language_tag(line(element)) or language_tag(language(element)) or _UNKNOWN.language


def _title(around: Iterable[_Element], tree: _Element) -> str:
    headings = (line(one) for one in around if one.tag == "h2" and "title" in classes(one))
    page = (line(one).rsplit(" - ", 2)[0] for one in tree.iter("title"))
    return next(filter(None, (*headings, *page)), "")


def _authors(around: Iterable[_Element]) -> tuple[str, ...]:
    return next((authors(one) for one in around if "byline" in classes(one)), ())


def _texts(around: Iterable[_Element], kind: str) -> tuple[str, ...]:
    """Return the texts in modules of a kind: `summary`, `notes`, or the notes at the `end`."""
    return tuple(
        text
        for module in around
        if "module" in classes(module) and _kind(module) == kind
        for one in module.iterchildren("blockquote")
        if (text := plain(one))
    )


def _kind(module: _Element) -> str:
    return next((kind for kind in ("end", "summary", "notes") if kind in classes(module)), "")


def _address(tree: _Element) -> str:
    """Return the work's address by the page's own, else by links to other pages of the work."""
    own = [one.get("href", "") for one in tree.iter("link") if one.get("rel") == "canonical"]
    links = (
        one.get("href") or one.get("action") or ""
        for one in outside(tree, _is_typed)
        if one.tag in {"a", "form"}
    )
    pages = (match for link in links if (match := _ADDRESS.match(link)) and match["page"])
    match = next(iter((*filter(None, map(_ADDRESS.match, own)), *pages)), None)
    site = (match["site"] or _site(tree)) if match is not None else ""
    return f"{site}{match['work']}" if match is not None and site else ""


def _site(tree: _Element) -> str:
    """Return the site a page without full links is from, if it bears the Archive's name."""
    name, site = _ARCHIVE
    named_so = (name in line(one) for one in tree.iter("title", "h1"))
    return site if any(named_so) else ""


def _is_typed(element: _Element) -> bool:
    return element.tag == "blockquote" or "userstuff" in classes(element)


def _chapters(tree: _Element) -> Iterator[tuple[list[_Element], list[_Element]]]:
    """Return the chapters on the page: what stands around each, and what holds its prose."""
    for chapters in with_id([tree], "chapters"):
        own = [one for one in chapters.iterchildren("div") if _is_chapter(one)]
        for chapter in own or [chapters]:
            found = list(outside(chapter, _is_typed))
            prose = [one for one in found if _is_typed(one) and one.tag != "blockquote"]
            if prose:
                yield found, prose


def _is_chapter(element: _Element) -> bool:
    return "chapter" in classes(element) and "preface" not in classes(element)


def _part(around: list[_Element], prose: list[_Element], number: int) -> Part:
    for landmark in [one for found in prose for one in found if "landmark" in classes(one)]:
        drop(landmark)
    headings = (line(one) for one in around if one.tag == "h3" and "title" in classes(one))
    heading, name = named(next(headings, ""), number)
    return Part(
        tuple(prose),
        heading=heading,
        title=name,
        authors=_authors(around),
        summary="\n".join(_texts(around, "summary")),
        notes=_texts(around, "notes"),
        end_notes=_texts(around, "end"),
    )
