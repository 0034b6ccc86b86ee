"""Apostrophes at the ends of words are told from quotation marks."""

import pytest

from podfic.script.grammar.apostrophes import closes_elision, opens_elision


@pytest.mark.parametrize(
    "word", ["'tis", "’Twas", "'em", "’90s", "'ome", "‘Tis", "'kay", "’cuz", "'tisn't"]
)
def test_a_word_that_lost_its_beginning(word: str) -> None:
    assert opens_elision(word + " so", 0)


@pytest.mark.parametrize("word", ["'Tisane", "'Go", "'he", "'emerald"])
def test_a_whole_word(word: str) -> None:
    assert not opens_elision(word + " so", 0)


@pytest.mark.parametrize(
    ("word", "shortened"), [("goin'", True), ("boys'", True), ("love'", False)]
)
def test_a_word_that_lost_its_end(word: str, *, shortened: bool) -> None:
    assert closes_elision(word, len(word) - 1) is shortened
