"""A fast, deterministic engine for tests and drafts: a tone for every phoneme."""

import numpy as np

from podfic.config.settings import Settings
from podfic.engines.base import Alphabet, Problem, Request, Speech, Word
from podfic.model.cast import Voice
from podfic.model.people import Gender
from podfic.model.take import Signal, Sound, WordTime
from podfic.model.units import Samples

RATE = 24_000
PHONEME = 1_200
"""Samples a phoneme lasts: 50 ms, some 240 words a minute."""
PAD = 2_400
"""Samples of silence before and after, as neural engines leave them."""
LEVEL = 0.2
LOWEST_HZ = 110.0
VOICES = 12


class FakeEngine:
    """Speaks each letter as a tone whose pitch tells the voice and the letter."""

    name = "fake"
    title = "test tones"
    alphabet: Alphabet | None = Alphabet.LETTERS
    tells_word_times = True
    limit = 400
    remote = False

    def check(self) -> tuple[Problem, ...]:
        """Return nothing: tones need nothing."""
        return ()

    def prepare(self) -> None:
        """Do nothing: tones need no model."""

    def voices(self) -> tuple[Voice, ...]:
        """Return twelve voices, women's and men's in turn."""
        return tuple(_voice(number) for number in range(VOICES))

    def digest(self, _voice: Voice) -> str:
        """Return the version of the tones."""
        return "tones-1"

    def speak(self, request: Request) -> Speech:
        """Return a tone for each letter and silence for each space or mark."""
        base = LOWEST_HZ * 2 ** (self.voices().index(request.voice) / VOICES)
        parts: list[Signal] = [np.zeros(PAD, np.float32)]
        times: list[WordTime] = []
        at = PAD
        for word in request.words:
            sound = _word(word, base)
            length = PHONEME * len(word.phonemes)
            times.append(WordTime(word.text, Samples(at), Samples(at + length)))
            parts.append(sound)
            at += len(sound)
        parts.append(np.zeros(PAD, np.float32))
        return Speech(Sound(np.concatenate(parts), RATE), tuple(times))


def create(_settings: Settings) -> FakeEngine:
    """Return the fake engine, which has no settings."""
    return FakeEngine()


def _voice(number: int) -> Voice:
    gender = Gender.FEMALE if number % 2 == 0 else Gender.MALE
    accent = "en-GB" if number % 4 > 1 else "en-US"
    return Voice(f"fake/tone_{number}", "fake", f"tone_{number}", accent, gender, licence="none")


def _word(word: Word, base: float) -> Signal:
    tones = [_tone(letter, base) for letter in word.phonemes]
    gap = np.zeros(PHONEME * len(word.space), np.float32)
    return np.concatenate([*tones, gap])


def _tone(letter: str, base: float) -> Signal:
    if not letter.isalnum():
        return np.zeros(PHONEME, np.float32)
    frequency = base * (1 + ord(letter) % 24 / 12)
    phase = 2 * np.pi * frequency * np.arange(PHONEME) / RATE
    edge = np.minimum(1.0, np.minimum(np.arange(PHONEME), np.arange(PHONEME)[::-1]) / 120)
    return (LEVEL * edge * np.sin(phase)).astype(np.float32)
