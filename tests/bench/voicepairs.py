"""How far voices lie apart as they sound, and how many of them are clearly different."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from podfic.casting.distance import SEMITONE, semitones
from podfic.model.cast import Voice

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Gap:
    """How two voices differ in sound alone, whatever accent and gender they are listed with."""

    semitones: float
    decibels: float

    @classmethod
    def between(cls, one: Voice, other: Voice) -> "Gap":
        return cls(semitones(other.pitch, one.pitch), math.dist(one.timbre, other.timbre))

    @property
    def distance(self) -> float:
        """Both together, as casting counts them, in dB."""
        return math.hypot(SEMITONE * self.semitones, self.decibels)


def distances(ones: Sequence[Voice], others: Sequence[Voice]) -> Array:
    """Return how far each of `ones` lies from each of `others`."""
    return np.array([[Gap.between(one, other).distance for other in others] for one in ones])


def nearest(apart: Array, of: int) -> int:
    """Return which voice lies nearest to the one numbered `of`, other than itself."""
    return int(np.argmin(np.where(np.arange(len(apart)) == of, np.inf, apart[of])))


def different(apart: Array, threshold: float) -> list[int]:
    """Return the numbers of voices of which no two lie nearer than `threshold`.

    Who has most others within it goes first, of equals the last listed, until none has.
    """
    left = list(range(len(apart)))
    while left:
        near = apart[np.ix_(left, left)] < threshold
        crowd = near.sum(axis=1) - near.diagonal()
        if not crowd.any():
            break
        del left[len(left) - 1 - int(np.argmax(crowd[::-1]))]
    return left
