import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podfic.engines.base import Alphabet, Word
from podfic.engines.kokoro.alphabet import readable
from podfic.voicing.phonemes.base import Pronouncer
from podfic.voicing.phonemes.choose import pronouncer
from podfic.voicing.phonemes.interjections import INTERJECTIONS
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.phonemes.rules import RulesPronouncer

LEXICON = Lexicon.of({"Ianto": "YAN-toh"})


def _said(words: tuple[Word, ...]) -> str:
    return "".join(word.phonemes + word.space for word in words)


@pytest.fixture(params=["chosen", "rules"])
def british(request: pytest.FixtureRequest) -> Pronouncer:
    if request.param == "rules":
        return RulesPronouncer("en-GB")
    return pronouncer(Alphabet.KOKORO, "en-GB")


def test_the_lexicon_wins(british: Pronouncer) -> None:
    assert _said(british.words("Ianto's torch, and Ianto.", LEXICON)).startswith("jˈantQz tˈɔːʧ, ")


def test_marks_and_spaces_are_kept(british: Pronouncer) -> None:
    words = british.words("“Go,” she said — now!", Lexicon())
    marks = [word.text for word in words if not any(letter.isalnum() for letter in word.text)]
    assert marks == ["“", ",", "”", "—", "!"]
    assert _said(words).count(" ") == 4


def test_words_no_dictionary_knows_are_said_by_rule(british: Pronouncer) -> None:
    assert _said(british.words("lub", Lexicon())) == "lˈʌb"


def test_homographs_are_told_apart_by_their_part_of_speech() -> None:
    pytest.importorskip("misaki", reason="misaki supports no Python from 3.13 on")
    speaker = pronouncer(Alphabet.KOKORO, "en-US")
    noun = _said(speaker.words("He wiped away a tear.", Lexicon()))
    verb = _said(speaker.words("I will tear it up.", Lexicon()))
    assert "tˈɪɹ" in noun
    assert "tˈɛɹ" in verb


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_pronounced(text: str) -> None:
    for speaker in (pronouncer(Alphabet.KOKORO, "en-US"), RulesPronouncer("en-US")):
        readable(_said(speaker.words(text, LEXICON)))


def test_letters_are_their_own_phonemes() -> None:
    words = pronouncer(Alphabet.LETTERS, "en-US").words("Go, Ianto!", LEXICON)
    assert [(word.text, word.phonemes, word.space) for word in words] == [
        ("Go", "go", ""),
        (",", ",", " "),
        ("yantoh", "yantoh", ""),
        ("!", "!", ""),
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("5% off & £5 at 5:30", ("pəsˈɛnt", "and", "pˈWnd", "θˈɜːti")),
        ("for 1,000.", ("θˈWz",)),
        ("Mr. Smith's", ("mˈɪstə", "smˈɪθ")),
        ("a 9" + "8" * 400, ("ˈAt",)),
    ],
)
def test_signs_and_numbers_are_said(
    british: Pronouncer, written: str, said: tuple[str, ...]
) -> None:
    phonemes = _said(british.words(written, Lexicon()))
    assert [part for part in said if part not in phonemes] == []


def test_a_title_ends_no_sentence_by_rule() -> None:
    assert "." not in _said(RulesPronouncer("en-GB").words("Mr. Smith ran", Lexicon()))


def test_interjections_are_sounds_and_not_letters() -> None:
    lexicon = Lexicon.of({"Brr": "BURR"}).over(INTERJECTIONS)
    words = pronouncer(Alphabet.KOKORO, "en-GB").words("Shh. Hmph! Brr.", lexicon)
    assert _said(words) == "ʃʃˈʃ. hˈʌmf! bˈɜː."


@pytest.mark.parametrize(
    "sounds",
    [
        "Shh Shhh Pfft Tch Hmm Hm Mm Mmm Mhm Uh-huh Ugh Argh Heh Ha Hah Psst Brr Grr Tsk Phew",
        "Whew Eek Oof Aw Aww Ow Yay Ahem Huh Uh-oh Nuh-uh Meh Bah Gah Nngh Ngh Mph Hmph Mm-hmm Zzz",
    ],
)
@pytest.mark.parametrize("accent", ["en-GB", "en-US"])
def test_no_interjection_is_spelled_or_swallowed(
    british: Pronouncer, sounds: str, accent: str
) -> None:
    speaker = british if accent == "en-GB" else pronouncer(Alphabet.KOKORO, accent)
    for sound in sounds.split():
        said = _said(speaker.words(f"{sound}!", INTERJECTIONS)).rstrip("!")
        assert readable(said) == said
        assert "ˈ" in said or len(said) > 4, sound
        assert not any(name in said for name in ("ˌɛm", "ˈAʧ", "ʤˌiː", "pˌi", "zˌɛd")), sound


def test_letters_that_fold_strangely_break_nothing(british: Pronouncer) -> None:
    assert _said(british.words("İanto and ıanto.", LEXICON))
