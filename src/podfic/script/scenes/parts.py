"""The blocks of a stretch as those who look for scenes see them."""

from collections.abc import Sequence
from dataclasses import dataclass

from podfic.model.work import BlockKind, Span, StyleKind
from podfic.script.dialogue.segments import Segment
from podfic.script.outline import PROSE, Reading


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its words, cut into narration and quotations if people speak in it.

    `slanted` is whether the author set all of it apart, usually in italics.
    """

    kind: BlockKind
    text: str
    segments: tuple[Segment, ...] = ()
    slanted: bool = False

    @property
    def speaks(self) -> bool:
        """Whether somebody speaks in it."""
        return any(segment.quoted for segment in self.segments)

    @property
    def told(self) -> bool:
        """Whether it is a paragraph that begins with narration."""
        is_prose = self.kind is BlockKind.PARAGRAPH and bool(self.segments)
        return is_prose and _narrates(self.segments[0])

    @property
    def left_open(self) -> bool:
        """Whether it ends within a quotation, or leads up to what comes next."""
        open_end = bool(self.segments) and not self.segments[-1].closed
        return open_end or self.text.endswith((":", ","))

    @property
    def narration(self) -> str:
        """Its words without what people say and think."""
        told = (one for one in self.segments if _narrates(one))
        return " ".join(self.text[one.start : one.end] for one in told)


def _narrates(segment: Segment) -> bool:
    return not segment.quoted and not segment.thought


def parts_of(
    readings: Sequence[Reading], segments: Sequence[tuple[Segment, ...]]
) -> tuple[Part, ...]:
    """Return a part for each of `readings`; `segments` are those of the prose, in order."""
    cut = iter(segments)
    return tuple(
        Part(
            reading.kind,
            reading.passage.text,
            next(cut) if reading.kind in PROSE else (),
            is_slanted(reading),
        )
        for reading in readings
    )


def is_slanted(reading: Reading) -> bool:
    """Whether every letter of a paragraph is set apart by its author."""
    if reading.kind is not BlockKind.PARAGRAPH or not reading.styles:
        return False
    words = reading.passage
    at = words.source.start
    apart = [one.source for one in reading.styles if one.kind is StyleKind.EMPHASIS]
    for span in sorted((*apart, *reading.silent, Span(words.source.end, words.source.end))):
        if any(letter.isalnum() for letter in words.raw[at : span.start]):
            return False
        at = max(at, span.end)
    return bool(apart)
