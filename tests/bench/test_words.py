"""The measuring rod is straight: words compare alike, names are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.words import is_name, names, together, words


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("“Don’t!” – she said…", "don't she said"),
        ("The grey-haired Dr. O’Brien travelled", "The gray haired doctor O'Brien traveled."),
        ("He was goin’ home, ‘alright’?", "He was goin home, all right?"),
        ("sixty", "60"),
        ("one thousand two hundred and fifty", "1,250"),
        ("in nineteen forty-one, on the twenty-first", "in 1941 on the 21st"),
        ("nineteen oh five", "1905"),
        ("five pounds, three percent", "£5, 3%"),
        ("the café", "the cafe"),
        ("two thousand and ten", "2010"),
    ],
)
def test_written_and_heard_are_the_same_words(written: str, heard: str) -> None:
    assert words(heard) == words(written)


def test_contractions_are_kept() -> None:
    assert words("You'll call, won’t you?") == ["you'll", "call", "won't", "you"]
    assert words("you will") != words("you'll")


@given(st.text())
def test_words_are_settled(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once


def test_compounds_follow_the_other_side() -> None:
    assert together(["the", "air", "lock"], ["the", "airlock"]) == ["the", "airlock"]
    assert together(["air", "lock"], ["airlock", "air", "lock"]) == ["air", "lock"]
    assert together(["a", "way"], ["away", "a", "way"]) == ["a", "way"]


def test_names_are_capitals_inside_sentences() -> None:
    lines = [
        "Then Ianto’s torch fell, and Gwen laughed. Nobody moved. I stayed.",
        "Rain came. Later Rain fell, said Will; he will not say.",
        "I know I'm late, Jack.",
        "The End",
    ]
    found = names(lines)
    assert found == {"ianto", "gwen", "jack", "rain"}
    assert is_name("ianto's", found)
    assert is_name("ianto", found)
    assert not is_name("will", found)
    assert not is_name("end", found)
