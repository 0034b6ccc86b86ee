"""The announcement before the story, filled from its metadata."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from podfic.config.settings import Credit
from podfic.errors import SettingsError
from podfic.model.work import Work
from podfic.script.passage import folded

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_PLACE = re.compile(r"\{([^{}]*)\}")
_STRAY = re.compile(r"[\[\]{}]")


def credit_text(work: Work, credit: Credit, reader: str) -> str:
    """Return the words of the spoken credit, "" when nothing it names is known.

    Raises SettingsError when `credit.text` names something else than {title},
    {authors} and {reader}, or has a bracket without its other half.
    """
    values = {"title": work.title, "authors": _joined(work.authors), "reader": reader}
    values = {name: folded(value) for name, value in values.items()}
    _check(credit.text, values)
    text = _OPTIONAL.sub(lambda part: part[1] if all(_named(part[1], values)) else "", credit.text)
    named = _named(text, values)
    if named and not any(named):
        return ""
    return folded(_PLACE.sub(lambda place: values[place[1]], text)).lstrip(" ,;:")


def _joined(names: Sequence[str]) -> str:
    *first, last = names or ("",)
    return f"{', '.join(first)} and {last}" if first else last


def _named(text: str, values: Mapping[str, str]) -> list[str]:
    """Return the values of the places in `text`."""
    return [values[place] for place in _PLACE.findall(text)]


def _check(text: str, values: Mapping[str, str]) -> None:
    for place in _PLACE.findall(text):
        if place not in values:
            close = get_close_matches(place, values, n=1)
            hint = f"did you mean {{{close[0]}}}?" if close else "use {title}, {authors}, {reader}"
            raise SettingsError(f"credit.text names {{{place}}}, which is not known", hint=hint)
    stray = _STRAY.search(_PLACE.sub("", _OPTIONAL.sub(r"\1", text)))
    if stray is not None:
        hint = "brackets come in pairs and not within each other"
        raise SettingsError(f"credit.text has a stray {stray.group()}", hint=hint)
