"""Who is there where in a story."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from podfic.script.attribution.utterances import Utterance

_AROUND = 6
"""Paragraphs around which somebody who is named, or speaks, is there."""
_STRETCH = 40
"""Paragraphs over which it is counted who is there anyway."""
_COMMON = 0.8
"""The most that somebody's being there anyway counts against it."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Where everybody is named or speaks, and how usual it is that they are there."""

    seen: tuple[tuple[int, str], ...]
    shares: tuple[dict[str, float], ...]
    everywhere: dict[str, float]

    def around(self, paragraph: int) -> set[str]:
        """Return who is there around a paragraph."""
        first = bisect_left(self.seen, (paragraph - _AROUND, ""))
        last = bisect_left(self.seen, (paragraph + _AROUND + 1, ""))
        return {who for _, who in self.seen[first:last]}

    def usual(self, who: str, paragraph: int) -> float:
        """Return the share of what is said in that part of the story where they are there."""
        return self.shares[paragraph // _STRETCH].get(who, 0.0)

    def anyway(self, who: str) -> float:
        """Return the share of all that is said where they are there."""
        return self.everywhere.get(who, 0.0)


def presence(row: Sequence[Utterance], named: Sequence[str]) -> Presence:
    """Return who is there where; `named` are the speakers of `row` that are known."""
    seen = _seen(row, named)
    first = {said.first for said in row}
    spoken = Counter(place // _STRETCH for place in first)
    there = _there(seen, first)
    shares: list[dict[str, float]] = []
    everywhere: defaultdict[str, float] = defaultdict(float)
    for stretch in range(max(spoken, default=-1) + 1):
        near = range(stretch - 1, stretch + 2)
        total = sum(spoken[one] for one in near)
        counts: Counter[str] = Counter()
        for one in near:
            counts.update(there[one])
        usual = {who: min(_COMMON, count / total) for who, count in counts.items() if total}
        shares.append(usual)
        for who, share in usual.items():
            everywhere[who] += share * spoken[stretch] / len(first)
    return Presence(tuple(seen), tuple(shares), dict(everywhere))


def _seen(row: Sequence[Utterance], named: Sequence[str]) -> list[tuple[int, str]]:
    """Return who is named where, in narration and as a speaker, by paragraph."""
    found: set[tuple[int, str]] = set()
    for said, who in zip(row, named, strict=True):
        found |= {(place, one.who[0]) for place, one in said.seen if len(one.who) == 1}
        if who:
            found.add((said.first, who))
    return sorted(found)


def _there(seen: Sequence[tuple[int, str]], first: set[int]) -> defaultdict[int, Counter[str]]:
    """Return by stretch in how many of the paragraphs `first` each person is there."""
    there: defaultdict[int, Counter[str]] = defaultdict(Counter)
    reached: dict[str, int] = {}
    for place, who in seen:
        start = max(place - _AROUND, reached.get(who, -1) + 1)
        for at in range(start, place + _AROUND + 1):
            if at in first:
                there[at // _STRETCH][who] += 1
        reached[who] = place + _AROUND
    return there
