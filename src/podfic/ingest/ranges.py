"""Arithmetic on ranges of the file."""

from collections.abc import Iterable, Iterator, Sequence

from podfic.model.work import Span


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the characters of `spans` as ascending spans that neither overlap nor touch."""
    found: list[Span] = []
    for span in sorted(spans):
        if span.start >= span.end:
            continue
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def without(spans: Sequence[Span], holes: Sequence[Span]) -> Iterator[Span]:
    """Yield what `holes` leave of `spans`; both are ascending and disjoint."""
    at = 0
    for span in spans:
        start = span.start
        while at < len(holes) and holes[at].end <= start:
            at += 1
        index = at
        while index < len(holes) and holes[index].start < span.end:
            if start < holes[index].start:
                yield Span(start, holes[index].start)
            start = max(start, holes[index].end)
            index += 1
        if start < span.end:
            yield Span(start, span.end)
