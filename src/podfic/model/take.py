"""Spoken sound: what a voice said, and when each word was said."""

import math
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
    """When a word is spoken, in samples from the start of its take.

    `edges` are where each of its phonemes begins and the last one ends, one more than there
    are phonemes; () where only the word's own times are known.
    """

    text: str
    start: Samples
    end: Samples
    edges: tuple[Samples, ...] = ()


@dataclass(frozen=True, slots=True)
class Take:
    """A sentence of a line as spoken: a slice of one stored sound.

    `sound` is the digest the store keeps the sound under; the take is its
    samples `[start, start + length)` at `rate` Hz. `onset` is where, within the
    take, the voice is first heard. `words` is empty when the engine cannot
    tell word times. `level` is its K-weighted level while it speaks, in dB of
    full scale. `beats` are where the beats of a held line are heard.
    """

    line: str
    sound: str
    rate: int
    start: Samples
    length: Samples
    onset: Samples
    words: tuple[WordTime, ...] = ()
    level: float = -math.inf
    beats: tuple[Samples, ...] = ()
