"""The names of all settings, as they are addressed from outside."""

from difflib import get_close_matches
from functools import cache
from typing import Any, cast

import msgspec

from podfic.config.settings import Settings

Key = tuple[str, ...]
"""A setting's name, within its section if it has one: ("pauses", "scene")."""


@cache
def keys() -> tuple[Key, ...]:
    """Return every setting's key in the order of the settings."""
    return tuple(_keys(Settings, ()))


def type_of(key: Key) -> object:
    """Return the annotated type of the setting `key`."""
    kind: object = Settings
    for name in key:
        fields = msgspec.structs.fields(cast("type[msgspec.Struct]", kind))
        kind = next(field.type for field in fields if field.name == name)
    return kind


def value_of(settings: Settings, key: Key) -> Any:  # noqa: ANN401  # whatever type it has
    """Return the value of the setting `key` in `settings`."""
    value: Any = settings
    for name in key:
        value = getattr(value, name)
    return value


def dotted(key: Key) -> str:
    """Return `key` as people write it, `pauses.scene`."""
    return ".".join(key)


def nearest(name: str, known: tuple[str, ...]) -> str:
    """Return which of `known` was probably meant by `name`, "" if none is near."""
    return next(iter(get_close_matches(name, known, n=1)), "")


def _keys(struct: type[msgspec.Struct], section: Key) -> list[Key]:
    found: list[Key] = []
    for field in msgspec.structs.fields(struct):
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            found += _keys(field.type, (*section, field.name))
        else:
            found.append((*section, field.name))
    return found
