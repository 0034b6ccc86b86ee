import numpy as np
import pytest

from factories import RATE, silence, sound, tone
from podfic.engines.base import Speech, Word
from podfic.model.take import WordTime
from podfic.model.units import Samples
from podfic.voicing.takes import CLIPPED, held_take, takes_of
from podfic.voicing.utterances import Sentence, Utterance

WORDS = (Word("go", "ɡˈO"), Word("on", "ˈɑn"), Word(".", "."))


def _time(text: str, *seconds: float) -> WordTime:
    edges = tuple(Samples(round(one * RATE)) for one in seconds)
    return WordTime(text, edges[0], edges[-1], edges)


def _utterance(*lines: str) -> Utterance:
    return Utterance(tuple(Sentence("go on.", WORDS, line) for line in lines))


def _speech(count: int = 1) -> Speech:
    """Return "go on." said so often, a second and a half each."""
    one = (silence(0.3), tone(0.9), silence(0.3))
    times = []
    for number in range(count):
        at = 1.5 * number
        times += [
            _time("go", at + 0.3, at + 0.4, at + 0.5, at + 0.7),
            _time("on", at + 0.7, at + 0.8, at + 1.0, at + 1.2),
            _time(".", at + 1.2, at + 1.4),
        ]
    return Speech(sound(*(one * count)), tuple(times))


def test_sentences_of_several_lines_are_takes_of_their_own() -> None:
    one, two = takes_of("key", _utterance("c1s1l1", "c1s1l4"), _speech(2))
    assert (one.line, two.line) == ("c1s1l1", "c1s1l4")
    assert one.start + one.length <= two.start
    for take in (one, two):
        assert [word.text for word in take.words] == ["go", "on"]
        assert all(0 <= word.start <= word.end <= take.length for word in take.words)
        assert all(word.edges == () for word in take.words)
        assert take.level == pytest.approx(one.level, abs=0.1)


def test_a_line_cut_off_ends_within_its_last_sound() -> None:
    (whole,) = takes_of("key", _utterance("c1s1l1"), _speech())
    (cut,) = takes_of("key", _utterance("c1s1l1"), _speech(), ["c1s1l1"])
    end = cut.start + cut.length
    assert end / RATE == pytest.approx(1.0 + CLIPPED * 0.2, abs=0.001)
    assert cut.start == whole.start
    assert cut.words[-1].end == cut.length


def test_only_the_last_sentence_of_a_line_is_cut_off() -> None:
    takes = list(takes_of("key", _utterance("c1s1l1", "c1s1l1", "c1s1l2"), _speech(3), ["c1s1l1"]))
    lengths = [take.length for take in takes]
    assert lengths[1] < min(lengths[0], lengths[2]) - 0.05 * RATE


def test_without_times_a_sentence_is_all_that_is_heard() -> None:
    utterance = Utterance((Sentence("go on.", (), "c1s1l1"),))
    speech = Speech(_speech().sound)
    (take,) = takes_of("key", utterance, speech, ["c1s1l1"])
    assert take.words == ()
    assert take.length >= 0.9 * RATE


def test_silence_is_no_take() -> None:
    speech = Speech(sound(silence(1.5)), _speech().words)
    assert list(takes_of("key", _utterance("c1s1l1"), speech)) == []


def test_a_held_take_knows_its_beats() -> None:
    signal = np.concatenate((tone(0.3), silence(0.2), tone(0.3)))
    words = (_time("lub", 0.0, 0.05, 0.3), _time("dub", 0.5, 0.55, 0.8))
    take = held_take("c1s1l1", "key", Speech(sound(signal), words))
    assert [beat / RATE for beat in take.beats] == pytest.approx([0.05, 0.55])
    assert (take.start, take.length) == (0, len(signal))
    assert take.onset < 0.01 * RATE


def test_the_end_of_a_word_said_in_parts_is_no_mark() -> None:
    rest = Sentence("", (Word("", "ɡˈO"), Word("", "ˈɑn"), Word("", ".")), "c1s1l1")
    whole = Sentence("go on.", WORDS, "c1s1l2")
    one, two = takes_of("key", Utterance((rest, whole)), _speech(2))
    assert (one.line, two.line) == ("c1s1l1", "c1s1l2")
    assert one.start + one.length <= two.start
