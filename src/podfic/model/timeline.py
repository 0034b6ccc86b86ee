"""Where every take lies in the finished sound."""

from dataclasses import dataclass

from podfic.model.take import Take
from podfic.model.units import Samples


@dataclass(frozen=True, slots=True)
class Clip:
    """A take placed at `at`, `length` samples long, both at the timeline's rate."""

    take: Take
    at: Samples
    length: Samples
    gain_db: float = 0.0


@dataclass(frozen=True, slots=True)
class Marker:
    """A chapter mark: where its first word is heard, and what it is called."""

    at: Samples
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Clips and markers in ascending order over `length` samples at `rate` Hz."""

    rate: int
    length: Samples
    clips: tuple[Clip, ...]
    markers: tuple[Marker, ...]
