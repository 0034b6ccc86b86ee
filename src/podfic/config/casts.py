"""Cast files: who the people of a fandom or a series are, and which voices they have."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from podfic.config.fandoms import fits
from podfic.config.paths import path_hint, shipped_folder
from podfic.config.timbres import TIMBRES
from podfic.config.toml import Place, key_text, line_of, read_toml
from podfic.errors import SettingsError
from podfic.files import is_file
from podfic.model.people import Gender, Trait, TraitKind

NONE = "none"
"""In the setting `casts`: use no fandom's cast unasked."""
SUFFIX = ".toml"
SERIES_SUFFIX = ".podfic-cast.toml"
"""How the file is called that a series finds beside its stories, behind the series' name."""
AGES = ("child", "young", "adult", "old")
_GENDERS = (Gender.FEMALE, Gender.MALE, Gender.NEUTRAL)
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
_HINTS = {
    "aliases": 'write aliases = ["…", "…"]',
    "gender": f"write one of {', '.join(_GENDERS)}",
    "age": f"write one of {', '.join(AGES)}",
    "accent": 'give a language tag such as "en-US" or "cy"',
    "timbre": 'write timbre = ["deep", "hoarse"]',
}
_MISSPELT = 0.8
"""Likeness, from 0 to 1, from which a key is taken for a misspelt one: "kokorro", not "xtts"."""
_FILE_HINT = "a cast file has fandoms, and [cast.NAME] for each person"


@dataclass(frozen=True, slots=True)
class Character:
    """What a cast file tells of one person; `voices` are by engine."""

    aliases: tuple[str, ...] = ()
    gender: Gender = Gender.UNKNOWN
    traits: tuple[Trait, ...] = ()
    voices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CastFile:
    """A cast file: for which fandoms it is, and its people by name."""

    path: Path
    fandoms: tuple[str, ...]
    characters: Mapping[str, Character]

    @property
    def name(self) -> str:
        """What it is called in reasons: the file's name."""
        return self.path.name

    def line(self, person: str, key: str) -> int | None:
        """Return the line of the file on which `key` of `person` stands, if that can be told."""
        return line_of(self.path.read_text("utf-8-sig"), ("cast", person, key))


@dataclass(frozen=True, slots=True)
class Wanted:
    """For what story casts are sought; `people` are its character and relationship tags.

    `asked` names shipped casts, or files by their path from the folder `near`;
    `series` is how the files of the story's series begin.
    """

    fandoms: tuple[str, ...]
    people: tuple[str, ...]
    series: tuple[str, ...]
    asked: tuple[str, ...]
    near: Path


def chosen(wanted: Wanted, engines: Sequence[str]) -> tuple[CastFile, ...]:
    """Return the cast files for a story, the more specific first.

    Those asked for come in their order, then the series' own, then those of the
    story's fandoms; NONE among the asked leaves the last out. `engines` are the
    engines there are. Raises SettingsError for a file that is not there or
    cannot be read.
    """
    asked = [_asked(name, wanted.near, engines) for name in wanted.asked if name != NONE]
    beside = (wanted.near / f"{name}{SERIES_SUFFIX}" for name in wanted.series)
    series = [load_cast(path, engines) for path in beside if is_file(path)]
    fandoms = [] if NONE in wanted.asked else _fandoms(wanted, engines)
    return tuple({one.path.absolute(): one for one in (*asked, *series, *fandoms)}.values())


def shipped() -> dict[str, Path]:
    """Return where the casts lie that come with podfic, by name."""
    folder = shipped_folder("voices", "voicedata") / "casts"
    return {path.stem: path for path in sorted(folder.glob(f"*{SUFFIX}"))}


def load_cast(path: Path, engines: Sequence[str]) -> CastFile:
    """Return the cast file at `path`.

    A person's keys are those of `Character` and names of engines; an engine that
    is not installed here is no fault, one that is probably misspelt is. Raises
    SettingsError, with the line where it can be told, for whatever no cast file has.
    """
    table, text = read_toml(path)
    for place, what, hint in _faults(table, engines):
        raise SettingsError(what, path=path, line=line_of(text, place), hint=hint)
    people = {name: _character(entry) for name, entry in table.get("cast", {}).items()}
    return CastFile(path, tuple(table.get("fandoms", ())), people)


def _fandoms(wanted: Wanted, engines: Sequence[str]) -> list[CastFile]:
    tags, people = wanted.fandoms, wanted.people
    files = (_shipped(path, tuple(engines)) for path in shipped().values())
    return [one for one in files if fits(one.fandoms, one.characters, tags, people)]


@cache
def _shipped(path: Path, engines: tuple[str, ...]) -> CastFile:
    return load_cast(path, engines)


def _asked(name: str, near: Path, engines: Sequence[str]) -> CastFile:
    if name in shipped():
        return _shipped(shipped()[name], tuple(engines))
    path = near / Path(name).expanduser()
    if not is_file(path):
        raise SettingsError(
            f"there is no cast file {name!r}", hint=path_hint(name, near, shipped())
        )
    return load_cast(path, engines)


def _character(entry: Mapping[str, Any]) -> Character:
    told = {kind: entry.get(kind.value, ()) for kind in TraitKind}
    traits = [
        Trait(kind, value)
        for kind, values in told.items()
        for value in ([values] if isinstance(values, str) else values)
    ]
    return Character(
        tuple(entry.get("aliases", ())),
        Gender(entry.get("gender", Gender.UNKNOWN)),
        tuple(traits),
        {key: value for key, value in entry.items() if key not in _HINTS},
    )


_Fault = tuple[Place, str, str]
"""Where in the file something is wrong, what is, and a way out."""


def _faults(table: Mapping[str, object], engines: Sequence[str]) -> Iterator[_Fault]:
    for key in table:
        if key not in {"fandoms", "cast"}:
            yield (key,), f"a cast file has no {key!r}", _FILE_HINT
    if not _is_texts(table.get("fandoms", [])):
        yield ("fandoms",), "fandoms is a list of texts", 'write fandoms = ["…", "…"]'
    people = table.get("cast", {})
    if not isinstance(people, dict):
        yield ("cast",), "cast is a table", 'write [cast."NAME"] for each person'
        return
    for person, entry in people.items():
        yield from _entry_faults(person, entry, engines)


def _entry_faults(person: str, entry: object, engines: Sequence[str]) -> Iterator[_Fault]:
    if not any(map(str.isalnum, person)):
        yield ("cast", person), f"{person!r} is nobody's name", 'write [cast."NAME"]'
    if not isinstance(entry, dict):
        hint = f"write [cast.{key_text(person)}], and below it gender, accent, age, or a voice"
        yield ("cast", person), f"cast.{person} is a table", hint
        return
    for key, value in entry.items():
        if told := _key_fault(person, key, value, engines):
            yield ("cast", person, key), *told


def _key_fault(
    person: str, key: str, value: object, engines: Sequence[str]
) -> tuple[str, str] | None:
    """Return what is wrong with one key of a person, and a way out."""
    if key in _HINTS:
        if not _fits_key(key, value):
            return f"{person}: {key} cannot be {_shown(value)}", _HINTS[key]
        if key == "timbre" and (strange := _strange(value)):
            return f"{person}: no voice is known to be {strange!r}", _timbre_hint(strange)
    elif close := _meant(key, engines):
        what = f"{person}: neither a trait nor an engine is called {key!r}"
        return what, f"did you mean {close}?"
    elif not isinstance(value, str) or not value.strip():
        return f"{person}: {key} names no voice", "podfic voices lists them"
    return None


def _strange(words: Any) -> str:  # noqa: ANN401  # a list, as was looked at
    """Return the first of `words` that casting has no ear for, "" if there is none."""
    return next((word for word in words if word.casefold() not in TIMBRES), "")


def _timbre_hint(word: str) -> str:
    close = get_close_matches(word.casefold(), sorted(TIMBRES), n=1)
    meant = f"did you mean {close[0]}? " if close else ""
    return f"{meant}timbre takes {', '.join(sorted(TIMBRES))}"


def _meant(key: str, engines: Sequence[str]) -> str:
    """Return what `key` is a misspelling of, "" if of nothing."""
    close = get_close_matches(key, (*_HINTS, *engines), n=1, cutoff=_MISSPELT)
    return close[0] if close and key not in engines else ""


def _fits_key(key: str, value: object) -> bool:
    if key in {"aliases", "timbre"}:
        return _is_texts(value)
    if key == "accent":
        return isinstance(value, str) and _TAG.fullmatch(value) is not None
    return value in (AGES if key == "age" else tuple(map(str, _GENDERS)))


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)


def _shown(value: object) -> str:
    return repr(value) if isinstance(value, str | int | float) else "that"
