"""A verse has lines."""

from podfic.model.work import BlockKind, Span
from podfic.script.outline import Reading
from podfic.script.passage import passage
from podfic.script.verse import verse_lines


def test_lines_of_verse_know_their_place_and_empty_ones_are_none() -> None:
    raw = "x The  wind\n \n  is *high*\n"
    reading = Reading(
        BlockKind.VERSE, passage(raw, Span(2, len(raw))), silent=(Span(19, 20), Span(24, 25))
    )
    first, second = verse_lines(reading)
    assert (first.text, first.source) == ("The wind", Span(2, 11))
    assert second.text == "is high"
