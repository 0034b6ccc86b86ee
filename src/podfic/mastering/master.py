"""Brings a mix to its loudness and writes the finished, tagged file."""

import math
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np

from podfic.config.settings import Master
from podfic.errors import MasterError
from podfic.mastering.aim import Aim, Try, corrected, first_aim, missed
from podfic.mastering.chapters import chapters
from podfic.mastering.encode import RATE, check_bitrate, encoded
from podfic.mastering.id3 import tag
from podfic.mastering.limiter import limit
from podfic.mastering.loudness import Meter
from podfic.mastering.parts import deliver, join, part
from podfic.mastering.tags import frames
from podfic.mastering.verify import decoded
from podfic.model.events import Event, Notice, StageFinished, StageStarted, Step
from podfic.model.release import Loudness, Release
from podfic.model.take import Signal
from podfic.model.timeline import Timeline
from podfic.model.units import Samples, seconds
from podfic.model.work import Work

STAGE = "mastering"

ATTEMPTS = 3
"""How often the sound is encoded before a missed target is accepted."""

STEP = 10 * RATE
"""Samples of a step of progress: ten seconds of sound in one of the passes."""

PASSES = 3
"""Measuring, encoding, measuring again; passes beyond these count no steps."""


@dataclass(frozen=True, slots=True)
class Mix:
    """A timeline with its sound: `begin` starts the stream anew, at the timeline's rate."""

    timeline: Timeline
    begin: Callable[[], Iterator[Signal]]


@dataclass(frozen=True, slots=True)
class Measured:
    """A stream that was heard to its end."""

    length: Samples
    loudness: Loudness


def master(
    mix: Mix, work: Work, reader: str, settings: Master, target: Path
) -> Generator[Event, None, Release]:
    """Write the mix to the MP3 `target` and return what was measured on it, decoded again.

    The mix is heard twice: to measure it, then to encode it with the gain that
    is missing; and once more each time the decoded file misses the loudness or
    the peak asked for. A target still missed after `ATTEMPTS` is told in a
    Notice. `target` appears when all is done; on any error, and when the
    generator is closed, nothing is left behind. Its folder must exist.

    Raises MasterError for a mix in which nothing is heard and for a file that
    does not decode to the timeline's length, SettingsError for a bitrate there
    is not, OutputError for a file that cannot be written.
    """
    check_bitrate(settings.bitrate)
    timeline = mix.timeline
    if timeline.rate != RATE:
        raise ValueError(f"a timeline at {timeline.rate} Hz cannot be mastered, only {RATE} Hz")
    yield StageStarted(STAGE, PASSES * (timeline.length // STEP))
    raw = yield from _measured(mix.begin())
    if math.isinf(raw.loudness.integrated):
        raise MasterError("there is nothing to hear in the mix", hint="were any lines spoken?")
    aim = first_aim(raw.loudness, settings)
    head = tag([*frames(work, reader), *chapters(timeline)])
    with part(target, "tagged") as whole:
        done = yield from _finished(mix, aim, settings, head, whole)
        _check_length(done.length, timeline.length, target)
        deliver(whole, target)
    if shortfall := missed(done.loudness, settings):
        yield Notice(shortfall, hint="lower master.loudness or raise master.true_peak")
    yield StageFinished(STAGE)
    return Release(target, seconds(done.length, RATE), RATE, done.loudness, timeline.markers)


def _finished(
    mix: Mix, aim: Aim, settings: Master, head: bytes, whole: Path
) -> Generator[Event, None, Measured]:
    """Write the tagged file to `whole`, again with a better aim while it misses."""
    found = yield from _attempt(mix, aim, settings.bitrate, head, whole)
    tries = [Try(aim, found.loudness)]
    while missed(found.loudness, settings) and len(tries) < ATTEMPTS:
        aim = corrected(tries, settings)
        found = _silently(_attempt(mix, aim, settings.bitrate, head, whole))
        tries.append(Try(aim, found.loudness))
    return found


def _attempt(
    mix: Mix, aim: Aim, kbps: int, head: bytes, whole: Path
) -> Generator[Event, None, Measured]:
    """Encode the mix treated as `aim` says, tag it, and decode it again."""
    with part(whole, "sound") as sound:
        with closing(encoded(_treated(mix.begin(), aim), sound, kbps)) as written:
            count = 0
            for block in written:
                yield from _steps(count, len(block))
                count += len(block)
        join(head, sound, whole)
    with closing(decoded(whole)) as heard:
        return (yield from _measured(heard))


def _treated(blocks: Iterator[Signal], aim: Aim) -> Iterator[Signal]:
    gain = np.float32(10 ** (aim.gain / 20))
    return limit((block * gain for block in blocks), RATE, aim.ceiling)


def _measured(blocks: Iterator[Signal]) -> Generator[Event, None, Measured]:
    meter = Meter(RATE)
    count = 0
    for block in blocks:
        meter.feed(block)
        yield from _steps(count, len(block))
        count += len(block)
    return Measured(Samples(count), meter.result())


def _steps(done: int, more: int) -> Iterator[Step]:
    """Yield the steps completed by `more` samples after the first `done`."""
    return (Step(STAGE) for _ in range((done + more) // STEP - done // STEP))


def _silently(passes: Generator[Event, None, Measured]) -> Measured:
    """Run `passes` without telling of it and return what was measured."""
    while True:
        try:
            next(passes)
        except StopIteration as end:
            return cast("Measured", end.value)


def _check_length(found: int, wanted: int, target: Path) -> None:
    if found != wanted:
        raise MasterError(
            f"the finished sound has {found} samples where the mix has {wanted}", path=target
        )
