"""Lengths, pitch, pace, blends and gains are heard in what Kokoro says."""

from dataclasses import replace

import numpy as np
import pytest

from bench.voiceprints import measured
from podfic.config.settings import Settings
from podfic.engines.base import Request, Speech, Word
from podfic.engines.kokoro.engine import KokoroEngine, create
from podfic.model.cast import PLAIN, Blend, Shade, Voice

WORDS = (
    Word("We", "wˌi", " "),
    Word("rowed", "ɹˈOd", " "),
    Word("all", "ˈɔl", " "),
    Word("morning", "mˈɔɹnɪŋ"),
    Word(".", "."),
)
MORNING = 3
VOWEL = 2
"""The place of the stressed vowel in "morning"."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> KokoroEngine:
    return create(Settings(cache=str(tmp_path_factory.mktemp("cache"))))


def voice_of(engine: KokoroEngine, name: str) -> Voice:
    (voice,) = (one for one in engine.voices() if one.name == name)
    return voice


def said(
    engine: KokoroEngine,
    words: tuple[Word, ...] = WORDS,
    shade: Shade = PLAIN,
    name: str = "af_heart",
) -> Speech:
    text = "".join(word.text + word.space for word in words)
    return engine.speak(Request(voice_of(engine, name), text, words, shade))


def changed(place: int, **told: object) -> tuple[Word, ...]:
    """Return the words with the one at `place` told how to be said."""
    word = replace(WORDS[place], **told)  # type: ignore[arg-type]
    return (*WORDS[:place], word, *WORDS[place + 1 :])


def hertz(speech: Speech) -> float:
    """Return the median pitch of what is voiced."""
    return float(np.median(measured(speech.sound, "We rowed all morning.").pitch))


def db(speech: Speech, place: int | None = None) -> float:
    """Return the RMS level of the whole, or of the word at `place`, in dB."""
    signal = speech.sound.signal.astype(np.float64)
    if place is not None:
        signal = signal[speech.words[place].start : speech.words[place].end]
    return float(10 * np.log10((signal**2).mean()))


def periodic(speech: Speech) -> float:
    """Return how periodic the middle one of the frames that are heard is, from 0 to 1."""
    size, step, rate = 960, 240, speech.sound.rate
    signal = speech.sound.signal.astype(np.float64)
    frames = np.lib.stride_tricks.sliding_window_view(signal, size)[::step]
    frames = frames - frames.mean(axis=1, keepdims=True)
    level = np.sqrt((frames**2).mean(axis=1))
    heard = frames[level > 0.1 * level.max()]
    correlation = np.fft.irfft(np.abs(np.fft.rfft(heard, 2 * size)) ** 2)[:, :size]
    correlation /= correlation[:, :1] * (1 - np.arange(size) / size)
    return float(np.median(correlation[:, rate // 400 : rate // 80].max(axis=1)))


def test_a_longer_vowel_is_longer_and_nothing_else_is(engine: KokoroEngine) -> None:
    lengths = tuple(2.5 if place == VOWEL else 1.0 for place in range(len("mˈɔɹnɪŋ")))
    plain, told = said(engine), said(engine, changed(MORNING, lengths=lengths))
    both = [[np.diff(word.edges).tolist() for word in one.words] for one in (plain, told)]
    vowels = [lengths.pop(VOWEL) for lengths in (one[MORNING] for one in both)]
    assert 2 < vowels[1] / vowels[0] < 3
    assert both[0] == both[1]
    added = len(told.sound.signal) - len(plain.sound.signal)
    assert added == vowels[1] - vowels[0]


def test_a_longer_word_sounds_where_its_edges_are(engine: KokoroEngine) -> None:
    words = changed(MORNING, lengths=(2.5,) * len("mˈɔɹnɪŋ"))
    told = said(engine, words)
    energy = told.sound.signal.astype(np.float64) ** 2
    last = told.words[MORNING]
    assert last.end - last.start > 1.2 * told.sound.rate
    share = energy[last.start : last.end].sum() / energy[last.start :].sum()
    assert share > 0.99
    assert energy[last.start : last.start + len(energy) // 8].sum() > 0.1 * energy.sum()


@pytest.mark.parametrize("pitch", [0.8, 1.0, 1.2])
@pytest.mark.parametrize("factor", [0.2, 1.0, 1.7])
def test_edges_ascend_from_a_words_start_to_its_end(
    engine: KokoroEngine, pitch: float, factor: float
) -> None:
    words = tuple(
        replace(word, lengths=(factor,) * len(word.phonemes + word.space)) for word in WORDS
    )
    speech = said(engine, words, Shade(pitch=pitch))
    at = 0
    for time, word in zip(speech.words, WORDS, strict=True):
        assert len(time.edges) == len(word.phonemes) + 1
        assert (time.edges[0], time.edges[-1]) == (time.start, time.end)
        assert (np.diff((at, *time.edges)) >= 0).all()
        at = time.end
    assert at <= len(speech.sound.signal)


@pytest.mark.parametrize("pitch", [0.8, 1.2])
def test_pitch_moves_the_voice_and_not_its_length(engine: KokoroEngine, pitch: float) -> None:
    plain, told = said(engine), said(engine, shade=Shade(pitch=pitch))
    assert len(told.sound.signal) == len(plain.sound.signal)
    assert hertz(told) / hertz(plain) == pytest.approx(pitch, rel=0.05)


def test_a_words_pitch_is_its_own(engine: KokoroEngine) -> None:
    plain, told = said(engine), said(engine, changed(MORNING, pitch=1.3))
    vowel = plain.words[MORNING].edges[VOWEL : VOWEL + 3 : 2]
    assert [one.start for one in told.words] == [one.start for one in plain.words]

    def pitch(speech: Speech, start: int, end: int) -> float:
        part = replace(speech.sound, signal=speech.sound.signal[start:end])
        return float(np.median(measured(part, "").pitch))

    here = [pitch(one, *vowel) for one in (plain, told)]
    before = [pitch(one, 0, plain.words[MORNING - 1].start) for one in (plain, told)]
    assert here[1] / here[0] == pytest.approx(1.3, rel=0.05)
    assert before[1] / before[0] == pytest.approx(1.0, rel=0.03)


def test_pitch_0_is_a_whisper(engine: KokoroEngine) -> None:
    plain, told = said(engine), said(engine, shade=Shade(pitch=0.0))
    assert len(told.sound.signal) == len(plain.sound.signal)
    assert periodic(plain) > 0.8
    assert periodic(told) < 0.5
    assert db(plain) - 40 < db(told) < db(plain) - 3


@pytest.mark.parametrize("pace", [0.8, 1.25])
def test_pace_is_heeded(engine: KokoroEngine, pace: float) -> None:
    plain, told = said(engine), said(engine, shade=Shade(pace=pace))
    spans = [one.words[-1].start - one.words[0].start for one in (plain, told)]
    assert spans[1] / spans[0] == pytest.approx(1 / pace, rel=0.1)


def test_a_blend_is_neither_of_the_two(engine: KokoroEngine) -> None:
    other = voice_of(engine, "am_onyx")
    blend = said(engine, shade=Shade(blend=Blend(other, 0.5)))
    one, two = said(engine), said(engine, name="am_onyx")
    assert hertz(two) < 0.95 * hertz(blend) < 0.95**2 * hertz(one)
    whole = said(engine, shade=Shade(blend=Blend(other, 1.0)))
    assert len(whole.sound.signal) == len(two.sound.signal)
    np.testing.assert_allclose(whole.sound.signal, two.sound.signal, atol=0.05)


def test_a_words_gain_is_heard_on_it_alone(engine: KokoroEngine) -> None:
    plain, told = said(engine), said(engine, changed(MORNING, gain=-12.0))
    assert db(told, MORNING) - db(plain, MORNING) == pytest.approx(-12.0, abs=1.0)
    first = plain.words[MORNING - 1].start
    np.testing.assert_array_equal(told.sound.signal[:first], plain.sound.signal[:first])
