"""Saying a line as the tests of speech do."""

from podfic.model.script import MarkKind
from podfic.script.speech.speak import Manner, Place, Spoken, speak

FORMS = {"mara": "Mara", "tom": "Tom", "nell": "Nell"}
_QUOTES = "\"“‘'"


def spoken(written: str, place: Place = Place.PROSE) -> Spoken:
    """Return what is said for `written`, taken for speech if a quotation mark begins it."""
    return speak(written, Manner(FORMS, place=place, quoted=written[:1] in _QUOTES))


def said(written: str, place: Place = Place.PROSE) -> str:
    """Return the words that are said for `written`."""
    return spoken(written, place).text


def marked(written: str, place: Place = Place.PROSE) -> list[tuple[MarkKind, str]]:
    """Return how which words of `written` are said otherwise than the rest."""
    one = spoken(written, place)
    return [(mark.kind, one.text[mark.start : mark.end]) for mark in one.delivery.marks]
