"""What a reader of a marked-up format hands over before words become text and blocks."""

from dataclasses import dataclass

from lxml.etree import _Element

from podfic.model.work import Work


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter as elements: what a format says is one, its words not yet read.

    `content` holds the elements whose children are the chapter's blocks, in
    order. `heading` is how the file announces the chapter ("Chapter 1: Rain"),
    "" when it does not; `title` the name in it ("Rain"). Notes are plain text,
    one string for each note, its paragraphs parted by a line end.
    """

    content: tuple[_Element, ...]
    heading: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    summary: str = ""
    notes: tuple[str, ...] = ()
    end_notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A work's metadata, in a Work without words, and its parts in order.

    A book of one part without a heading may still hold chapters: they are
    found by their headings, as in plain text.
    """

    about: Work
    parts: tuple[Part, ...]
