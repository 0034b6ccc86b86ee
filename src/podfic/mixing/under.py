"""What beats under held lines: where each pulse lies, and its sound ducked under the voice."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import numpy as np
from scipy.signal import lfilter

from podfic.mixing.layer import Layer
from podfic.mixing.pulses import has_sound, pulse
from podfic.mixing.rates import at_rate
from podfic.model.rhythm import Hold
from podfic.model.script import Line
from podfic.model.take import Signal
from podfic.model.timeline import Clip, Pulse, Timeline
from podfic.model.units import Samples

UNDER_DB = -3.0
"""The gain of a pulse whose beat is at the voice's own level."""
DUCK_DB = -9.0
"""How much softer a pulse is under a voice of full strength."""
FULL = 0.05
"""The amplitude of a voice at full strength."""
RELEASE_S = 0.15
"""How long it takes a pulse to come up again behind the voice."""


def pulses(lines: Mapping[str, Line], clips: Sequence[Clip], rate: int) -> Iterator[Pulse]:
    """Yield a pulse for each beat of `clips` that is heard, at the very sample of the beat."""
    for clip in clips:
        line = lines[clip.take.line]
        hold = line.delivery.hold
        if hold is None or not has_sound(hold.kind):
            continue
        numbers = _numbers(line, hold)
        for beat, heard, number in zip(hold.beats, clip.take.beats, numbers, strict=False):
            if not beat.broken:
                at = Samples(clip.at + at_rate(heard, clip.take.rate, rate))
                yield Pulse(at, hold.kind, number, UNDER_DB + beat.level)


def _numbers(line: Line, hold: Hold) -> list[int]:
    """Return which sound of its cycle each beat is, by its word."""
    words = [line.spoken[beat.start : beat.end].casefold() for beat in hold.beats]
    number = {word: at for at, word in enumerate(dict.fromkeys(words))}
    return [number[word] for word in words]


class Under:
    """Adds the pulses of a timeline to its voice, block by block."""

    def __init__(self, timeline: Timeline) -> None:
        rate = timeline.rate
        self._beats = Layer((one.at, partial(_sound, one, rate)) for one in timeline.pulses)
        self._fall = float(np.exp(-1 / (RELEASE_S * rate)))
        self._state = np.zeros(1)

    def add(self, voice: Signal, start: int) -> Signal:
        """Return the block `voice`, which begins at `start`, with the pulses in it."""
        if self._beats.is_over:
            return voice
        return voice + self._beats.block(start, len(voice)) * self._ducking(voice)

    def _ducking(self, voice: Signal) -> Signal:
        share, self._state = lfilter(
            [1 - self._fall], [1.0, -self._fall], np.abs(voice) / FULL, zi=self._state
        )
        gains: Signal = 10 ** (DUCK_DB * np.minimum(share, 1.0) / 20)
        return gains.astype(np.float32)


def _sound(one: Pulse, rate: int) -> Signal:
    return np.float32(10 ** (one.gain_db / 20)) * pulse(one.kind, one.number, rate)
