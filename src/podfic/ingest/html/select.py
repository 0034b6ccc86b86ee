"""Finding elements of a page by id and class, and reading them as plain text."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from lxml import etree
from lxml.etree import _Element

_LINES = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "header", "hr", "li"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "section", "summary", "table"),
        *("tr", "ul"),
    }
)
"""Elements that begin and end a line."""
_SILENT = frozenset({"head", "noscript", "rp", "script", "style", "template", "textarea"})


def classes(element: _Element) -> frozenset[str]:
    """Return the classes of the element, lower case."""
    return frozenset(element.get("class", "").casefold().split())


def with_id(trees: Iterable[_Element], name: str) -> tuple[_Element, ...]:
    """Return the elements with the id `name` in any of the trees, in order.

    One inside another of that id is left to the other, so that no word is told twice.
    """

    def named(element: _Element) -> bool:
        return element.get("id") == name

    return tuple(found for tree in trees for found in outside(tree, named) if named(found))


def with_classes(element: _Element, *names: str) -> Iterator[_Element]:
    """Return `element` and those below it that have all the classes `names`, in order."""
    wanted = frozenset(names)
    return (found for found in element.iter(etree.Element) if wanted <= classes(found))


def outside(element: _Element, closed: Callable[[_Element], bool]) -> Iterator[_Element]:
    """Return `element` and the elements below it in order, entering none that is `closed`."""
    waiting = [element]
    while waiting:
        found = waiting.pop()
        if not isinstance(found.tag, str):
            continue
        yield found
        if not closed(found):
            waiting += reversed(found)


def plain(*shown: _Element | str) -> str:
    r"""Return the words of elements and text, a paragraph a line, without what is never shown.

    White space is folded as browsers do; `\n` parts paragraphs, items of
    lists, rows of tables and the lines of a verse alike.
    """
    parts = (_folded(one) if isinstance(one, str) else "".join(_parts(one)) for one in shown)
    folded = (" ".join(row.split()) for row in "".join(parts).split("\n"))
    return "\n".join(row for row in folded if row)


def line(element: _Element | None) -> str:
    """Return the words of the element on one line, "" for None."""
    return " ".join(plain(element).split()) if element is not None else ""


def drop(element: _Element) -> None:
    """Take the element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    element.tail = None
    parent.remove(element)


def gathered(text: str, elements: Sequence[_Element]) -> _Element:
    """Return an element with the text and the elements, taken out of where they stood.

    Each keeps the text behind it.
    """
    holder = etree.Element("div")
    holder.text = text
    holder.extend(elements)
    return holder


def _parts(element: _Element) -> Iterator[str]:
    hidden = 0
    for event, found in etree.iterwalk(element, events=("start", "end")):
        silent, breaks = found.tag in _SILENT, found.tag in _LINES
        if event == "start":
            hidden += silent
            if breaks and not hidden:
                yield "\n"
            if found.text and not hidden:
                yield _folded(found.text)
            continue
        hidden -= silent
        if breaks and not hidden:
            yield "\n"
        if found.tail and found is not element and not hidden:
            yield _folded(found.tail)


def _folded(text: str) -> str:
    """Return `text` with its white space folded, the ends of words kept apart."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}"
