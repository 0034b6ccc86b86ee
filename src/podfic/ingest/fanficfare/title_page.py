"""The title page and the table of contents of FanFicFare's text files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from podfic.ingest.headers import Header
from podfic.ingest.headings import Heading, announced
from podfic.ingest.keys import Field, Key, keyed
from podfic.ingest.rows import Row
from podfic.ingest.titles import LONGEST, same_title
from podfic.model.work import Reason, Span, Unspoken

CONTENTS = "TABLE OF CONTENTS"
END = "End file."
_BY = "by "
_TITLE_ROWS = 6
_OWN = {
    "category": Key.FANDOMS,
    "categories": Key.FANDOMS,
    "genre": Key.TAGS,
    "genres": Key.TAGS,
    "freeform tags": Key.TAGS,
    "extra categories": Key.TAGS,
    "extra tags": Key.TAGS,
}
"""What FanFicFare means by labels that others use otherwise."""
_IDLE = frozenset(
    {
        "author url",
        "authors url",
        "packaged",
        "publisher",
        "site",
        "series url",
        "kudos",
        "hits",
        "bookmarks",
        "comments",
        "reviews",
        "favs",
        "follows",
        "views",
        "likes",
        "version",
        "cover url",
        "download",
    }
)
"""Labels of the download, of the site or of what readers did."""


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the story: the header, and the chapter titles that it lists."""

    header: Header
    listed: tuple[str, ...]


@dataclass(slots=True)
class _Entries:
    fields: list[Field] = field(default_factory=list)

    def take(self, row: Row) -> None:
        """Take a line of the title page: an entry, or more of the one above."""
        item = self._entry(row)
        if item is not None:
            self.fields.append(item)
        elif self.fields:
            last = self.fields[-1]
            joint = "\n" if row.gap else " "
            self.fields[-1] = replace(last, value=f"{last.value}{joint}{row.text}".strip())

    def _entry(self, row: Row) -> Field | None:
        item = keyed(row.text)
        if item is None or (self.fields and row.gap):
            return None
        label = item.label.casefold()
        in_summary = bool(self.fields) and self.fields[-1].key is Key.SUMMARY
        if in_summary and not (item.known or label in _OWN or label in _IDLE):
            return None
        return replace(item, key=_OWN.get(label, item.key))


def front(rows: Sequence[Row], text: str) -> Front | None:
    """Return what stands before the story in `rows`, None when this is no such file.

    The header ends where the first chapter's title stands behind a tab.
    """
    by = next((n for n, row in enumerate(rows[:_TITLE_ROWS]) if row.text.startswith(_BY)), 0)
    end = next((n for n, row in enumerate(rows) if n > by and is_tabbed(row, text)), len(rows))
    if not by or keyed(rows[min(by + 1, len(rows) - 1)].text) is None:
        return None
    listing = next((n for n in range(by, end) if rows[n].text == CONTENTS), end)
    entries = _Entries([Field(Key.AUTHOR, "by", rows[by].text.removeprefix(_BY))])
    first = by + 1
    while first < listing and not rows[first].gap:
        entries.take(rows[first])
        first += 1
    told = _Entries()
    for row in rows[first:listing]:
        told.take(row)
    title = " ".join(row.text for row in rows[:by])
    kept = (*entries.fields, *(one for one in told.fields if one.label.casefold() not in _IDLE))
    unspoken = (
        *(Unspoken(row.span, Reason.TITLE) for row in rows[:by]),
        *(Unspoken(row.span, Reason.HEADER) for row in rows[by:end]),
    )
    return Front(Header(kept, unspoken, title, end), tuple(_titles(rows[listing + 1 : end])))


def is_tabbed(row: Row, text: str) -> bool:
    """Whether the row stands behind a tab at the beginning of its line."""
    at = row.span.start
    return at > 0 and text[at - 1] == "\t" and (at == 1 or text[at - 2] == "\n")


def chapter_headings(rows: Sequence[Row], text: str, told: Front) -> list[Heading]:
    """Return where the chapters are announced, by the order of the table of contents.

    A file without one has a single chapter.
    """
    waiting = iter(told.listed)
    wanted = next(waiting, None)
    found: list[Heading] = []
    for index in range(told.header.end, len(rows)):
        row = rows[index]
        if not is_tabbed(row, text):
            continue
        last = index
        while last + 1 < len(rows) and not rows[last + 1].gap:
            last += 1
        title = " ".join(one.text for one in rows[index : last + 1])
        if told.listed and title != wanted:
            continue
        found.append(_heading(title, Span(row.span.start, rows[last].span.end), len(found) + 1))
        wanted = next(waiting, None)
        if wanted is None:
            break
    return found


def repeats_title(heading: Heading, told: Front) -> bool:
    """Whether a chapter's only title is the story's."""
    return same_title(heading.wording, told.header.title)


def _heading(title: str, source: Span, number: int) -> Heading:
    """Return the heading that `title` is; FanFicFare may put the chapter's number before it."""
    known = announced(title, source) if len(title) <= LONGEST else None
    if known is not None and known.source == source:
        return known
    counted, _, name = title.partition(". ")
    if counted == str(number) and name:
        own = announced(name, source)
        return Heading(source, title, own.name if own else name, number)
    return Heading(source, title, title)


def _titles(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the titles a table of contents lists, those that are wrapped in one."""
    title = ""
    for row in rows:
        if title and row.gap:
            yield title
            title = ""
        title = f"{title} {row.text}".strip()
    if title:
        yield title
