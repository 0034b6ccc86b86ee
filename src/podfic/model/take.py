"""Spoken sound: what a voice said, and when each word was said."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from podfic.model.units import Samples

Signal = npt.NDArray[np.float32]
"""Mono sound, float32 in [-1, 1], shape (samples,)."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono samples with their rate in Hz."""

    signal: Signal
    rate: int


@dataclass(frozen=True, slots=True)
class WordTime:
    """When a word is spoken, in samples from the start of its take."""

    text: str
    start: Samples
    end: Samples


@dataclass(frozen=True, slots=True)
class Take:
    """A sentence of a line as spoken: a slice of one stored sound.

    `sound` is the digest the store keeps the sound under; the take is its
    samples `[start, start + length)` at `rate` Hz. `onset` is where, within the
    take, the voice is first heard. `words` is empty when the engine cannot
    tell word times.
    """

    line: str
    sound: str
    rate: int
    start: Samples
    length: Samples
    onset: Samples
    words: tuple[WordTime, ...] = ()
