"""Says in plain words why a value is not what its setting takes."""

import re
from enum import Enum
from typing import get_args

import msgspec

from podfic.config.keys import Key, type_of

_WORDS = {
    "float": "a number",
    "int": "a whole number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
}
_FIELD = re.compile(r"Object (missing required|contains unknown) field `(\w+)`")
_EXPECTED = re.compile(r"Expected `(\w+(?: \| \w+)*)`( [<>]=? [-\d.]+)?(?:, got `(\w+)`)?")


def explained(error: msgspec.ValidationError, key: Key) -> str:
    """Return what the setting `key` takes and what it was given instead."""
    choices = _choices(get_args(type_of(key)))
    if "Invalid enum value" in str(error) and choices:
        return f"takes one of {', '.join(choices)}"
    field = _FIELD.match(str(error))
    if field is not None:
        return f"{'needs' if field[1] == 'missing required' else 'has no'} {field[2]!r}"
    match = _EXPECTED.match(str(error))
    if match is None:
        return str(error).partition(" - at ")[0].replace("`", "")
    wanted, bound, given = match.groups()
    named = " or ".join(_WORDS.get(one, one) for one in wanted.split(" | ") if one != "null")
    takes = f"takes {named}{_bounded(bound)}"
    return f"{takes}, not {_WORDS.get(given, given)}" if given else takes


def _choices(types: tuple[object, ...]) -> tuple[str, ...]:
    """Return the values that a setting, or the name of its entry, is one of."""
    if types and isinstance(types[0], type) and issubclass(types[0], Enum):
        return tuple(str(one.value) for one in types[0])
    return tuple(map(str, types))


def unknown_field(error: msgspec.ValidationError) -> str:
    """Return the key that `error` says is none, "" where it says something else."""
    found = _FIELD.match(str(error))
    return found[2] if found is not None and found[1] != "missing required" else ""


def _bounded(bound: str | None) -> str:
    """Return " <= 30.0" as ", at most 30.0"."""
    if bound is None:
        return ""
    sign, number = bound.split()
    return f", at {'most' if sign.startswith('<') else 'least'} {number}"
