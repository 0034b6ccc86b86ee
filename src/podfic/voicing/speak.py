"""Speaks a script line by line, from the store where it can."""

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from podfic.engines.base import Engine, Request, Speech, Word
from podfic.errors import EngineError, EngineMissingError
from podfic.model.cast import Cast, Voice
from podfic.model.events import (
    Event,
    LineKept,
    LineSpoken,
    Notice,
    StageFinished,
    StageStarted,
    Step,
)
from podfic.model.script import Line, Script
from podfic.model.take import Take, WordTime
from podfic.model.units import Samples, Seconds, seconds
from podfic.voicing import trimming
from podfic.voicing.keys import phonemes_key, sound_key
from podfic.voicing.phonemes.choose import pronouncer
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.sentences import sentences
from podfic.voicing.store import Store
from podfic.voicing.utterances import Sentence, Utterance, utterances

STAGE = "voicing"


@dataclass(frozen=True, slots=True)
class Studio:
    """What lines are spoken with: an engine, the story's lexicon, the store of sounds."""

    engine: Engine
    lexicon: Lexicon
    store: Store


def speak(script: Script, cast: Cast, studio: Studio) -> Generator[Event, None, tuple[Take, ...]]:
    """Yield events while speaking what is not in the store; return all takes in order.

    Every sound is kept as soon as it is spoken. Raises EngineError when the
    engine fails and OutputError when the store cannot be written; what was
    spoken by then is kept.
    """
    lines = tuple(script.spoken_lines())
    yield StageStarted(STAGE, len(lines))
    yield from _unheeded(lines, studio)
    takes: list[Take] = []
    for line in lines:
        found = yield from _line(line, cast.voice_of(line.speaker), studio)
        if not found:
            yield Notice(f"line {line.id} makes no sound: {line.written!r}")
        takes += found
        yield Step(STAGE)
    yield StageFinished(STAGE)
    return tuple(takes)


def _unheeded(lines: tuple[Line, ...], studio: Studio) -> Iterator[Notice]:
    """Yield a notice when the lexicon uses IPA and the engine reads only text."""
    if studio.engine.alphabet is not None:
        return
    text = " ".join(line.spoken for line in lines)
    words = [entry.word for entry in studio.lexicon.used(text) if entry.is_ipa]
    if words:
        yield Notice(
            f"{studio.engine.name} reads no IPA; said as written: {', '.join(sorted(set(words)))}",
            hint="give a respelling such as YAN-toh",
        )


def _line(line: Line, voice: Voice, studio: Studio) -> Generator[Event, None, list[Take]]:
    takes: list[Take] = []
    spoken = [_sentence(text, voice, studio) for text in sentences(line.spoken)]
    for utterance in utterances([one for one in spoken if _sounds(one, studio)], studio.engine):
        request = utterance.request(voice)
        key = sound_key(studio.engine, request)
        speech = studio.store.speech(key, request.words)
        if speech is None:
            began = time.perf_counter()
            speech = studio.store.keep(key, _spoken(line, studio.engine, request))
            took = Seconds(time.perf_counter() - began)
            length = seconds(len(speech.sound.signal), speech.sound.rate)
            yield LineSpoken(line.id, voice.name, took, length)
        else:
            yield LineKept(line.id)
        takes += _takes(line.id, key, utterance, speech)
    return takes


def _spoken(line: Line, engine: Engine, request: Request) -> Speech:
    """Return the speech of `request`; an error of the engine says which line it was."""
    try:
        return engine.speak(request)
    except EngineMissingError:
        raise
    except EngineError as error:
        raise EngineError(
            f"line {line.id}: {error.what}", hint=error.hint, path=error.path
        ) from error


def _sounds(sentence: Sentence, studio: Studio) -> bool:
    if studio.engine.alphabet is None:
        return any(letter.isalnum() for letter in sentence.text)
    return any(word.phonemes.strip() and word.lettered for word in sentence.words)


def _sentence(text: str, voice: Voice, studio: Studio) -> Sentence:
    lexicon = studio.lexicon
    if studio.engine.alphabet is None:
        return Sentence(lexicon.respelled(text))
    speaker = _pronouncer(studio.engine.alphabet, voice.accent)
    entries = [f"{entry.word}={entry.says}" for entry in lexicon.used(text)]
    key = phonemes_key(speaker.version, voice.accent, text, entries)
    return Sentence(text, studio.store.phonemes(key, lambda: speaker.words(text, lexicon)))


_pronouncer = cache(pronouncer)


def _takes(line: str, key: str, utterance: Utterance, speech: Speech) -> Iterator[Take]:
    """Yield a take for each sentence of `utterance` that can be heard in `speech`."""
    groups = tuple(_grouped(utterance, speech.words))
    lettered = [[time for time, word in group if word.lettered] for group in groups]
    if len(lettered) > 1:
        cuts = trimming.boundaries(speech.sound, lettered)
    else:
        cuts = (0, len(speech.sound.signal))
    for (start, end), group in zip(pairwise(cuts), lettered or [[]], strict=True):
        last_word = group[-1].start if group else 0
        cut = trimming.trimmed(speech.sound, start, end, last_word)
        if cut is not None:
            words = _timed(group, cut)
            rate = speech.sound.rate
            yield Take(line, key, rate, cut.start, cut.length, cut.onset, words)


def _grouped(
    utterance: Utterance, times: tuple[WordTime, ...]
) -> Iterator[list[tuple[WordTime, Word]]]:
    """Yield each sentence's words with their times; nothing when no times are known."""
    at = 0
    for sentence in utterance.sentences if times else ():
        size = len(sentence.words)
        yield list(zip(times[at : at + size], sentence.words, strict=True))
        at += size


def _timed(group: list[WordTime], cut: trimming.Cut) -> tuple[WordTime, ...]:
    """Return the times of `group` in `cut`, the first word from where the voice is heard."""
    words = [_shifted(time, cut) for time in group]
    if words:
        words[0] = replace(words[0], start=min(words[0].start, cut.onset))
    return tuple(words)


def _shifted(time: WordTime, cut: trimming.Cut) -> WordTime:
    """Return `time` counted from the start of `cut` and kept inside it."""
    start = min(max(time.start - cut.start, 0), cut.length)
    end = min(max(time.end - cut.start, start), cut.length)
    return WordTime(time.text, Samples(start), Samples(end))
