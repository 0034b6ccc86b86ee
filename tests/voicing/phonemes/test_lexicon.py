import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.errors import SettingsError
from podfic.voicing.phonemes.lexicon import Entry, Lexicon


@pytest.mark.parametrize(
    ("says", "accent", "phonemes"),
    [
        ("YAN-toh", "en-GB", "jˈantQ"),
        ("YAN-toh", "en-US", "jˈæntO"),
        ("yan-TOH", "en-GB", "jantˈQ"),
        ("shahn", "en-GB", "ʃˈɑːn"),
        ("/ˈjæntəʊ/", "en-GB", "jˈantQ"),
        ("/ˈjæntəʊ/", "en-US", "jˈæntO"),
        ("/ˈdʒɔːdʒ tʃɪr/", "en-GB", "ʤˈɔːʤ ʧɪɹ"),
        ("/pɜːr/", "en-US", "pˈɜɹ"),
        ("/zzz/", "en-US", "zzz"),
        ("AN-juh-loh", "en-GB", "ˈanʤʌlQ"),
        ("/ˈnoʊ/", "en-GB", "nˈQ"),
        ("/ˈnoʊ/", "en-US", "nˈO"),
    ],
)
def test_a_pronunciation_is_written_for_the_voice(says: str, accent: str, phonemes: str) -> None:
    assert Entry("x", says).phonemes(accent) == phonemes


@pytest.mark.parametrize(
    ("says", "ending"), [("YAN-toh", "z"), ("jack", "s"), ("/ˈrɒs/", "ᵻz"), ("bridge", "ᵻz")]
)
def test_a_possessive_ends_as_english_does(says: str, ending: str) -> None:
    assert Entry("x", says, possessive=True).phonemes("en-GB").endswith(ending)


def test_words_are_found_whole_in_any_case_with_their_possessive() -> None:
    lexicon = Lexicon.of({"Ianto": "YAN-toh", "Toshiko Sato": "tosh", "Ia": "no"})
    text = "IANTO’s cat, Iantos, toshiko  Sato and Ianto"
    found = [(text[a:b], entry.word, entry.possessive) for a, b, entry in lexicon.found(text)]
    assert found == [
        ("IANTO’s", "Ianto", True),
        ("toshiko  Sato", "Toshiko Sato", False),
        ("Ianto", "Ianto", False),
    ]


def test_text_engines_get_the_respelling() -> None:
    lexicon = Lexicon.of({"Ianto": "YAN-toh", "Siân": "/ʃɑːn/"})
    assert lexicon.respelled("Ianto's and Siân ran.") == "yantoh's and Siân ran."


@given(st.dictionaries(st.text(max_size=6), st.text(max_size=6), max_size=4), st.text(max_size=40))
def test_no_lexicon_breaks_on_any_text(table: dict[str, str], text: str) -> None:
    lexicon = Lexicon(tuple(Entry(word, says) for word, says in table.items() if word.strip()))
    spans = [(start, end) for start, end, _ in lexicon.found(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    lexicon.respelled(text)


@pytest.mark.parametrize(
    ("says", "message"),
    [
        ("", "lexicon.Merrow: '' says nothing"),
        ("???", "says nothing"),
        ("//", "says nothing"),
        ("/日本/", "no sound for '日本' in /日本/"),
        ("/m3r/", "no sound for '3' in /m3r/"),
    ],
)
def test_a_pronunciation_that_cannot_be_said_is_refused(says: str, message: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(message)):
        Lexicon.of({"Merrow": says})
