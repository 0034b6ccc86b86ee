"""Planned beats beside what is wanted of a case and what is heard of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

ALIKE_S = 0.005
"""Two places fit alike that differ by no more than this for each beat."""
REACH_S = 0.1
"""A beat with no onset so near is not heard."""
REACH = 0.4
"""The same as a share of the least distance of two beats, so that no onset is meant twice."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and the grid it is wanted on; no grid means that it must not be on any."""

    name: str
    text: str
    pattern: tuple[tuple[str, float], ...]
    """What falls when in one cycle: the beginning of a word, and seconds."""
    cycles: tuple[float, ...]
    """Seconds from each cycle to the next, the last one again and again; () is one cycle."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A beat of a script: its word, and the seconds since the line's first beat."""

    word: str
    at: float
    broken: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """Where planned beats are heard, in seconds since where the first should be; or None."""

    offset: float
    at: tuple[float | None, ...]


def case_of(row: Mapping[str, Any]) -> Case:
    """Return the case that a row of the JSONL file tells."""
    cycle = row["cycle_s"]
    cycles = cycle if isinstance(cycle, list) else [] if cycle is None else [cycle]
    pattern = tuple((str(word), float(at)) for word, at, *_ in row["pattern"] or ())
    return Case(row["id"], row["text"], pattern, tuple(map(float, cycles)))


def plans_of(script: Mapping[str, Any]) -> Iterator[tuple[Planned, ...]]:
    """Yield the beats of each held line of a script document."""
    for line in script["lines"]:
        hold = line["delivery"].get("hold")
        if hold:
            yield tuple(
                Planned(line["spoken"][one["start"] : one["end"]], one["at"], one["broken"])
                for one in hold["beats"]
            )


def wanted(case: Case, plan: Sequence[Planned]) -> tuple[float | None, ...]:
    """Return where the case wants each beat of `plan`; None for a word it says nothing about."""
    grid = _grid(case)
    places = [
        next(grid, None) if any(_begins(word, beat.word) for word, _ in case.pattern) else None
        for beat in plan
    ]
    first = next((at - beat.at for at, beat in zip(places, plan, strict=True) if at is not None), 0)
    return tuple(None if at is None else at - first for at in places)


def _grid(case: Case) -> Iterator[float]:
    start = 0.0
    for number in range(1000):
        yield from (start + at for _, at in case.pattern)
        if not case.cycles:
            return
        start += case.cycles[min(number, len(case.cycles) - 1)]


def _begins(name: str, word: str) -> bool:
    """Return whether `word` is what a pattern calls `name`: "clickety" is "click", "d" "dub"."""
    said = word.casefold().strip("“”\"'’.,!?…—- ")
    return bool(said) and (name in said or name.startswith(said))


def heard(plan: Sequence[float], found: Iterable[float]) -> Heard:
    """Return where the beats of `plan` are among the onsets `found`.

    They are laid over each other where they fit best, the first of several such places, then
    moved by the median of what is left.
    """
    onsets = np.array(sorted(found))
    beats = np.array(plan)
    if not len(onsets):
        return Heard(0.0, (None,) * len(beats))
    reach = _reach(beats)
    offsets = np.subtract.outer(onsets, beats).ravel()
    misses = [np.minimum(np.abs(_left(beats + one, onsets)), reach).sum() for one in offsets]
    good = np.flatnonzero(np.array(misses) <= min(misses) + ALIKE_S * len(beats))
    offset = float(offsets[good].min())
    left = _left(beats + offset, onsets)
    offset += float(np.median(left[np.abs(left) <= reach]))
    return Heard(offset, near(beats + offset, onsets, offset))


def near(
    beats: Iterable[float], onsets: Iterable[float], offset: float
) -> tuple[float | None, ...]:
    """Return the nearest onset to each beat, less `offset`; None where none is near."""
    places = np.array(tuple(beats))
    left = _left(places, np.array(tuple(onsets)))
    reach = _reach(places)
    return tuple(
        float(place + one - offset) if abs(one) <= reach else None
        for place, one in zip(places, left, strict=True)
    )


def _left(beats: "np.ndarray[Any, Any]", onsets: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return how far behind each beat its nearest onset is."""
    if not len(onsets):
        return np.full(len(beats), np.inf)
    apart = np.subtract.outer(onsets, beats)
    found: np.ndarray[Any, Any] = apart[np.abs(apart).argmin(axis=0), np.arange(len(beats))]
    return found


def _reach(beats: "np.ndarray[Any, Any]") -> float:
    gaps = np.diff(np.sort(beats))
    return min(REACH_S, REACH * float(gaps.min(initial=REACH_S / REACH)))
