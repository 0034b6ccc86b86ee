"""The words for ages and timbres are such as casting understands."""

import pytest

from podfic.config.casts import AGES
from podfic.config.timbres import TIMBRES
from podfic.script.people.looks import (
    AGED,
    AGED_NOUNS,
    DECADES,
    EPITHETS,
    LASTING,
    OPPOSED,
    PASSING,
    SINGERS,
    TRIGGERS,
    VOICED,
    YEAR_OLD,
    YEARS,
    age_of,
)


@pytest.mark.parametrize(
    ("years", "age"),
    [(0, "child"), (12, "child"), (13, "young"), (29, "young"), (30, "adult"), (60, "old")],
)
def test_years_make_ages(years: int, age: str) -> None:
    assert age_of(years) == age


@pytest.mark.parametrize(
    ("word", "age"),
    [
        ("nine", "child"),
        ("9", "child"),
        ("twenty-nine", "young"),
        ("forty", "adult"),
        ("ninety-nine", "old"),
    ],
)
def test_numbers_are_read_as_words_and_figures(word: str, age: str) -> None:
    assert YEARS[word] == YEAR_OLD[f"{word}-year-old"] == age


def test_decades_have_ages() -> None:
    assert [DECADES[word] for word in ("teens", "twenties", "mid-thirties", "eighties")] == [
        "young",
        "young",
        "adult",
        "old",
    ]


def test_what_may_be_a_count_is_no_age() -> None:
    assert not {"one", "two", "1", "2"} & YEARS.keys()


def test_ages_are_those_of_casts() -> None:
    for words in (YEARS, YEAR_OLD, DECADES, EPITHETS, AGED, AGED_NOUNS):
        assert set(words.values()) <= set(AGES)


def test_timbres_are_known_to_casting() -> None:
    for words in (LASTING, PASSING, VOICED, SINGERS):
        assert set(words.values()) <= TIMBRES


def test_opposed_timbres_are_apart() -> None:
    for sets in OPPOSED:
        assert sum(map(len, sets)) == len(frozenset().union(*sets))


def test_triggers_are_small() -> None:
    assert all(word == word.lower() for word in TRIGGERS)
