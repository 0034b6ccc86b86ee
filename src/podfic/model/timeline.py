"""Where every take lies in the finished sound."""

from dataclasses import dataclass
from enum import StrEnum

from podfic.model.rhythm import Rhythm
from podfic.model.take import Take
from podfic.model.units import Samples


class Tone(StrEnum):
    """How a clip's sound is coloured, to tell without words what it is."""

    PLAIN = "plain"
    SHOUT = "shout"
    """Brighter."""
    SOFT = "soft"
    """Darker."""
    WHISPER = "whisper"
    """Without what is left of the voice's hum."""
    THOUGHT = "thought"
    """In the small space of a head."""
    FLASHBACK = "flashback"
    """Farther off, in a larger space."""
    LETTER = "letter"
    """On paper: closer and drier than a voice in the room."""
    MESSAGE = "message"
    """Through a small loudspeaker."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A take placed at `at`, `length` samples long, both at the timeline's rate.

    `abrupt` ends without a soft fade, since the voice was cut off.
    """

    take: Take
    at: Samples
    length: Samples
    gain_db: float = 0.0
    tone: Tone = Tone.PLAIN
    abrupt: bool = False


@dataclass(frozen=True, slots=True)
class Pulse:
    """A sound of our own on a held line's beat: beat `number` of its cycle, from 0."""

    at: Samples
    kind: Rhythm
    number: int
    gain_db: float


@dataclass(frozen=True, slots=True)
class Marker:
    """A chapter mark: where its first word is heard, and what it is called."""

    at: Samples
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Clips and markers in ascending order over `length` samples at `rate` Hz.

    `space` is how much of their tones the clips have: 1 is the usual, 0 none.
    """

    rate: int
    length: Samples
    clips: tuple[Clip, ...]
    markers: tuple[Marker, ...]
    space: float = 1.0
    pulses: tuple[Pulse, ...] = ()
