"""Words, marks and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.grammar.words import sentences, tokens, word_set


def test_tokens_keep_apostrophes_and_hyphens() -> None:
    cut = tokens("The boys' lub-dub, didn’t it?")
    assert [token.text for token in cut] == ["The", "boys'", "lub-dub", ",", "didn’t", "it", "?"]
    assert [token.is_word for token in cut] == [True, True, True, False, True, True, False]
    assert cut[0].is_capital
    assert cut[4].bare == "didn't"


def test_tokens_of_a_range_are_placed_in_the_whole() -> None:
    assert [(token.text, token.start) for token in tokens("one two three", 4, 7)] == [("two", 4)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("One. Two! Three", ["One. ", "Two! ", "Three"]),
        ("Mr. Jones sat. He left.", ["Mr. Jones sat. ", "He left."]),
        ("J. R. came at 10 p.m. when it rained.", ["J. R. came at 10 p.m. when it rained."]),
        ("He said... nothing. No.", ["He said... nothing. ", "No."]),
        ('"Go." She went.', ['"Go." ', "She went."]),
        ("   ", []),
    ],
)
def test_sentences(text: str, cut: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == cut


@given(st.text(st.sampled_from(list('aB .!?…"”)M r')), max_size=60))
def test_sentences_leave_no_word_out(text: str) -> None:
    joined = "".join(text[start:end] for start, end in sentences(text))
    assert joined.split() == text.split()


def test_a_word_list() -> None:
    assert word_set("a b\n a") == {"a", "b"}
