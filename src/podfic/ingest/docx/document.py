"""A Word document's page to a book: its title found, its footnotes put where they are read."""

import re
from dataclasses import replace
from itertools import islice

from lxml import etree
from lxml.etree import _Element

from podfic.ingest.book import Book, Part
from podfic.ingest.headings import announced
from podfic.ingest.html.select import classes, drop, line, plain
from podfic.model.work import Span, Work

_BYLINE = re.compile(r"(?:written\s)?by:?\s(?P<name>[^\s.,;!?][^.,;!?]{0,60})", re.IGNORECASE)
_BACK = ("#footnote-ref-", "#endnote-ref-")
_CHAPTERS = frozenset({"h1", "h2"})


def book(tree: _Element, known: Work) -> Book:
    """Return the book in the page `tree`; `known` is what the document's properties tell.

    Its title is the paragraph styled as one, or the only heading of the
    highest rank if it stands above everything else, and `by …` below it names
    the author; else what the properties tell, though many have the title of
    an older document.
    """
    found = tree.find("body")
    body = tree if found is None else found
    _place_notes(body)
    title, author = _take_title(body)
    about = replace(
        known, title=title or known.title, authors=(author,) if author else known.authors
    )
    return Book(about, (Part((body,)),))


def _take_title(body: _Element) -> tuple[str, str]:
    """Return the title paragraph's words and the author below it, "" for none; both go."""
    styled = [element for element in body if "title" in classes(element) and line(element)]
    highest = [element for element in body if element.tag == "h1" and line(element)]
    if not styled and (len(highest) != 1 or not _is_title(highest[0])):
        return "", ""
    element = (styled or highest)[0]
    title = line(element)
    below = next((one for one in element.itersiblings() if line(one)), None)
    author = _BYLINE.fullmatch(line(below))
    drop(element)
    if below is None or author is None:
        return title, ""
    drop(below)
    return title, author["name"]


def _is_title(heading: _Element) -> bool:
    words = line(heading)
    above = plain(*heading.itersiblings(preceding=True))
    return not above and announced(words, Span(0, len(words))) is None


def _place_notes(body: _Element) -> None:
    """Put each footnote, with its number, at the end of the chapter that has its mark."""
    notes = list(body[-1]) if len(body) > 1 else []
    backs = [link for note in notes for link in islice(filter(_is_back, note.iter("a")), 1)]
    if not notes or len(backs) < len(notes):
        return
    body.remove(body[-1])
    marks = {f"#{link.get('id')}": link for link in body.iter("a")}
    ends = _ends(body)
    lists: dict[_Element, _Element] = {}
    for number, (note, back) in enumerate(zip(notes, backs, strict=True), 1):
        _lead(note, back, number)
        mark = marks.get(back.get("href", ""), body[-1])
        end = next((ends[one] for one in (mark, *mark.iterancestors()) if one in ends), body[-1])
        if end not in lists:
            lists[end] = etree.Element("ol")
        lists[end].append(note)
    for end, group in lists.items():
        end.addnext(group)


def _ends(body: _Element) -> dict[_Element, _Element]:
    """Return the last element of its chapter for each element of the body."""
    ends: dict[_Element, _Element] = {}
    end: _Element | None = None
    for element in reversed(body):
        end = element if end is None else end
        ends[element] = end
        end = None if element.tag in _CHAPTERS else end
    return ends


def _lead(note: _Element, back: _Element, number: int) -> None:
    """Put the link back to the mark, as a number, where the note's words begin."""
    drop(back)
    first = note[0] if len(note) else note
    back.text, back.tail, first.text = f"[{number}]", f" {first.text or ''}", None
    first.insert(0, back)


def _is_back(link: _Element) -> bool:
    """Whether the link leads from a footnote back to its mark, as mammoth writes it."""
    return link.get("href", "").startswith(_BACK)
