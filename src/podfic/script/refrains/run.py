"""Values: sounds in a row that beat, as found in a text."""

from dataclasses import dataclass
from enum import Enum

from podfic.model.rhythm import Rhythm
from podfic.script.refrains.heard import Gap


class Course(Enum):
    """How a rhythm goes according to the words around it."""

    STEADY = "steady"
    FAST = "fast"
    SLOW = "slow"
    QUICKENING = "quickening"
    SLOWING = "slowing"
    FAILING = "failing"


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words around a run say of it: its `course`, and its `level` in dB."""

    course: Course | None = None
    level: float = 0.0


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound as written, with what stands behind it.

    `written` are its letters as they stand, from `start` in the text on; `word` is what it
    is. A `rest` is a word between the sounds, which is read within the rhythm: "Thump.
    Pause. Thump."
    """

    word: str
    written: str
    start: int
    gap: Gap
    broken: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Sounds in a row, and what makes them."""

    kind: Rhythm
    sounds: tuple[Sound, ...]
    cues: Cues = Cues()


@dataclass(frozen=True, slots=True)
class Part:
    """The sounds `[first, last)` of a run, written at `[start, end)` of a text.

    It is the whole run but where that goes on from one line or paragraph to the next.
    `end` is behind all marks that follow; the words end at `stop`. What stands behind it
    in the text `enters` on the next beat, or begins anew.
    """

    run: Run
    first: int
    last: int
    start: int
    end: int
    stop: int
    enters: bool = False
