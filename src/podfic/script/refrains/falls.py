"""Values: a rhythm as planned."""

import math
from dataclasses import dataclass

from podfic.model.units import Seconds

LONGEST = 6.0
"""Seconds that a cycle is made longer to at most, by slowing: those of the slowest tempo."""


@dataclass(frozen=True, slots=True)
class Fall:
    """When a sound falls, in seconds from the first, and how loud, in dB."""

    at: float
    level: float = 0.0
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A rhythm as planned: a `Fall` for each of its sounds.

    `following` is where the next beat would fall, `silence` the seconds of nothing
    behind the last sound, if any are due.
    """

    bpm: float
    falls: tuple[Fall, ...]
    following: Seconds
    silence: Seconds | None = None


def grown(slow: float, number: int, most: float) -> float:
    """Return how many times as long as the first the cycle `number` is, at most `most` times.

    Each is longer than the one before by the share `slow`.
    """
    if slow > 0 and number * math.log1p(slow) >= math.log(most):
        return most
    return (1.0 + slow) ** number


def scattered(number: int) -> float:
    """Return a number from 0 to 1 that is always the same for `number`, and unlike the last's."""
    return (number * (math.sqrt(5) - 1) / 2) % 1.0
