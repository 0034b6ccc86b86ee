"""The story as it will be read: scenes of lines, each with its speaker."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from podfic.model.people import Person
from podfic.model.rhythm import Hold
from podfic.model.work import Span, Unspoken


class LineKind(StrEnum):
    """What a line is in the reading."""

    NARRATION = "narration"
    DIALOGUE = "dialogue"
    THOUGHT = "thought"
    """What somebody says without a voice."""
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


class Volume(StrEnum):
    """How loud a line is spoken."""

    PLAIN = "plain"
    SHOUT = "shout"
    SOFT = "soft"
    """Low, under the breath."""
    WHISPER = "whisper"
    """Without voice."""


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
    volume: Volume = Volume.PLAIN
    marks: tuple[Mark, ...] = ()
    """Words said otherwise than the rest, in ascending order."""
    hold: Hold | None = None
    """The beats it is held on."""
    echoes: str = ""
    """The id of the line whose words come again in it: it is said as that one was."""


class Told(StrEnum):
    """What tells who speaks a line."""

    CORRECTION = "correction"
    """The story's own settings say so."""
    WRITER = "writer"
    """A letter or message names who wrote it."""
    TAG = "tag"
    """A name beside a verb of speaking: "said Jack"."""
    DESCRIPTION = "description"
    """Somebody without a name beside one: "said the waiter"."""
    PRONOUN = "pronoun"
    """A pronoun beside one: "he said"."""
    NARRATOR = "narrator"
    """The story's own "I": "I said"."""
    BEAT = "beat"
    """Somebody who acts beside the words: "Jack shrugged."."""
    ADDRESS = "address"
    """The lines around it call its speaker by name, or it answers one that does."""
    TURN = "turn"
    """Two who take turns."""
    PRESENCE = "presence"
    """Nothing but that the speaker is there."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Why a line has its speaker, or none.

    `words` are what of the story told it, "" where it was no words.
    `confidence` is the share of lines so told that are right, from 0 to 1:
    measured on novels for what is said, estimated for what is thought or written.
    """

    told: Told
    confidence: float
    words: str = ""

    @property
    def doubtful(self) -> bool:
        """Whether the speaker is worth a look before rendering."""
        return self.confidence < DOUBTFUL


DOUBTFUL = 0.7
"""Confidence below which an attribution is marked as doubtful."""


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
    attribution: Attribution | None = None


class Shift(StrEnum):
    """How a scene differs from the one before, where no typed break says that it is another."""

    TIME = "time"
    PLACE = "place"
    FLASHBACK = "flashback"
    """It goes back in time, to be left again."""
    RETURN = "return"
    """It takes up what a flashback left."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Lines between two breaks. `number` counts from 1 within the chapter.

    `glyph` is how the break before it was typed (see `Block.glyph`), None
    where there is none. `shift` is what tells a break that was not typed, and
    `shift_words` the words that do ("" where it is the look of them); a typed break
    has one only before a flashback and behind it. `opening` are the author's notes read before the
    scene's own lines, behind the chapter's announcement; `closing` those after.
    """

    chapter: int
    number: int
    title: str
    lines: tuple[Line, ...]
    glyph: str | None = None
    shift: Shift | None = None
    shift_words: str = ""
    opening: tuple[Line, ...] = ()
    closing: tuple[Line, ...] = ()

    @property
    def id(self) -> str:
        """The scene's address, `c<chapter>s<scene>`."""
        return f"c{self.chapter}s{self.number}"

    @property
    def is_found(self) -> bool:
        """Whether it begins where neither a typed break nor a chapter does."""
        return self.shift is not None and self.glyph is None and self.number > 1

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

    `chapter_titles` has one entry a chapter, "" where it has no title. `people`
    are those who speak, think or write in it, and those its settings tell of. `front`
    is read between the credit and the story, `back` after it.
    """

    scenes: tuple[Scene, ...]
    chapter_titles: tuple[str, ...]
    people: tuple[Person, ...] = ()
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
