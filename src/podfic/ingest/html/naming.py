"""Chapter headings of archives: a number told twice is told once, and the name is found."""

import re

from podfic.ingest.headings import announced, numeral_value
from podfic.model.work import Span

_LED = re.compile(r"(?P<lead>chapter (?P<number>\d{1,4}))(?::|$)(?P<name>.*)", re.IGNORECASE)
_NUMERAL = re.compile(r"(?P<numeral>\d{1,4}|[IVXLC]{1,7})(?:\.?|\s?[.):–—-]\s(?P<name>.*))")


def named(heading: str, position: int) -> tuple[str, str]:
    """Return a chapter's heading as it is to be read, and the name in it.

    An archive sets `Chapter 3: ` before what the author typed: `Chapter 3:
    Chapter 3 - Rain` becomes `Chapter 3: Rain`. The name is what follows the
    number, "" where nothing does. A heading whose number is not `position`,
    the chapter's place in the file, is a name as a whole: so it is told which
    chapter a player shows.
    """
    shown = " ".join(heading.split()).replace(" :", ":")
    led = _LED.fullmatch(shown)
    if led is not None:
        number, typed = int(led["number"]), led["name"].strip()
        name = _once(typed, number)
        if name != typed:
            shown = f"{led['lead']}: {name}" if name else led["lead"]
    elif (found := announced(shown, Span(0, len(shown)))) is not None:
        if found.number is None:
            return shown, shown
        number, name = found.number, found.name
    else:
        number, name = position, _without_numeral(shown, position)
    return shown, name if number == position else shown


def _once(name: str, number: int) -> str:
    """Return what an author typed after the archive's `Chapter 3: `, without that number."""
    while (shorter := _without_number(name, number)) != name:
        name = shorter
    return name


def _without_number(name: str, number: int) -> str:
    found = announced(name, Span(0, len(name)))
    if found is not None and found.wording.casefold().startswith("ch"):
        return found.name if found.number == number else name
    return _without_numeral(name, number)


def _without_numeral(name: str, number: int) -> str:
    match = _NUMERAL.fullmatch(name)
    if match is None or numeral_value(match["numeral"]) != number:
        return name
    return (match["name"] or "").strip()
