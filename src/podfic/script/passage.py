"""A block of the story as it reads, every character knowing its place in the file."""

from collections.abc import Iterable
from dataclasses import dataclass

from podfic.model.work import Span

INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Soft hyphens, zero-width characters and direction marks."""
EMPHASIS = frozenset("*_")
"""Marks that plain text sets around stressed words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a block, without notation and with white space folded.

    `text[i]` stands at `places[i]` of `raw`, the work's text; `source` is the
    whole block, notation and all.
    """

    text: str
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

    def _cut(self, at: int) -> int:
        if at <= 0:
            return self.source.start
        if at >= len(self.text):
            return self.source.end
        before = at - 2 if self.text[at - 1] == " " else at - 1
        place = self.places[before] + 1 if before >= 0 else self.source.start
        while place < self.places[at] and not self.raw[place].isspace():
            place += 1
        return place


def passage(raw: str, source: Span, markup: Iterable[Span] = ()) -> Passage:
    """Return `source` of `raw` as a passage, leaving out `markup` and emphasis marks."""
    notation = {place for span in markup for place in range(span.start, span.end)}
    letters: list[str] = []
    places: list[int] = []
    for place in range(source.start, source.end):
        if place in notation or _is_hidden(raw, place):
            continue
        letter = " " if raw[place].isspace() else raw[place]
        if letter != " " or (letters and letters[-1] != " "):
            letters.append(letter)
            places.append(place)
    if letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    return Passage("".join(letters), tuple(places), source, raw)


def folded(text: str) -> str:
    """Return `text` with every run of white space as one space and none around it."""
    return " ".join(text.split())


def trimmed(raw: str, span: Span) -> Span:
    """Return `span` without the white space at its ends."""
    text = span.of(raw)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))


def _is_hidden(raw: str, place: int) -> bool:
    if raw[place] in INVISIBLE:
        return True
    if raw[place] not in EMPHASIS:
        return False
    inside_a_word = raw[place - 1 : place].isalnum() and raw[place + 1 : place + 2].isalnum()
    return not inside_a_word
