"""Lays takes out in time: the silence before each, the markers, the whole length."""

from collections.abc import Sequence

from podfic.config.settings import Pauses
from podfic.mixing.markers import markers
from podfic.mixing.pauses import between, joints
from podfic.mixing.rates import at_rate
from podfic.model.script import Line, Script
from podfic.model.take import Take
from podfic.model.timeline import Clip, Timeline
from podfic.model.units import Samples, samples


def arrange(
    script: Script, takes: Sequence[Take], pauses: Pauses, rate: int, *, mark_found: bool = False
) -> Timeline:
    """Return the timeline at `rate` Hz of `takes`, which come in reading order.

    A pause runs from the end of one take to where the voice of the next is
    first heard: the quiet before the next take's onset counts as part of it,
    and only what is then missing is added. Lines without a take leave no
    trace. A take of n samples at r Hz becomes a clip of
    `round(n * rate / r)` samples; pauses and onsets are rounded to the nearest
    sample likewise, each on its own. `mark_found` is as in `markers`.
    """
    lines = {line.id: line for line in script.spoken_lines()}
    joined = joints(script)
    clips: list[Clip] = []
    earlier: Line | None = None
    end = 0
    for take in takes:
        line = lines[take.line]
        pause = between(earlier, line, joined, pauses) if earlier else pauses.head
        onset = at_rate(take.onset, take.rate, rate)
        at = end + max(0, samples(pause, rate) - onset)
        clip = Clip(take, Samples(at), at_rate(take.length, take.rate, rate))
        clips.append(clip)
        earlier, end = line, clip.at + clip.length
    length = Samples(end + samples(pauses.tail, rate))
    marks = markers(script, clips, rate, mark_found=mark_found)
    return Timeline(rate, length, tuple(clips), marks)
