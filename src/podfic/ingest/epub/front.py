"""What of a book is its story, and what stands around it: covers, title pages, notes."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from podfic.ingest.epub.lead import HEADINGS, announcement, leading
from podfic.ingest.epub.sections import Section
from podfic.ingest.html.select import line
from podfic.ingest.titles import same_title

FEW_WORDS = 30
"""Words of a page that is no story yet when nothing says what it is: a title, a motto."""
SHORT = 4_000
"""Characters of a page that may be a copyright notice, an imprint or the like."""

_STORY = frozenset({"chapter", "part", "volume", "prologue", "epilogue", "foreword", "preface"})
_NOTES = frozenset({"dedication", "acknowledgments", "acknowledgements", "afterword"})
_AROUND = frozenset(
    {
        *("cover", "coverpage", "frontispiece", "titlepage", "title-page", "halftitlepage"),
        *("halftitle", "copyright-page", "imprint", "imprimatur", "colophon", "seriespage"),
        *("toc", "landmarks", "loi", "lot", "page-list", "index", "glossary", "bibliography"),
        *("contributors", "other-credits", "errata"),
    }
)
"""What pages around a story say they are, in EPUB 3's vocabulary or the guide of EPUB 2."""
_LISTS = re.compile(r"(?:table of )?contents|toc", re.IGNORECASE)
_SHORT_PAGES = re.compile(
    r"(?:front |back |book )?cover(?: page| image)?|(?:half[ -]?)?title ?page|title"
    r"|copyright(?: (?:page|notice|information))?|legal(?: notice)?|imprint|colophon"
    r"|landmarks|navigation|index|update log|(?:(?:story|book|fic) )?(?:info(?:rmation)?|metadata)"
    r"|(?:also|other (?:books|works|stories)) by\b.{0,80}|about the publisher",
    re.IGNORECASE,
)
_NOTE_PAGES = re.compile(
    r"dedications?|acknowledge?ments?|about the authors?|afterword"
    r"|a ?/ ?n|(?:(?:final|end|beginning) )?(?:author(?:'?s?'?) )?notes?(?: from the author)?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"all rights reserved|\bISBN\b|\bcopyright\s{0,3}(?:©|\(c\)|\d{4})|©\s{0,3}\d{4}"
    r"|no part of this (?:book|publication)",
    re.IGNORECASE,
)


class Place(Enum):
    """Where a section of a book belongs."""

    STORY = auto()
    NOTES = auto()
    """The author's words about the story."""
    AROUND = auto()
    """Nothing that is read aloud."""


def placed(sections: Sequence[Section], title: str) -> list[Place]:
    """Return where each section of the book called `title` belongs.

    A section is judged by what it says it is, then by its name, then by its
    words; with hardly any it can still be the story, but not begin it. Between
    two pages of the story, a name such as `Cover` is a chapter's. If nothing
    were left of the book, all of it is the story but its contents. Footnotes
    are the story's: what is read of them, the settings say.
    """
    places: list[Place] = []
    for section in sections:
        begun = Place.STORY in places
        places.append(_told(section) or _by_words(section, title, begun=begun))
    if Place.STORY in places:
        return _with_chapters_between(sections, places)
    return [Place.AROUND if "toc" in one.kinds else Place.STORY for one in sections]


def _with_chapters_between(sections: Sequence[Section], places: list[Place]) -> list[Place]:
    """Return `places`, what only its name sets apart within the story given back to it."""
    story = [at for at, place in enumerate(places) if place is Place.STORY]
    for at in range(story[0] + 1, story[-1]):
        named = not sections[at].kinds & _AROUND and not _is_copyright(sections[at])
        if places[at] is Place.AROUND and named and len(_sample(sections[at]).split()) > FEW_WORDS:
            places[at] = Place.STORY
    return places


def _told(section: Section) -> Place | None:
    """Return where the section says that it belongs, by its kind or its name."""
    for kinds, place in ((_AROUND, Place.AROUND), (_NOTES, Place.NOTES), (_STORY, Place.STORY)):
        if section.kinds & kinds:
            return place
    name = section.titles[-1] if section.titles else _heading(section)
    if _LISTS.fullmatch(name) or (_SHORT_PAGES.fullmatch(name) and _is_short(section)):
        return Place.AROUND
    return Place.NOTES if _NOTE_PAGES.fullmatch(name.strip(" .:").replace("’", "'")) else None


def _heading(section: Section) -> str:
    first = next(leading(section.content), None)
    return line(first) if first is not None and first.tag in HEADINGS else ""


def _by_words(section: Section, title: str, *, begun: bool) -> Place:
    named = any(not same_title(name, title) for name in section.titles)
    if not (named and begun) and _is_copyright(section):
        return Place.AROUND
    if begun or named or announcement(section.content) is not None:
        return Place.STORY
    few = len(_sample(section).split(maxsplit=FEW_WORDS)) <= FEW_WORDS
    return Place.AROUND if few else Place.STORY


def _is_copyright(section: Section) -> bool:
    return _is_short(section) and _COPYRIGHT.search(_sample(section)) is not None


def _is_short(section: Section) -> bool:
    return len(_sample(section)) <= SHORT


def _sample(section: Section) -> str:
    """Return the first words of the section, a little more than SHORT characters of them."""
    parts: list[str] = []
    size = 0
    for text in section.content.itertext():
        words = " ".join(str(text).split())
        if words:
            parts.append(words)
            size += len(words) + 1
        if size > SHORT + 1:
            break
    return " ".join(parts)
