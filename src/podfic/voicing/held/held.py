"""A held line: what is asked of the engine for it, and its one take."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from podfic.engines.base import Control, Engine, Request, Speech, Word
from podfic.model.cast import Shade, Voice
from podfic.model.rhythm import Beat, Hold
from podfic.model.script import Line
from podfic.model.take import Sound, WordTime
from podfic.model.units import Samples
from podfic.voicing.held.laying import laid
from podfic.voicing.held.syllables import Syllable, alone, broken_off, cut_apart
from podfic.voicing.held.words import Spelled, completed, fitted, spots
from podfic.voicing.keys import canonical, sound_key
from podfic.voicing.phonemes.ipa import is_vowel
from podfic.voicing.utterances import BREATH

VERSION = 6
"""Raised when the same line would be held otherwise."""


@dataclass(frozen=True, slots=True)
class Held:
    """A line with its hold, in a voice; `said` is empty for engines that read text.

    For these, `respelled` is what they are given for a beat's text.
    """

    line: Line
    hold: Hold
    voice: Voice
    shade: Shade
    said: tuple[Spelled, ...] = ()
    respelled: Callable[[str], str] = str

    @property
    def words(self) -> tuple[Word, ...]:
        """One word for each beat, to name the times of the held sound."""
        return tuple(Word(self.line.spoken[beat.start : beat.end], "") for beat in self.hold.beats)


def key_of(held: Held, engine: Engine) -> str:
    """Return the key of the sound of `held`."""
    asked = [sound_key(engine, request) for request in requests(held)]
    plan = [
        [beat.at, beat.level, beat.broken, beat.broken and _is_voiced(word.text)]
        for beat, word in zip(held.hold.beats, held.words, strict=True)
    ]
    return canonical(["held", VERSION, asked, plan])


def requests(held: Held) -> Iterator[Request]:
    """Yield what the engine is asked to say: beats in one breath, or text beat by beat."""
    if held.said:
        yield from (_request(held, part) for part in _breaths(held.said))
    else:
        for text in _texts(held):
            yield Request(held.voice, held.respelled(text), (), held.shade)


def sung(held: Held, engine: Engine) -> Speech:
    """Return the sound of `held` on its beats, with the time of each.

    The edges of a beat's time are where it begins, where it is heard, and where
    it ends. Raises EngineError when the engine cannot speak.
    """
    syllables = list(_syllables(held, engine) if held.said else _each_alone(held, engine))
    rate = syllables[0][1]
    beats = held.hold.beats
    pieces = [
        broken_off(one, rate, voiced=_is_voiced(word.text)) if beat.broken else one
        for (one, _), beat, word in zip(syllables, beats, held.words, strict=True)
    ]
    sound = laid(pieces, beats, rate)
    times = tuple(
        WordTime(word.text, Samples(start), Samples(end), _edges(start, centre, end))
        for word, start, centre, end in zip(
            held.words, sound.starts, sound.centres, sound.ends, strict=True
        )
    )
    return Speech(Sound(sound.signal, rate), times)


def _edges(*places: int) -> tuple[Samples, ...]:
    return tuple(map(Samples, places))


def _syllables(held: Held, engine: Engine) -> Iterator[tuple[Syllable, int]]:
    beats = list(held.hold.beats)
    for part in _breaths(held.said):
        own, beats = beats[: len(part)], beats[len(part) :]
        said, speech = _on_the_grid(held, part, own, engine)
        sound = speech.sound
        yield from ((one, sound.rate) for one in cut_apart(sound, spots(said, speech.words)))


def _on_the_grid(
    held: Held, part: Sequence[Spelled], beats: Sequence[Beat], engine: Engine
) -> tuple[Sequence[Spelled], Speech]:
    """Return one breath and its sound; where the engine can, it is spoken again to fit the grid."""
    speech = _spoken(held, part, engine)
    if Control.LENGTHS not in engine.controls:
        return part, speech
    said = fitted(part, spots(part, speech.words), beats, speech.sound.rate)
    return said, _spoken(held, said, engine)


def _spoken(held: Held, said: Sequence[Spelled], engine: Engine) -> Speech:
    return engine.speak(_request(held, said))


def _request(held: Held, said: Sequence[Spelled]) -> Request:
    words = tuple(word for one in said for word in one.words)
    return Request(held.voice, held.line.spoken, words, held.shade)


def _breaths(said: Sequence[Spelled]) -> Iterator[tuple[Spelled, ...]]:
    group: list[Spelled] = []
    size = 0
    for one in said:
        length = sum(len(word.phonemes + word.space) for word in one.words)
        if group and size + length > BREATH:
            yield tuple(group)
            group, size = [], 0
        group.append(one)
        size += length
    if group:
        yield tuple(group)


def _each_alone(held: Held, engine: Engine) -> Iterator[tuple[Syllable, int]]:
    """Yield the beats' sounds, the same for the same text."""
    known: dict[str, tuple[Syllable, int]] = {}
    for request in requests(held):
        if request.text not in known:
            sound = engine.speak(request).sound
            known[request.text] = alone(sound), sound.rate
        yield known[request.text]


def _texts(held: Held) -> Iterator[str]:
    """Yield a text for each beat; what breaks off is said whole where its whole stands before."""
    whole: list[str] = []
    for word, beat in zip(held.words, held.hold.beats, strict=True):
        text = word.text.casefold()
        if beat.broken:
            text = completed(text, whole)
        whole.append(text)
        yield text


def _is_voiced(text: str) -> bool:
    """Whether something that breaks off had come to its vowel."""
    return any(is_vowel(sign) for sign in text.casefold())
