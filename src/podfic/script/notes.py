"""What the author says around the story, as far as it is to be read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from podfic.config.settings import Read, Where
from podfic.model.cast import ANNOUNCER
from podfic.model.script import Line, LineKind
from podfic.model.work import Chapter, Work
from podfic.script.passage import folded
from podfic.script.speech.manner import Manner, Place
from podfic.script.speech.speak import speak

_IDLE = frozenset(
    {
        "",
        "none",
        "n/a",
        "no warnings",
        "no archive warnings apply",
        "no warnings apply",
        "creator chose not to use archive warnings",
        "choose not to use archive warnings",
        "author chose not to use archive warnings",
    }
)
"""Warnings that warn of nothing."""
_STOPS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Announcer:
    """Makes lines of words around the story.

    `speaker` is the role that reads them, None for the narrator.
    """

    manner: Manner
    speaker: str | None

    @classmethod
    def of(cls, manner: Manner, voice: str) -> "Announcer":
        """Return the announcer who has the voice `voice`, the narrator where that is ""."""
        speaker = ANNOUNCER if voice else None
        return cls(replace(manner, place=Place.METADATA, quoted=False), speaker)

    def line(self, identity: str, kind: LineKind, text: str, at: tuple[int, int]) -> Line | None:
        """Return the line of `text` in chapter and scene `at`, None if nothing is said."""
        said = speak(text, self.manner)
        if not said.text:
            return None
        return Line(
            identity,
            kind,
            self.speaker,
            folded(text),
            said.text,
            *at,
            paragraph=0,
            source=None,
            delivery=said.delivery,
        )


def warnings_that_matter(work: Work) -> tuple[str, ...]:
    """Return the warnings of `work` that warn of something."""
    return tuple(one for one in work.warnings if one.strip(" .!").casefold() not in _IDLE)


def around_work(work: Work, read: Read, where: Where, announcer: Announcer) -> tuple[Line, ...]:
    """Return the lines that are read before or after the whole story."""
    told: Mapping[str, tuple[Where, Sequence[str]]] = {
        "rating": (read.rating, _labelled("Rating", [work.rating] if work.rating else [])),
        "warnings": (read.warnings, _listed("Warning", warnings_that_matter(work))),
        "summary": (read.summary, _labelled("Summary", [work.summary])),
        "notes": (read.notes, _labelled("Author's note", work.notes)),
        "endnotes": (read.end_notes, _labelled("Author's end note", work.end_notes)),
    }
    return tuple(_lines("", told, where, announcer, (0, 0)))


def around_chapter(
    chapter: Chapter, scene: int, read: Read, where: Where, announcer: Announcer
) -> tuple[Line, ...]:
    """Return the lines that are read before or after the words of a chapter, in `scene` of it."""
    told: Mapping[str, tuple[Where, Sequence[str]]] = {
        "summary": (read.chapter_summary, _labelled("Chapter summary", [chapter.summary])),
        "notes": (read.chapter_notes, _labelled("Chapter note", chapter.notes)),
        "endnotes": (read.chapter_end_notes, _labelled("Chapter end note", chapter.end_notes)),
    }
    prefix = f"c{chapter.number}"
    return tuple(_lines(prefix, told, where, announcer, (chapter.number, scene)))


def _lines(
    prefix: str,
    told: Mapping[str, tuple[Where, Sequence[str]]],
    where: Where,
    announcer: Announcer,
    at: tuple[int, int],
) -> Iterator[Line]:
    for name, (wished, texts) in told.items():
        for number, text in enumerate(texts if wished == where else (), start=1):
            line = announcer.line(f"{prefix}{name}{number}", LineKind.NOTE, text, at)
            if line is not None:
                yield line


def _labelled(label: str, texts: Sequence[str]) -> list[str]:
    """Return the paragraphs of `texts`, the first of which says what they are."""
    paragraphs = [part.strip() for text in texts for part in text.split("\n") if part.strip()]
    return [f"{label}: {paragraphs[0]}", *paragraphs[1:]] if paragraphs else []


def _listed(label: str, items: Sequence[str]) -> list[str]:
    """Return `items` in one sentence: "Warnings: rain, mild peril."."""
    if not items:
        return []
    told = ", ".join(items)
    plural = "s" if len(items) > 1 else ""
    return [f"{label}{plural}: {told}{'' if told.endswith(_STOPS) else '.'}"]
