"""A story as the bare engine speaks it: line by line, nothing set, joined by podfic's pauses."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from onsets import Array
from readings import Read

from podfic.engines.base import Engine, Request, Word
from podfic.mixing.pauses import between, joints
from podfic.model.cast import Voice
from podfic.model.script import Line
from podfic.voicing.phonemes.choose import pronouncer
from podfic.voicing.phonemes.interjections import INTERJECTIONS
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.sentences import sentences

QUIET_DB = -50.0
"""Below the loudest sample: what a line begins and ends with and nobody hears."""
MARGIN_S = 0.03


def plain(story: Read) -> tuple[Array, int]:
    """Return the sound of `story` and its rate.

    The voices are those of its cast, the words pronounced as in its podfic. A line too long
    for the engine is spoken sentence by sentence.
    """
    reading = story.reading
    lexicon = _lexicon(story)
    spoken: list[tuple[Line, Array]] = []
    rate = 1
    for line in reading.script.spoken_lines():
        voice = reading.cast.voice_of(line.speaker)
        for words, text in _parts(line.spoken, reading.engine, voice, lexicon):
            sound = reading.engine.speak(Request(voice, text, words)).sound
            rate = sound.rate
            spoken.append((line, _trimmed(sound.signal.astype(np.float64), rate)))
    return _joined(story, spoken, rate), rate


def _joined(story: Read, spoken: list[tuple[Line, Array]], rate: int) -> Array:
    joined, pauses = joints(story.reading.script), story.loaded.settings.pauses
    parts = [spoken[0][1]]
    for (earlier, _), (later, sound) in pairwise(spoken):
        silence = between(earlier, later, joined, pauses)
        parts += [np.zeros(round(silence * rate)), sound]
    return np.concatenate(parts)


def _lexicon(story: Read) -> Lexicon:
    lexicon = Lexicon.of(story.loaded.settings.lexicon)
    for one in story.reading.lexicons:
        lexicon = lexicon.over(Lexicon.of(one.say))
    return lexicon.over(INTERJECTIONS)


def _parts(
    text: str, engine: Engine, voice: Voice, lexicon: Lexicon
) -> Iterator[tuple[tuple[Word, ...], str]]:
    """Yield the words of `text` and what they are, whole sentences up to the engine's limit."""
    if engine.alphabet is None:
        yield (), lexicon.respelled(text)
        return
    speaker = pronouncer(engine.alphabet, voice.accent)
    said = [(one, speaker.words(one, lexicon)) for one in sentences(text)]
    whole = tuple(_spaced([words for _, words in said]))
    if sum(len(word.phonemes + word.space) for word in whole) <= engine.limit:
        yield whole, text
    else:
        yield from ((words, one) for one, words in said)


def _spaced(said: Sequence[tuple[Word, ...]]) -> Iterator[Word]:
    """Yield the words of all sentences in `said`, with a space between one and the next."""
    for number, words in enumerate(said, 1):
        yield from words[:-1]
        last = words[-1]
        ends = number < len(said) and not last.space
        yield Word(last.text, last.phonemes, " ") if ends else last


def _trimmed(signal: Array, rate: int) -> Array:
    heard = np.flatnonzero(np.abs(signal) > np.abs(signal).max() * 10 ** (QUIET_DB / 20))
    margin = round(MARGIN_S * rate)
    return signal[max(0, heard[0] - margin) : heard[-1] + margin] if len(heard) else signal
