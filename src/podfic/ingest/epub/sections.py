"""A book's pages, parted where its table of contents says that something begins."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from podfic.ingest.epub.container import Page
from podfic.ingest.epub.contents import Contents, Entry
from podfic.ingest.html.parse import roles

WRAPPERS = frozenset(
    {"body", "div", "section", "article", "main", "header", "hgroup", "center", "blockquote"}
)
"""Elements that may hold the end of one section and the beginning of the next."""
_ONLY_CHILDREN = 6
"""How many elements deep a page may be wrapped in one that says what it is."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a page: what the table of contents calls it, and what it is said to be.

    The children of `content` are its blocks. `titles` is empty where the
    table does not list the section; `kinds` are words such as `cover`.
    """

    content: _Element
    titles: tuple[str, ...]
    kinds: frozenset[str]


def sectioned(pages: Iterable[Page], contents: Contents) -> Iterator[Section]:
    """Yield the sections of `pages` in order; their trees are taken apart for it."""
    listed: dict[str, list[Entry]] = {}
    for entry in contents.entries:
        listed.setdefault(entry.page, []).append(entry)
    for page in pages:
        kinds = frozenset(contents.kinds.get(page.name, "").split()) | _kinds(page)
        yield from _of_page(page, listed.get(page.name, ()), kinds)


def _of_page(page: Page, entries: Sequence[Entry], kinds: frozenset[str]) -> Iterator[Section]:
    body = page.body
    titles: dict[_Element, list[str]] = {}
    said: dict[_Element, frozenset[str]] = {}
    for place, title in _places(body, entries):
        start = _raised(place, body)
        titles.setdefault(start, []).append(title)
        said[start] = said.get(start, kinds) | roles(place) | roles(start)
    for first, content in split(body, titles):
        if first is None:
            yield Section(content, (), kinds)
        else:
            yield Section(content, tuple(dict.fromkeys(titles[first])), said[first])


def _places(body: _Element, entries: Sequence[Entry]) -> Iterator[tuple[_Element, str]]:
    """Yield the element at which each entry begins with its title.

    That is the body where an entry names no element; of those that name one
    which is not there, only the first can be told a place.
    """
    found = _named(body, {entry.fragment for entry in entries if entry.fragment})
    begun = any(not entry.fragment for entry in entries)
    for entry in entries:
        place = found.get(entry.fragment)
        if place is not None:
            yield place, entry.title
        elif not entry.fragment or not begun:
            begun = True
            yield body, entry.title


def _named(body: _Element, names: Container[str]) -> dict[str, _Element]:
    found: dict[str, _Element] = {}
    for element in body.iter(etree.Element) if names else ():
        for name in (element.get("id"), element.get("name")):
            if name is not None and name in names:
                found.setdefault(name, element)
    return found


def _raised(place: _Element, body: _Element) -> _Element:
    """Return the block that the element stands in: a section does not begin inside one."""
    raised = place
    for ancestor in place.iterancestors() if place is not body else ():
        if ancestor is body:
            break
        if ancestor.tag not in WRAPPERS:
            raised = ancestor
    return raised


def split(
    body: _Element, starts: Mapping[_Element, object]
) -> Iterator[tuple[_Element | None, _Element]]:
    """Yield the stretches of `body` with the element each begins at, None for none.

    Elements that hold a beginning are dissolved; all others stay whole.
    """
    start = body if body in starts else None
    holding = _holding(body, starts)
    if body not in holding:
        yield start, body
        return
    piece = etree.Element("div")
    waiting: list[_Element | str] = _inside(body)
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            _add_text(piece, item)
            continue
        if item in starts:
            yield start, piece
            start, piece = item, etree.Element("div")
        if item in holding:
            waiting += [f"\n{item.tail or ''}", *_inside(item)]
        else:
            piece.append(item)
    yield start, piece


def _holding(body: _Element, starts: Iterable[_Element]) -> set[_Element]:
    """Return the elements inside which something begins."""
    holding: set[_Element] = set()
    for start in starts:
        for ancestor in start.iterancestors() if start is not body else ():
            if ancestor in holding:
                break
            holding.add(ancestor)
    return holding


def _inside(element: _Element) -> list[_Element | str]:
    """Return what is in the element, the last first."""
    return [*reversed(element), element.text or ""]


def _add_text(piece: _Element, text: str) -> None:
    if len(piece):
        piece[-1].tail = (piece[-1].tail or "") + text
    else:
        piece.text = (piece.text or "") + text


def _kinds(page: Page) -> frozenset[str]:
    """Return what the page says it is, on its body or on the one element in it."""
    element = page.body
    kinds = roles(page.root) | roles(element)
    for _ in range(_ONLY_CHILDREN):
        if len(element) != 1:
            break
        element = element[0]
        kinds |= roles(element)
    return kinds
