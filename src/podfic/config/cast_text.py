"""Writes people into the text of a cast file, whatever else stands there left as it is."""

from collections.abc import Mapping, Sequence

import tomlkit
from tomlkit.items import Array, Table

from podfic.config.casts import Character
from podfic.model.people import Gender, TraitKind

_HEADER = """\
Who speaks in which voice, for stories that go together. Share and change it as you like.
For each person: aliases, gender, age (child, young, adult, old), accent (a language tag such as
"en-US" or "cy"), timbre (["deep"]), and by engine's name the voice. A series finds the file beside
its stories as <series>.podfic-cast.toml; others name it, casts = ["FILE"], in their settings."""


def new_text(fandoms: Sequence[str]) -> str:
    """Return a cast file without people, for `fandoms`."""
    document = tomlkit.document()
    for line in _HEADER.splitlines():
        document.add(tomlkit.comment(line))
    document.add(tomlkit.nl())
    document.add("fandoms", _array(fandoms))
    return tomlkit.dumps(document)


def with_people(text: str, people: Mapping[str, Character]) -> str:
    """Return the cast file `text` with `people` in it, by name.

    Their voices replace those that stand there; of the rest only what is not
    there is added. Comments and order stay.
    """
    document = tomlkit.parse(text)
    if "cast" not in document:
        document.add("cast", tomlkit.table(is_super_table=True))
    cast = document["cast"]
    for name, character in people.items():
        if name not in cast:
            cast.add(name, tomlkit.table())
        _fill(cast[name], character)
    return tomlkit.dumps(document)


def _array(texts: Sequence[str]) -> Array:
    made = tomlkit.array()
    made.extend(texts)
    return made


def _fill(entry: Table, character: Character) -> None:
    for key, value in _told(character).items():
        if key not in entry:
            entry.add(key, _array(value) if isinstance(value, tuple) else value)
    for engine, voice in character.voices.items():
        entry[engine] = voice


def _told(character: Character) -> dict[str, str | tuple[str, ...]]:
    traits = {
        kind: tuple(trait.value for trait in character.traits if trait.kind is kind)
        for kind in TraitKind
    }
    told: dict[str, str | tuple[str, ...]] = {}
    if character.aliases:
        told["aliases"] = character.aliases
    if character.gender is not Gender.UNKNOWN:
        told["gender"] = character.gender.value
    for kind in (TraitKind.AGE, TraitKind.ACCENT):
        if traits[kind]:
            told[kind.value] = traits[kind][0]
    if traits[TraitKind.TIMBRE]:
        told["timbre"] = traits[TraitKind.TIMBRE]
    return told
