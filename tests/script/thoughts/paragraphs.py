"""Paragraphs whose words in italics stand between asterisks."""

import re
from collections.abc import Sequence

from podfic.model.work import BlockKind, Span, Style, StyleKind
from podfic.script.dialogue.segments import Segment, split_all
from podfic.script.dialogue.style import Style as Marks
from podfic.script.outline import Reading
from podfic.script.passage import passage

_SLANTED = re.compile(r"\*([^*]+)\*")


def reading_of(raw: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Reading:
    found = list(_SLANTED.finditer(raw))
    marks = [Span(at, at + 1) for one in found for at in (one.start(), one.end() - 1)]
    styles = tuple(Style(Span(*one.span(1)), StyleKind.EMPHASIS) for one in found)
    words = passage(raw, Span(0, len(raw)), marks, hide_emphasis=False)
    return Reading(kind, words, styles=styles, silent=tuple(marks))


def cut(*paragraphs: str) -> tuple[list[Reading], Sequence[tuple[Segment, ...]]]:
    readings = [reading_of(one) for one in paragraphs]
    return readings, split_all([one.passage.text for one in readings], Marks.DOUBLE)
