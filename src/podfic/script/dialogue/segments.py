"""Splitting paragraphs into narration and quotations."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from podfic.script.dialogue.quotes import Style, quotations
from podfic.script.dialogue.scare import is_speech


@dataclass(frozen=True, slots=True)
class Segment:
    """A range of a paragraph that is a quotation with its marks, or narration.

    A quotation is `closed` unless its end mark is missing. It `continues` when
    it takes up a quotation that the paragraph before left open.
    """

    start: int
    end: int
    quoted: bool
    closed: bool = True
    continues: bool = False


def split(text: str, style: Style) -> tuple[Segment, ...]:
    """Return the segments of a paragraph, in order and without a gap."""
    segments: list[Segment] = []
    at = 0
    for quotation in quotations(text, style):
        if not is_speech(text, quotation.start, quotation.end):
            continue
        start, end = quotation.start, quotation.end
        if start > at:
            segments.append(Segment(at, start, quoted=False))
        segments.append(Segment(start, end, quoted=True, closed=quotation.closed))
        at = end
    if at < len(text):
        segments.append(Segment(at, len(text), quoted=False))
    return tuple(segments)


def split_all(paragraphs: Sequence[str], style: Style) -> tuple[tuple[Segment, ...], ...]:
    """Return the segments of consecutive paragraphs.

    A quotation left open is taken up by the next paragraph if that opens with
    one; otherwise it ends with its own paragraph.
    """
    split_up: list[tuple[Segment, ...]] = []
    left_open = False
    for text in paragraphs:
        segments = split(text, style)
        if left_open and segments and segments[0].quoted:
            segments = (replace(segments[0], continues=True), *segments[1:])
        left_open = bool(segments) and segments[-1].quoted and not segments[-1].closed
        split_up.append(segments)
    return tuple(split_up)
