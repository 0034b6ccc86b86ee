"""The story as it will be read: scenes of lines, each with its speaker."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from podfic.model.work import Span, Unspoken


class LineKind(StrEnum):
    """What a line is in the reading."""

    NARRATION = "narration"
    DIALOGUE = "dialogue"
    HEADING = "heading"
    REFRAIN = "refrain"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a line is spoken beyond its words."""

    cut_off: bool = False
    """The speaker is interrupted: the next line enters at once."""
    trail_off: bool = False
    """The speaker falls silent: a longer pause follows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One speaker's stretch of a paragraph.

    `id` is `c<chapter>s<scene>l<line>`, each counted from 1 (the spoken credit
    is `credit`). `written` is the story's text with white space folded;
    `spoken` is what the voice is given, "" when there is nothing to say.
    `speaker` is None for the narrator and for dialogue nobody is known to
    speak. `source` is None for words the story file does not hold (credits).
    `paragraph` counts the paragraphs of the whole script, so that two lines
    of one paragraph can be told from neighbours.
    """

    id: str
    kind: LineKind
    speaker: str | None
    written: str
    spoken: str
    chapter: int
    scene: int
    paragraph: int
    source: Span | None
    delivery: Delivery = field(default_factory=Delivery)


@dataclass(frozen=True, slots=True)
class Scene:
    """Lines between two breaks. `number` counts from 1 within the chapter."""

    chapter: int
    number: int
    title: str
    lines: tuple[Line, ...]

    @property
    def id(self) -> str:
        """The scene's address, `c<chapter>s<scene>`."""
        return f"c{self.chapter}s{self.number}"


@dataclass(frozen=True, slots=True)
class Script:
    """A whole story ready to be cast: its credit, its scenes, its silences.

    `chapter_titles` has one entry a chapter, "" where it has no title.
    """

    scenes: tuple[Scene, ...]
    chapter_titles: tuple[str, ...]
    unspoken: tuple[Unspoken, ...] = ()
    credit: Line | None = None

    def lines(self) -> Iterator[Line]:
        """Yield the story's lines in reading order, without the credit."""
        for scene in self.scenes:
            yield from scene.lines

    def spoken_lines(self) -> Iterator[Line]:
        """Yield everything that is read aloud, the credit first."""
        if self.credit is not None:
            yield self.credit
        yield from (line for line in self.lines() if line.spoken)
