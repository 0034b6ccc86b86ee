"""The held lines of a timeline, with their beats as planned."""

from collections.abc import Iterator

from podfic.mixing.rates import at_rate
from podfic.model.rhythm import Hold
from podfic.model.script import Line, Script
from podfic.model.timeline import Clip, Timeline
from podfic.model.units import Samples, samples
from podfic.pictures.beats import Drawn, Grid


def grids(script: Script, timeline: Timeline) -> Iterator[Grid]:
    """Yield the grid of each held line that is heard in `timeline`.

    Beats are planned from where the line's first one lies.
    """
    lines = {line.id: line for line in script.spoken_lines()}
    for clip in timeline.clips:
        line = lines[clip.take.line]
        hold = line.delivery.hold
        if clip.take.beats and hold is not None:
            yield _grid(line, hold, clip, timeline.rate)


def _grid(line: Line, hold: Hold, clip: Clip, rate: int) -> Grid:
    origin = clip.at + at_rate(clip.take.beats[0], clip.take.rate, rate)
    beats = tuple(
        Drawn(
            line.spoken[beat.start : beat.end],
            Samples(origin + samples(beat.at, rate)),
            beat.broken,
        )
        for beat in hold.beats
    )
    title = f"{line.id}  {hold.kind.value}, {hold.bpm:g} a minute"
    return Grid(title, beats, Samples(clip.at + clip.length))
