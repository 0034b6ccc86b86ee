from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.ranges import merged, without
from podfic.model.work import Span

spans = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda p: Span(p[0], p[0] + p[1]))
)


def places(items: list[Span] | tuple[Span, ...]) -> set[int]:
    return {place for span in items for place in range(span.start, span.end)}


@given(spans)
def test_merged_spans_cover_the_same_and_keep_apart(items: list[Span]) -> None:
    found = merged(items)
    assert places(found) == places(items)
    assert all(a.end < b.start for a, b in pairwise(found))


@given(spans, spans)
def test_without_leaves_what_the_holes_do_not_cover(items: list[Span], holes: list[Span]) -> None:
    left = list(without(merged(items), merged(holes)))
    assert places(left) == places(items) - places(holes)
    assert left == sorted(left)
    assert all(span.start < span.end for span in left)
