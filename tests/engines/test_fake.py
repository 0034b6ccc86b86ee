"""The fake engine speaks tones that tests can measure."""

from dataclasses import replace

import numpy as np
import pytest

from podfic.config.settings import Settings
from podfic.engines.base import Request, Speech, Word
from podfic.engines.fake import PAD, PHONEME, RATE, create
from podfic.model.cast import PLAIN, Shade
from podfic.model.take import Signal

WORDS = (Word("Go", "go", " "), Word("home", "home"), Word(".", "."))


def request(words: tuple[Word, ...] = WORDS, voice: int = 0) -> Request:
    text = "".join(word.text + word.space for word in words)
    return Request(create(Settings()).voices()[voice], text, words)


def test_is_always_ready() -> None:
    engine = create(Settings())
    engine.prepare()
    assert engine.check() == ()
    assert not engine.remote


def test_voices_are_distinct_and_of_both_genders() -> None:
    voices = create(Settings()).voices()
    assert len({voice.id for voice in voices}) == len(voices) == 12
    assert {voice.gender.value for voice in voices} == {"female", "male"}
    assert {voice.accent for voice in voices} == {"en-GB", "en-US"}


def test_length_counts_letters_spaces_and_marks() -> None:
    signal = create(Settings()).speak(request()).sound.signal
    assert len(signal) == 2 * PAD + PHONEME * len("go home.")


def test_word_times_hold_the_words_sound() -> None:
    speech = create(Settings()).speak(request())
    assert [time.text for time in speech.words] == ["Go", "home", "."]
    for time in speech.words[:2]:
        inside = speech.sound.signal[time.start : time.end]
        assert np.abs(inside).max() > 0.1
    gap = speech.sound.signal[speech.words[0].end : speech.words[1].start]
    assert len(gap) == PHONEME
    assert not gap.any()


def test_same_request_is_spoken_alike() -> None:
    engine = create(Settings())
    first, again = engine.speak(request()), engine.speak(request())
    assert np.array_equal(first.sound.signal, again.sound.signal)


def test_pitch_tells_voices_apart() -> None:
    engine = create(Settings())
    one = (Word("a", "a"),)
    pitches = []
    for voice in range(12):
        signal = engine.speak(request(one, voice)).sound.signal[PAD:-PAD]
        pitches.append(np.argmax(np.abs(np.fft.rfft(signal, 4 * RATE))) / 4)
    assert len({round(pitch) for pitch in pitches}) == 12
    assert pitches[11] / pitches[0] == pytest.approx(2 ** (11 / 12), rel=0.02)


ONE = (Word("a", "a"),)


def spoken(*words: Word, shade: Shade = PLAIN) -> Speech:
    return create(Settings()).speak(replace(request(words), shade=shade))


def hertz_of(signal: Signal) -> float:
    """Return the frequency of a tone, to a quarter Hz."""
    return float(np.argmax(np.abs(np.fft.rfft(signal[PAD:-PAD], 4 * RATE))) / 4)


def test_lengths_are_heeded_and_the_spaces_too() -> None:
    go = replace(WORDS[0], lengths=(2.0, 0.5, 3.0))
    edges = [time.edges for time in spoken(go, WORDS[1]).words]
    assert np.diff(edges[0]).tolist() == [2 * PHONEME, PHONEME // 2]
    assert edges[1][0] - edges[0][-1] == 3 * PHONEME
    assert np.diff(edges[1]).tolist() == [PHONEME] * 4


def test_pitch_of_word_and_shade_multiply() -> None:
    plain = hertz_of(spoken(*ONE).sound.signal)
    for word, shade in ((1.5, 1.0), (1.0, 1.5), (1.25, 0.8)):
        told = spoken(replace(ONE[0], pitch=word), shade=Shade(pitch=shade)).sound.signal
        assert hertz_of(told) == pytest.approx(plain * word * shade, rel=0.01)


def test_without_pitch_it_hisses() -> None:
    told = spoken(*WORDS, shade=Shade(pitch=0.0))
    for time in told.words[:2]:
        heard = told.sound.signal[time.start : time.end].astype(np.float64)
        assert np.abs(heard).max() > 0.1
        spectrum = np.abs(np.fft.rfft(heard)) ** 2
        assert spectrum.max() < 0.1 * spectrum.sum()
    np.testing.assert_array_equal(
        told.sound.signal, spoken(*WORDS, shade=Shade(pitch=0.0)).sound.signal
    )


def test_pitch_is_the_words_own() -> None:
    high = replace(WORDS[1], pitch=1.5)
    plain, told = spoken(*WORDS), spoken(WORDS[0], high, WORDS[2])
    edge = plain.words[1].start
    assert np.array_equal(plain.sound.signal[:edge], told.sound.signal[:edge])
    assert not np.allclose(plain.sound.signal[edge:], told.sound.signal[edge:], atol=0.01)


def test_pace_is_heeded() -> None:
    slow = spoken(*WORDS, shade=Shade(pace=0.8))
    assert len(slow.sound.signal) - 2 * PAD == len("go home.") * PHONEME / 0.8


def test_edges_ascend_from_a_words_start_to_its_end() -> None:
    go = replace(WORDS[0], lengths=(1.3, 2.5, 0.4))
    for time, word in zip(spoken(go, *WORDS[1:]).words, (go, *WORDS[1:]), strict=True):
        assert len(time.edges) == len(word.phonemes) + 1
        assert (time.edges[0], time.edges[-1]) == (time.start, time.end)
        assert (np.diff(time.edges) > 0).all()


def test_gain_is_heard_on_its_word() -> None:
    soft = replace(WORDS[1], gain=-12.0)
    both = spoken(*WORDS), spoken(WORDS[0], soft, WORDS[2])

    def change(number: int) -> float:
        time = both[0].words[number]
        inside = slice(time.start, time.end - PHONEME)  # at its end the gain goes over
        plain, told = (np.abs(one.sound.signal[inside]).max() for one in both)
        return float(20 * np.log10(told / plain))

    assert change(0) == pytest.approx(0.0, abs=0.01)
    assert change(1) == pytest.approx(-12.0, abs=0.1)
