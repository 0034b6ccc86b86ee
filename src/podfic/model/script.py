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
    VERSE = "verse"
    LETTER = "letter"
    MESSAGE = "message"
    NOTE = "note"
    """What the author says around the story: warnings, a summary, notes, footnotes."""
    CREDIT = "credit"


class MarkKind(StrEnum):
    """How some words of a line are spoken otherwise than the rest."""

    EMPHASIS = "emphasis"
    """Stressed."""
    SHOUT = "shout"
    """Written in capitals."""
    STUTTER = "stutter"
    """The word's beginning comes more than once."""
    LENGTHENED = "lengthened"
    """Its vowel is held."""
    ASIDE = "aside"
    """Said beside the line, softer: an action between asterisks."""
    STRUCK = "struck"
    """Crossed out by the author: said, and taken back."""
    FOREIGN = "foreign"
    """In the language whose tag `Mark.value` is."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters `[start, end)` of a line's spoken text, and how they are said."""

    kind: MarkKind
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a line is spoken beyond its words."""

    cut_off: bool = False
    """The speaker is interrupted: the next line enters at once."""
    trail_off: bool = False
    """The speaker falls silent: a longer pause follows."""
    soft_entry: bool = False
    """The voice comes in from silence: the line begins with an ellipsis or a dash."""
    marks: tuple[Mark, ...] = ()
    """Words said otherwise than the rest, in ascending order."""


@dataclass(frozen=True, slots=True)
class Line:
    """One speaker's stretch of a paragraph.

    `id` is `c<chapter>s<scene>l<line>`, each counted from 1; what is read
    around the story has a word for it (`credit`, `summary1`, `c2notes1`).
    `written` is the story's text with white space folded; `spoken` is what the
    voice is given, "" when there is nothing to say. `speaker` is None for the
    narrator and for dialogue nobody is known to speak. `source` is None for
    words that are not in `Work.text` (credits, notes). `paragraph` counts the
    paragraphs of the whole script, so that two lines of one paragraph can be
    told from neighbours.
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
    """Lines between two breaks. `number` counts from 1 within the chapter.

    `glyph` is how the break before it was typed (see `Block.glyph`), None
    where there is none. `opening` are the author's notes read before the
    scene's own lines, behind the chapter's announcement; `closing` those after.
    """

    chapter: int
    number: int
    title: str
    lines: tuple[Line, ...]
    glyph: str | None = None
    opening: tuple[Line, ...] = ()
    closing: tuple[Line, ...] = ()

    @property
    def id(self) -> str:
        """The scene's address, `c<chapter>s<scene>`."""
        return f"c{self.chapter}s{self.number}"

    def spoken_lines(self) -> Iterator[Line]:
        """Yield all that is read aloud in the scene, in order."""
        announced = bool(self.opening and self.lines and self.lines[0].kind is LineKind.HEADING)
        yield from self.lines[:announced]
        yield from self.opening
        yield from self.lines[announced:]
        yield from self.closing


@dataclass(frozen=True, slots=True)
class Script:
    """A whole story ready to be cast: its credit, its scenes, its silences.

    `chapter_titles` has one entry a chapter, "" where it has no title. `front`
    is read between the credit and the story, `back` after it.
    """

    scenes: tuple[Scene, ...]
    chapter_titles: tuple[str, ...]
    unspoken: tuple[Unspoken, ...] = ()
    credit: Line | None = None
    front: tuple[Line, ...] = ()
    back: tuple[Line, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Yield the story's lines in reading order, without what is read around it."""
        for scene in self.scenes:
            yield from scene.lines

    def spoken_lines(self) -> Iterator[Line]:
        """Yield everything that is read aloud, the credit first."""
        if self.credit is not None:
            yield self.credit
        yield from self.front
        for scene in self.scenes:
            yield from (line for line in scene.spoken_lines() if line.spoken)
        yield from self.back
