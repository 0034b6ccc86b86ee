from hypothesis import given
from hypothesis import strategies as st

from podfic.config.settings import Settings
from podfic.engines.base import Word
from podfic.engines.fake import FakeEngine, create
from podfic.model.cast import Shade
from podfic.voicing.phonemes.letters import LetterPronouncer
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.utterances import BREATH, Sentence, utterances

ENGINE = create(Settings())


class TextEngine(FakeEngine):
    alphabet = None
    tells_word_times = False
    limit = 40


def _sentence(text: str) -> Sentence:
    return Sentence(text, LetterPronouncer().words(text, Lexicon()))


def test_short_sentences_share_a_breath() -> None:
    one, two = _sentence("Go home."), _sentence("Now.")
    (utterance,) = utterances([one, two], ENGINE)
    assert utterance.sentences == (one, two)
    spoken = utterance.request(ENGINE.voices()[0])
    assert spoken.text == "Go home. Now."
    assert "".join(word.phonemes + word.space for word in spoken.words) == "go home. now."


def test_a_breath_is_not_exceeded() -> None:
    many = [_sentence(f"Sentence number {number} is here.") for number in range(20)]
    groups = tuple(utterances(many, ENGINE))
    assert len(groups) > 1
    assert all(sum(one.size for one in group.sentences) <= BREATH for group in groups)
    assert [one for group in groups for one in group.sentences] == many


def test_an_engine_without_times_gets_sentence_by_sentence() -> None:
    texts = [Sentence("Go home."), Sentence("Now.")]
    groups = tuple(utterances(texts, TextEngine()))
    assert [group.sentences for group in groups] == [(texts[0],), (texts[1],)]


def test_a_sentence_over_the_limit_is_cut_after_a_comma() -> None:
    text = "When all the lamps had gone, he sat, and waited for the night"
    parts = [
        one.text for group in utterances([Sentence(text)], TextEngine()) for one in group.sentences
    ]
    assert parts == ["When all the lamps had gone, he sat,", "and waited for the night"]


@given(st.lists(st.sampled_from(["lamp", ",", "a" * 90, "bridge", "."]), min_size=1, max_size=60))
def test_cutting_loses_no_word(texts: list[str]) -> None:
    words = tuple(Word(text, text, " ") for text in texts)
    groups = tuple(utterances([Sentence(" ".join(texts), words)], ENGINE))
    pieces = [piece for group in groups for piece in group.sentences]
    assert tuple(word for piece in pieces for word in piece.words) == words
    assert all(piece.size <= ENGINE.limit for piece in pieces)


@given(st.text(alphabet="ab ,;", min_size=1, max_size=300))
def test_cutting_text_loses_no_letter(text: str) -> None:
    groups = utterances([Sentence(text)], TextEngine())
    joined = "".join(piece.text for group in groups for piece in group.sentences)
    assert "".join(joined.split()) == "".join(text.split())


def test_a_word_over_the_limit_is_said_in_parts() -> None:
    long = Word("9" * 900, "n" * 900, " ")
    groups = tuple(utterances([Sentence("x", (Word("a", "a", " "), long))], ENGINE))
    pieces = [piece for group in groups for piece in group.sentences]
    assert all(piece.size <= ENGINE.limit for piece in pieces)
    assert "".join(word.phonemes for piece in pieces for word in piece.words) == "a" + "n" * 900


def test_each_piece_of_a_sentence_is_its_lines() -> None:
    words = tuple(Word("lamp", "lamp", " ") for _ in range(200))
    for sentence in (
        Sentence("lamp " * 200, words, "c1s1l2"),
        Sentence("lamp " * 200, (), "c1s1l2"),
    ):
        engine = ENGINE if sentence.words else TextEngine()
        pieces = [one for group in utterances([sentence], engine) for one in group.sentences]
        assert len(pieces) > 1
        assert {piece.line for piece in pieces} == {"c1s1l2"}


def test_a_request_has_a_space_between_sentences_as_long_as_ever() -> None:
    first = Sentence("Go.", (Word("Go", "go"), Word(".", ".", lengths=(1.5,))), "c1s1l1")
    (utterance,) = utterances([first, _sentence("Now.")], ENGINE)
    shade = Shade(pitch=1.1)
    asked = utterance.request(ENGINE.voices()[0], shade)
    assert asked.words[1] == Word(".", ".", " ", (1.5, 1.0))
    assert asked.words[-1].space == ""
    assert asked.shade == shade


def test_what_is_said_in_parts_keeps_its_pitch_and_gain() -> None:
    long = Word("9" * 900, "n" * 900, " ", pitch=1.1, gain=2.0)
    pieces = [
        one for group in utterances([Sentence("x", (long,))], ENGINE) for one in group.sentences
    ]
    said = [word for piece in pieces for word in piece.words]
    assert len(said) == 3
    assert {(word.pitch, word.gain) for word in said} == {(1.1, 2.0)}
