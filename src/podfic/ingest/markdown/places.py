"""Where the words of a Markdown block stand in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from podfic.ingest.typed.notation import Notation
from podfic.model.work import Span

_SHOWN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Segment:
    """A line of a paragraph: where it stands in its content and in the file."""

    content: int
    source: int
    length: int


class Places:
    """The lines of a file, and where what was read of them stands."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        lengths = (len(line) + 1 for line in shown.split("\n"))
        self._starts = list(accumulate(lengths, initial=0))

    def lines(self, first: int, end: int) -> Span:
        """Return where the lines from `first` up to `end` stand."""
        return Span(self._starts[first], min(self._starts[end], len(self.shown)))

    def range(self, first: int, end: int) -> Span:
        """Return what lines `first` up to `end` show, without the space around it."""
        whole = self.lines(first, end)
        shown = whole.of(self.shown)
        start = whole.start + len(shown) - len(shown.lstrip())
        return Span(start, max(start, whole.start + len(shown.rstrip())))

    def segments(self, first: int, end: int, content: str) -> list[Segment]:
        """Return where each line of `content` stands in the file, nothing if one is not found."""
        found: list[Segment] = []
        line = first
        offset = 0
        for written in content.split("\n"):
            shown = written.strip()
            at = -1
            while shown and at < 0:
                if line == end:
                    return []
                at = self.shown.rfind(shown, self._starts[line], self._starts[line + 1])
                line += 1
            if shown:
                lead = len(written) - len(written.lstrip())
                found.append(Segment(offset + lead, at, len(shown)))
            offset += len(written) + 1
        return found

    def cell(self, line: int, after: int, content: str) -> Span | None:
        """Return where the content of a table's cell stands in its line, at or behind `after`."""
        written = content.replace("|", "\\|")
        start = max(after, self._starts[line])
        at = self.shown.find(written, start, self._starts[line + 1])
        return Span(at, at + len(written)) if written and at >= 0 else None

    def outside(self, source: Span, segments: Sequence[Segment]) -> Iterator[Span]:
        """Yield what stands before, between and behind the lines of a paragraph."""
        at = source.start
        for segment in [*segments, Segment(0, source.end, 0)]:
            for match in _SHOWN.finditer(self.shown, at, segment.source):
                yield Span(*match.span())
            at = segment.source + segment.length


def placed(segments: Sequence[Segment], notation: Notation) -> Notation:
    """Return the notation of a paragraph's content as ranges of the file."""
    return Notation(
        tuple(span for one in notation.marks for span in _mapped(segments, one)),
        tuple(
            (span, kind, value)
            for one, kind, value in notation.styled
            for span in _mapped(segments, one)
        ),
        tuple(
            replace(one, source=span)
            for one in notation.aside
            for span in _mapped(segments, one.source)
        ),
    )


def _mapped(segments: Sequence[Segment], span: Span) -> Iterator[Span]:
    """Yield where a range of a paragraph's content stands in the file."""
    first = bisect_right(segments, span.start, key=lambda segment: segment.content) - 1
    for segment in segments[max(0, first) :]:
        if segment.content >= span.end:
            break
        shift = segment.source - segment.content
        start = max(span.start, segment.content)
        end = min(span.end, segment.content + segment.length)
        if start < end:
            yield Span(start + shift, end + shift)
