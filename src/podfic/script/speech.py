"""From the written to the spoken: what a voice is given to say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from podfic.model.script import Delivery
from podfic.script.apostrophes import MARKS, closes_elision, opens_elision
from podfic.script.capitals import calm
from podfic.script.passage import INVISIBLE, folded

_UNREAD = str.maketrans(dict.fromkeys((*INVISIBLE, "*", "`"), "") | dict.fromkeys("_~^|\\", " "))
_ADDRESS = re.compile(r"(?<!\w)(?:https?://|www\.)\S*[^\s.,;:!?…)\]}\"'”’»]", re.IGNORECASE)
_TIMES = re.compile(r"(?<=\d)\*(?=\d)")
_HEADING_MARKS = re.compile(r"[.:]?\s+#{1,6}\s+")
_MARK_IN_WORD = re.compile(r"(?<=\w)[\"“”„‟«»‹›]+(?=\w)")
_DOUBLE_MARK = re.compile(r"[\"“”„‟«»‹›]")
_SINGLE_MARK = re.compile(f"[{MARKS}‚]")
_ELLIPSIS = re.compile(r"\s*(?:…(?:\s?[.…])*|\.(?:\s?\.)+)\s*")
_DASH = re.compile(r"\s*(?:-{2,}|[—―])\s*|(?:\s[-‒–])+\s|(?<=[^\W\d])[‒–](?=[^\W\d])")
_BROKEN_OFF = re.compile(r"(?<![-‐‑‒–—―])[-‐‑‒–—―]++\s*+([!?]*+)$")
_LOOSE_AT_START = " ,.;:!?…)]}/‒–—-"
_NEGATIVE = re.compile(r"[-−]\d")
_LOOSE_AT_END = " ([{/‒–—-"
_SPACE_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?…])")
_PLAIN = re.compile(r"[^\W_](?:.*[^\W_][.!?…]*)?")
_TO_BE_CONTINUED = re.compile(r"t\.?\s?b\.?\s?c[.…]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of a line for the voice, "" when it has none, and how to say them."""

    text: str
    delivery: Delivery = field(default_factory=Delivery)


def speak(written: str, forms: Mapping[str, str], *, quoted: bool = False) -> Spoken:
    """Return what is said for `written`, which is `quoted` when somebody speaks it.

    Notation, web addresses and quotation marks are left out, dashes and
    ellipses are brought to one form each. `forms` are the words that keep
    their capitals in a shout, by their lower-case form.
    """
    text = _ADDRESS.sub(" ", folded(_TIMES.sub(" ", written).translate(_UNREAD)))
    text = _without_quotes(text).strip()
    broken_off = _BROKEN_OFF.search(text) if quoted else None
    if broken_off is not None:
        text = text[: broken_off.start()].rstrip() + broken_off.group(1)
    text = _ELLIPSIS.sub("… ", _DASH.sub(" — ", text))
    if not _NEGATIVE.match(text):
        text = text.lstrip(_LOOSE_AT_START)
    text = text.rstrip(_LOOSE_AT_END)
    text = calm(_SPACE_BEFORE_MARK.sub("", folded(text)), forms)
    if not any(letter.isalnum() for letter in text):
        return Spoken("")
    cut_off = broken_off is not None
    return Spoken(text, Delivery(cut_off=cut_off, trail_off=not cut_off and text.endswith("…")))


def announce(written: str, forms: Mapping[str, str]) -> Spoken:
    """Return what is said for a heading or a closing formula: a sentence of its own.

    Marks drawn around it are left out, and "TBC" is said in full.
    """
    plain = _PLAIN.search(_HEADING_MARKS.sub(". ", written))
    text = plain.group() if plain is not None else ""
    if _TO_BE_CONTINUED.fullmatch(text):
        return Spoken("To be continued.")
    spoken = speak(text, forms).text.rstrip(",;:")
    return Spoken(spoken + ("" if not spoken or spoken[-1] in ".!?…" else "."))


def _without_quotes(text: str) -> str:
    text = _DOUBLE_MARK.sub("", _MARK_IN_WORD.sub(" ", text))
    return _SINGLE_MARK.sub(_apostrophe, text)


def _apostrophe(match: re.Match[str]) -> str:
    """Return an apostrophe for a mark that is one, nothing for a quotation mark."""
    text, at = match.string, match.start()
    after_letter = at > 0 and text[at - 1].isalnum()
    before_letter = text[at + 1 : at + 2].isalnum()
    if after_letter and before_letter:
        return "'"
    if before_letter:
        return "'" if opens_elision(text, at) else ""
    return "'" if after_letter and closes_elision(text, at) else ""
