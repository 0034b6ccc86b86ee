"""How a chapter's pages begin: its heading, which the table of contents may repeat."""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.etree import _Element

from podfic.ingest.epub.sections import WRAPPERS
from podfic.ingest.headings import Heading, announced, is_viewpoint, numeral_value
from podfic.ingest.html.select import drop, line, outside
from podfic.ingest.titles import LONGEST, folded, reads_as_title, same_title
from podfic.model.work import Span, Work

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST = 4
"""Blocks at the beginning that may belong to the heading: book, part, number, name."""


def leading(content: _Element) -> Iterator[_Element]:
    """Yield the first blocks of `content` that have words, up to loose text between them."""
    if (content.text or "").strip():
        return
    for element in outside(content, _is_block):
        if not _is_block(element):
            continue
        if line(element):
            yield element
        if (element.tail or "").strip():
            return


def announcement(content: _Element) -> Heading | None:
    """Return the chapter heading that `content` begins with, such as `Chapter 1`, or None."""
    first = next(leading(content), None)
    return None if first is None else _announced(line(first))


def heading_of(content: _Element) -> str:
    """Return the words of the heading that `content` begins with, "" when it has none."""
    first = next(leading(content), None)
    if first is None:
        return ""
    words = line(first)
    is_heading = first.tag in HEADINGS and len(words) <= LONGEST
    return words if is_heading or _announced(words) else ""


def drop_title(content: _Element, about: Work) -> None:
    """Take the book's title, and its authors below it, out of the top of `content`."""
    top = list(islice(leading(content), 2))
    if not top or top[0].tag not in HEADINGS or not same_title(line(top[0]), about.title):
        return
    drop(top[0])
    if len(top) > 1 and line(top[1]).removeprefix("by ") in about.authors:
        drop(top[1])


def take_heading(content: _Element, named: str) -> str:
    """Return how the chapter that a table of contents calls `named` announces itself.

    What repeats `named` at the beginning of `content` is taken out of it,
    and a name right below a mere `Chapter 1`. The page's own wording is
    preferred where it says more.
    """
    heads = _heads(content, named)
    repeated = [index for index, (words, _) in enumerate(heads) if _repeats(words, named)]
    count = repeated[-1] + 1 if repeated else 0
    told = _joined(words for words, _ in heads[:count])
    wording = told if len(folded(told)) > len(folded(named)) else named
    if count < len(heads) and _number(wording) is not None and _is_name(*heads[count]):
        wording = f"{wording}: {heads[count][0]}"
        count += 1
    for _, element in heads[:count]:
        drop(element)
    return wording


def _heads(content: _Element, named: str) -> list[tuple[str, _Element]]:
    """Return the headings that `content` begins with, and their words."""
    heads: list[tuple[str, _Element]] = []
    for element in islice(leading(content), _MOST):
        words = _words(element)
        is_heading = element.tag in HEADINGS and len(words) <= 2 * LONGEST
        if not (is_heading or same_title(words, named) or _announced(words)):
            break
        heads.append((words, element))
    return heads


def _joined(lines: Iterable[str]) -> str:
    """Return the lines of a heading as one, what a line repeats said once."""
    told = ""
    for words in lines:
        if not told or _holds(words, told):
            told = words
        elif not _holds(told, words):
            told = f"{told}: {words}"
    return told


def _is_name(words: str, element: _Element) -> bool:
    told = is_viewpoint(words) or _announced(words) is not None
    return element.tag in HEADINGS and reads_as_title(words) and not told


def _repeats(words: str, named: str) -> bool:
    """Whether a heading of `words` says what the table of contents does."""
    if _holds(named, words) or _holds(words, named):
        return True
    mere = _number(words) or _number(named)
    return mere is not None and mere == _leading_number(words) == _leading_number(named)


def _holds(whole: str, part: str) -> bool:
    """Whether `whole` has the words of `part` at its beginning or end."""
    many, few = _split(whole), _split(part)
    return bool(few) and (many[: len(few)] == few or many[-len(few) :] == few)


def _split(text: str) -> list[str]:
    return [key for word in text.split() if (key := folded(word))]


def _number(text: str) -> int | None:
    """Return the number of a heading that is nothing else, None for any other."""
    found = _announced(text)
    if found is not None:
        return None if found.name else found.number
    return numeral_value(text.strip(" .:"))


def _leading_number(text: str) -> int | None:
    found = _announced(text)
    return _number(text) if found is None else found.number


def _announced(words: str) -> Heading | None:
    return announced(words, Span(0, len(words)))


def _words(element: _Element) -> str:
    """Return the words of a heading without the marks of footnotes in it."""
    marks = " ".join(line(mark) for mark in element.iter("sup"))
    words = line(element)
    return words.removesuffix(marks).rstrip() if marks else words


def _is_block(element: _Element) -> bool:
    return element.tag not in WRAPPERS or bool((element.text or "").strip())
