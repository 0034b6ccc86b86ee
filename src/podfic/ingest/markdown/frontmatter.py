"""The YAML block above a Markdown file, as far as writers use it: keys, lists, folded text."""

import re
from collections.abc import Sequence

from podfic.ingest.headers import Header
from podfic.ingest.keys import Field, Key, keyed
from podfic.ingest.rows import Row
from podfic.ingest.titles import unwrapped, without_only_part
from podfic.model.work import Reason, Unspoken

_FENCES = ("---", "...")
_LONGEST = 400
"""Rows within which the block must end."""

_KEY = re.compile(r"(?P<label>[\w][\w -]{0,60}):(?P<value>(?:\s.*)?)")
_SCALAR = re.compile(r"[|>][+-]?\d?")


def read_front_matter(rows: Sequence[Row]) -> Header:
    """Return the header in the YAML block that `rows` begin with, an empty one without it.

    Keys that mean nothing to a story (`layout: post`) are set aside; the
    items of a list are joined with `;`.
    """
    end = _end(rows)
    if not end:
        return Header()
    fields = tuple(_fields(rows[1 : end - 1]))
    told = next((item.value for item in fields if item.key is Key.TITLE), "")
    unspoken = tuple(Unspoken(row.span, Reason.HEADER) for row in rows[:end])
    return Header(fields, unspoken, without_only_part(told), end)


def _end(rows: Sequence[Row]) -> int:
    """Return how many rows the block has, 0 when there is none."""
    if len(rows) < 3 or rows[0].text != "---" or rows[0].span.start != 0:
        return 0
    if not _KEY.fullmatch(rows[1].text):
        return 0
    for index, row in enumerate(rows[1:_LONGEST], 1):
        if row.text in _FENCES:
            return index + 1
    return 0


def _fields(rows: Sequence[Row]) -> list[Field]:
    fields: list[Field] = []
    label = ""
    parts: list[str] = []
    for row in rows:
        match = _KEY.fullmatch(row.text) if row.indent == 0 else None
        if match is None:
            parts.append(row.text)
            continue
        fields += _field(label, parts)
        label, parts = match["label"], [match["value"].strip()]
    return fields + _field(label, parts)


def _field(label: str, parts: Sequence[str]) -> list[Field]:
    """Return the field of one key and its rows, nothing for a key no story knows."""
    item = keyed(f"{label.replace('_', ' ').replace('-', ' ')}:") if label else None
    value = _value(parts) if parts else ""
    if item is None or not item.known or not value:
        return []
    return [Field(item.key, label, value)]


def _value(parts: Sequence[str]) -> str:
    first, *below = parts
    if below and all(part.startswith("- ") for part in below):
        return "; ".join(_scalar(part[2:]) for part in below)
    if first.startswith("[") and first.endswith("]"):
        return "; ".join(_scalar(part) for part in first[1:-1].split(","))
    if _SCALAR.fullmatch(first):
        first = ""
    return " ".join([_scalar(first), *below]).strip()


def _scalar(text: str) -> str:
    value = text.strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return unwrapped(value) if value.startswith('"') else value
