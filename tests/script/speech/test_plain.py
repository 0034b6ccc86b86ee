"""The short way says exactly what the long way does."""

from hypothesis import given
from hypothesis import strategies as st

from podfic.script.grammar.words import word_set
from podfic.script.speech.emphasis import markings
from podfic.script.speech.join import join
from podfic.script.speech.line import Line
from podfic.script.speech.plain import plain
from podfic.script.speech.quotation import settle
from podfic.script.speech.read import Reader
from podfic.script.speech.speak import Manner
from podfic.script.speech.tokens import tokenize

_WORDS = """
The the a I I'm don’t Mara ran. out, “Go,” she said. mix did Dr Part haha nooo NO brb ok.
vi Henry "Well?" Yes! it; so: St and
"""
WORDS = st.sampled_from(sorted(word_set(_WORDS)))


@given(st.lists(WORDS, min_size=1, max_size=8).map(" ".join))
def test_plain_lines_are_said_as_they_stand(written: str) -> None:
    short = plain(written, Manner())
    if short is not None:
        line = Line(tokenize(settle(written), Manner()), Manner())
        assert join(Reader(line, markings(line, [])).pieces(), quoted=False)[0] == short


def test_most_prose_is_plain_and_the_rest_is_not() -> None:
    assert plain("“Well,” she said, “I’m off.”", Manner()) == "Well, she said, I'm off."
    for written in ("Dr Hill", "NO", "nooo", "haha", "He—", "brb", "Part I", "5", "so..."):
        assert plain(written, Manner()) is None
