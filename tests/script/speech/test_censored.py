"""Swear words that signs mask are said; signs that mask nothing stay what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.speech.censored import uncensored
from script.speech.saying import said


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("“What the f***?”", "What the fuck?"),
        ("“F**K this sh*t.”", "Fuck this shit."),
        ("D@mn that b!tch.", "Damn that bitch."),
        ("You a**hole.", "You asshole."),
        ("A *damn* fine shot, damn it!", "A damn fine shot, damn it!"),
        ("So damn* good", "So damn good"),
    ],
)
def test_the_meant_word_is_said(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize("written", ["a*b", "C#", "l*mp", "me@home", "*damn*", "damn!", "$5"])
def test_other_signs_hide_nothing(written: str) -> None:
    assert uncensored(written) == written


@given(st.text(st.sampled_from("fuck sh*t@!#$A.")))
def test_the_length_stays(written: str) -> None:
    assert len(uncensored(written)) == len(written)
