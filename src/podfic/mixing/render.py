"""Turns a timeline into sound, a block at a time."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import soxr

from podfic.acoustics.fades import fade_edges
from podfic.mixing.layer import Layer
from podfic.mixing.toning import toned
from podfic.mixing.under import Under
from podfic.model.take import Signal, Sound, Take
from podfic.model.timeline import Clip, Timeline
from podfic.model.units import Seconds, samples

BLOCK = 1 << 16
"""Samples of a block: about a second and a half at 44.1 kHz."""

FADE_IN = Seconds(0.005)
FADE_OUT = Seconds(0.040)
"""How long a clip fades in and out: no edge clicks, and a voice's hiss goes softly."""
ABRUPT = Seconds(0.008)
"""How long one that was cut off fades out."""


def blocks(
    timeline: Timeline, load: Callable[[Take], Sound], size: int = BLOCK
) -> Iterator[Signal]:
    """Yield the timeline's sound in blocks of `size` samples, the last one shorter.

    Blocks are float32 mono at `timeline.rate` and hold `timeline.length`
    samples together. `load` returns a take's own samples; each take is loaded
    once, when its clip is reached, and dropped when the clip is over. Clips
    that overlap are added up, and nothing is clipped.
    """
    voices = Layer((clip.at, partial(_sound, clip, load, timeline)) for clip in timeline.clips)
    under = Under(timeline)
    for start in range(0, timeline.length, size):
        block = voices.block(start, min(size, timeline.length - start))
        yield under.add(block, start)


def _sound(clip: Clip, load: Callable[[Take], Sound], timeline: Timeline) -> Signal:
    """Return the clip's sound at its timeline's rate, with the tail of its tone behind it."""
    sound, rate = load(clip.take), timeline.rate
    signal = sound.signal
    if sound.rate != rate and len(signal):
        signal = soxr.resample(signal, sound.rate, rate, "HQ")
    fitted = np.zeros(clip.length, np.float32)
    count = min(clip.length, len(signal))
    fitted[:count] = signal[:count] * np.float32(10 ** (clip.gain_db / 20))
    fade_out = ABRUPT if clip.abrupt else FADE_OUT
    fade_edges(fitted[:count], samples(FADE_IN, rate), samples(fade_out, rate))
    return toned(fitted, rate, clip.tone, timeline.space)
