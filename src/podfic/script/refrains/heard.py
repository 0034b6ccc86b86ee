"""A text as the sounds one hears in it, with what is written between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

_WORD = re.compile(r"(?<!\w)[^\W\d_](?: [^\W\d_]){3,}(?!\w)|[^\W_]+(?:['’][^\W_]+)*")
"""A word, or one whose letters stand apart: "t h u m p"."""
_BARE = re.compile(r"[\s*_~\"“”„«»‘’'()\[\]]*")
"""What may stand around words without a say in how they follow one another."""
_HYPHENS = frozenset("-‐‑")
_EDGE = re.compile(r"[\"“”„«»()\[\]\n]")
"""Marks at which a run may begin or end without any other."""
_PREFIXES = frozenset({"ka", "ker", "kuh", "ke", "k", "a"})
"""What goes before a sound without a beat of its own: "ka-thunk", "rat-a-tat"."""
_LONGEST_STUTTER = 3
_AGAIN = re.compile(r"(\w)\1+")
_DRAWN_OUT = re.compile(r"(\w)\1\1+|^(\w)\2")


class Gap(Enum):
    """What stands between two words."""

    HYPHEN = "-"
    BARE = " "
    COMMA = ","
    STOP = "."
    DASH = "—"
    ELLIPSIS = "…"
    OTHER = ""
    """Something that parts no sounds: a slash, a figure's point."""


_MARKS = (
    (Gap.ELLIPSIS, re.compile(r"…|\.\s?\.")),
    (Gap.DASH, re.compile(r"[—–―]|--|\s-|-\s|-$")),
    (Gap.STOP, re.compile(r"[.!?]")),
    (Gap.COMMA, re.compile(r"[,;:]")),
)
"""Marks that part words, the strongest first."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A word or a sound at `[start, end)` of a text, in small letters.

    `written` are all its letters, those of a stutter or a prefix among them. `gap` is what
    stands behind it, `cried` whether an exclamation mark is there, `edged` whether what
    follows begins anew by its look: a bracket, a quotation mark or a line's end. `capital`
    tells how it begins; figures do as capitals.
    """

    word: str
    written: str
    start: int
    end: int
    gap: Gap
    cried: bool = False
    edged: bool = False
    capital: bool = False

    @property
    def ends(self) -> bool:
        """Whether a sentence may end with it."""
        return self.gap in {Gap.STOP, Gap.ELLIPSIS}

    @property
    def closes(self) -> bool:
        """Whether what stands behind it bounds a run."""
        return self.edged or self.gap not in {Gap.HYPHEN, Gap.BARE, Gap.OTHER}


def heard(text: str) -> tuple[Heard, ...]:
    """Return the words of `text`; stutters and prefixes are of the word they lead to."""
    found = list(_each(text))
    for at in range(len(found) - 2, -1, -1):
        one, following = found[at], found[at + 1]
        if one.gap is Gap.HYPHEN and _leads_to(one.word, following.word):
            found[at : at + 2] = [_joined(one, following)]
    return tuple(found)


def squeezed(word: str) -> str:
    """Return `word` in small letters, none of them twice in a row: "Beeeep" is "bep"."""
    return _AGAIN.sub(r"\1", "".join(filter(str.isalnum, word.lower())))


def is_drawn_out(word: str) -> bool:
    """Whether a letter of `word` is written more often than it is spelt: "beeeep", "brrring"."""
    return _DRAWN_OUT.search(word) is not None or bool(re.search(r"rr", word))


def gap_of(between: str) -> Gap:
    """Return what `between` two words is; quotation marks, brackets and stars say nothing."""
    if between in _HYPHENS:
        return Gap.HYPHEN
    if _BARE.fullmatch(between):
        return Gap.STOP if "\n" in between else Gap.BARE
    marked = (gap for gap, mark in _MARKS if mark.search(between))
    gap = next(marked, Gap.OTHER)
    return gap if _parts(between) else Gap.OTHER


def _parts(between: str) -> bool:
    """Whether marks part two words: those within "5.4.3" or "10:05" do not."""
    return len(between) > 1 or between not in ".,:;"


def _each(text: str) -> Iterator[Heard]:
    found = list(_WORD.finditer(text))
    for at, match in enumerate(found):
        stop = found[at + 1].start() if at + 1 < len(found) else len(text)
        between = text[match.end() : stop]
        last = at + 1 == len(found)
        gap = gap_of(between) if between.strip() or not last else Gap.STOP
        if last and gap in {Gap.BARE, Gap.OTHER}:
            gap = Gap.STOP
        if last and gap is Gap.HYPHEN:
            gap = Gap.DASH
        word = match.group().lower().replace("’", "'").replace(" ", "")
        edged = _EDGE.search(between) is not None or last
        capital = not match.group()[0].islower()
        yield Heard(word, word, match.start(), match.end(), gap, "!" in between, edged, capital)


def _joined(one: Heard, other: Heard) -> Heard:
    written = one.written + other.written
    return replace(other, start=one.start, capital=one.capital, written=written)


def _leads_to(word: str, following: str) -> bool:
    if word in _PREFIXES:
        return True
    begins = following.startswith(word) and word != following
    return begins and len(word) < _LONGEST_STUTTER
