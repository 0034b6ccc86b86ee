"""Whether a value is what its setting takes, and what is wrong with one that is not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from podfic.config.corrections import LineCorrection, PersonCorrection
from podfic.config.explain import explained, unknown_field
from podfic.config.fandoms import folded
from podfic.config.holding import HoldWish
from podfic.config.keys import Key, dotted, keys, nearest, value_of
from podfic.config.settings import Settings
from podfic.config.toml import Place, key_text
from podfic.model.address import TITLES
from podfic.model.cast import ANNOUNCER, NARRATOR

_AT = re.compile(r" - at `\$(.*)`$")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]|(\[\.\.\.\])")
_TABLES: Mapping[Key, str] = {
    ("hold", "kinds"): "write [hold.kinds.heartbeat], and below it bpm = 60",
    ("line",): 'write [[line]], and below it words = "…" and speaker = "…"',
    ("people",): 'write [people], and below it "Jonesy" = "Ianto Jones"',
    ("cast",): 'write [cast], and below it "Ianto Jones" = "bm_george"',
}
"""What to do about tables in which there is more to get wrong than a value."""
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "hold": HoldWish.__struct_fields__,
    "line": LineCorrection.__struct_fields__,
    "people": PersonCorrection.__struct_fields__,
}
"""What an entry of these tables takes."""
_HELD = "write hold = { bpm = 60 }, or hold = { on = false }"
_PERSON = {
    "gender": 'write gender = "female", or whichever it is',
    "aliases": 'write aliases = ["…", "…"]',
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a setting, and a way out; `place` is where it stands."""

    place: Place
    what: str
    hint: str


def fault(key: Key, value: object, *, strict: bool) -> Fault | None:
    """Return what is wrong with giving `value` to the setting `key`, None for nothing.

    Unless `strict`, a text may stand for a number or a switch.
    """
    for place, one in _entries(key, value):
        try:
            msgspec.convert(tree({place: one}), Settings, strict=strict)
        except msgspec.ValidationError as error:
            return _fault(error, key, place)
    return None


def tree(values: Mapping[Key, Any]) -> dict[str, Any]:
    """Return the nested tables in which `values` stand under their keys."""
    root: dict[str, Any] = {}
    for key, value in values.items():
        branch = root
        for name in key[:-1]:
            branch = branch.setdefault(name, {})
        branch[key[-1]] = value
    return root


def is_table(key: Key) -> bool:
    """Whether the setting `key` is a table whose entries the user names."""
    return isinstance(value_of(Settings(), key), dict)


def misplaced(name: str, header: str) -> str:
    """Return the hint for a setting's `name` below a `header` that it does not belong to.

    It is "" for what is no setting's name. TOML counts all below a header as its own.
    """
    known = {key[0] for key in keys()}
    if name not in known or (header == "[cast]" and name in {NARRATOR, ANNOUNCER}):
        return ""
    return f"{name} is a setting; write it above {header}"


def _entries(key: Key, value: object) -> Iterator[tuple[Key, object]]:
    """Yield the entries of a table by itself, any other value as a whole."""
    if is_table(key) and isinstance(value, dict):
        yield from (((*key, str(name)), one) for name, one in value.items())
    else:
        yield key, value


def _fault(error: msgspec.ValidationError, key: Key, entry: Key) -> Fault:
    at = _place(error, entry)
    what = explained(error, key)
    stray = unknown_field(error)
    told = stray or what.partition(" ")[0]
    place = (*at, told) if stray or told in _fields(key, at) else at
    named = dotted(tuple(name for name in at if isinstance(name, str)))
    return Fault(place, f"{named}: {what}", _hint(key, place, stray, what))


def _place(error: msgspec.ValidationError, entry: Key) -> Place:
    """Return where `error` was found, the table's entry that was checked by its name."""
    at = _AT.search(str(error))
    steps = _STEP.findall(at[1]) if at is not None else []
    return tuple(int(number) if number else name or entry[-1] for name, number, _ in steps) or entry


def _fields(key: Key, place: Place) -> tuple[str, ...]:
    """Return what the table at `place` within the setting `key` takes."""
    return _FIELDS.get("hold" if _is_hold(key, place) else key[0], ())


def _is_hold(key: Key, place: Place) -> bool:
    """Whether `place` is how some line is held."""
    return key[0] == "hold" or (key == ("line",) and place[2:3] == ("hold",))


def _hint(key: Key, place: Place, stray: str, what: str) -> str:
    if stray and folded(str(place[1])) in TITLES:
        return f'put a name of several words in quotes: "{place[1]}. {stray}"'
    if stray:
        fields = _fields(key, place[:-1])
        close = nearest(stray, fields)
        return misplaced(stray, _header(key, place)) or (
            f"did you mean {close}?" if close else f"there may be {', '.join(fields)}"
        )
    if place[2:] == ("kind",) and what.startswith("kind narration"):
        return 'leave out speaker, or write kind = "dialogue"'
    if key == ("line",) and _is_hold(key, place):
        return _HELD
    if is_table(key) and len(place) > len(key):
        return _entry_hint(key, place)
    return _TABLES.get(key) or f"the default is {_json(value_of(Settings(), key))}"


def _header(key: Key, place: Place) -> str:
    """Return the header below which `place` stands."""
    if key == ("line",):
        return "[[line]]"
    return f"[{dotted(key)}.{key_text(str(place[len(key)]))}]"


def _entry_hint(key: Key, place: Place) -> str:
    if key in _TABLES and key[0] == "hold":
        return _TABLES[key]
    name = str(place[len(key)])
    header = f"[{dotted(key)}]"
    if hint := misplaced(name, header):
        return hint
    written = key_text(name)
    if key == ("people",):
        field = "".join(map(str, place[2:]))
        return _PERSON.get(field) or (
            f'write {written} = "whose name it is", or [people.{written}] with gender and aliases'
        )
    if key == ("cast",) and folded(name) in TITLES:
        return f'put a name of several words in quotes: "{name}. …"'
    if key == ("cast",):
        return f'in a story\'s settings [cast] takes a voice: {written} = "…"'
    return f'write {written} = "…"'


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
