"""Counts of samples carried from one sample rate to another."""

from podfic.model.timeline import Clip
from podfic.model.units import Samples


def at_rate(count: int, source: int, target: int) -> Samples:
    """Return `count` samples at `source` Hz as samples at `target` Hz.

    Rounded to the nearest whole sample, `round(count * target / source)`.
    """
    return Samples(round(count * target / source))


def first_sound(clip: Clip, rate: int) -> Samples:
    """Return where in the timeline at `rate` Hz the clip's voice is first heard."""
    return Samples(clip.at + at_rate(clip.take.onset, clip.take.rate, rate))
