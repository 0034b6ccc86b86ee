"""Settings put together: defaults < <story>.podfic.toml < environment < flags."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from podfic.config.explain import explained
from podfic.config.keys import Key, dotted, keys, nearest, value_of
from podfic.config.settings import Settings
from podfic.config.toml import line_of, read_toml
from podfic.errors import SettingsError
from podfic.files import is_file, is_there

PREFIX = "PODFIC_"
SETTINGS_SUFFIX = ".podfic.toml"
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and for each key where its value came from."""

    settings: Settings
    origins: Mapping[Key, str]
    path: Path | None
    """The story's own settings file, whether it exists or not."""


@dataclass(frozen=True, slots=True)
class _Layer:
    origin: str
    values: Mapping[Key, Any]
    path: Path | None = None
    strict: bool = True


def settings_file(story: Path) -> Path:
    """Return where the settings of `story` are kept: beside it, `<name>.podfic.toml`."""
    return story.parent / f"{name_of(story)}{SETTINGS_SUFFIX}"


def name_of(story: Path) -> str:
    """Return what a story is called on disk: a file's name without its ending, a folder's whole."""
    return story.name if is_there(story) and not is_file(story) else story.stem


def load(story: Path | None, environ: Mapping[str, str], flags: Mapping[str, Any]) -> Loaded:
    """Return the settings for `story` (None: for no story in particular).

    `flags` holds values by dotted key; None means not given. Raises
    SettingsError for what no setting can be, saying which file or variable.
    """
    path = settings_file(story) if story is not None else None
    layers = [_file_layer(path)] if path is not None and is_file(path) else []
    layers += [*_environment(environ), *_flags(flags)]
    values: dict[Key, Any] = {}
    origins = dict.fromkeys(keys(), DEFAULT)
    for layer in layers:
        _check(layer)
        values.update({key: _added(values.get(key), given) for key, given in layer.values.items()})
        origins.update(dict.fromkeys(layer.values, layer.origin))
    settings = msgspec.convert(_tree(values), Settings, strict=False)
    return Loaded(settings, origins, path)


def _file_layer(path: Path) -> _Layer:
    table, text = read_toml(path)
    return _Layer(str(path), dict(_flat(table, path, text)), path)


def _flat(table: Mapping[str, Any], path: Path, text: str) -> Iterator[tuple[Key, Any]]:
    known = set(keys())
    sections = {key[0] for key in known if len(key) > 1}
    for name, value in table.items():
        if (name,) in known:
            yield (name,), value
        elif name in sections and isinstance(value, dict):
            for inner, setting in value.items():
                if (name, inner) not in known:
                    raise _unknown((name, inner), path, line_of(text, inner))
                yield (name, inner), setting
        elif name in sections:
            raise SettingsError(f"{name} is a table: write [{name}]", path=path)
        else:
            raise _unknown((name,), path, line_of(text, name))


def _environment(environ: Mapping[str, str]) -> Iterator[_Layer]:
    by_variable = {PREFIX + "_".join(key).upper(): key for key in keys()}
    for variable, value in environ.items():
        if variable in by_variable:
            key = by_variable[variable]
            yield _Layer(variable, {key: _parsed(key, value)}, strict=False)
        elif variable.startswith(PREFIX):
            close = nearest(variable, tuple(by_variable))
            raise SettingsError(
                f"the environment variable {variable} names no setting",
                hint=f"did you mean {close}?" if close else "unset it",
            )


def _flags(flags: Mapping[str, Any]) -> Iterator[_Layer]:
    for name, value in flags.items():
        if value is not None:
            yield _Layer(
                "command line", dict([_flag(tuple(name.split(".", 1)), value)]), strict=False
            )


def _flag(key: Key, value: str) -> tuple[Key, Any]:
    """Return the setting that `key` names, or names an entry of, and what it is given."""
    if key in keys():
        return key, _parsed(key, value)
    table = key[:1]
    if table in keys() and isinstance(value_of(Settings(), table), dict):
        return table, {key[1]: value}
    raise _unknown(key, None, None)


def _parsed(key: Key, value: str) -> Any:  # noqa: ANN401  # whatever type the setting has
    """Return a text given for `key` as the list or table it may have to be, TOML or plain."""
    default = value_of(Settings(), key)
    if isinstance(default, tuple | dict) and value.lstrip()[:1] in ("[", "{"):
        try:
            return tomllib.loads(f"value = {value}")["value"]
        except tomllib.TOMLDecodeError as error:
            raise SettingsError(f"{dotted(key)}: {value} is not TOML", hint=str(error)) from error
    if isinstance(default, tuple):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    if isinstance(default, dict):
        pairs = (part.partition("=") for part in value.split(",") if part.strip())
        return {name.strip(): setting.strip() for name, _, setting in pairs}
    return value


def _added(before: Any, given: Any) -> Any:  # noqa: ANN401  # whatever type the setting has
    """Return `given`, its entries added to those of the table `before` if both are tables."""
    return before | given if isinstance(before, dict) and isinstance(given, dict) else given


def _check(layer: _Layer) -> None:
    """Raise SettingsError when a value of `layer` is not what its setting takes."""
    for key, value in layer.values.items():
        try:
            msgspec.convert(_tree({key: value}), Settings, strict=layer.strict)
        except msgspec.ValidationError as error:
            what = explained(error, key)
            line = line_of(layer.path.read_text("utf-8-sig"), key[-1]) if layer.path else None
            source = "" if layer.path else f"{layer.origin}: "
            raise SettingsError(
                f"{source}{dotted(key)}: {what}",
                path=layer.path,
                line=line,
                hint=_default_hint(key),
            ) from error


def _default_hint(key: Key) -> str:
    return f"the default is {msgspec.json.encode(value_of(Settings(), key)).decode()}"


def _tree(values: Mapping[Key, Any]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for key, value in values.items():
        branch = tree
        for name in key[:-1]:
            branch = branch.setdefault(name, {})
        branch[key[-1]] = value
    return tree


def _unknown(key: Key, path: Path | None, line: int | None) -> SettingsError:
    close = nearest(dotted(key), tuple(dotted(known) for known in keys()))
    hint = f"did you mean {close}?" if close else "podfic config lists all settings"
    return SettingsError(f"there is no setting {dotted(key)}", path=path, line=line, hint=hint)
