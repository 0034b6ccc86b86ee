"""A heart that fails: slower and softer with each beat, until one breaks off."""

from collections.abc import Iterator, Sequence

from podfic.config.holding import HoldWish
from podfic.model.rhythm import Rhythm
from podfic.model.units import Seconds
from podfic.script.refrains.cycles import Cycle, breaks_off
from podfic.script.refrains.falls import LONGEST, Fall, Plan, grown, scattered
from podfic.script.refrains.run import Course, Run

_BEATING_ON = frozenset({Course.STEADY, Course.FAST, Course.QUICKENING})
_FIRST, _LAST = 1.0, 3.0
"""Seconds of the first and the last cycle; beyond these a heart stands still."""
_SHORT = {1: (1.5,), 2: (1.5, 3.0), 3: (1.0, 1.5, 3.0)}
"""Those of the cycles where there are few."""
_SYSTOLE = 0.36
"""Seconds from the first sound to the second at 60 beats a minute."""
_LINGERS = 1.25
"""How much later the last sound of all comes where only one full beat was before it."""
_SECOND = -4.4
"""dB of a beat's second sound under its first."""
_DROPS, _DROPS_LONG = -5.0, -3.0
"""dB by which each beat is softer: where there are few, and where there are many."""
_SOFTEST = -20.0
_LEAST, _MOST = 0.10, 0.25
"""The shares by which the cycles of many beats come early and late in turn."""
_LONGER = 1.03
"""How many times as long as the one before a cycle is at least, for all that, until it is the
longest that there is."""
_NOTHING, _NOTHING_WHOLE = 3.0, 2.0
"""Seconds of nothing behind a beat that breaks off, and behind a whole one."""


def fails(run: Run) -> bool:
    """Whether `run` is a heart that fails.

    The words say so, or it breaks off and they do not say otherwise.
    """
    if run.kind is not Rhythm.HEARTBEAT:
        return False
    if run.cues.course is Course.FAILING:
        return True
    return breaks_off(run) and run.cues.course not in _BEATING_ON


def failing(run: Run, cycles: Sequence[Cycle], wish: HoldWish) -> Plan:
    """Return when the sounds of a failing heart fall, with what is wished for."""
    lengths = _lengths(len(cycles), wish)
    falls: list[Fall] = []
    start = 0.0
    for number, (cycle, length) in enumerate(zip(cycles, lengths, strict=True)):
        offsets = _offsets(number, len(cycles), wish) if len(cycle.sounds) > 1 else [0.0]
        levels = _levels(number, len(cycles), len(cycle.sounds), wish.levels)
        falls += [
            Fall(start + offset, level, sound.broken)
            for offset, level, sound in zip(offsets, levels, cycle.sounds, strict=False)
        ]
        start += max(length, offsets[-1])
    silence = _NOTHING if breaks_off(run) else _NOTHING_WHOLE
    return Plan(60.0 / lengths[0], tuple(falls), Seconds(start), Seconds(silence))


def _lengths(count: int, wish: HoldWish) -> list[float]:
    """Return the seconds of `count` cycles, each longer than the one before."""
    found = list(_SHORT.get(count) or _irregular(count))
    first = 60.0 / wish.bpm if wish.bpm else found[0]
    if wish.slow is not None:
        most = max(1.0, LONGEST / first)
        return [first * grown(wish.slow, number, most) for number in range(count)]
    return [one * first / found[0] for one in found]


def _irregular(count: int) -> Iterator[float]:
    """Yield the seconds of `count` cycles, which lengthen by fits and starts."""
    before = 0.0
    for number in range(count):
        even = _FIRST * (_LAST / _FIRST) ** (number / (count - 1))
        share = _LEAST + (_MOST - _LEAST) * scattered(number)
        late = even * (1.0 + share if number % 2 else 1.0 - share) if number else even
        before = min(max(late, before * _LONGER), _LAST * (1.0 + _MOST))
        yield before


def _offsets(number: int, count: int, wish: HoldWish) -> Sequence[float]:
    if wish.pattern:
        return wish.pattern
    lingers = count == 2 and number == 1
    return (0.0, _SYSTOLE * (_LINGERS if lingers else 1.0))


def _levels(number: int, count: int, sounds: int, wished: Sequence[float]) -> list[float]:
    if wished:
        return [wished[min(number, len(wished) - 1)]] * sounds
    level = (_DROPS if count in _SHORT else _DROPS_LONG) * number
    return [max(_SOFTEST, level + (_SECOND if second else 0.0)) for second in range(sounds)]
