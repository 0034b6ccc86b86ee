"""TOML files that people write, and on which line of one something stands."""

import re
import tomllib
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from podfic.errors import SettingsError

Place = tuple[str | int, ...]
"""Where something stands in a table: names, and entries of lists counted from 0."""

_TEXT = (
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}|' + r"'''(?:[^']|'(?!''))*+'{3,5}|"
    r'"(?:[^"\\\n]|\\[^\n])*+"|' + r"'[^'\n]*+'"
)
_TOKEN = re.compile(rf"{_TEXT}|#[^\n]*+|[\[\]{{}}\n]", re.DOTALL)
_QUOTED = re.compile(rf"{_TEXT}|#.*+")
_BARE = re.compile(r"(?<![\w.+-])(?!(?:true|false|inf|nan)\b)[^\W\d]")
"""Where a text begins that stands without quotation marks."""
_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
_WORDS = re.compile(r"[\w .,-]+")
_MARKS = frozenset("\"'")
_AT_END = " (at end of document)"
_WAYS = {
    "overwrite": "the same name stands twice in one table",
    "twice": "put what belongs to one table below one header",
}
"""What to do about what the parser says by this word."""
_UNCLOSED = "a quotation mark or a bracket is not closed"
_IN_QUOTES = "put text in quotes"
_HEADER = re.compile(r"\s*\[{1,2}([^\[\]]*)\]{1,2}")


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return the table in the file at `path`, and its text.

    Raises SettingsError for a file that cannot be read, is not UTF-8 or not TOML.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise SettingsError("is not UTF-8 text", path=path, hint="save it as UTF-8") from error
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).partition(" (at line ")
        rows = text.split("\n")
        line = int(where.partition(",")[0]) if where else len(text.rstrip().split("\n"))
        what = what.removesuffix(_AT_END)
        hint = next((way for sign, way in _WAYS.items() if sign in what), "")
        hint = _UNCLOSED if not where and what.startswith("Expected") else hint
        raise SettingsError(
            f"is not TOML: {what}", path=path, line=line, hint=hint or _way_out(rows[line - 1])
        ) from error


def key_text(name: str) -> str:
    """Return `name` as a key of TOML, in quotes where it needs them."""
    if _PLAIN.fullmatch(name):
        return name
    return f"'{name}'" if '"' in name or "\\" in name else f'"{name}"'


def line_of(text: str, place: Place) -> int | None:
    """Return the line of a TOML `text` on which `place` stands, else what holds it stands.

    Both count from 1; it is None where nothing of it is there.
    """
    found: dict[int, int] = {}
    for path, line in _places(text):
        depth = _shared(path, place)
        if depth and depth not in found:
            found[depth] = line
    return found[max(found)] if found else None


def _shared(one: Place, other: Place) -> int:
    """Return how many names two places have in common from the first."""
    alike = (mine == theirs for mine, theirs in zip(one, other, strict=False))
    return sum(accumulate(alike, lambda before, same: before and same))


def _places(text: str) -> Iterator[tuple[Place, int]]:
    """Yield all that a TOML `text` opens or gives a value, and on which line."""
    table: Place = ()
    entries: dict[Place, int] = {}
    for statement, line in _statements(text):
        try:
            told = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue
        if statement.startswith("["):
            table = _opened(told, entries)
            if statement.startswith("[["):
                entries[table] = entries.get(table, -1) + 1
                table = (*table, entries[table])
            yield table, line
        else:
            yield from ((place, line) for place in _within(told, table))


def _opened(told: Any, entries: dict[Place, int]) -> Place:  # noqa: ANN401  # whatever it holds
    """Return the place of the table that a header opens, in the last of a list's `entries`."""
    place: Place = ()
    while told:
        if isinstance(told, list):
            told = told[0]
            continue
        if place in entries:
            place = (*place, entries[place])
        name, told = next(iter(told.items()))
        place = (*place, name)
    return place


def _within(value: object, at: Place) -> Iterator[Place]:
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for name, inner in items:
            yield (*at, name)
            yield from _within(inner, (*at, name))


def _statements(text: str) -> Iterator[tuple[str, int]]:
    """Yield the statements of a TOML `text`, each with the line it begins on."""
    begin = depth = 0
    line = first = 1
    for token in _TOKEN.finditer(f"{text}\n"):
        sign = token.group()
        if sign == "\n" and depth <= 0:
            if statement := text[begin : token.start()].strip():
                yield statement, first
            begin, first, depth = token.end(), line + 1, 0
        depth += (sign in {"[", "{"}) - (sign in {"]", "}"})
        line += sign.count("\n")


def _way_out(row: str) -> str:
    """Return what is probably wrong with a row that is not TOML, "" where that is not clear."""
    header = _HEADER.match(row)
    key, found, value = (header[1], "", "") if header else row.partition("=")
    if (header or found) and not _is_key(key):
        table, _, name = ("", "", key.strip()) if found else key.strip().partition(".")
        written = f"[{table}.{key_text(name)}]" if table else key_text(name or table)
        return f"put such a name in quotes: {written}"
    return _mended(key.strip(), value.strip()) if found else ""


def _mended(key: str, value: str) -> str:
    """Return how to write a `value` that is not TOML, "" where that is not clear."""
    if value[:1] in _MARKS:
        if value.count(value[0]) % 2:
            return "the text's closing quotation mark is missing"
        return f"within a text write \\{value[0]}" if value[0] == '"' else ""
    bare = _QUOTED.sub("", value).strip()
    if bare in {"True", "False"}:
        return f"write {key} = {bare.lower()}"
    if not _BARE.search(bare):
        return ""
    return f'put text in quotes: {key} = "{bare}"' if _WORDS.fullmatch(bare) else _IN_QUOTES


def _is_key(text: str) -> bool:
    return all(_PLAIN.fullmatch(part.strip()) for part in _QUOTED.sub("x", text).split("."))
