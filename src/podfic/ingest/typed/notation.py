"""What of a block is notation, and what it sets apart, put into the block."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from podfic.ingest.ranges import merged, without
from podfic.model.work import Block, Span, Style, StyleKind, Unspoken

StyledSpan = tuple[Span, StyleKind, str]
"""A stretch set apart, how, and the value of its style."""


@dataclass(frozen=True, slots=True)
class Notation:
    """Ranges of the file that are notation, stretches it sets apart, and what is left out.

    In any order; stretches may hold notation and one another.
    """

    marks: tuple[Span, ...] = ()
    styled: tuple[StyledSpan, ...] = ()
    aside: tuple[Unspoken, ...] = ()

    def __add__(self, other: "Notation") -> "Notation":
        """Return both as one."""
        return Notation(
            self.marks + other.marks, self.styled + other.styled, self.aside + other.aside
        )


def noted(text: str, block: Block, notation: Notation) -> Block:
    """Return `block` with `notation`, all of which lies inside of it."""
    marks = merged((*block.markup, *notation.marks))
    aside = (
        Unspoken(span, one.reason)
        for one in (*block.aside, *notation.aside)
        for span in without([one.source], marks)
        if span.of(text).strip()
    )
    left_out = tuple(sorted(aside, key=lambda one: one.source))
    silent = merged((*marks, *(one.source for one in left_out)))
    kinds = dict.fromkeys((kind, value) for _, kind, value in notation.styled)
    styles = (
        Style(span, kind, value)
        for kind, value in kinds
        for span in without(
            merged(span for span, *its in notation.styled if its == [kind, value]), silent
        )
        if span.of(text).strip()
    )
    return replace(
        block,
        markup=marks,
        aside=left_out,
        styles=tuple(sorted((*block.styles, *styles), key=lambda one: (one.source, one.kind))),
    )


class Notations:
    """The notation of a whole file, from which that of each block is cut."""

    def __init__(self, whole: Notation) -> None:
        self._marks = merged(whole.marks)
        self._aside = sorted(whole.aside, key=lambda one: one.source)
        kinds = dict.fromkeys((kind, value) for _, kind, value in whole.styled)
        self._styled = {
            key: merged(span for span, *its in whole.styled if tuple(its) == key) for key in kinds
        }

    def within(self, source: Span) -> Notation:
        """Return what of the notation lies in `source`."""
        if not self._marks:
            return Notation()
        return Notation(
            tuple(_cut(self._marks, source)),
            tuple(
                (span, *key) for key, spans in self._styled.items() for span in _cut(spans, source)
            ),
            tuple(
                one
                for one in self._aside[
                    bisect_left(
                        self._aside, source.start, key=lambda one: one.source.start
                    ) : bisect_left(self._aside, source.end, key=lambda one: one.source.start)
                ]
                if one.source.end <= source.end
            ),
        )


def covers(spans: Sequence[Span], source: Span) -> bool:
    """Whether one of the ascending disjoint `spans` holds all of `source`."""
    index = bisect_right(spans, source.start, key=lambda one: one.start)
    return index > 0 and source.end <= spans[index - 1].end


def _cut(spans: Sequence[Span], source: Span) -> Iterator[Span]:
    """Yield what of the ascending disjoint `spans` lies in `source`."""
    for span in spans[bisect_right(spans, source.start, key=lambda one: one.end) :]:
        if span.start >= source.end:
            return
        yield Span(max(span.start, source.start), min(span.end, source.end))
