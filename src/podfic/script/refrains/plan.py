"""Planning when each sound of a rhythm falls."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from podfic.config.holding import HoldWish
from podfic.model.rhythm import Rhythm
from podfic.model.units import Seconds
from podfic.script.refrains.cycles import Cycle, breaks_off, cycles_of, softened
from podfic.script.refrains.failing import failing, fails
from podfic.script.refrains.falls import LONGEST, Fall, Plan, grown, scattered
from podfic.script.refrains.heard import Gap
from podfic.script.refrains.run import Course, Run
from podfic.script.refrains.tempo import (
    BLOWS_IN_A_ROW,
    PLAIN,
    lengthened,
    pace,
    systole,
    told,
    usual,
    written,
)

_BY_CYCLE = frozenset({Rhythm.HEARTBEAT, Rhythm.TRAIN})
"""What is counted by cycles; all else is by sounds."""
_CLOSEST = 0.08
"""Seconds that two sounds are apart at least."""
_SWUNG = 0.8
"""The share of what is free behind a beat by which swing may take it at most."""
_WAITING = 1.0
"""Seconds of waiting behind a burst of knocks."""
_BROKEN_OFF = 1.5
"""Seconds of nothing behind what breaks off and is no heart."""
_HESITATES = 1.5
"""How much later the second sound of a pair comes behind a stop or an ellipsis."""
_IRREGULAR = 0.1
"""The share by which drops come early or late."""
_COURSES = {Course.SLOWING: 0.12, Course.QUICKENING: -0.06}
"""By which share each cycle is longer than the one before."""
_SLOWED = 3.0
"""How many times as long as the first a cycle becomes at most, where none is wished for."""


def found_tempo(run: Run, kept: float = 0.0) -> float:
    """Return the beats a minute that `run` begins with, by itself and the words around it.

    `kept` is that of the same sounds earlier in the story, 0 where there are none.
    """
    cycles = cycles_of(run)
    most = _usual(cycles)
    course = told(run.kind, run.cues.course)
    if course:
        return course
    if kept and pace(most) == PLAIN:
        return kept
    return BLOWS_IN_A_ROW if _are_blows(run, cycles) else written(run.kind, most)


def planned(run: Run, wish: HoldWish, kept: float = 0.0) -> Plan:
    """Return when the sounds of `run` fall, as found and as wished.

    `kept` is as for `found_tempo`. What is wished for goes before what is found; the
    beats ascend whatever is wished for.
    """
    if fails(run):
        plan = failing(run, cycles_of(run, len(wish.pattern)), wish)
    else:
        plan = _regular(run, wish, kept)
    falls = _apart(_swung(plan.falls, wish.swing or 0.0))
    silence = Seconds(wish.silence) if wish.silence >= 0 else plan.silence
    following = max(plan.following, falls[-1].at + _CLOSEST)
    return replace(plan, falls=falls, silence=silence, following=Seconds(following))


def _regular(run: Run, wish: HoldWish, kept: float) -> Plan:
    bpm = wish.bpm or found_tempo(run, kept)
    cycles = cycles_of(run, len(wish.pattern))
    timing = _Timing(run, cycles, bpm, wish.pattern, _usual(cycles), _are_blows(run, cycles))
    slow, most = _COURSES.get(run.cues.course, 0.0) if run.cues.course else 0.0, _SLOWED
    if wish.slow is not None:
        slow, most = wish.slow, max(1.0, LONGEST * bpm / 60.0)
    falls: list[Fall] = []
    start = 0.0
    for number, cycle in enumerate(timing.cycles):
        growth = grown(slow, number, most)
        offsets = timing.offsets(number, growth)
        levels = wish.levels[number : number + 1] or wish.levels[-1:]
        own = _levels(run, bpm, len(falls), len(offsets))
        falls += [
            Fall(start + offset, levels[0] if levels else level, sound.broken)
            for offset, level, sound in zip(offsets, own, cycle.sounds, strict=True)
        ]
        start += timing.length(number, growth, offsets[-1])
    silence = _WAITING if run.kind is Rhythm.KNOCK else None
    if breaks_off(run):
        silence = _BROKEN_OFF
    return Plan(bpm, tuple(falls), Seconds(start), Seconds(silence) if silence else None)


@dataclass(frozen=True, slots=True)
class _Timing:
    """How long the cycles of a run are at a tempo, and where in them its sounds fall.

    `usual` is what stands between most of them, `blows` whether they are two to the beat.
    """

    run: Run
    cycles: tuple[Cycle, ...]
    bpm: float
    pattern: Sequence[float]
    usual: Gap
    blows: bool

    def offsets(self, number: int, growth: float) -> list[float]:
        """Return the seconds from the beginning of a cycle at which its sounds fall."""
        cycle = self.cycles[number]
        if self.pattern:
            return list(self.pattern[: len(cycle.sounds)])
        if len(cycle.sounds) == 1:
            return [0.0]
        if self.run.kind is not Rhythm.HEARTBEAT:
            inner = self._unit / 2 if self._by_cycle else self._unit * self._inner(cycle)
            return [0.0, inner * growth]
        late = _HESITATES if cycle.inner in {Gap.STOP, Gap.ELLIPSIS} else 1.0
        whole = self._unit * growth
        return [0.0, min(late * systole(self.bpm / growth), 0.6 * whole)]

    def length(self, number: int, growth: float, last: float) -> float:
        """Return the seconds from a cycle to the next; its `last` sound falls there in it."""
        if self.pattern:
            sounds = 1 if self._by_cycle else len(self.pattern)
            return max(self._unit * sounds * growth, self.pattern[-1] + 2 * _CLOSEST)
        gap = self._behind(number)
        if self._by_cycle:
            length = self._unit * growth / (2 if self.blows else 1)
            return max(length * self._ratio(gap), last + _CLOSEST)
        length = self._unit * growth
        if self.run.kind is Rhythm.KNOCK and self._ratio(gap) > 1 and gap is Gap.STOP:
            return last + length + _WAITING
        return last + length * self._ratio(gap) * self._irregular(number)

    @property
    def _unit(self) -> float:
        return 60.0 / self.bpm

    @property
    def _by_cycle(self) -> bool:
        return self.run.kind in _BY_CYCLE

    def _behind(self, number: int) -> Gap:
        """Return what stands behind a cycle; a word that rests comes as the next beat would."""
        following = self.cycles[number + 1 : number + 2]
        if not following or following[0].rests:
            return self.usual
        return self.cycles[number].gap

    def _inner(self, cycle: Cycle) -> float:
        return 1.0 if cycle.inner is Gap.HYPHEN else self._ratio(cycle.inner)

    def _ratio(self, gap: Gap) -> float:
        return lengthened(gap, self.usual)

    def _irregular(self, number: int) -> float:
        if self.run.kind is not Rhythm.DRIP or self.run.cues.course is Course.STEADY:
            return 1.0
        return 1.0 + _IRREGULAR * (2.0 * scattered(number) - 1.0)


def _usual(cycles: Sequence[Cycle]) -> Gap:
    """Return what stands between most cycles, those at a rest and the last left aside."""
    between = [one.gap for one, other in pairwise(cycles) if not other.rests]
    return usual(between)


def _are_blows(run: Run, cycles: Sequence[Cycle]) -> bool:
    """Whether a heart beats in single blows with commas between, two to the beat."""
    if run.kind is not Rhythm.HEARTBEAT or _usual(cycles) is not Gap.COMMA:
        return False
    return all(len(one.sounds) == 1 for one in cycles)


def _levels(run: Run, bpm: float, first: int, count: int) -> Iterator[float]:
    """Yield the levels of the `count` sounds of a cycle, of which `first` is the first."""
    for at in range(first, first + count):
        share = softened(run, at, second=at > first, bpm=bpm)
        yield 20.0 * math.log10(share) + run.cues.level


def _swung(falls: Sequence[Fall], swing: float) -> list[Fall]:
    """Return `falls` with every second one late by a share of the gap before it."""
    late = list(falls)
    for at in range(1, len(falls), 2):
        before = falls[at].at - falls[at - 1].at
        free = falls[at + 1].at - falls[at].at if at + 1 < len(falls) else math.inf
        late[at] = replace(falls[at], at=falls[at].at + min(swing * before, _SWUNG * free))
    return late


def _apart(falls: Sequence[Fall]) -> tuple[Fall, ...]:
    """Return `falls` on whole milliseconds, none too close behind the one before."""
    kept: list[Fall] = []
    for one in falls:
        earliest = kept[-1].at + _CLOSEST if kept else 0.0
        kept.append(replace(one, at=round(max(one.at, earliest), 3)))
    return tuple(kept)
