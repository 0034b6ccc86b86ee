"""Works downloaded from the Archive of Our Own, as HTML or in an EPUB."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element

from podfic.ingest.book import Book, Part
from podfic.ingest.html.naming import named
from podfic.ingest.html.otw import authors, names, related, series
from podfic.ingest.html.select import classes, drop, line, outside, plain, with_id
from podfic.ingest.languages import language_tag
from podfic.ingest.metadata import rating
from podfic.ingest.status import chapter_count, counted_complete
from podfic.model.work import Work

_LABELS = {
    "rating": "rating ratings",
    "warnings": "warning warnings archivewarning archivewarnings",
    "categories": "category categories",
    "fandoms": "fandom fandoms",
    "relationships": "relationship relationships",
    "characters": "character characters",
    "tags": "additionaltag additionaltags",
    "language": "language",
    "series": "series",
    "collections": "collection collections",
    "stats": "stats",
}
_LABEL = {label: name for name, labels in _LABELS.items() for label in labels.split()}
_STAT = re.compile(r"\b(?P<label>[^\W\d_]++): ?(?P<value>[^:]*?)(?=\s[^\W\d_]++:|$)")
_ADDRESS = re.compile(r"https?://[^\s\"'<>?#]{1,300}?/works/\d+")
_END_NOTES = re.compile(r"endnotes\d+")
_LABELLING = frozenset({"p", "h2", "h3", "h4"})
_UNKNOWN = Work("", "", ())


def is_download(trees: Iterable[_Element]) -> bool:
    """Whether the trees, one of a page or all of a book, are a work's download."""
    marked = False
    for tree in trees:
        for element in tree.iter("div"):
            name = element.get("id")
            if name == "workskin":
                return False
            marked = marked or _is_piece(element, name)
    return marked


def book(trees: Sequence[_Element]) -> Book:
    """Return the work that the trees, one of a page or a book's in order, are a download of.

    Its pieces are found by their ids in any tree; those that an EPUB spreads
    over several are joined. Without a preface the work has only chapters.
    Headings that the pages hide are no part of a chapter.
    """
    chapters = with_id(trees, "chapters")
    return Book(_about(trees, chapters), tuple(_parts(chapters)))


def _is_piece(element: _Element, name: str | None) -> bool:
    if name == "chapters":
        return _is_prose(element) or any(map(_is_prose, element.iterchildren("div")))
    return name == "preface" and any(
        {"tags", "message"} & classes(one) for one in element.iter("dl", "p")
    )


def _about(trees: Sequence[_Element], chapters: Sequence[_Element]) -> Work:
    preface = _around(with_id(trees, "preface"))
    afterword = _around(with_id(trees, "afterword"))
    tags, told = _tags(preface), _told(preface)
    stats = _stats(tags.get("stats"))
    return Work(
        title=_title(preface, chapters, trees),
        text="",
        chapters=(),
        authors=_authors(preface),
        rating=rating(line(tags.get("rating"))),
        warnings=names(tags.get("warnings")),
        categories=names(tags.get("categories")),
        fandoms=names(tags.get("fandoms")),
        relationships=names(tags.get("relationships")),
        characters=names(tags.get("characters")),
        tags=names(tags.get("tags")),
        language=language_tag(line(tags.get("language"))) or _UNKNOWN.language,
        series=series(tags.get("series")),
        collections=names(tags.get("collections")),
        date=stats.get("published", ""),
        updated=stats.get("updated") or stats.get("completed", ""),
        complete=_is_complete(stats),
        word_count=stats.get("words", ""),
        chapter_count=stats.get("chapters", ""),
        summary="\n".join(told.get("summary", ())),
        notes=told.get("notes", ()),
        end_notes=_told(afterword).get("end notes", ()),
        related=related(one for found in preface if found.tag == "ul" for one in found.iter("li")),
        source_url=_address([*preface, *afterword]),
    )


def _around(elements: Iterable[_Element]) -> list[_Element]:
    """Return what the archive itself set into `elements`, not what the author typed there."""
    return [found for element in elements for found in outside(element, _is_whole)]


def _is_whole(element: _Element) -> bool:
    return element.tag in {"blockquote", "dl", "ul"} or _is_prose(element)


def _told(around: Iterable[_Element]) -> dict[str, tuple[str, ...]]:
    """Return the texts that stand behind labels such as `Chapter Notes`, by label."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    label = ""
    for element in around:
        if element.tag in _LABELLING:
            label = line(element).casefold().rstrip(": ").removeprefix("chapter ")
        elif element.tag == "blockquote" and (text := plain(element)):
            told[label].append(text)
    return {label: tuple(texts) for label, texts in told.items()}


def _tags(around: Iterable[_Element]) -> dict[str, _Element]:
    """Return the values in lists of definitions, by the field of a work they are for."""
    lists = [element for element in around if element.tag == "dl"]
    label = ""
    tags: dict[str, _Element] = {}
    for element in (one for found in lists for one in found.iter("dt", "dd")):
        if element.tag == "dt":
            label = _LABEL.get("".join(filter(str.isalpha, line(element).casefold())), "")
        elif label:
            tags.setdefault(label, element)
    return tags


def _stats(element: _Element | None) -> dict[str, str]:
    found = _STAT.finditer(line(element))
    stats = {match["label"].casefold(): match["value"].strip() for match in found}
    return {**stats, "chapters": chapter_count(stats["chapters"])} if "chapters" in stats else stats


def _is_complete(stats: Mapping[str, str]) -> bool | None:
    """Return whether the work is: downloads before 2023 count chapters only where they may grow."""
    if "chapters" in stats:
        return counted_complete(stats["chapters"])
    return True if {"published", "completed"} & stats.keys() else None


def _title(
    preface: Iterable[_Element], chapters: Iterable[_Element], trees: Iterable[_Element]
) -> str:
    """Return the title by its heading, its mention, a hidden heading, or the page's own title."""
    around = list(preface)
    heading = (line(one) for one in around if one.tag == "h1")
    mention = (line(one) for one in around if one.tag == "b")
    hidden = (line(one) for found in chapters for one in found.iterchildren("h2"))
    page = (line(one).rsplit(" - ", 2)[0] for tree in trees for one in tree.iter("title"))
    return next(filter(None, (*heading, *mention, *hidden, *page)), "")


def _authors(around: Iterable[_Element]) -> tuple[str, ...]:
    return next((authors(one) for one in around if "byline" in classes(one)), ())


def _address(around: Iterable[_Element]) -> str:
    """Return the work's address as the archive's own sentences link to it."""
    links = (f"{link.get('href', '')} {line(link)}" for link in around if link.tag == "a")
    return next((match[0] for link in links if (match := _ADDRESS.search(link))), "")


@dataclass(slots=True)
class _Draft:
    """A chapter while its elements are gathered."""

    head: list[_Element] = field(default_factory=list)
    content: list[_Element] = field(default_factory=list)
    end_notes: list[_Element] = field(default_factory=list)


def _parts(chapters: Sequence[_Element]) -> Iterator[Part]:
    drafts = [_Draft()]
    for element in _children(chapters):
        if _is_heading(element):
            drafts.append(_Draft())
        draft = drafts[-1]
        if _END_NOTES.fullmatch(element.get("id", "")):
            draft.end_notes.append(element)
        elif _is_prose(element):
            draft.content.append(element)
        else:
            draft.head.append(element)
    written = [draft for draft in drafts if draft.content] or _loose(chapters)
    return (_part(draft, number) for number, draft in enumerate(written, 1))


def _children(chapters: Iterable[_Element]) -> Iterator[_Element]:
    """Yield what stands in `chapters`, and in those that a damaged file left inside one."""
    waiting = [one for found in chapters for one in found.iterchildren("*")][::-1]
    while waiting:
        element = waiting.pop()
        if element.get("id") == "chapters":
            waiting += list(element.iterchildren("*"))[::-1]
        else:
            yield element


def _loose(chapters: Sequence[_Element]) -> list[_Draft]:
    """Return the one chapter of a file whose prose has lost what enclosed it, if there is one."""
    for hidden in [one for found in chapters for one in found.iter("h2") if _is_hidden(one)]:
        drop(hidden)
    return [_Draft(content=list(chapters))] if any(map(line, chapters)) else []


def _part(draft: _Draft, number: int) -> Part:
    head = _around(draft.head)
    told = _told(head)
    heading = next((line(one) for one in head if _is_shown_heading(one)), "")
    shown, name = named(heading, number)
    return Part(
        tuple(draft.content),
        heading=shown,
        title=name,
        authors=_authors(head),
        summary="\n".join(told.get("summary", ())),
        notes=told.get("notes", ()),
        end_notes=tuple(
            text
            for one in _around(draft.end_notes)
            if one.tag == "blockquote" and (text := plain(one))
        ),
    )


def _is_heading(element: _Element) -> bool:
    """Whether the element announces a chapter, and does not hold one."""
    return not _is_prose(element) and any(map(_is_shown_heading, _around([element])))


def _is_shown_heading(element: _Element) -> bool:
    return element.tag == "h2" and not _is_hidden(element)


def _is_hidden(element: _Element) -> bool:
    return "toc-heading" in classes(element)


def _is_prose(element: _Element) -> bool:
    """Whether the element holds what an author typed; converters number its class."""
    return any(name.startswith("userstuff") for name in classes(element))
