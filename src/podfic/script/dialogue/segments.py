"""Splitting paragraphs into narration and quotations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from podfic.script.dialogue.dashes import spoken_stretches
from podfic.script.dialogue.quotes import lost_opening, quotations
from podfic.script.dialogue.scare import is_speech
from podfic.script.dialogue.sound import tells
from podfic.script.dialogue.style import Style, style_here, style_within
from podfic.script.grammar.words import sentences, tokens

_LONGEST_SPEECH = 3
"""Paragraphs without a mark that one speech may go on through before its end mark."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A range of a paragraph that is a quotation with its marks, or narration.

    A quotation is `closed` unless its end mark is missing. It `continues` when
    it takes up a quotation that the paragraph before left open. Its first `dash`
    characters are the dash that stands for a quotation mark, with its space.
    """

    start: int
    end: int
    quoted: bool
    closed: bool = True
    continues: bool = False
    dash: int = 0
    thought: bool = False
    """Whether this narration is what somebody thinks."""


def split(text: str, style: Style) -> tuple[Segment, ...]:
    """Return the segments of a paragraph, in order and without a gap."""
    return _filled(text, _spoken(text, style_within(text, style)))


def split_all(paragraphs: Sequence[str], style: Style) -> tuple[tuple[Segment, ...], ...]:
    """Return the segments of consecutive paragraphs.

    A quotation left open is taken up by the next paragraph if that opens with
    one, or by those up to one that closes it; otherwise it ends with its own
    paragraph. `style` is the work's, and gives way to that of these paragraphs
    where they have plainly another.
    """
    style = style_here(paragraphs, style)
    split_up: list[tuple[Segment, ...]] = []
    left_open = False
    for at, text in enumerate(paragraphs):
        if left_open and _goes_on(islice(paragraphs, at, at + _LONGEST_SPEECH + 1), style):
            segments = _going_on(text, style)
        else:
            segments = split(text, style)
        if left_open and segments and segments[0].quoted:
            segments = (replace(segments[0], continues=True), *segments[1:])
        left_open = bool(segments) and segments[-1].quoted and not segments[-1].closed
        split_up.append(segments)
    return tuple(split_up)


def _filled(text: str, quoted: Iterable[Segment]) -> tuple[Segment, ...]:
    """Return the quotations with the narration between them."""
    segments: list[Segment] = []
    at = 0
    for one in quoted:
        if one.start > at:
            segments.append(Segment(at, one.start, quoted=False))
        segments.append(one)
        at = one.end
    if at < len(text):
        segments.append(Segment(at, len(text), quoted=False))
    return tuple(segments)


def _spoken(text: str, style: Style) -> Iterator[Segment]:
    """Yield what is spoken in a paragraph."""
    stretches = spoken_stretches(text) if style is Style.DASH else ()
    for stretch in stretches:
        yield Segment(stretch.start, stretch.end, quoted=True, dash=stretch.dash)
    if stretches:
        return
    end = lost_opening(text, style)
    start = _after_narration(text, end)
    if start < end:
        yield Segment(start, end, quoted=True)
    for one in quotations(text, style):
        if is_speech(text, one.start, one.end):
            yield Segment(one.start, one.end, quoted=True, closed=one.closed)


def _after_narration(text: str, end: int) -> int:
    """Return where behind narration the sentences begin that nothing but `end` marks as spoken."""
    start = 0
    for first, last in sentences(text, 0, end):
        if tells(tokens(text, first, last), 0):
            start = last
    return start


def _goes_on(following: Iterable[str], style: Style) -> bool:
    """Whether paragraphs without an opening mark lead to one that closes a quotation."""
    for text in following:
        if lost_opening(text, style):
            return True
        if not text.strip() or any(quotations(text, style)):
            return False
    return False


def _going_on(text: str, style: Style) -> tuple[Segment, ...]:
    """Return the segments of a paragraph in the midst of a quotation."""
    end = lost_opening(text, style)
    rest = [one for one in _spoken(text, style) if one.start >= end] if end else []
    first = Segment(0, end or len(text), quoted=True, closed=end > 0)
    return _filled(text, [first, *rest])
