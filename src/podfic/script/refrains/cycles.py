"""The cycles of a rhythm: what comes again and again in it."""

from dataclasses import dataclass

from podfic.model.rhythm import Rhythm
from podfic.script.refrains.heard import Gap
from podfic.script.refrains.run import Run, Sound
from podfic.script.refrains.sounds import is_lesser, opens_pair, sound_of

_FAST = 100.0
"""Beats a minute from which a heart's second sound is nearly as strong as its first."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """Consecutive sounds of a run, in pairs or alone; a rest is one of its own."""

    sounds: tuple[Sound, ...]

    @property
    def gap(self) -> Gap:
        """What stands behind it."""
        return self.sounds[-1].gap

    @property
    def inner(self) -> Gap:
        """What stands between its sounds."""
        return self.sounds[0].gap

    @property
    def rests(self) -> bool:
        """Whether it is a word between the sounds."""
        return self.sounds[0].rest


def cycles_of(run: Run, size: int = 0) -> tuple[Cycle, ...]:
    """Return the cycles of `run`; of `size` sounds each where it is told."""
    found: list[Cycle] = []
    at = 0
    while at < len(run.sounds):
        length = size or (2 if _pairs(run, at) else 1)
        found.append(Cycle(run.sounds[at : at + length]))
        at += length
    return tuple(found)


def breaks_off(run: Run) -> bool:
    """Whether the last sound of `run` is unfinished, or the half of a pair is missing."""
    last = run.sounds[-1]
    if last.broken:
        return True
    cycles = cycles_of(run)
    halved = len(cycles[-1].sounds) < max(len(one.sounds) for one in cycles)
    return halved and last.gap in {Gap.DASH, Gap.ELLIPSIS}


def softened(run: Run, at: int, *, second: bool, bpm: float) -> float:
    """Return the level of the sound at `at` as a share of the strongest, in amplitude.

    A heart's second sound is shorter and softer, less so when it is fast; likewise a thud
    than a thump, and a tock than a tick.
    """
    sound = run.sounds[at]
    if is_lesser(sound.word) and any(not is_lesser(one.word) for one in run.sounds):
        return 0.8
    if not second or sound.rest or not sound_of(sound.word):
        return 1.0
    if run.kind is Rhythm.HEARTBEAT:
        return 0.9 if bpm >= _FAST else 0.8
    return {Rhythm.CLOCK: 0.95, Rhythm.TRAIN: 0.9}.get(run.kind, 1.0)


def _pairs(run: Run, at: int) -> bool:
    """Whether the sound at `at` and the next make a pair."""
    if at + 1 >= len(run.sounds):
        return False
    one, other = run.sounds[at : at + 2]
    if one.rest or other.rest:
        return False
    if opens_pair(one.word, other.word):
        return True
    if run.kind is Rhythm.CLOCK and one.gap is Gap.DASH and one.word != other.word:
        return True
    before = run.sounds[at - 1].gap if at else Gap.STOP
    close = one.gap is Gap.HYPHEN or (one.gap is Gap.BARE and run.kind is Rhythm.HEARTBEAT)
    return close and one.gap not in {before, other.gap}
