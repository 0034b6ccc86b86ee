"""Chapter frames, as podcast players and audiobook libraries read them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mutagen.id3 import CTOCFlags, Frame

from podfic.mastering.id3 import frame, text_frame
from podfic.model.timeline import Marker, Timeline
from podfic.model.units import milliseconds

MOST = 255
"""Entries a table of contents can hold: their number is one byte."""

CONTENTS = "Contents"

_NO_OFFSET = 0xFFFFFFFF
"""Says that a chapter is found by its time and not by its place in the file."""


def chapters(timeline: Timeline) -> list[Frame]:
    """Return the table of contents and the chapters of `timeline`, in the order to write them.

    A chapter runs from its marker to the next one, the last to the end of the
    sound, in whole milliseconds. More than `MOST` chapters are divided among
    tables below the first one, since none can list so many. Without markers
    there are no frames. Defined by "ID3v2 Chapter Frame Addendum" 1.0.
    """
    if not timeline.markers:
        return []
    closing = Marker(timeline.length, "")
    spans = enumerate(pairwise((*timeline.markers, closing)), start=1)
    found = [_chapter(number, *span, timeline.rate) for number, span in spans]
    return [*_contents([_id(number) for number in range(1, len(found) + 1)]), *found]


def _id(number: int) -> str:
    return f"chp{number}"


def _chapter(number: int, marker: Marker, following: Marker, rate: int) -> Frame:
    return frame(
        "CHAP",
        element_id=_id(number),
        start_time=milliseconds(marker.at, rate),
        end_time=milliseconds(following.at, rate),
        start_offset=_NO_OFFSET,
        end_offset=_NO_OFFSET,
        sub_frames=[text_frame("TIT2", marker.title)],
    )


def _contents(ids: Sequence[str]) -> Iterator[Frame]:
    """Yield the table that lists `ids`, followed by the tables it lists instead."""
    top = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    if len(ids) <= MOST:
        yield _table("toc", top, ids, CONTENTS)
        return
    firsts = range(0, len(ids), MOST)
    yield _table("toc", top, [f"toc{first + 1}" for first in firsts], CONTENTS)
    for first in firsts:
        listed = ids[first : first + MOST]
        title = f"{CONTENTS}, {first + 1} to {first + len(listed)}"
        yield _table(f"toc{first + 1}", CTOCFlags.ORDERED, listed, title)


def _table(element_id: str, flags: int, ids: Sequence[str], title: str) -> Frame:
    return frame(
        "CTOC",
        element_id=element_id,
        flags=flags,
        child_element_ids=list(ids),
        sub_frames=[text_frame("TIT2", title)],
    )
