"""Cutting thoughts in italics out of the narration around them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from podfic.model.work import BlockKind, StyleKind
from podfic.script.dialogue.segments import Segment
from podfic.script.grammar.words import tokens
from podfic.script.outline import Reading
from podfic.script.thoughts.inner import Narration, is_title, narration_of, sounds_inner
from podfic.script.thoughts.tags import (
    WORD,
    comes_to_mind,
    is_read,
    is_read_after,
    is_said,
    tag_after,
    tag_before,
)

_Range = tuple[int, int]
_LONGEST = 60
"""Words of a thought that is a paragraph of its own."""
_NEAR = 8
"""Characters before a range that are looked at for how a sentence begins there."""
_TAGGED = 80
"""Characters of a tag behind which a thought goes on."""
_STOPS = ".!?…—–"
_OPENS = re.compile(r"(?:^|[.!?…—–:]|[.!?…,—–][\"”’'»)\]]+)\s*[\"“‘'(\[]*$")
_GAP = re.compile(r"[\s.,!?…;:—–-]*")
_SET_OFF = re.compile(r"[,:–—-]\s?")
_TAIL = re.compile(r"[.,!?…;:]*")
_ENDS = re.compile(r"[\"'”’»)\]]*\s*(?![a-zà-ÿ])")


@dataclass(frozen=True, slots=True)
class _Slanted:
    """A paragraph, what of it is narration and speech, and its ranges in italics."""

    text: str
    segments: tuple[Segment, ...]
    ranges: tuple[_Range, ...]
    whole: bool
    """Whether every word of it is in italics."""


def with_thoughts(
    readings: Sequence[Reading], segments: Sequence[tuple[Segment, ...]]
) -> list[tuple[Segment, ...]]:
    """Return the segments of a scene's prose, its thoughts cut out of the narration.

    A thought is words in italics that are sentences of their own amid a
    narration that is not, with somebody beside them who thinks them, or whose
    grammar is not the narration's. Stressed words are none, nor are titles, nor
    what somebody reads, sings or signs, nor are paragraphs in italics that follow
    one another: those are a flashback, a dream or a letter.
    """
    paragraphs = [_slanted(*pair) for pair in zip(readings, segments, strict=True)]
    if not any(one.ranges for one in paragraphs):
        return list(segments)
    narration = narration_of(text for one in paragraphs for text in _upright(one))
    return [
        tuple(_cut(paragraphs, at, narration)) if _may_think(paragraphs, at) else one.segments
        for at, one in enumerate(paragraphs)
    ]


def _slanted(reading: Reading, segments: tuple[Segment, ...]) -> _Slanted:
    text = reading.passage.text
    ranges: tuple[_Range, ...] = ()
    if reading.kind is BlockKind.PARAGRAPH:
        apart = (one.source for one in reading.styles if one.kind is StyleKind.EMPHASIS)
        found = sorted(one for one in reading.passage.ranges(apart) if one is not None)
        ranges = tuple(_joined(text, found))
    edges = [0, *(edge for one in ranges for edge in one), len(text)]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    whole = bool(ranges) and not any(_has_words(text, *gap) for gap in gaps)
    return _Slanted(text, segments, ranges, whole)


def _joined(text: str, ranges: Sequence[_Range]) -> Iterator[_Range]:
    """Yield ascending ranges, sentences that only stops and spaces part as one."""
    last: _Range | None = None
    for start, end in ranges:
        goes_on = last is not None and _begins(text, 0, last[0])
        if last is not None and goes_on and _GAP.fullmatch(text, last[1], start):
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def _upright(one: _Slanted) -> Iterator[str]:
    """Yield the narration of a paragraph that is not in italics."""
    for segment in one.segments:
        at = segment.start
        for start, end in () if segment.quoted else _ranges_in(one, segment):
            yield one.text[at:start]
            at = end
        if not segment.quoted:
            yield one.text[at : segment.end]


def _ranges_in(one: _Slanted, segment: Segment) -> Sequence[_Range]:
    """Return the ranges in italics that lie in `segment` from end to end."""
    first = bisect_left(one.ranges, (segment.start, segment.start))
    last = bisect_left(one.ranges, (segment.end, segment.end))
    inside = one.ranges[first:last]
    return inside[:-1] if inside and inside[-1][1] > segment.end else inside


def _may_think(paragraphs: Sequence[_Slanted], at: int) -> bool:
    """Whether a paragraph has italics, and is not among several that have nothing else."""
    one = paragraphs[at]
    if not one.whole:
        return bool(one.ranges)
    beside = [paragraphs[place] for place in (at - 1, at + 1) if 0 <= place < len(paragraphs)]
    short = len(one.text.split()) <= _LONGEST
    return at > 0 and short and not any(other.whole for other in beside)


def _cut(paragraphs: Sequence[_Slanted], at: int, narration: Narration) -> Iterator[Segment]:
    one = paragraphs[at]
    for index, segment in enumerate(one.segments):
        place = thought = segment.start
        for start, end in () if segment.quoted else _ranges_in(one, segment):
            goes_on = thought > segment.start and _takes_up(one.text, thought, start)
            if (goes_on and _ends(one.text, end, segment.end)) or _is_thought(
                paragraphs, at, index, (start, end), narration
            ):
                thought = end
                if place < start:
                    yield replace(segment, start=place, end=start)
                place = _after_marks(one.text, end, segment.end)
                yield replace(segment, start=start, end=place, thought=True)
        if place < segment.end:
            yield replace(segment, start=place)


def _takes_up(text: str, end: int, start: int) -> bool:
    """Whether a thought goes on at `start` in the sentence in which it was tagged."""
    near = start - end <= _TAGGED and text[start - 2 : start - 1] == ","
    return near and not any(mark in _STOPS for mark in text[end - 1 : start])


def _is_thought(
    paragraphs: Sequence[_Slanted], at: int, index: int, thought: _Range, narration: Narration
) -> bool:
    one = paragraphs[at]
    text, segment, (start, end) = one.text, one.segments[index], thought
    words = tokens(text, start, end)
    if not any(token.is_word for token in words):
        return False
    begins, ends = _begins(text, segment.start, start), _ends(text, end, segment.end)
    sentence = begins and ends and not text[start].islower()
    if not sentence and is_title(words):
        return False
    if tag_after(text, end, segment.end) is not None:
        return begins
    if tag_before(text, segment.start, start) or comes_to_mind(text, segment.start, start):
        large = words[0].is_capital and len(words) > 1
        return sentence or large or (ends and _SET_OFF.search(text, start - 2, start) is not None)
    if not sentence or _is_anothers(paragraphs, at, index, thought):
        return False
    return sounds_inner(text[start : _after_marks(text, end, segment.end)], narration)


def _is_anothers(paragraphs: Sequence[_Slanted], at: int, index: int, thought: _Range) -> bool:
    """Whether what stands around says that the words are spoken, written or sung."""
    one = paragraphs[at]
    text, segment, (start, end) = one.text, one.segments[index], thought
    quoted_next = index + 1 < len(one.segments)
    if is_said(text, end, segment.end, quoted_next=quoted_next):
        return True
    if is_read(text, segment.start, start) or is_read_after(text, end, segment.end):
        return True
    before = paragraphs[at - 1].text if at and not _has_words(text, 0, start) else ""
    return is_read(before, 0, len(before))


def _ends(text: str, end: int, stop: int) -> bool:
    """Whether a sentence may end at `end`: with a stop, or nothing behind it before `stop`."""
    after = _after_marks(text, end, stop)
    if not _has_words(text, after, stop):
        return True
    stopped = any(mark in _STOPS for mark in text[end - 1 : after])
    return stopped and _ENDS.match(text, after, stop) is not None


def _begins(text: str, first: int, start: int) -> bool:
    """Whether a sentence may begin at `start`: at `first`, behind a stop, a colon or a dash."""
    near = text[max(first, start - _NEAR) : start]
    return _OPENS.search(near) is not None


def _after_marks(text: str, end: int, stop: int) -> int:
    tail = _TAIL.match(text, end, stop)
    return tail.end() if tail is not None else end


def _has_words(text: str, start: int, end: int) -> bool:
    return WORD.search(text, start, end) is not None
