"""What a render hands over."""

from dataclasses import dataclass
from pathlib import Path

from podfic.model.timeline import Marker
from podfic.model.units import Seconds


@dataclass(frozen=True, slots=True)
class Loudness:
    """What a meter says of a sound: LUFS integrated, dBTP true peak.

    Both are `-inf` for silence. Defined by ITU-R BS.1770 and EBU R 128.
    """

    integrated: float
    true_peak: float


@dataclass(frozen=True, slots=True)
class Release:
    """A finished podfic: its file and what was measured on it, decoded again."""

    audio: Path
    duration: Seconds
    rate: int
    loudness: Loudness
    markers: tuple[Marker, ...]
