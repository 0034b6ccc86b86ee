"""Walks over a page and reads its words into pieces."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element

from podfic.ingest.html.inline import Taken, Words
from podfic.ingest.html.look import BLOCKS, Look, alignment, is_unseen
from podfic.ingest.html.marks import mark_of, names_of
from podfic.ingest.html.parse import roles
from podfic.ingest.html.pieces import Mark, Piece, Place
from podfic.model.work import BlockKind, Reason, Span

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ITEMS = frozenset({"li", "dt", "dd"})
_NAMED = frozenset({"p", "li", "aside", "dd", "dt", "td"})
"""Blocks small enough to be a footnote when a mark links to them."""
_NOTES = frozenset({"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"})
_MESSAGES = frozenset(
    """
    bubble discord discordmessage groupchat imessage imsg messagebody recv received sms
    textmessage texting tweet whatsapp incoming outgoing sent
    """.split()  # noqa: SIM905
)
_MAY_BE_MESSAGES = frozenset(
    "breadcrumb chat dm message messages phone reply text texts twitter".split()  # noqa: SIM905
)
_VERSES = frozenset("lyrics poem poetry song stanza verse".split())  # noqa: SIM905
_LETTERS = frozenset("email handwriting handwritten letter telegram".split())  # noqa: SIM905
_TRAILING = re.compile(r"[\d_-]+$")

_NOWHERE = Span(0, 0)


@dataclass(slots=True)
class _Frame:
    """An element that is being read; `since` is where its words began in their paragraph."""

    element: _Element
    waiting: Iterator[_Element]
    look: Look
    place: Place
    block: bool = False
    pieces: int = 0
    mark: Mark | None = None
    since: int = 0


class Reader:
    """Reads the words of elements, piece by piece; use one for each chapter.

    `language` is the work's: words in another are told from it.
    """

    def __init__(self, language: str) -> None:
        self._look = Look(home=language)
        self._words = Words()
        self._pieces: list[Piece] = []
        self._boxes = 0
        self._gap = 0
        self._quotes = 0
        self._nested = False
        self._names: list[str] = []

    def read(self, elements: Iterable[_Element]) -> list[Piece]:
        """Return what the elements hold, in order."""
        for element in elements:
            self._boxes += 1
            self._walk(element, Place(box=self._boxes))
            self._end_paragraph(Place(box=self._boxes))
        return self._pieces

    def _walk(self, root: _Element, place: Place) -> None:
        # The language of a whole chapter is the work's own, whatever its tag says.
        look = replace(self._look.within(root), foreign="")
        frames = [_Frame(root, iter(root), look, place, block=True, pieces=-1)]
        self._text(root.text, look)
        while frames:
            frame = frames[-1]
            child = next(frame.waiting, None)
            if child is None:
                frames.pop()
                self._leave(frame)
                if frames:
                    self._text(frame.element.tail, frames[-1].look)
            elif (inner := self._enter(child, frame)) is not None:
                frames.append(inner)
                self._text(child.text, inner.look)
            else:
                self._text(child.tail, frame.look)

    def _enter(self, element: _Element, outer: _Frame) -> _Frame | None:
        """Return the frame of an element whose text is to be read, None for all others."""
        tag = element.tag
        if not isinstance(tag, str) or is_unseen(element):
            return None
        if tag in {"br", "hr", "img"}:
            self._empty(element, outer)
            # Nothing can stand in these, but a broken page may say so.
            held = element.text is not None or len(element) > 0
            return _Frame(element, iter(element), outer.look, outer.place) if held else None
        look = outer.look.within(element)
        if tag in BLOCKS:
            self._end_paragraph(outer.place)
            self._nested = False
            place = self._placed(element, outer.place)
            return _Frame(element, iter(element), look, place, block=True, pieces=self._count())
        return self._inline(element, outer, look)

    def _inline(self, element: _Element, outer: _Frame, look: Look) -> _Frame:
        tag = element.tag
        frame = _Frame(element, iter(element), look, outer.place, since=self._words.shown)
        if element.attrib and not self._words.shown:
            self._names += (name for key in ("id", "name") if (name := element.get(key)))
        if tag == "q":
            self._words.write("‘" if self._quotes % 2 else "“", look)
            self._quotes += 1
        elif tag == "ruby" and next(element.iter("rt"), None) is not None:
            frame.look = replace(look, aside=look.aside or Reason.RUBY)
        elif tag in {"rt", "rtc"} and look.aside is Reason.RUBY:
            frame.look = replace(look, aside=None)
        elif self._may_be_mark(outer) and (told := mark_of(element)) is not None:
            label, target = told
            frame.mark = Mark(_NOWHERE, label, target, names_of(element))
            if target:
                frame.look = replace(look, aside=Reason.FOOTNOTE)
        return frame

    def _may_be_mark(self, outer: _Frame) -> bool:
        """Whether a footnote may be marked here: not at the beginning of a heading."""
        return outer.look.aside is None and (self._words.shown > 0 or not outer.place.level)

    def _leave(self, frame: _Frame) -> None:
        if frame.block:
            self._end_paragraph(frame.place, closes=self._count() == frame.pieces)
            self._nested = True
        elif frame.element.tag == "q":
            self._quotes -= 1
            self._words.attach("’" if self._quotes % 2 else "”", frame.look)
        if frame.mark is not None:
            self._words.mark(frame.since, frame.mark)

    def _empty(self, element: _Element, outer: _Frame) -> None:
        """Read an element that holds no text."""
        if element.tag == "br":
            self._words.end_line()
        elif element.tag == "hr":
            self._end_paragraph(outer.place)
            self._add(Piece("", replace(outer.place, tag="hr"), kind=BlockKind.BREAK))
        elif element.tag == "img" and (told := element.get("alt", "").strip()):
            letters = sum(map(str.isalnum, told))
            if letters == len(told) == 1 or not letters:
                # A drop capital, or an emoji drawn as a picture.
                self._words.write(told, outer.look)
            else:
                self._words.space()
                self._words.write(told, replace(outer.look, aside=Reason.IMAGE))
                self._words.space()

    def _text(self, text: str | None, look: Look) -> None:
        if not text:
            return
        if not look.verbatim:
            self._words.write(text, look)
            return
        for index, line in enumerate(text.split("\n")):
            if index:
                self._words.end_line()
            self._words.write(line, look)

    def _placed(self, element: _Element, outer: Place) -> Place:
        """Return where the paragraphs of a block stand."""
        self._boxes += 1
        tag = str(element.tag)
        place = replace(
            outer,
            tag=tag,
            level=_HEADINGS.get(tag, 0),
            box=self._boxes if tag not in {"p", "li", "td"} else outer.box,
            align=alignment(element) or outer.align,
            names=(*self._named(element), *(outer.names if outer.tag in _NAMED else ())),
        )
        if tag in _ITEMS:
            place = replace(place, item=True)
        elif tag == "blockquote":
            place = replace(place, quote=self._boxes, item=False)
        return self._described(element, place) if element.attrib else place

    def _described(self, element: _Element, place: Place) -> Place:
        """Return `place` with what classes and roles tell of it."""
        names = {_TRAILING.sub("", name) for name in element.get("class", "").casefold().split()}
        words = {word for name in names for word in re.split(r"[^a-z]+", name)}
        if (roles(element) | names) & _NOTES:
            place = replace(place, note=True)
        if words & _MESSAGES:
            place = replace(place, message=self._boxes, weak_message=False)
        elif names & _MAY_BE_MESSAGES:
            place = replace(place, message=self._boxes, weak_message=True)
        if names & _VERSES:
            place = replace(place, verse=True)
        return replace(place, letter=self._boxes) if names & _LETTERS else place

    def _named(self, element: _Element) -> tuple[str, ...]:
        if element.tag not in _NAMED or not element.attrib:
            return ()
        return tuple(name for key in ("id", "name") if (name := element.get(key)))

    def _end_paragraph(self, place: Place, *, closes: bool = False) -> None:
        """End the paragraph that is being read, if any; `closes` if its block has no other."""
        taken = self._words.take()
        names, self._names = self._names, []
        if taken.text:
            placed = replace(place, names=(*place.names, *names)) if names else place
            self._add(Piece(taken.text, placed, taken.styles, taken.aside, taken.marks), taken.lead)
            self._gap = max(0, taken.trail - 1)
        elif closes and not self._nested and _is_blank(place, taken):
            self._gap += 2 + max(0, taken.lead - 1)
        else:
            self._gap += taken.lead

    def _add(self, piece: Piece, lead: int = 0) -> None:
        self._pieces.append(replace(piece, gap=2 + self._gap + lead))
        self._gap = 0

    def _count(self) -> int:
        return len(self._pieces)


def _is_blank(place: Place, taken: Taken) -> bool:
    """Whether a block without words is an empty line on the page."""
    return place.tag == "p" or (place.tag in {"div", "center"} and (taken.lead > 0 or taken.spaced))
