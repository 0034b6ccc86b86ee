"""Settings put together: defaults < <story>.podfic.toml < environment < flags."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from podfic.config.check import fault, is_table, misplaced, tree
from podfic.config.corrections import PeopleError, people_of
from podfic.config.keys import Key, dotted, keys, nearest, value_of
from podfic.config.settings import Settings
from podfic.config.toml import Place, line_of, read_toml
from podfic.errors import SettingsError
from podfic.files import is_file, is_there
from podfic.model.rhythm import Rhythm

PREFIX = "PODFIC_"
SETTINGS_SUFFIX = ".podfic.toml"
DEFAULT = "default"
_FLAGS = "command line"
_FIELD = re.compile(r"(.+)\.([a-z_]+)", re.DOTALL)
"""What a flag names of one person: "Ianto Jones.gender"; "Dr. Venn" is a name."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and for each key where its value came from."""

    settings: Settings
    origins: Mapping[Key, str]
    path: Path | None
    """The story's own settings file, whether it exists or not."""
    entries: Mapping[Key, str] = field(default_factory=dict)
    """Where the entries of tables came from, such as that of ("cast", "Owen")."""
    text: str = ""
    """What stands in that file."""

    def origin(self, place: Place) -> str:
        """Return where the value at `place` came from."""
        key = next(key for key in self.origins if key == place[: len(key)])
        entry = tuple(map(str, place[: len(key) + 1]))
        return self.entries.get(entry, self.origins[key])

    def line(self, place: Place) -> int | None:
        """Return the line of the story's settings file on which `place` stands, if it does."""
        own = self.path is not None and self.origin(place) == str(self.path)
        return line_of(self.text, place) if own else None

    def where(self, place: Place) -> str:
        """Return what a note about `place` begins with: file and line, or a variable."""
        origin, line = self.origin(place), self.line(place)
        name = self.path.name if self.path is not None and origin == str(self.path) else origin
        return f"{name}:{line}" if line else name

    def blamed(self, error: SettingsError, place: Place) -> SettingsError:
        """Return `error` with the file and line of `place`, which is to blame for it."""
        if error.path is not None:
            return error
        origin = self.origin(place)
        own = self.path if self.path is not None and origin == str(self.path) else None
        what = error.what if own or origin in {DEFAULT, _FLAGS} else f"{origin}: {error.what}"
        return SettingsError(what, hint=error.hint, path=own, line=self.line(place))

    @contextmanager
    def blames(self, *place: str | int) -> Iterator[None]:
        """Blame `place` for a SettingsError within that tells no file itself."""
        try:
            yield
        except SettingsError as error:
            raise self.blamed(error, place) from error


@dataclass(frozen=True, slots=True)
class _Layer:
    origin: str
    values: Mapping[Key, Any]
    path: Path | None = None
    strict: bool = True
    text: str = ""


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
    entries: dict[Key, str] = {}
    for layer in layers:
        _check(layer)
        values.update({key: _added(values.get(key), given) for key, given in layer.values.items()})
        origins.update(dict.fromkeys(layer.values, layer.origin))
        entries.update(dict.fromkeys(_entries(layer.values), layer.origin))
    settings = msgspec.convert(tree(values), Settings, strict=False)
    text = layers[0].text if layers else ""
    loaded = Loaded(settings, origins, path, entries, text)
    _check_people(loaded)
    return loaded


def _file_layer(path: Path) -> _Layer:
    table, text = read_toml(path)
    return _Layer(str(path), dict(_flat(table, path, text)), path, text=text)


def _flat(table: Mapping[str, Any], path: Path, text: str) -> Iterator[tuple[Key, Any]]:
    known = set(keys())
    sections = {key[0] for key in known if len(key) > 1}
    for name, value in table.items():
        if (name,) in known:
            yield (name,), value
        elif name in sections and isinstance(value, dict):
            for inner, setting in value.items():
                if (name, inner) not in known:
                    raise _unknown((name, inner), path, line_of(text, (name, inner)))
                yield (name, inner), setting
        elif name in sections:
            line = line_of(text, (name,))
            raise SettingsError(f"{name} is a table: write [{name}]", path=path, line=line)
        else:
            raise _unknown((name,), path, line_of(text, (name,)))


def _entries(values: Mapping[Key, Any]) -> Iterator[Key]:
    """Yield the entries of all tables in `values`."""
    for key, value in values.items():
        if is_table(key):
            yield from ((*key, name) for name in value)


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
            yield _Layer(_FLAGS, dict([_flag(tuple(name.split(".", 1)), value)]), strict=False)


def _flag(key: Key, value: str) -> tuple[Key, Any]:
    """Return the setting that `key` names, or names an entry of, and what it is given."""
    if key in keys():
        return key, _parsed(key, value)
    table = key[:1]
    if table in keys() and isinstance(value_of(Settings(), table), dict):
        one = _FIELD.fullmatch(key[1]) if table == ("people",) else None
        if one is not None:
            aliases = [part.strip() for part in value.split(",")]
            return table, {one[1]: {one[2]: aliases if one[2] == "aliases" else value}}
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
    if not isinstance(before, dict) or not isinstance(given, dict):
        return given
    return before | {name: _added(before.get(name), one) for name, one in given.items()}


def _check(layer: _Layer) -> None:
    """Raise SettingsError when a value of `layer` is not what its setting takes."""
    for key, value in layer.values.items():
        found = fault(key, value, strict=layer.strict)
        if found is not None:
            line = line_of(layer.text, found.place) if layer.path else None
            source = "" if layer.path else f"{layer.origin}: "
            raise SettingsError(
                f"{source}{found.what}", path=layer.path, line=line, hint=found.hint
            )


def _check_people(loaded: Loaded) -> None:
    """Raise SettingsError when the names in `[people]` contradict each other."""
    try:
        people_of(loaded.settings.people)
    except PeopleError as error:
        wrong = SettingsError(f"people.{error.entry}: {error}", hint=error.hint)
        raise loaded.blamed(wrong, ("people", error.entry)) from error


def _unknown(key: Key, path: Path | None, line: int | None) -> SettingsError:
    close = nearest(dotted(key), tuple(dotted(known) for known in keys()))
    meant = misplaced(key[-1], f"[{key[0]}]") if path is not None and len(key) > 1 else ""
    if key[0] == "hold" and key[-1] in set(Rhythm):
        meant = f"write [hold.kinds.{key[-1]}]"
    told = f"did you mean {close}?" if close else "podfic config lists all settings"
    hint = meant or told
    return SettingsError(f"there is no setting {dotted(key)}", path=path, line=line, hint=hint)
