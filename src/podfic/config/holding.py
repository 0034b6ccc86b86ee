"""How refrains are held on their beats, as a story's settings wish it."""

from itertools import pairwise
from typing import Annotated

from msgspec import Meta, Struct, structs

from podfic.model.rhythm import Rhythm

Tempo = Annotated[float, Meta(ge=0.0, le=400.0)]
"""Beats a minute; 0 is as found."""
Swing = Annotated[float, Meta(ge=-0.5, le=0.5)]
Slowing = Annotated[float, Meta(ge=-0.5, le=1.0)]
Level = Annotated[float, Meta(ge=-40.0, le=12.0)]
"""dB over how the voice speaks."""
Silence = Annotated[float, Meta(ge=-1.0, le=30.0)]
"""Seconds; -1 is as found."""
Offset = Annotated[float, Meta(ge=0.0, le=30.0)]

_SLOWEST = 10.0
AS_FOUND = -1.0
"""The silence that leaves it to what is found."""


class HoldWish(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How some lines are held; what is left out is as a wider wish has it, or as found."""

    on: bool = True
    """Whether they are held at all."""
    bpm: Tempo = 0.0
    pattern: tuple[Offset, ...] = ()
    """Seconds within a cycle at which its sounds fall, the first at 0."""
    swing: Swing | None = None
    """The share of a beat's length by which every second beat comes late."""
    slow: Slowing | None = None
    """The share by which each cycle is longer than the one before."""
    levels: tuple[Level, ...] = ()
    """Those of the cycles in turn; the last goes on."""
    silence: Silence = AS_FOUND
    """What follows the last sound."""

    def __post_init__(self) -> None:
        check(self.bpm, self.pattern)

    def over(self, wider: "HoldWish") -> "HoldWish":
        """Return this wish, and what it leaves out as in `wider`."""
        return HoldWish(
            on=self.on and wider.on,
            bpm=self.bpm or wider.bpm,
            pattern=self.pattern or wider.pattern,
            swing=wider.swing if self.swing is None else self.swing,
            slow=wider.slow if self.slow is None else self.slow,
            levels=self.levels or wider.levels,
            silence=wider.silence if self.silence < 0 else self.silence,
        )


class Holding(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Refrains that are held on their beats: a heart, a clock, a chant.

    `bpm` and what follows hold for all of them; 0, nothing and -1 leave them as found.
    """

    find: bool = True
    """Whether they are looked for."""
    under: bool = False
    """Whether the sound of a heart, a clock or drops is heard under them."""
    bpm: Tempo = 0.0
    pattern: tuple[Offset, ...] = ()
    swing: Swing = 0.0
    slow: Slowing = 0.0
    levels: tuple[Level, ...] = ()
    silence: Silence = AS_FOUND
    kinds: dict[Rhythm, HoldWish] = {}
    """The same for what makes them, such as `[hold.kinds.heartbeat]`."""

    def __post_init__(self) -> None:
        check(self.bpm, self.pattern)

    def wish(self, kind: Rhythm, line: HoldWish | None = None) -> HoldWish:
        """Return how a line of `kind` is to be held: its own wish, its kind's, the story's."""
        story = HoldWish(
            bpm=self.bpm,
            pattern=self.pattern,
            swing=self.swing or None,
            slow=self.slow or None,
            levels=self.levels,
            silence=self.silence,
        )
        wider = self.kinds.get(kind, HoldWish()).over(story)
        if line is None:
            return wider
        return structs.replace(line.over(structs.replace(wider, on=True)), on=line.on)


def check(bpm: float, pattern: tuple[float, ...]) -> None:
    """Raise ValueError where a tempo or a pattern cannot be kept."""
    if 0 < bpm < _SLOWEST:
        raise ValueError(f"bpm takes a number from {_SLOWEST:g} to 400, or 0 for as found")
    if pattern and (pattern[0] or any(a >= b for a, b in pairwise(pattern))):
        raise ValueError("pattern takes seconds that ascend from 0, such as [0.0, 0.3]")
