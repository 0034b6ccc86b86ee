"""The contract between the pipeline and anything that can speak."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from podfic.config.settings import Settings
from podfic.model.cast import PLAIN, Shade, Voice
from podfic.model.take import Sound, WordTime


class Alphabet(StrEnum):
    """The phoneme alphabet an engine reads."""

    KOKORO = "kokoro"
    """Kokoro's: IPA with single letters for diphthongs."""
    LETTERS = "letters"
    """Every letter is its own phoneme (the fake engine)."""


class Control(StrEnum):
    """What of the voice an engine lets be set; what it does not, it ignores."""

    LENGTHS = "lengths"
    """How long each phoneme lasts."""
    PITCH = "pitch"
    """How high the voice is, by word and for a whole request."""
    PACE = "pace"
    """How fast a whole request is spoken."""
    BLEND = "blend"
    """Another of its voices mixed in."""


def needed(shade: Shade) -> frozenset[Control]:
    """Return what an engine must let be set to speak in `shade`."""
    told = {
        Control.PITCH: shade.pitch != PLAIN.pitch,
        Control.PACE: shade.pace != PLAIN.pace,
        Control.BLEND: shade.blend is not PLAIN.blend,
    }
    return frozenset(control for control, is_needed in told.items() if is_needed)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a mark of punctuation, with its phonemes and the space after it.

    `lengths` are factors of how long the signs of `phonemes`, then of `space`, last; () is as
    the engine has it. `pitch` is a factor, too; `gain` is in dB and bears on the word alone.
    """

    text: str
    phonemes: str
    space: str = ""
    lengths: tuple[float, ...] = ()
    pitch: float = 1.0
    gain: float = 0.0

    @property
    def lettered(self) -> bool:
        """Whether it is a word: a mark has neither letter nor digit."""
        return any(letter.isalnum() for letter in self.text)


@dataclass(frozen=True, slots=True)
class Request:
    """One or more sentences for one voice, spoken in one breath.

    `words` is empty for engines whose `alphabet` is None; they read `text`.
    """

    voice: Voice
    text: str
    words: tuple[Word, ...] = ()
    shade: Shade = PLAIN


@dataclass(frozen=True, slots=True)
class Speech:
    """The sound of a request and, from engines that know, the time of each word.

    `words` has one entry for every item of `Request.words`, punctuation too, in
    order, or is empty.
    """

    sound: Sound
    words: tuple[WordTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps an engine from speaking, and what mends it."""

    what: str
    remedy: str


class Engine(Protocol):
    """Speaks requests, one after the other, the same request always alike."""

    name: str
    """The word users choose it by."""
    title: str
    """What the engine's readers are called in credits, e.g. "Kokoro synthetic voices"."""
    alphabet: Alphabet | None
    """What `Request.words` must be written in; None when it reads text itself."""
    tells_word_times: bool
    """Whether `Speech.words` is filled, each with the times of its phonemes."""
    controls: frozenset[Control]
    """What of `Request` it heeds beyond the words."""
    limit: int
    """The most phonemes (or characters, without an alphabet) of one request."""
    remote: bool
    """Whether text is sent to a third party."""

    def check(self) -> tuple[Problem, ...]:
        """Return what is missing, with the command that mends it; empty when ready."""
        ...

    def prepare(self) -> None:
        """Make ready what speaking needs once, such as model files in the cache."""
        ...

    def voices(self) -> tuple[Voice, ...]:
        """Return the voices this engine can speak with, the best first."""
        ...

    def digest(self, voice: Voice) -> str:
        """Return what tells this engine's model and the data of `voice` from others."""
        ...

    def speak(self, request: Request) -> Speech:
        """Return the sound of `request`; raise EngineError when it cannot be had."""
        ...


EngineFactory = Callable[[Settings], Engine]
"""What an entry point in the group `podfic.engines` names."""
