"""In a conversation people take turns; narration between them loosens that."""

import pytest

from podfic.script.attribution.cues import Cue, Kind
from podfic.script.attribution.follow import follows
from podfic.script.attribution.utterances import Utterance
from podfic.script.attribution.weights import Weights
from podfic.script.grammar.clauses import Stand

WEIGHTS = Weights(
    same_adjacent=1.0,
    same_apart=2.0,
    same_paragraph=3.0,
    back_adjacent=4.0,
    back_apart=5.0,
    new_adjacent=6.0,
    other=100.0,
)


def worth(gaps: tuple[int, int, int], older: str, before: str, one: str) -> float:
    """Return what the third of three utterances tells, which have so much between them."""
    return follows([Utterance(gap) for gap in gaps], WEIGHTS)[2].worth(older, before, one)


@pytest.mark.parametrize(
    ("gaps", "speakers", "expected"),
    [
        ((0, 0, 0), ("Ann", "Ben", "Ben"), WEIGHTS.same_adjacent),
        ((0, 0, 1), ("Ann", "Ben", "Ben"), WEIGHTS.same_apart),
        ((0, 0, -1), ("Ann", "Ben", "Ben"), WEIGHTS.same_paragraph),
        ((0, 0, 0), ("Ann", "Ben", "Ann"), WEIGHTS.back_adjacent),
        ((0, -1, 0), ("Ann", "Ben", "Ann"), WEIGHTS.back_adjacent),
        ((0, 1, 0), ("Ann", "Ben", "Ann"), WEIGHTS.back_apart),
        ((0, 0, 2), ("Ann", "Ben", "Ann"), WEIGHTS.back_apart),
        ((0, 0, 0), ("Ann", "Ben", "Cy"), WEIGHTS.new_adjacent),
        ((0, 0, 1), ("Ann", "Ben", "Cy"), 0.0),
        ((0, 0, 0), ("Ann", "", "Ann"), 0.0),
        ((0, 0, 0), ("Ann", "Ben", ""), 0.0),
    ],
)
def test_what_a_speaker_is_worth_behind_two_others(
    gaps: tuple[int, int, int], speakers: tuple[str, str, str], expected: float
) -> None:
    assert worth(gaps, *speakers) == expected


@pytest.mark.parametrize(
    ("subject", "kind", "extra"),
    [
        (Stand.OTHER, Kind.TAG, WEIGHTS.other),
        (Stand.OTHER, Kind.BEAT, 0.0),
        (Stand.HE, Kind.TAG, 0.0),
    ],
)
def test_the_other_is_not_who_spoke_last(subject: Stand, kind: Kind, extra: float) -> None:
    row = [Utterance(0), Utterance(0, cues=[(1, Cue(subject, kind, 0, 1))])]
    assert follows(row, WEIGHTS)[1].worth("", "Ann", "Ann") == WEIGHTS.same_adjacent + extra
