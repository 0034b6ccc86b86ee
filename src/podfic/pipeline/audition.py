"""One voice saying one sentence."""

from collections.abc import Generator
from difflib import get_close_matches

from podfic.config.load import Loaded
from podfic.engines import registry
from podfic.engines.base import Engine
from podfic.errors import UsageError
from podfic.model.cast import NARRATOR, Cast, Part, Role, Voice
from podfic.model.events import Event
from podfic.model.script import Line, LineKind, Scene, Script
from podfic.pipeline import stages
from podfic.pipeline.run import Clip


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
