"""Several works, each read from a file of its own, to one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from podfic.ingest.filenames import chapter_name, common_title
from podfic.ingest.html.naming import named
from podfic.ingest.shifted import shifted
from podfic.model.work import Chapter, Unspoken, Work

_BETWEEN = "\n\n"
_RATINGS = ("", "Not Rated", "General", "Teen", "Mature", "Explicit")
"""From the mildest on; the whole is rated as its strongest part."""
_UNITED = (
    *("authors", "warnings", "categories", "fandoms", "relationships", "characters", "tags"),
    *("series", "collections", "related", "gifts"),
)
_FIRST = ("language", "date", "source_url")

_Told = TypeVar("_Told")


def joined(works: Sequence[tuple[Path, Work]], folder: Path | None = None) -> Work:
    """Return the works as one, in their order, each with the file it was read from.

    A file without chapters of its own becomes one, called by its title or its
    file name without the work's title and numbers (`02 - The Bridge.txt`);
    its summary and notes go to its chapters, unless all files have the same.
    The title is the one all agree on, else that of `folder`, else what the
    titles have in common, else the first; people, tags and the like are united.
    """
    parts = [work for _, work in works]
    about = _about(parts, common_title([work.title for work in parts], folder))
    texts: list[str] = []
    chapters: list[Chapter] = []
    unspoken: list[Unspoken] = []
    at = 0
    for path, work in works:
        file = _File(path, shifted(work, at), about)
        chapters += file.chapters(after=len(chapters))
        texts.append(work.text)
        at += len(work.text) + len(_BETWEEN)
        unspoken += file.work.unspoken
    return replace(
        about,
        text=_BETWEEN.join(texts),
        chapters=tuple(chapters),
        unspoken=tuple(unspoken),
    )


@dataclass(frozen=True, slots=True)
class _File:
    """A file's work, its places those in the whole work; `about` is what is said of that."""

    path: Path
    work: Work
    about: Work

    def chapters(self, after: int) -> Iterator[Chapter]:
        """Yield the chapters, numbered on from `after`, with what the file says about them."""
        last = len(self.work.chapters) - 1
        for index, chapter in enumerate(self.work.chapters):
            number = after + index + 1
            yield replace(
                chapter,
                number=number,
                title=self._title(chapter, number),
                summary=chapter.summary or (self._own("summary", "") if index == 0 else ""),
                notes=(*(self._own("notes", ()) if index == 0 else ()), *chapter.notes),
                end_notes=(
                    *chapter.end_notes,
                    *(self._own("end_notes", ()) if index == last else ()),
                ),
            )

    def _title(self, chapter: Chapter, number: int) -> str:
        if chapter.title or chapter.heading is not None or len(self.work.chapters) > 1:
            return named(chapter.title, number)[1]
        return chapter_name(self.path, self.work.title, self.about.title, number)

    def _own(self, field: str, nothing: _Told) -> _Told:
        """Return what the file says and the whole work does not say once for all."""
        told: _Told = getattr(self.work, field)
        return nothing if told == getattr(self.about, field) else told


def _about(works: Sequence[Work], title: str) -> Work:
    """Return a Work without words that has what the works say about themselves."""
    last = works[-1]
    lists = {name: _united(getattr(work, name) for work in works) for name in _UNITED}
    words = {name: _first(getattr(work, name) for work in works) for name in _FIRST}
    gathered: dict[str, Any] = {**lists, **words}
    return replace(
        Work(title, "", ()),
        rating=max((work.rating for work in works), key=_strength),
        complete=last.complete,
        updated=last.updated,
        word_count=_sum(work.word_count for work in works),
        chapter_count=_agreed(works, lambda work: work.chapter_count, ""),
        summary=_agreed(works, lambda work: work.summary, ""),
        notes=_agreed(works, lambda work: work.notes, ()),
        end_notes=_agreed(works, lambda work: work.end_notes, ()),
        disclaimer=_lines(work.disclaimer for work in works),
        spoilers=_lines(work.spoilers for work in works),
        **gathered,
    )


def _strength(rating: str) -> int:
    return _RATINGS.index(rating) if rating in _RATINGS else 0


def _sum(counts: Iterable[str]) -> str:
    """Return the sum of the counts if all are told, "" else."""
    plain = [count.replace(",", "") for count in counts]
    told = all(count.isascii() and count.isdigit() and len(count) < 12 for count in plain)
    return f"{sum(map(int, plain)):,}" if told else ""


def _agreed(works: Sequence[Work], told: Callable[[Work], _Told], nothing: _Told) -> _Told:
    first = told(works[0])
    return first if all(told(work) == first for work in works) else nothing


def _united(values: Iterable[tuple[object, ...]]) -> tuple[object, ...]:
    return tuple(dict.fromkeys(one for value in values for one in value))


def _lines(values: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(filter(None, values)))


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")
