"""Which of the wished-for voices the chosen engine is meant to have."""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from podfic.config.casts import CastFile, Wanted, chosen
from podfic.config.check import misplaced
from podfic.config.keys import Key
from podfic.config.load import Loaded
from podfic.config.settings import Settings
from podfic.engines import registry
from podfic.engines.base import Engine
from podfic.errors import EngineMissingError, SettingsError
from podfic.model.cast import ANNOUNCER, NARRATOR, Voice
from podfic.model.work import Work
from podfic.pipeline.slug import slug

_NARRATOR: Key = (NARRATOR,)
"""Where the settings name the narrator's voice."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Voices wished for: the narrator's ("" for none) and by speaker.

    `elsewhere` names the roles whose voice belongs to another engine, such as
    those of a story cast for Kokoro when it is drafted with Piper.
    """

    narrator: str
    cast: dict[str, str]
    elsewhere: tuple[str, ...]
    files: tuple[CastFile, ...] = ()
    """The cast files for the story, the more specific first."""


def cast_files(work: Work, settings: Settings, near: Path, engine: Engine) -> tuple[CastFile, ...]:
    """Return the cast files for `work`, a story in the folder `near`, checked for `engine`.

    Raises SettingsError for a file that is not there, cannot be read, or wishes
    a voice that `engine` does not have.
    """
    tags = (*work.characters, *work.relationships)
    series = tuple(slug(one.title) for one in work.series)
    wanted = Wanted(work.fandoms, tags, series, settings.casts, near)
    files = chosen(wanted, registry.names())
    voices = _names(engine.voices())
    for file in files:
        _check(file, engine, voices)
    return files


def _check(file: CastFile, engine: Engine, voices: frozenset[str]) -> None:
    for name, one in file.characters.items():
        voice = one.voices.get(engine.name, "")
        if voice and voice not in voices:
            raise SettingsError(
                f"there is no voice {voice!r} for {name}",
                path=file.path,
                line=file.line(name, engine.name),
                hint=_hint(voice, voices, engine),
            )


def wishes(loaded: Loaded, engine: Engine, files: tuple[CastFile, ...] = ()) -> Wishes:
    """Return the wishes in the settings that are for `engine`.

    `files` are the story's cast files. Raises SettingsError, saying where it
    stands, for a voice that no engine has.
    """
    settings = loaded.settings
    own = _names(engine.voices())
    wished = _wished(settings)
    strangers = set(wished.values()) - own
    foreign = strangers & _foreign(settings, engine) if strangers else frozenset()
    for place, voice in wished.items():
        if voice in strangers - foreign:
            raise _unknown(loaded, place, voice, _hint(voice, own, engine))
    meant = {place: voice for place, voice in wished.items() if voice in own}
    elsewhere = tuple(place[-1] for place in wished if place not in meant)
    cast = {place[-1]: voice for place, voice in meant.items() if place != _NARRATOR}
    return Wishes(meant.get(_NARRATOR, ""), cast, elsewhere, files)


def _wished(settings: Settings) -> dict[Key, str]:
    """Return by where they stand the voices that the settings name."""
    named: dict[Key, str] = {_NARRATOR: settings.narrator, (ANNOUNCER,): settings.announcer}
    told = {key: voice for key, voice in named.items() if voice}
    return told | {("cast", name): voice for name, voice in settings.cast.items()}


def _unknown(loaded: Loaded, place: Key, voice: str, hint: str) -> SettingsError:
    name = place[-1]
    who = f"the {name}" if name in {NARRATOR, ANNOUNCER} else name
    setting = misplaced(name, "[cast]") if len(place) > 1 else ""
    error = SettingsError(f"there is no voice {voice!r} for {who}", hint=setting or hint)
    return loaded.blamed(error, place)


def _hint(voice: str, known: frozenset[str], engine: Engine) -> str:
    close = next(iter(get_close_matches(voice, sorted(known), n=1)), "")
    return f"did you mean {close}?" if close else f"podfic voices lists {engine.name}'s"


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
