"""A block of the story as it reads, every character knowing its place in the file."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from podfic.model.work import Span

INVISIBLE = frozenset("\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff")
"""Soft hyphens, zero-width characters and direction marks, but for the joiner of emoji."""
EMPHASIS = frozenset("*_")
"""Marks that plain text sets around stressed words."""

_SPACE = re.compile(r"\s")
_SPACES = re.compile(r"\s\s+")
_UNREAD = rf"[{''.join(sorted(INVISIBLE))}]+"
_MARK = rf"[{''.join(sorted(EMPHASIS))}]"
_HIDDEN = re.compile(_UNREAD)
_HIDDEN_WITH_MARKS = re.compile(rf"{_UNREAD}|{_MARK}(?:(?![^\W_])|(?<![^\W_].))")
"""Invisible characters and the marks at a word's edge: those inside one are its own ("f*ck")."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a block, without notation and with white space folded.

    `text` is read from `raw`, the work's text, run by run: each begins at one
    of `starts` in `text` and at one of `places` in `raw`. `source` is the whole
    block, notation and all.
    """

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]
    source: Span
    raw: str

    def span(self, start: int, end: int) -> Span:
        """Return the part of the source that `text[start:end]` was read from.

        The spans of neighbouring ranges touch but for white space, and those of
        a whole partition leave out nothing else: notation goes to the word it
        touches, and between two words to the former.
        """
        return trimmed(self.raw, Span(self._cut(start), self._cut(end)))

    def ranges(self, spans: Iterable[Span]) -> list[tuple[int, int] | None]:
        """Return for each of `spans` of `raw` the range of `text` that was read from it.

        White space at its ends is left out; it is None when no more is in it.
        """
        found: list[tuple[int, int] | None] = []
        for one in spans:
            read = Span(self._read_before(one.start), self._read_before(one.end))
            inner = trimmed(self.text, read)
            found.append((inner.start, inner.end) if inner.start < inner.end else None)
        return found

    def _cut(self, at: int) -> int:
        if at <= 0:
            return self.source.start
        if at >= len(self.text):
            return self.source.end
        before = at - 2 if self.text[at - 1] == " " else at - 1
        place, stop = self._place(before) + 1, self._place(at)
        space = _SPACE.search(self.raw, place, stop)
        return space.start() if space is not None else stop

    def _place(self, at: int) -> int:
        """Return where `text[at]` stands in `raw`."""
        run = bisect_right(self.starts, at) - 1
        return self.places[run] + at - self.starts[run]

    def _read_before(self, place: int) -> int:
        """Return how much of `text` was read from before `place` of `raw`."""
        run = bisect_left(self.places, place) - 1
        if run < 0:
            return 0
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(end, self.starts[run] + place - self.places[run])


def passage(
    raw: str, source: Span, markup: Iterable[Span] = (), *, hide_emphasis: bool = True
) -> Passage:
    """Return `source` of `raw` as a passage, leaving out `markup`.

    The emphasis marks of plain text are left out with `hide_emphasis`, and are
    part of the text without.
    """
    hidden = _HIDDEN_WITH_MARKS if hide_emphasis else _HIDDEN
    left_out = [match.span() for match in hidden.finditer(raw, source.start, source.end)]
    left_out += [(span.start, span.end) for span in markup]
    runs = _runs(raw, _kept(source, sorted(left_out)))
    parts = [" ".join(_SPACE.split(run.of(raw))) for run in runs]
    starts = tuple(accumulate((len(part) for part in parts[:-1]), initial=0)) if parts else ()
    return Passage("".join(parts), starts, tuple(run.start for run in runs), source, raw)


def folded(text: str) -> str:
    """Return `text` with every run of white space as one space and none around it."""
    return " ".join(text.split())


def trimmed(raw: str, span: Span) -> Span:
    """Return `span` without the white space at its ends."""
    text = span.of(raw)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))


def _kept(source: Span, left_out: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Yield what is left of `source`, in order."""
    at = source.start
    for start, end in left_out:
        if at < start:
            yield Span(at, min(start, source.end))
        at = max(at, end)
    if at < source.end:
        yield Span(at, source.end)


def _runs(raw: str, kept: Iterable[Span]) -> list[Span]:
    """Return `kept` without the white space around it and that behind other white space."""
    runs: list[Span] = []
    spaced = True
    for span in kept:
        for part in _single_spaced(raw, span):
            start = part.start + (spaced and raw[part.start].isspace())
            if start < part.end:
                runs.append(Span(start, part.end))
                spaced = raw[part.end - 1].isspace()
    if runs and spaced:
        last = runs.pop()
        if last.start < last.end - 1:
            runs.append(Span(last.start, last.end - 1))
    return runs


def _single_spaced(raw: str, span: Span) -> Iterator[Span]:
    """Yield the parts of `span` without the white space behind white space."""
    at = span.start
    for spaces in _SPACES.finditer(raw, span.start, span.end):
        yield Span(at, spaces.start() + 1)
        at = spaces.end()
    if at < span.end:
        yield Span(at, span.end)
