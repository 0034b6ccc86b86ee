"""The likeliest row of speakers is the best of all rows, found without trying them all."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.attribution.decode import CERTAIN, NOBODY, Follow, decode

SPEAKERS = (NOBODY, "Ann", "Ben", "Cy")
WORTH = st.integers(-9, 9)
FIT = st.dictionaries(st.sampled_from(SPEAKERS), WORTH, min_size=1)
STORY = st.lists(st.tuples(FIT, st.builds(Follow, WORTH, WORTH, WORTH)), max_size=5)
TURNS = Follow(again=-3.0)


def worth(
    row: Sequence[str], fits: Sequence[Mapping[str, float]], follows: Sequence[Follow]
) -> float:
    """Return what a whole row is worth, added up utterance by utterance."""
    before = [NOBODY, NOBODY, *row]
    return sum(
        fit[one] + follows[at].worth(before[at], before[at + 1], one)
        for at, (fit, one) in enumerate(zip(fits, row, strict=True))
    )


def all_rows(fits: Sequence[Mapping[str, float]]) -> Iterator[tuple[str, ...]]:
    return product(*fits)


@given(STORY)
def test_no_row_is_better_than_the_one_found(story: list[tuple[dict[str, float], Follow]]) -> None:
    fits, follows = [one for one, _ in story], [one for _, one in story]
    found = [speaker for speaker, _ in decode(fits, follows)]
    best = max(worth(row, fits, follows) for row in all_rows(fits))
    assert worth(found, fits, follows) == best


@given(STORY)
def test_the_margin_is_what_the_best_row_with_another_speaker_lacks(
    story: list[tuple[dict[str, float], Follow]],
) -> None:
    fits, follows = [one for one, _ in story], [one for _, one in story]
    rows = {row: worth(row, fits, follows) for row in all_rows(fits)}
    for at, (speaker, margin) in enumerate(decode(fits, follows)):
        others = [total for row, total in rows.items() if row[at] != speaker]
        assert margin == (max(rows.values()) - max(others) if others else CERTAIN)


def test_a_story_without_speech_has_no_speakers() -> None:
    assert decode([], []) == []


def test_whoever_alone_may_speak_is_certain() -> None:
    assert decode([{"Ann": -50.0}], [TURNS]) == [("Ann", CERTAIN)]


def test_turns_make_up_for_what_an_utterance_does_not_tell() -> None:
    clear, open_ = {"Ann": 5.0, "Ben": 0.0}, {"Ann": 0.0, "Ben": 0.0}
    found = decode([clear, open_, clear, open_], [TURNS] * 4)
    assert found == [("Ann", 8.0), ("Ben", 6.0), ("Ann", 8.0), ("Ben", 3.0)]


@pytest.mark.parametrize(
    ("older", "before", "one", "expected"),
    [
        ("Ann", "Ben", "Ben", 1.0),
        ("Ann", "Ben", "Ann", 2.0),
        ("Ann", "Ben", "Cy", 3.0),
        ("Ben", "Ben", "Ben", 1.0),
        ("Ann", NOBODY, "Ann", 0.0),
        ("Ann", "Ben", NOBODY, 0.0),
    ],
)
def test_what_following_is_worth(older: str, before: str, one: str, expected: float) -> None:
    assert Follow(again=1.0, back=2.0, new=3.0).worth(older, before, one) == expected


def test_twice_the_candidates_take_about_four_times_as_long() -> None:
    def seconds(people: int) -> float:
        fits = [{f"P{one}": float(one % 7) for one in range(people)}] * 60
        start = process_time()
        decode(fits, [TURNS] * 60)
        return process_time() - start

    seconds(10)
    assert seconds(80) < 7 * max(seconds(40), 0.001)
