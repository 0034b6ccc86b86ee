"""A fast, deterministic engine for tests and drafts: a tone for every phoneme."""

import numpy as np
import numpy.typing as npt

from podfic.config.settings import Settings
from podfic.engines.base import Alphabet, Control, Problem, Request, Speech
from podfic.engines.gain import with_gains
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
    controls = frozenset({Control.LENGTHS, Control.PITCH, Control.PACE})
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
        return "tones-3"

    def speak(self, request: Request) -> Speech:
        """Return a tone for each letter and silence for each space or mark.

        Without pitch a letter hisses.
        """
        base = LOWEST_HZ * 2 ** (self.voices().index(request.voice) / VOICES) * request.shade.pitch
        parts: list[Signal] = [np.zeros(PAD, np.float32)]
        times: list[WordTime] = []
        at = PAD
        for word in request.words:
            signs = word.phonemes + word.space
            lengths = [
                round(PHONEME * factor / request.shade.pace)
                for factor in word.lengths or [1.0] * len(signs)
            ]
            edges = [Samples(at + sum(lengths[:n])) for n in range(len(word.phonemes) + 1)]
            times.append(WordTime(word.text, edges[0], edges[-1], tuple(edges)))
            parts += [
                _tone(sign, base * word.pitch, length)
                for sign, length in zip(signs, lengths, strict=True)
            ]
            at += sum(lengths)
        parts.append(np.zeros(PAD, np.float32))
        sound = Sound(np.concatenate(parts), RATE)
        return Speech(with_gains(sound, request.words, times), tuple(times))


def create(_settings: Settings) -> FakeEngine:
    """Return the fake engine, which has no settings."""
    return FakeEngine()


def _voice(number: int) -> Voice:
    gender = Gender.FEMALE if number % 2 == 0 else Gender.MALE
    accent = "en-GB" if number % 4 > 1 else "en-US"
    return Voice(f"fake/tone_{number}", "fake", f"tone_{number}", accent, gender, licence="none")


def _tone(letter: str, base: float, length: int) -> Signal:
    if not letter.isalnum():
        return np.zeros(length, np.float32)
    frequency = base * (1 + ord(letter) % 24 / 12)
    phase = 2 * np.pi * frequency * np.arange(length) / RATE
    wave = np.sin(phase) if frequency else _hiss(letter, length)
    edge = np.minimum(1.0, np.minimum(np.arange(length), np.arange(length)[::-1]) / 120)
    return (LEVEL * edge * wave).astype(np.float32)


def _hiss(letter: str, length: int) -> npt.NDArray[np.float64]:
    """Return what is heard of a letter without pitch, the same each time."""
    return np.random.default_rng(ord(letter)).uniform(-1.0, 1.0, length)
