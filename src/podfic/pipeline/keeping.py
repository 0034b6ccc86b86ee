"""Keeps a story's cast in a cast file, so that its series and its sequels share it."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from podfic.casting.known import wished
from podfic.casting.names import matched
from podfic.config.cast_text import new_text, with_people
from podfic.config.casts import SUFFIX, CastFile, Character, load_cast
from podfic.config.fandoms import folded
from podfic.config.load import SETTINGS_SUFFIX
from podfic.config.toml import read_toml
from podfic.engines import registry
from podfic.errors import OutputError
from podfic.files import is_there, write_whole
from podfic.model.cast import NARRATOR, Part, Role
from podfic.pipeline.run import Reading


@dataclass(frozen=True, slots=True)
class Change:
    """The voice that somebody has in a cast file, and that in the story."""

    name: str
    there: str
    here: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping a cast did to its file.

    `added` are those who are new in it, `filled` those of whom it now tells
    more; the voices in `changed` are now the story's, those in `stayed` are as
    they were.
    """

    added: tuple[str, ...]
    filled: tuple[str, ...]
    changed: tuple[Change, ...]
    stayed: tuple[Change, ...]


def keep(reading: Reading, path: Path) -> Kept:
    """Write the cast of `reading` into the cast file at `path`; return what that did.

    Of a file that is there all stays, but for the voices of those to whom the
    story's own settings give another. Crowds and people without a name are left
    out. Raises OutputError when `path` is no place for a cast file, and
    SettingsError when what is there is none.
    """
    _check(path)
    there = (load_cast(path, registry.names()),) if is_there(path) else ()
    text = read_toml(path)[1] if there else new_text(reading.work.fandoms)
    parts = _parts(reading, there)
    before = there[0].characters if there else {}
    engine = reading.engine.name
    differing = tuple(_differing(parts, before, engine))
    own = _wished(reading)
    changed = tuple(one for one in differing if parts[one.name].role.name in own)
    voices = {name: part.voice.name for name, part in parts.items()}
    for name in _voiced(before, engine) - {one.name for one in changed}:
        voices.pop(name, None)
    people = {name: _character(name, part.role) for name, part in parts.items()}
    people |= {name: replace(people[name], voices={engine: one}) for name, one in voices.items()}
    made = with_people(text, people)
    data = made.encode("utf-8", "surrogatepass")
    write_whole(path, data, what="the cast file", hint="choose another place with --save")
    return Kept(
        added=tuple(name for name in people if name not in before),
        filled=tuple(_filled(text, made)),
        changed=changed,
        stayed=tuple(one for one in differing if one not in changed),
    )


def _check(path: Path) -> None:
    """Raise OutputError when `path` is no place for a cast file."""
    if path.suffix.lower() != SUFFIX or path.name.endswith(SETTINGS_SUFFIX):
        raise OutputError(
            "is no name for a cast file", path=path, hint="name it like --save mine.toml"
        )
    if not path.parent.is_dir():
        raise OutputError(f"there is no folder {path.parent}", path=path, hint="make it first")


def _parts(reading: Reading, there: Iterable[CastFile]) -> dict[str, Part]:
    """Return the parts worth keeping by the names that they have in the files."""
    parts = list(_kept(reading))
    names = _names([part.role for part in parts], (*there, *reading.wishes.files))
    found: dict[str, Part] = {}
    for part in parts:
        found.setdefault(names.get(part.role.name, part.role.name), part)
    return found


def _kept(reading: Reading) -> Iterator[Part]:
    """Yield the parts worth keeping; who tells one story is not the narrator of the next."""
    told_by_one = any(part.role.narrates for part in reading.cast.parts)
    for part in reading.cast.parts:
        is_narrator = part.role.name == NARRATOR
        if part.role.named and not part.role.crowd and not (is_narrator and told_by_one):
            yield part


def _voiced(people: Mapping[str, Character], engine: str) -> set[str]:
    """Return which of `people` have a voice of `engine`."""
    return {name for name, one in people.items() if one.voices.get(engine)}


def _differing(
    parts: Mapping[str, Part], before: Mapping[str, Character], engine: str
) -> Iterator[Change]:
    """Yield whose voice is another in the file than in the story."""
    for name, part in parts.items():
        there = before[name].voices.get(engine, "") if name in before else ""
        if there and there not in (part.voice.name, part.voice.id):
            yield Change(name, there, part.voice.name)


def _wished(reading: Reading) -> frozenset[str]:
    """Return the roles to whom the story's own settings give their voice."""
    roles = [part.role for part in reading.cast.parts]
    return frozenset(wished(roles, reading.wishes.narrator, reading.wishes.cast))


def _filled(before: str, after: str) -> Iterator[str]:
    """Yield of whom the text of a cast file tells more than before."""
    old, new = (tomllib.loads(text).get("cast", {}) for text in (before, after))
    yield from (name for name, entry in new.items() if name in old and entry.keys() - old[name])


def _names(roles: Sequence[Role], files: Iterable[CastFile]) -> dict[str, str]:
    """Return by role what it is called in the first of `files` that has it."""
    names: dict[str, str] = {}
    for file in files:
        names = matched(roles, file.characters) | names
    return names


def _character(name: str, role: Role) -> Character:
    aliases = tuple(one for one in role.aliases if folded(one) != folded(name))
    return Character(aliases, role.gender, role.traits)
