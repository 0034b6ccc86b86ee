"""Dividing the stretches between typed breaks where scenes begin without one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from podfic.model.script import Shift
from podfic.model.work import BlockKind
from podfic.script.dialogue.segments import Segment
from podfic.script.outline import Stretch
from podfic.script.scenes.parts import Part, parts_of
from podfic.script.scenes.shifts import Found, shifts

_RARE = 0.5
"""Above this share of a chapter's paragraphs italics are how it is set, and tell nothing."""


def divided(
    stretches: Sequence[Stretch], segments: Sequence[Sequence[tuple[Segment, ...]]]
) -> Iterator[Stretch]:
    """Yield `stretches`, each in the scenes found in it, with what tells them.

    `segments` are those of the prose of each stretch. All readings are kept, in
    order. A stretch behind a typed break that is a flashback, or the return from
    one, keeps its glyph and gets the shift.
    """
    cut = [
        parts_of(stretch.readings, its) for stretch, its in zip(stretches, segments, strict=True)
    ]
    plain = _set_in_italics(stretches, cut)
    chapter, back, after = 0, False, None
    for stretch, parts in zip(stretches, cut, strict=True):
        if stretch.chapter != chapter:
            chapter, back, after = stretch.chapter, False, None
        told = [replace(one, slanted=False) for one in parts] if chapter in plain else parts
        found = shifts(told, back=back)
        yield from _scenes(stretch, found, after)
        after = found[-1] if found and found[-1].at == len(parts) else None
        last = [one for one in found if one.shift in {Shift.FLASHBACK, Shift.RETURN}]
        back = last[-1].shift is Shift.FLASHBACK if last else back


def _set_in_italics(stretches: Sequence[Stretch], cut: Sequence[Sequence[Part]]) -> set[int]:
    """Return the chapters that are mostly in italics."""
    slanted: dict[int, list[bool]] = {}
    for stretch, parts in zip(stretches, cut, strict=True):
        slanted.setdefault(stretch.chapter, []).extend(
            part.slanted for part in parts if part.kind is BlockKind.PARAGRAPH
        )
    return {chapter for chapter, all_ in slanted.items() if sum(all_) > _RARE * len(all_)}


def _scenes(stretch: Stretch, found: Sequence[Found], before: Found | None) -> Iterator[Stretch]:
    """Yield the scenes of `stretch`; `before` tells of it what the one before it ended with."""
    first = next((one for one in found if one.at == 0), before)
    begins = [one for one in found if 0 < one.at < len(stretch.readings)]
    ends = [*(one.at for one in begins), len(stretch.readings)]
    opening = stretch.readings[: ends[0]]
    yield replace(
        stretch,
        readings=opening,
        shift=first.shift if first else None,
        shift_words=first.words if first else "",
    )
    for one, end in zip(begins, ends[1:], strict=True):
        readings = stretch.readings[one.at : end]
        yield Stretch(stretch.chapter, readings, None, one.shift, one.words)
