"""Speaks a script scene by scene, from the store where it can."""

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, zip_longest

from podfic.engines.base import Control, Speech, Word
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
from podfic.model.script import Line, Script, Volume
from podfic.model.take import Take
from podfic.model.units import Seconds, seconds
from podfic.voicing.breaths import Saying, breaths
from podfic.voicing.held.held import Held, key_of, sung
from podfic.voicing.keys import sound_key
from podfic.voicing.studio import Studio
from podfic.voicing.takes import held_take, takes_of
from podfic.voicing.utterances import utterances

STAGE = "voicing"
_Takes = dict[str, list[Take]]
"""Takes by the id of their line."""


def speak(script: Script, cast: Cast, studio: Studio) -> Generator[Event, None, tuple[Take, ...]]:
    """Yield events while speaking what is not in the store; return all takes in order.

    Every sound is kept as soon as it is spoken. Raises EngineError when the
    engine fails and OutputError when the store cannot be written; what was
    spoken by then is kept.
    """
    lines = tuple(script.spoken_lines())
    yield StageStarted(STAGE, len(lines))
    yield from _unheeded(lines, studio)
    alone = _alone(lines)
    takes: list[Take] = []
    for _, together in groupby(lines, key=lambda line: (line.chapter, line.scene)):
        scene = tuple(together)
        spoken = yield from _scene(scene, cast, studio, alone)
        for line in scene:
            if not spoken[line.id]:
                yield Notice(f"line {line.id} makes no sound: {line.written!r}")
            takes += spoken[line.id]
    yield StageFinished(STAGE)
    return tuple(takes)


def _unheeded(lines: tuple[Line, ...], studio: Studio) -> Iterator[Notice]:
    """Yield a notice of what the story asks for and the engine cannot do."""
    if studio.engine.alphabet is None:
        yield from _unread(lines, studio)
    lacking = {Control.LENGTHS, Control.PITCH} - studio.engine.controls
    if lacking and studio.wanted.strength > 0 and any(map(_is_lively, lines)):
        what = " and ".join(sorted(one.value for one in lacking))
        yield Notice(
            f"{studio.engine.name} cannot set {what}: shouts and whispers are heard by "
            "their level alone, and emphasis not at all"
        )


def _is_lively(line: Line) -> bool:
    return bool(line.delivery.marks) or line.delivery.volume is not Volume.PLAIN


def _unread(lines: tuple[Line, ...], studio: Studio) -> Iterator[Notice]:
    """Yield a notice when the lexicon uses IPA, for an engine that reads only text."""
    text = " ".join(line.spoken for line in lines)
    words = [entry.word for entry in studio.lexicon.used(text) if entry.is_ipa]
    if words:
        yield Notice(
            f"{studio.engine.name} reads no IPA; said as written: {', '.join(sorted(set(words)))}",
            hint="give a respelling such as YAN-toh",
        )


def _alone(lines: Iterable[Line]) -> frozenset[str]:
    """Return the lines that sound alike each time they come, and are spoken for themselves."""
    echoing = {line.id: line.delivery.echoes for line in lines if line.delivery.echoes}
    return frozenset(echoing) | frozenset(echoing.values())


def _scene(
    scene: Sequence[Line], cast: Cast, studio: Studio, alone: frozenset[str]
) -> Generator[Event, None, _Takes]:
    """Yield events while the lines of `scene` are spoken, in the order of their first words."""
    takes: _Takes = {line.id: [] for line in scene}
    parts = [(line, cast.part_of(line.speaker)) for line in scene]
    held = [studio.held(line, part) for line, part in parts if line.delivery.hold]
    plain = [studio.saying(line, part) for line, part in parts if not line.delivery.hold]
    order = {line.id: at for at, line in enumerate(scene)}
    jobs: list[tuple[int, Held | tuple[Saying, ...]]] = [
        *((order[one.line.id], one) for one in held),
        *((order[group[0].line.id], group) for group in breaths(plain, alone)),
    ]
    for _, job in sorted(jobs, key=lambda one: one[0]):
        said = yield from (_held(job, studio) if isinstance(job, Held) else _breath(job, studio))
        for take in said:
            takes[take.line].append(take)
        for _ in range(1 if isinstance(job, Held) else len(job)):
            yield Step(STAGE)
    return takes


def _held(held: Held, studio: Studio) -> Generator[Event, None, list[Take]]:
    key = key_of(held, studio.engine)
    voiced = _Voiced(held.line.id, held.voice, held.words)
    speech = yield from _sound(key, voiced, studio, lambda: sung(held, studio.engine))
    return [held_take(held.line.id, key, speech)]


def _breath(group: Sequence[Saying], studio: Studio) -> Generator[Event, None, list[Take]]:
    takes: list[Take] = []
    spoken = [sentence for saying in group for sentence in saying.sentences]
    cut_off = {saying.line.id for saying in group if saying.line.delivery.cut_off}
    parts = tuple(utterances(spoken, studio.engine))
    for utterance, after in zip_longest(parts, parts[1:]):
        goes_on = {after.sentences[0].line} if after is not None else set()
        request = utterance.request(group[0].voice, group[0].shade)
        key = sound_key(studio.engine, request)
        voiced = _Voiced(utterance.sentences[0].line, request.voice, request.words)
        speech = yield from _sound(key, voiced, studio, partial(studio.engine.speak, request))
        takes += takes_of(key, utterance, speech, cut_off - goes_on)
    return takes


@dataclass(frozen=True, slots=True)
class _Voiced:
    """Whose sound one is, and the words that name its times."""

    line: str
    voice: Voice
    words: tuple[Word, ...]


def _sound(
    key: str, voiced: _Voiced, studio: Studio, make: Callable[[], Speech]
) -> Generator[Event, None, Speech]:
    """Yield what is done to have the sound of `key`; return it, from the store if it is there."""
    kept = studio.store.speech(key, voiced.words)
    if kept is not None:
        yield LineKept(voiced.line)
        return kept
    began = time.perf_counter()
    speech = studio.store.keep(key, _blamed(voiced.line, make))
    took = Seconds(time.perf_counter() - began)
    length = seconds(len(speech.sound.signal), speech.sound.rate)
    yield LineSpoken(voiced.line, voiced.voice.name, took, length)
    return speech


def _blamed(line: str, make: Callable[[], Speech]) -> Speech:
    """Return what `make` makes; an error of the engine says which line it was."""
    try:
        return make()
    except EngineMissingError:
        raise
    except EngineError as error:
        raise EngineError(f"line {line}: {error.what}", hint=error.hint, path=error.path) from error
