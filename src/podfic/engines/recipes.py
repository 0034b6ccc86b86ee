"""What a voice without data of its own is made of: others mixed, higher or lower, at a pace."""

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from podfic.errors import EngineError

LEAST = 0.7
MOST = 1.4
"""Between which factors of pitch and pace lie: beyond them voices stop sounding human."""
_KEYS = frozenset({"mix", "pitch", "pace"})
_SLIP = 1e-6
"""By how much shares may miss 1: what decimal fractions lose."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Shares of other voices by name, which add up to 1; `pitch` and `pace` are factors on them."""

    mix: tuple[tuple[str, float], ...]
    pitch: float = 1.0
    pace: float = 1.0

    @property
    def main(self) -> str:
        """The voice of which there is most in it."""
        return max(self.mix, key=lambda one: one[1])[0]


def recipes_in(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, Recipe]:
    """Return the recipes of the `entries` that are made of others, by name.

    Raises EngineError for one that cannot be made, which names the entry.
    """
    plain = [name for name, entry in entries.items() if "made" not in entry]
    return {
        name: _recipe(name, entry["made"], plain)
        for name, entry in entries.items()
        if "made" in entry
    }


def _recipe(name: str, made: object, plain: Collection[str]) -> Recipe:
    for what, hint in _mistakes(made, plain):
        raise EngineError(f"the voice {name} cannot be made: {what}", hint=hint)
    told: dict[str, Any] = made  # type: ignore[assignment]  # a table, or it were a mistake
    mix = tuple((of, float(share)) for of, share in told["mix"].items())
    return Recipe(mix, *(float(told.get(key, 1.0)) for key in ("pitch", "pace")))


def _mistakes(made: object, plain: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with `made`, and what to do about it."""
    if not isinstance(made, dict) or not isinstance(made.get("mix"), dict):
        yield "it has no mix", "write made = { mix = { VOICE = 0.6, OTHER = 0.4 } }"
        return
    for key in made.keys() - _KEYS:
        yield f"there is no {key!r} in a recipe", f"it has {', '.join(sorted(_KEYS))}"
    yield from _of_mix(made["mix"], plain)
    for key in ("pitch", "pace"):
        if not _between(made.get(key, 1.0), LEAST, MOST):
            yield f"its {key} is {made[key]!r}", f"a factor from {LEAST} to {MOST}"


def _of_mix(mix: Mapping[str, object], plain: Collection[str]) -> Iterator[tuple[str, str]]:
    for of, share in mix.items():
        if of not in plain:
            yield f"no voice {of} has data of its own", "mix those that podfic came with"
        if not _between(share, 0.0, 1.0):
            yield f"its share of {of} is {share!r}", "a number from 0 to 1"
    total = sum(share for share in mix.values() if isinstance(share, int | float))
    if not math.isclose(total, 1.0, abs_tol=_SLIP):
        yield f"its shares add up to {total:g}", "make them add up to 1"


def _between(value: object, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most
