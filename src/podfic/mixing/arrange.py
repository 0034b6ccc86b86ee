"""Lays takes out in time: the silence before each, the markers, the whole length."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from podfic.config.settings import Delivery, Pauses
from podfic.mixing.colours import tones
from podfic.mixing.levels import gains
from podfic.mixing.markers import markers
from podfic.mixing.pauses import Joints, between, joints
from podfic.mixing.rates import at_rate
from podfic.mixing.under import pulses
from podfic.model.script import Line, LineKind, Script
from podfic.model.take import Take
from podfic.model.timeline import Clip, Timeline, Tone
from podfic.model.units import Samples, samples


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a mix is wanted: its pauses, how lines are delivered, which breaks are marked."""

    pauses: Pauses = field(default_factory=Pauses)
    delivery: Delivery = field(default_factory=Delivery)
    mark_found: bool = False
    under: bool = False
    """Whether something beats under held lines."""


def arrange(script: Script, takes: Sequence[Take], wanted: Wanted, rate: int) -> Timeline:
    """Return the timeline at `rate` Hz of `takes`, which come in reading order.

    A pause runs from the end of one take to where the voice of the next is
    first heard: the quiet before the next take's onset counts as part of it,
    and only what is then missing is added. What goes on a held line's rhythm is
    heard on its next beat. Lines without a take leave no trace. A take of n samples at
    r Hz becomes a clip of `round(n * rate / r)` samples; pauses and onsets are
    rounded to the nearest sample likewise, each on its own.
    """
    lines = {line.id: line for line in script.spoken_lines()}
    row = _Row(joints(script), wanted.pauses, rate)
    coloured = tones(script)
    levels = gains(lines, takes, wanted.delivery.strength)
    clips: list[Clip] = []
    for at, take in enumerate(takes):
        line = lines[take.line]
        earlier = (lines[clips[-1].take.line], clips[-1]) if clips else None
        is_last = at + 1 == len(takes) or takes[at + 1].line != line.id
        clips.append(
            Clip(
                take,
                Samples(row.start(earlier, line, take)),
                at_rate(take.length, take.rate, rate),
                levels[at],
                coloured.get(line.id, Tone.PLAIN),
                abrupt=line.delivery.cut_off and is_last,
            )
        )
    end = max((clip.at + clip.length for clip in clips), default=0)
    length = Samples(end + samples(wanted.pauses.tail, rate))
    marks = markers(script, clips, rate, mark_found=wanted.mark_found)
    beating = tuple(pulses(lines, clips, rate)) if wanted.under else ()
    return Timeline(rate, length, tuple(clips), marks, wanted.delivery.space, beating)


@dataclass(frozen=True, slots=True)
class _Row:
    """How takes follow each other at `rate` Hz."""

    joined: Joints
    pauses: Pauses
    rate: int

    def start(self, earlier: tuple[Line, Clip] | None, line: Line, take: Take) -> int:
        """Return where `take` of `line` begins, behind `earlier` if there is anything."""
        onset = at_rate(take.onset, take.rate, self.rate)
        if earlier is None:
            return max(0, samples(self.pauses.head, self.rate) - onset)
        before, clip = earlier
        hold = before.delivery.hold
        if hold is not None and hold.goes_on is not None and _goes_on(before, line, clip):
            beat = clip.at + at_rate(clip.take.beats[0], clip.take.rate, self.rate)
            heard = at_rate(take.beats[0], take.rate, self.rate) if take.beats else onset
            return max(clip.at, beat + samples(hold.goes_on, self.rate) - heard)
        pause = samples(between(before, line, self.joined, self.pauses), self.rate)
        return clip.at + clip.length + max(0, pause - onset)


def _goes_on(before: Line, line: Line, clip: Clip) -> bool:
    """Whether `line` is what enters on the rhythm of `before`, and not one read in between."""
    if not clip.take.beats or line.kind is LineKind.NOTE:
        return False
    same = (before.chapter, before.scene) == (line.chapter, line.scene)
    return same and 0 <= line.paragraph - before.paragraph <= 1
