"""Units of time, so that a number never travels without saying what it counts."""

from typing import NewType

Samples = NewType("Samples", int)
"""A count of samples at the sample rate named beside it."""

Seconds = NewType("Seconds", float)
"""Seconds, used only where people or other programs meet the sound."""

Milliseconds = NewType("Milliseconds", int)
"""Whole milliseconds, as chapter frames and captions count them."""


def samples(seconds: float, rate: int) -> Samples:
    """Return the nearest whole number of samples to `seconds` at `rate` Hz."""
    return Samples(round(seconds * rate))


def seconds(count: int, rate: int) -> Seconds:
    """Return the length in seconds of `count` samples at `rate` Hz."""
    return Seconds(count / rate)


def milliseconds(count: int, rate: int) -> Milliseconds:
    """Return the nearest whole millisecond to `count` samples at `rate` Hz."""
    return Milliseconds(round(count * 1000 / rate))


def clock(count: int, rate: int) -> str:
    """Return `count` samples as `m:ss`, or `h:mm:ss` from an hour on."""
    whole = round(count / rate)
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{secs:02}" if hours else f"{minutes}:{secs:02}"
