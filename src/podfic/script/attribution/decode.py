"""The likeliest speakers of a row of utterances, each judged beside the two before it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Scores = Mapping[str, float]
"""By speaker, how well they fit an utterance by themselves."""

NOBODY = ""
CERTAIN = 20.0
"""The margin of one whom nobody rivals."""
_NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Follow:
    """How well a speaker follows at an utterance on the one before and the one before that.

    `again` is for whoever spoke right before, `back` for who spoke before that,
    `new` for anybody else. Nobody follows on anybody, and anybody on nobody, for nothing.
    """

    again: float = 0.0
    back: float = 0.0
    new: float = 0.0

    def worth(self, older: str, before: str, one: str) -> float:
        """Return how well `one` follows on `before` and `older`."""
        if NOBODY in {before, one}:
            return 0.0
        if one == before:
            return self.again
        return self.back if one == older else self.new


def decode(fits: Sequence[Scores], follows: Sequence[Follow]) -> list[tuple[str, float]]:
    """Return for each utterance its speaker in the best row, and by how much they win.

    The margin is the difference to the best row in which another speaks,
    `CERTAIN` where nobody else may. The work is in proportion to the square of
    those who may speak an utterance.
    """
    ahead = _ahead(fits, follows)
    row: _Pairs = {(NOBODY, NOBODY): 0.0}
    older = before = NOBODY
    chosen: list[tuple[str, float]] = []
    for at, fit in enumerate(fits):
        follow = follows[at]
        speaker = max(
            fit,
            key=lambda one: fit[one] + follow.worth(older, before, one) + ahead[at][before, one],
        )
        row = _step(row, fit, follow)
        totals: dict[str, float] = {}
        for (last, one), score in row.items():
            total = score + ahead[at][last, one]
            totals[one] = max(total, totals.get(one, total))
        others = [total for one, total in totals.items() if one != speaker]
        margin = totals[speaker] - max(others) if others else CERTAIN
        chosen.append((speaker, margin))
        older, before = before, speaker
    return chosen


_Pairs = dict[tuple[str, str], float]
"""The score of a row by its last two speakers."""
_Best = tuple[tuple[float, str], ...]
"""The two best, with their scores; one that nobody reaches where there are none."""


def _step(row: _Pairs, fit: Scores, follow: Follow) -> _Pairs:
    """Return the rows that go on from `row` with an utterance."""
    by_before: dict[str, list[tuple[float, str]]] = {}
    for (older, before), score in row.items():
        by_before.setdefault(before, []).append((score, older))
    onward: _Pairs = {}
    for before, scores in by_before.items():
        best = _best(scores)
        for one, own in fit.items():
            if NOBODY in {before, one}:
                onward[before, one] = best[0][0] + own
            elif one == before:
                onward[before, one] = best[0][0] + own + follow.again
            else:
                new = _but(best, one) + follow.new
                back = row.get((one, before), _NEVER) + follow.back
                onward[before, one] = own + max(new, back)
    return onward


def _ahead(fits: Sequence[Scores], follows: Sequence[Follow]) -> list[_Pairs]:
    """Return by the last two speakers what the utterances after each can still score."""
    befores: list[Scores] = [{NOBODY: 0.0}, *fits]
    ahead: list[_Pairs] = [{} for _ in fits]
    for at in reversed(range(len(fits))):
        if at + 1 == len(fits):
            ahead[at] = {(older, before): 0.0 for older in befores[at] for before in fits[at]}
            continue
        for before in fits[at]:
            onward = {one: own + ahead[at + 1][before, one] for one, own in fits[at + 1].items()}
            for older, score in _behind(befores[at], before, onward, follows[at + 1]):
                ahead[at][older, before] = score
    return ahead


def _behind(
    olders: Iterable[str], before: str, onward: Scores, follow: Follow
) -> Iterable[tuple[str, float]]:
    """Yield for each that spoke before `before` the best of those who may speak `onward`."""
    if before == NOBODY:
        best_of_all = max(onward.values())
        yield from ((older, best_of_all) for older in olders)
        return
    anyway = max(
        onward.get(NOBODY, _NEVER),
        onward[before] + follow.again if before in onward else _NEVER,
    )
    best = _best((score, one) for one, score in onward.items() if one not in {NOBODY, before})
    for older in olders:
        new = _but(best, older) + follow.new
        is_back = older in onward and older not in {NOBODY, before}
        back = onward[older] + follow.back if is_back else _NEVER
        yield older, max(anyway, new, back)


def _best(scores: Iterable[tuple[float, str]]) -> _Best:
    best = second = (_NEVER, NOBODY)
    for one in scores:
        if one > best:
            best, second = one, best
        elif one > second:
            second = one
    return best, second


def _but(best: _Best, one: str) -> float:
    """Return the score of the best that is not `one`."""
    return next((score for score, who in best if who != one), _NEVER)
