"""Voices heard for themselves: one saying a sentence, or a whole cast each saying their first."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from difflib import get_close_matches

from podfic.config.load import Loaded
from podfic.engines import registry
from podfic.engines.base import Engine
from podfic.errors import UsageError
from podfic.model.cast import NARRATOR, Cast, Part, Role, Voice
from podfic.model.events import Event
from podfic.model.script import Line, LineKind, Scene, Script
from podfic.pipeline import stages
from podfic.pipeline.run import Clip, Reading, arranged, tight


def audition(name: str, text: str, loaded: Loaded) -> Generator[Event, None, Clip]:
    """Yield events while the voice called `name` speaks `text`; return the sound.

    Raises UsageError when no engine has such a voice.
    """
    engine, voice = _found(name, loaded)
    registry.require(engine)
    line = Line("c1s1l1", LineKind.NARRATION, None, text, text, 1, 1, 1, None)
    script = Script((Scene(1, 1, "", (line,)),), ("",))
    role = Role(NARRATOR, voice.gender, 1, len(text.split()))
    cast = Cast((Part(role, voice, "chosen"),))
    takes = yield from stages.voicing(script, cast, engine, loaded.settings)
    timeline = stages.mixing(script, takes, loaded.settings)
    return Clip(timeline, stages.sound(timeline, loaded.settings))


def lineup(reading: Reading, loaded: Loaded) -> Generator[Event, None, Clip]:
    """Yield events while each person of `reading` speaks their own first line; return the sound.

    They come in the order of the cast, the narrator first.
    """
    lines = tuple(replace(line, chapter=1, scene=1) for line in _first_lines(reading))
    script = Script((Scene(1, 1, "", lines),), ("",))
    timeline = yield from arranged(replace(reading, script=script), tight(loaded))
    return Clip(timeline, stages.sound(timeline, loaded.settings))


def _first_lines(reading: Reading) -> Iterator[Line]:
    """Yield the first line of each part; the narrator's is of the story, if it has one."""
    first: dict[str, Line] = {}
    for line in (*reading.script.lines(), *reading.script.spoken_lines()):
        if line.spoken and line.kind is not LineKind.HEADING:
            first.setdefault(line.speaker or NARRATOR, line)
    for part in reading.cast.parts:
        if part.role.name in first:
            yield first[part.role.name]


def _found(name: str, loaded: Loaded) -> tuple[Engine, Voice]:
    """Return the first voice of that name or id, the chosen engine's before others'."""
    chosen = loaded.settings.engine
    engines = [chosen, *(other for other in registry.names() if other != chosen)]
    known: list[str] = []
    for engine in (registry.create(one, loaded.settings) for one in engines):
        for voice in engine.voices():
            if name in (voice.name, voice.id):
                return engine, voice
            known.append(voice.name)
    close = get_close_matches(name, known, n=1)
    raise UsageError(
        f"there is no voice {name!r}",
        hint=f"did you mean {close[0]}?" if close else "podfic voices list shows them all",
    )
