"""Which of the wished-for voices the chosen engine is meant to have."""

from dataclasses import dataclass

from podfic.config.settings import Settings
from podfic.engines import registry
from podfic.engines.base import Engine
from podfic.errors import EngineMissingError
from podfic.model.cast import ANNOUNCER, NARRATOR, Voice


@dataclass(frozen=True, slots=True)
class Wishes:
    """Voices wished for: the narrator's ("" for none) and by speaker.

    `elsewhere` names the roles whose voice belongs to another engine, such as
    those of a story cast for Kokoro when it is drafted with Piper.
    """

    narrator: str
    cast: dict[str, str]
    elsewhere: tuple[str, ...]


def wishes(settings: Settings, engine: Engine) -> Wishes:
    """Return the wishes in `settings` that are for `engine`, right or misspelt."""
    own = _names(engine.voices())
    wished = _wished(settings)
    strangers = {settings.narrator, *wished.values()} - own - {""}
    foreign = strangers & _foreign(settings, engine) if strangers else frozenset()
    cast = {role: voice for role, voice in wished.items() if voice not in foreign}
    elsewhere = [role for role in wished if role not in cast]
    narrator = settings.narrator
    if narrator in foreign:
        narrator = ""
        elsewhere.insert(0, NARRATOR)
    return Wishes(narrator, cast, tuple(elsewhere))


def _wished(settings: Settings) -> dict[str, str]:
    announcer = {ANNOUNCER: settings.announcer} if settings.announcer else {}
    return announcer | settings.cast


def _foreign(settings: Settings, engine: Engine) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for name in registry.names():
        if name != engine.name:
            try:
                found |= _names(registry.create(name, settings).voices())
            except EngineMissingError:
                continue
    return found


def _names(voices: tuple[Voice, ...]) -> frozenset[str]:
    return frozenset(name for voice in voices for name in (voice.name, voice.id))
