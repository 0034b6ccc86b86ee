"""What happens during a render, told as it happens; screens subscribe, stages report."""

from dataclasses import dataclass

from podfic.model.units import Seconds


@dataclass(frozen=True, slots=True)
class StageStarted:
    """A stage begins; `total` counts its steps, 0 when it has none to count."""

    stage: str
    total: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """A stage has done one more of its steps."""

    stage: str


@dataclass(frozen=True, slots=True)
class LineSpoken:
    """An engine spoke (part of) a line: how long it took and how long it sounds."""

    line: str
    voice: str
    work: Seconds
    sound: Seconds


@dataclass(frozen=True, slots=True)
class LineKept:
    """(Part of) a line was already in the store and is not spoken anew."""

    line: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know that does not stop the render."""

    what: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class StageFinished:
    """A stage is done."""

    stage: str


Event = StageStarted | Step | LineSpoken | LineKept | Notice | StageFinished
