"""What the package document of an EPUB says about the work."""

import re
from collections.abc import Iterable
from pathlib import Path

from lxml.etree import _Element

from podfic.errors import StoryError
from podfic.ingest.html.parse import parsed
from podfic.ingest.html.select import plain
from podfic.ingest.languages import language_tag
from podfic.ingest.titles import title_of
from podfic.model.work import Series, Work

_NOBODY = frozenset({"", "unknown", "n/a"})
"""What calibre and others write where nobody knows the author."""
_DATE = re.compile(r"(?!0)\d{4}(?:-\d{2}(?:-\d{2})?)?")
"""A date without its time; the year 101 is calibre's word for an unknown one."""
_MARKUP = re.compile(r"<[A-Za-z/!][^<>]*>|&(?:[A-Za-z]{2,8}|#\d{1,6});")
_URL = re.compile(r"(?:ur[il]:)?(?P<url>https?://\S+)", re.IGNORECASE)


def about(root: _Element, path: Path) -> Work:
    """Return a Work without words that has what the package document `root` tells."""
    facts = _Facts(root)
    published, updated = _dates(facts)
    return Work(
        title=_title(facts) or title_of(path),
        text="",
        chapters=(),
        authors=_authors(facts),
        tags=_unique(_words(found) for found in root.iter("subject")),
        language=_first(language_tag(_words(found)) for found in root.iter("language")) or "en",
        series=_series(facts),
        date=published,
        updated=updated,
        summary=_first(_described(found, path) for found in root.iter("description")),
        source_url=_source(root),
    )


class _Facts:
    """The package document, with what its `meta` elements say in the ways of EPUB 2 and 3."""

    def __init__(self, root: _Element) -> None:
        self.root = root
        self.metas = list(root.iter("meta"))
        self._told: dict[tuple[str, str], str] = {}
        for meta in self.metas:
            name = meta.get("name") or meta.get("property") or ""
            value = (meta.get("content") or "").strip() or _words(meta)
            self._told.setdefault((meta.get("refines") or "", name), value)

    def of_book(self, name: str) -> str:
        """Return what is told about the book itself, "" for nothing."""
        return self._told.get(("", name), "")

    def of(self, element: _Element, name: str) -> str:
        """Return what is told about one element by its id, "" for nothing."""
        identity = element.get("id")
        return self._told.get((f"#{identity}", name), "") if identity else ""


def _title(facts: _Facts) -> str:
    titles = [found for found in facts.root.iter("title") if _words(found)]
    main = [found for found in titles if facts.of(found, "title-type") == "main"]
    return _first(_words(found) for found in (*main, *titles))


def _authors(facts: _Facts) -> tuple[str, ...]:
    creators = [(_words(found), _role(facts, found)) for found in facts.root.iter("creator")]
    named = [(name, role) for name, role in creators if name.casefold() not in _NOBODY]
    authors = [name for name, role in named if role in ("", "aut")]
    return _unique(authors or [name for name, _ in named])


def _role(facts: _Facts, creator: _Element) -> str:
    return (creator.get("role") or facts.of(creator, "role")).casefold()


def _dates(facts: _Facts) -> tuple[str, str]:
    told: dict[str, str] = {}
    for found in facts.root.iter("date"):
        match = _DATE.match(_words(found))
        if match:
            told.setdefault(found.get("event", "").casefold() or "publication", match[0])
    changed = _DATE.match(facts.of_book("dcterms:modified"))
    updated = told.get("modification") or (changed[0] if changed else "")
    return told.get("publication", ""), updated


def _described(found: _Element, path: Path) -> str:
    """Return a description as plain text; most are HTML, told as text."""
    said = "".join(map(str, found.itertext()))
    if _MARKUP.search(said) is None:
        return "\n".join(filter(None, (" ".join(row.split()) for row in said.split("\n"))))
    try:
        return plain(parsed(f"<!DOCTYPE html><meta charset=utf-8>{said}".encode(), path))
    except StoryError:
        return ""


def _series(facts: _Facts) -> tuple[Series, ...]:
    found: list[Series] = []
    if title := facts.of_book("calibre:series"):
        found.append(Series(title, _place(facts.of_book("calibre:series_index"))))
    for meta in facts.metas:
        collected = meta.get("property") == "belongs-to-collection"
        if collected and _words(meta) and facts.of(meta, "collection-type") != "set":
            found.append(Series(_words(meta), _place(facts.of(meta, "group-position"))))
    return tuple(dict.fromkeys(found))


def _place(number: str) -> str:
    return number.removesuffix(".0").removesuffix(".00")


def _source(root: _Element) -> str:
    told = (_words(found) for name in ("source", "identifier") for found in root.iter(name))
    return _first(match["url"] for value in told if (match := _URL.match(value)))


def _words(element: _Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))
