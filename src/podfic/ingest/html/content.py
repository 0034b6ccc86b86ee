"""Finds the story on a web page, and takes away what the site puts into it."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from lxml import etree
from lxml.etree import _Element

from podfic.ingest.html.look import BLOCKS, is_unseen
from podfic.ingest.html.parse import roles
from podfic.ingest.html.select import classes, drop

_STORIES = frozenset(
    """
    storytext storytextp storycontent story-text story-content story-body chapter-content
    chapter-text chapter_content chapterbody userstuff entry-content post-body post-content
    article-content article-body b-singlepost-body b-singlepost-bodywrapper aentry-post__text
    usercontent entry-text entrytext
    """.split()  # noqa: SIM905
)
"""Ids and classes of the element that holds the text, on archives, journals and blogs."""
_HOLDERS = frozenset({"div", "section", "article", "td", "span", "main"})
_FRAMES = ("article", "main")
_FRAME_IDS = frozenset({"content", "main", "main-content", "maincontent", "story", "chapter"})
_FURNITURE = frozenset(
    """
    ad ads advert advertisement breadcrumbs comments commentlist cookie footer ljtags menu meta
    nav navigation newsletter pager pagination postmeta related relatedposts respond share
    sharedaddy sharing sidebar social subscribe tags toc toolbar widget
    """.split()  # noqa: SIM905
)
_SITE_TAGS = frozenset({"nav", "header", "footer", "aside"})
_FOOTNOTES = frozenset({"footnote", "footnotes", "endnote", "endnotes", "note"})
_LEAST = 200
"""Characters a named element must hold to be believed."""
_PARAGRAPHS = frozenset("p li blockquote pre center h1 h2 h3 h4 h5 h6 dd dt".split())  # noqa: SIM905
_FEWEST_LINKS = 3
_LONGEST_LIST = 2_000
"""Elements a table of contents may have."""
_WORD = re.compile(r"[a-z]+")


def main_content(root: _Element) -> _Element:
    """Return the element that holds the story, without the site's furniture inside it.

    It is the one that archives, journals and blogs name so, else the page's
    main part, else the one with most text in paragraphs of its own. Several
    of one name are several parts of the story.
    """
    for find in (_named, _numbered, _framed):
        content = find(root)
        if content is not None:
            break
    else:
        content = _densest(root)
    _clear(content)
    return content


def _named(root: _Element) -> _Element | None:
    outer = _outermost(root, _is_named)
    sizes = [_size(element) for element in outer]
    whole = sum(sizes)
    if whole < _LEAST:
        return None
    largest = max(range(len(outer)), key=sizes.__getitem__)
    return outer[largest] if 2 * sizes[largest] > whole else _gathered(outer)


def _is_named(element: _Element) -> bool:
    if element.tag not in _HOLDERS or not element.attrib:
        return False
    return bool({element.get("id", "").casefold(), *classes(element)} & _STORIES)


def _numbered(root: _Element) -> _Element | None:
    """Return what holds the paragraphs of a site that numbers each, as Wattpad does."""
    parents: dict[_Element, None] = {}
    for element in root.iter("p"):
        parent = element.getparent()
        if element.get("data-p-id") is not None and parent is not None:
            parents[parent] = None
    return _gathered(list(parents)) if parents else None


def _framed(root: _Element) -> _Element | None:
    for tag in _FRAMES:
        found = list(islice(root.iter(tag), 2))
        if len(found) == 1 and _size(found[0]) >= _LEAST:
            return found[0]
    for element in root.iter("div", "section", "td"):
        named = element.get("role") == "main" or element.get("id", "").casefold() in _FRAME_IDS
        if named and _size(element) >= _LEAST:
            return element
    return None


def _densest(root: _Element) -> _Element:
    """Return the element with the most text in paragraphs of its own, links not counted."""
    scores: dict[_Element, int] = {}
    for element, text in _texts(root):
        block = _block_of(element)
        if block is not None and block.tag in _PARAGRAPHS:
            block = block.getparent()
        if block is not None:
            scores[block] = scores.get(block, 0) + len(text.strip())
    body = root.find("body")
    fallback = body if body is not None else root
    best = max(scores, key=scores.__getitem__, default=fallback)
    return best if 2 * scores.get(best, 0) > sum(scores.values()) else fallback


def _texts(root: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield each stretch of text outside of links with the element it stands in."""
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        silent = element.tag == "a" or is_unseen(element)
        if event == "start":
            hidden += silent
            if element.text and not hidden:
                yield element, element.text
            continue
        hidden -= silent
        parent = element.getparent()
        if element.tail and not hidden and parent is not None:
            yield parent, element.tail


def _block_of(element: _Element | None) -> _Element | None:
    """Return the innermost block around some text, if it is near."""
    for _ in range(20):
        if element is None or element.tag in BLOCKS:
            return element
        element = element.getparent()
    return element


def _clear(content: _Element) -> None:
    """Take the site's furniture out of the story; nothing that holds most of its words."""
    whole = _size(content)
    contents = frozenset(_tables_of_contents(content))
    for element in _outermost(content, lambda e: _is_furniture(e) or e in contents):
        if element is not content and 2 * _size(element) <= whole:
            drop(element)


def _is_furniture(element: _Element) -> bool:
    if roles(element) & _FOOTNOTES:
        return False
    if element.tag in _SITE_TAGS:
        return True
    names = (element.get("id", ""), element.get("class", ""))
    return bool(element.attrib) and any(
        word in _FURNITURE for name in names for word in _WORD.findall(name.casefold()[:200])
    )


def _tables_of_contents(content: _Element) -> Iterator[_Element]:
    """Yield the lists and paragraphs that only link to places on the page."""
    lists = {
        holder: None
        for link in content.iter("a")
        if link.get("href", "").startswith("#") and (holder := _list_of(link)) is not None
    }
    for holder in lists:
        if sum(1 for _ in islice(holder.iter(), _LONGEST_LIST + 1)) > _LONGEST_LIST:
            continue
        links = [link for link in holder.iter("a") if _size(link)]
        inner = sum(link.get("href", "").startswith("#") for link in links)
        between = _size(holder) - sum(map(_size, links))
        if _FEWEST_LINKS <= inner == len(links) and between <= 2 * inner:
            yield holder


def _list_of(link: _Element) -> _Element | None:
    near = list(islice(link.iterancestors(), 6))
    lists = [element for element in near if element.tag in {"ul", "ol", "table"}]
    return next(iter(lists), next((element for element in near if element.tag == "p"), None))


def _size(element: _Element) -> int:
    """Return how many characters of words the element holds."""
    return sum(len(text.strip()) for text in element.itertext())


def _outermost(root: _Element, wanted: Callable[[_Element], bool]) -> list[_Element]:
    """Return the elements that are `wanted` and stand in no other such element, in order."""
    found: list[_Element] = []
    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        if isinstance(element.tag, str) and wanted(element):
            found.append(element)
            if element is not root:
                walker.skip_subtree()
    return found


def _gathered(elements: Sequence[_Element]) -> _Element:
    if len(elements) == 1:
        return elements[0]
    holder = etree.Element("div")
    holder.extend(elements)
    return holder
