"""Gathers the words of one paragraph as a browser shows them, and what is done to them."""

import re
from dataclasses import dataclass

from podfic.ingest.html.look import Look
from podfic.ingest.html.pieces import Mark
from podfic.model.work import Reason, Span, Style, StyleKind, Unspoken

INVISIBLE = (
    "".join(map(chr, (*range(0x21), *range(0x7F, 0xA1))))
    + "\u00ad\u061c\u1680\u180e\u2800\u3000\u3164\ufeff"
    + "".join(map(chr, (*range(0x2000, 0x2010), *range(0x2028, 0x2030), *range(0x205F, 0x2070))))
)
"""Characters that show nothing: a line of just these is empty."""

_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Taken:
    """A paragraph's text and ranges in it.

    `lead` and `trail` count the line ends before and behind the words,
    `spaced` says that there is a space that browsers keep.
    """

    text: str
    styles: tuple[Style, ...]
    aside: tuple[Unspoken, ...]
    marks: tuple[Mark, ...]
    lead: int
    trail: int
    spaced: bool


@dataclass(slots=True)
class _Run:
    """Characters with one style or left out for one reason, while it grows."""

    start: int
    end: int
    kind: StyleKind | Reason
    value: str = ""


class Words:
    """The words of the paragraph that is being read."""

    def __init__(self) -> None:
        self._reset()

    def _reset(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._shown = 0
        self._pending = ""
        self._in_line = False
        self._spaced = False
        self._last: dict[StyleKind | Reason, _Run] = {}
        self._runs: list[_Run] = []
        self._marks: list[tuple[int, int, Mark]] = []

    @property
    def shown(self) -> int:
        """Where the last character that shows ends, 0 when there is none yet."""
        return self._shown

    def write(self, text: str, look: Look) -> None:
        """Add `text`, its white space folded."""
        folded = _SPACE.sub(" ", text)
        core = folded.strip(INVISIBLE)
        if not core:
            self._spaced = self._spaced or "\xa0" in folded
            self._pending = self._pending or _space(folded)
            return
        lead = len(folded) - len(folded.lstrip(INVISIBLE))
        if self._in_line:
            self._push(self._pending or _space(folded[:lead]))
        self._push(core)
        self._note(self._length - len(core), look)
        self._pending = _space(folded[lead + len(core) :])
        self._in_line = True

    def attach(self, text: str, look: Look) -> None:
        """Add `text` right behind the last word, before any space."""
        pending, self._pending = self._pending, ""
        self.write(text, look)
        self._pending = pending

    def space(self) -> None:
        """Part the word before from the one that follows."""
        self._pending = self._pending or " "

    def end_line(self) -> None:
        """Add a typed line end."""
        self._push("\n")
        self._pending = ""
        self._in_line = False

    def mark(self, start: int, mark: Mark) -> None:
        """Note that what was added since `shown` was `start` is the mark of a footnote."""
        if self._shown > start:
            self._marks.append((start, self._shown, mark))

    def take(self) -> Taken:
        """Return what was gathered, and begin anew."""
        whole = "".join(self._parts)
        text = whole.strip("\n")
        lead = len(whole) - len(whole.lstrip("\n"))
        trail = len(whole) - lead - len(text)
        taken = Taken(
            text,
            self._styles(lead),
            self._aside(lead),
            self._placed(whole, lead),
            lead,
            trail,
            self._spaced,
        )
        self._reset()
        return taken

    def _push(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _note(self, start: int, look: Look) -> None:
        """Let the styles of `look` grow over what was just added from `start` on."""
        told = ((look.aside, ""),) if look.aside is not None else look.styles()
        for kind, value in told:
            run = self._last.get(kind)
            if run is None or run.end != self._shown or run.value != value:
                run = self._last[kind] = _Run(start, start, kind, value)
                self._runs.append(run)
            run.end = self._length
        self._shown = self._length

    def _styles(self, lead: int) -> tuple[Style, ...]:
        return tuple(
            Style(Span(run.start - lead, run.end - lead), run.kind, run.value)
            for run in self._runs
            if isinstance(run.kind, StyleKind)
        )

    def _aside(self, lead: int) -> tuple[Unspoken, ...]:
        return tuple(
            Unspoken(Span(run.start - lead, run.end - lead), run.kind)
            for run in self._runs
            if isinstance(run.kind, Reason)
        )

    def _placed(self, whole: str, lead: int) -> tuple[Mark, ...]:
        """Return the marks, each where its characters stand."""
        found: list[Mark] = []
        for start, end, mark in self._marks:
            shown = whole[start:end]
            first = start + len(shown) - len(shown.lstrip())
            found.append(Mark(Span(first - lead, end - lead), mark.label, mark.target, mark.names))
        return tuple(found)


def _space(text: str) -> str:
    """Return the space that `text`, which shows nothing, leaves between two words."""
    if " " in text:
        return " "
    return next((character for character in text if character.isspace()), "")
