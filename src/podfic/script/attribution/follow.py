"""How well speakers follow on those of the utterances before."""

from collections.abc import Sequence

from podfic.script.attribution.cues import Kind
from podfic.script.attribution.decode import Follow
from podfic.script.attribution.utterances import Utterance
from podfic.script.attribution.weights import Weights
from podfic.script.grammar.clauses import Stand


def follows(row: Sequence[Utterance], weights: Weights) -> list[Follow]:
    """Return how well speakers follow at each utterance of `row`.

    In a conversation people take turns: whoever spoke last rarely goes on, and
    whoever spoke before that often does.
    """
    return [
        Follow(
            again=_again(said.gap, weights) + (weights.other if _is_the_others(said) else 0.0),
            back=_back(said.gap, row[at - 1].gap if at else 0, weights),
            new=weights.new_adjacent if said.gap <= 0 else 0.0,
        )
        for at, said in enumerate(row)
    ]


def _again(gap: int, weights: Weights) -> float:
    """Return the worth of the same speaker going on."""
    if gap < 0:
        return weights.same_paragraph
    return weights.same_adjacent if gap == 0 else weights.same_apart


def _back(gap: int, before: int, weights: Weights) -> float:
    """Return the worth of whoever spoke before the last."""
    return weights.back_adjacent if gap <= 0 and before <= 0 else weights.back_apart


def _is_the_others(said: Utterance) -> bool:
    """Whether a tag gives it to "the other" of two."""
    return any(cue.kind is Kind.TAG and cue.subject is Stand.OTHER for _, cue in said.cues)
