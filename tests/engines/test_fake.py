"""The fake engine speaks tones that tests can measure."""

import numpy as np
import pytest

from podfic.config.settings import Settings
from podfic.engines.base import Request, Word
from podfic.engines.fake import PAD, PHONEME, RATE, create

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
