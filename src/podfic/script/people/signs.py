"""What single places of a text tell of somebody."""

from dataclasses import dataclass

from podfic.model.people import Trait

SURE = 2
"""The weight of a sign that tells something by itself."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a place of the text tells of somebody, and with how much weight."""

    person: str
    trait: Trait
    weight: int
