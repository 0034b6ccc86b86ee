"""The lines of a verse."""

import re

from podfic.model.work import Span
from podfic.script.outline import Reading
from podfic.script.passage import Passage, passage, trimmed

_LINE = re.compile(r"[^\n]+")


def verse_lines(reading: Reading) -> tuple[Passage, ...]:
    """Return the lines of a block of verse, those without a sign left out."""
    block = reading.passage
    spans = (
        trimmed(block.raw, Span(*match.span()))
        for match in _LINE.finditer(block.raw, block.source.start, block.source.end)
    )
    return tuple(
        passage(
            block.raw,
            span,
            [one for one in reading.silent if span.start <= one.start < span.end],
            hide_emphasis=False,
        )
        for span in spans
        if span.start < span.end
    )
