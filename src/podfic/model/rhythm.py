"""What is held on a beat: when each sound of a refrain falls, as planned."""

from dataclasses import dataclass
from enum import StrEnum

from podfic.model.units import Seconds


class Rhythm(StrEnum):
    """What beats in a held line."""

    HEARTBEAT = "heartbeat"
    CLOCK = "clock"
    FOOTSTEPS = "footsteps"
    MARCH = "march"
    KNOCK = "knock"
    TRAIN = "train"
    DRIP = "drip"
    BELL = "bell"
    """A bell, an alarm, a monitor's beep."""
    CHANT = "chant"
    COUNTDOWN = "countdown"


@dataclass(frozen=True, slots=True)
class Beat:
    """The characters `[start, end)` of a line's spoken text, heard on a beat.

    Its P-centre, which is near the onset of its stressed vowel, falls `at` seconds after
    that of the line's first beat. `level` is in dB over how the voice speaks it. A `broken`
    beat breaks off: nothing of it is heard behind its first sound.
    """

    start: int
    end: int
    at: Seconds
    level: float = 0.0
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Hold:
    """How a line is held: every word of its spoken text belongs to one of its beats, in order.

    `bpm` is the tempo it begins with, in what its kind counts by (heartbeats, not sounds).
    What follows enters `goes_on` seconds after the first beat, if the rhythm goes on there;
    None lets a pause follow. `silence` are seconds of nothing behind the last sound,
    whatever pause is due there; None is just that pause.
    """

    kind: Rhythm
    bpm: float
    beats: tuple[Beat, ...]
    goes_on: Seconds | None = None
    silence: Seconds | None = None
