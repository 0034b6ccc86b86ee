"""Syllables laid on the grid of a hold."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from podfic.acoustics.fades import fade_edges
from podfic.acoustics.level import speech_level
from podfic.model.rhythm import Beat
from podfic.model.take import Signal
from podfic.model.units import samples
from podfic.voicing.held.syllables import Syllable

FADE_IN_S = 0.004
FADE_OUT_S = 0.045
BROKEN_S = 0.012
"""How long a syllable fades in and out, and one that breaks off."""
LEVELLED_DB = 9.0
"""By how much at most a syllable is made as loud as the others before its own level counts."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A held line's sound: where each syllable begins, where its beat is heard, where it ends."""

    signal: Signal
    starts: tuple[int, ...]
    centres: tuple[int, ...]
    ends: tuple[int, ...]


def laid(syllables: Sequence[Syllable], beats: Sequence[Beat], rate: int) -> Laid:
    """Return `syllables` with their beats at the times of `beats`, to the sample.

    The first begins at once. A syllable that would reach into the next one fades out where
    that begins; none is stretched. All are equally loud but for the levels of `beats`.
    """
    lead = syllables[0].centre
    centres = [lead + samples(beat.at, rate) for beat in beats]
    starts = [at - one.centre for at, one in zip(centres, syllables, strict=True)]
    trimmed = [max(0, -start) for start in starts]
    starts = [max(0, start) for start in starts]
    lengths = [len(one.signal) - cut for one, cut in zip(syllables, trimmed, strict=True)]
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    for at, following in enumerate(starts[1:]):
        ends[at] = max(centres[at], min(ends[at], following + samples(FADE_OUT_S, rate) // 2))
    signal = np.zeros(max(ends), np.float32)
    gains = _gains(syllables, beats, rate)
    for at, one in enumerate(syllables):
        piece = one.signal[trimmed[at] : trimmed[at] + ends[at] - starts[at]] * gains[at]
        fade_out = BROKEN_S if beats[at].broken else FADE_OUT_S
        fade_edges(piece, samples(FADE_IN_S, rate), samples(fade_out, rate))
        signal[starts[at] : starts[at] + len(piece)] += piece
    return Laid(signal, tuple(starts), tuple(centres), tuple(ends))


def _gains(syllables: Sequence[Syllable], beats: Sequence[Beat], rate: int) -> list[np.float32]:
    levels = np.array([speech_level(one.signal, rate) for one in syllables])
    heard = levels[np.isfinite(levels)]
    common = float(np.median(heard)) if heard.size else 0.0
    levels = np.where(np.isfinite(levels), levels, common)
    own = [
        0.0 if beat.broken else common - level for beat, level in zip(beats, levels, strict=True)
    ]
    gains = np.clip(own, -LEVELLED_DB, LEVELLED_DB) + [beat.level for beat in beats]
    return [np.float32(10 ** (gain / 20)) for gain in gains]
