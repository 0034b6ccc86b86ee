"""Stutters and broken words are said as sounds, not as names of letters."""

import pytest

from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.phonemes.onsets import sayings

LEXICON = Lexicon.of({"Siân": "SHAHN"})


def said(text: str) -> list[tuple[str, str]]:
    return [
        (text[start:end], saying.phonemes("en-GB")) for start, end, saying in sayings(text, LEXICON)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I didn't m-mean to.", [("m-mean", "m mˈiːn")]),
        ("W-w-what?", [("W-w-what", "w w wˌɒt")]),
        ("th-that", [("th-that", "ð ðˈat")]),
        ("S-Siân, Siân", [("S-Siân", "ʃ ʃˈɑːn"), ("Siân", "ʃˈɑːn")]),
        ("Lub dub. Lub d…", [("d", "d")]),
        ("a c…", [("c", "k")]),
        ("bye-bye, so-so, re-read, well-known, plan d, U.N.I.T.", []),
    ],
)
def test_sounds_that_break_off(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_vowel_is_repeated_as_it_sounds() -> None:
    ((_, phonemes),) = said("a-about")
    first, _, word = phonemes.partition(" ")
    assert word.startswith(first)
