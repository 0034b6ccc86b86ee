"""From the written to the spoken: the words of a line for the voice, and how to say them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from podfic.model.script import Delivery
from podfic.model.work import StyleKind
from podfic.script.speech.censored import uncensored
from podfic.script.speech.clean import clean
from podfic.script.speech.emphasis import markings, placed
from podfic.script.speech.join import join
from podfic.script.speech.line import Line
from podfic.script.speech.manner import Manner, Place
from podfic.script.speech.plain import plain
from podfic.script.speech.quotation import settle
from podfic.script.speech.read import Reader
from podfic.script.speech.tokens import Kind, Token, tokenize

__all__ = ["Manner", "Place", "Spoken", "announce", "speak"]

Range = tuple[int, int]

_TO_BE_CONTINUED = re.compile(r"\W*t\.?\s?b\.?\s?c\b\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of a line for the voice, "" when it has none, and how to say them.

    `addresses`, `emoji` and `notes` (footnote marks) are the ranges of the
    written text that are deliberately not said.
    """

    text: str
    delivery: Delivery = field(default_factory=Delivery)
    addresses: tuple[Range, ...] = ()
    emoji: tuple[Range, ...] = ()
    notes: tuple[Range, ...] = ()


def speak(
    written: str, manner: Manner, styles: Sequence[tuple[int, int, StyleKind, str]] = ()
) -> Spoken:
    """Return what is said for `written` in `manner`.

    `styles` are ranges of `written` that its author set apart, in any order.
    Words keep their order, and none is left out but web addresses, footnote
    marks and pictures that decorate.
    """
    as_written = None if styles else plain(written, manner)
    if as_written is not None:
        return Spoken(as_written)
    cleaned = clean(written)
    tokens = tokenize(settle(uncensored(cleaned.text)), manner)
    line = Line(tokens, manner)
    reader = Reader(line, markings(line, placed(tokens, cleaned.places, styles)))
    text, delivery = join(reader.pieces(), quoted=manner.quoted)

    def places(left_out: Iterable[Token]) -> tuple[Range, ...]:
        return tuple(cleaned.written(token.start, token.end) for token in left_out)

    return Spoken(
        text,
        delivery,
        places(token for token in tokens if token.kind is Kind.ADDRESS),
        places(reader.unnamed),
        places(token for token in tokens if token.kind is Kind.NOTE),
    )


def announce(written: str, manner: Manner) -> Spoken:
    """Return what is said for a heading or a closing formula: a sentence of its own.

    Marks drawn around it are left out, and "TBC" is said in full.
    """
    if _TO_BE_CONTINUED.fullmatch(written):
        return Spoken("To be continued.")
    spoken = speak(written, replace(manner, place=Place.HEADING))
    text = spoken.text[:1].upper() + spoken.text[1:].rstrip(",;:")
    stop = "" if not text or text[-1] in ".!?…" else "."
    return replace(spoken, text=text + stop, delivery=Delivery())
