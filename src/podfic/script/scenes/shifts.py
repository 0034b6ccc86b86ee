"""The breaks between scenes that nobody typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podfic.model.script import Shift
from podfic.model.work import BlockKind
from podfic.script.scenes.flashback import flashbacks
from podfic.script.scenes.italics import italic_runs
from podfic.script.scenes.labels import label_of
from podfic.script.scenes.parts import Part
from podfic.script.scenes.places import place_words
from podfic.script.scenes.times import time_words

_FEWEST_BEFORE = 40
"""Words a scene has before a paragraph that only opens with a time or a place begins another."""
_FEWEST_LABELLED = 20
"""The same before a label that gives a time or a place: stamps of a log come closer."""
_FEWEST_AFTER = 25
"""Words that such a scene has itself."""
_ENDS = tuple(".!?…\"'”’»*_~)]-–—;")
"""Marks at the end of a paragraph of prose."""


@dataclass(frozen=True, slots=True)
class Found:
    """A scene begins with the part at `at`; `words` tell so, "" where its looks do."""

    at: int
    shift: Shift
    words: str = ""


def shifts(parts: Sequence[Part], *, back: bool = False) -> list[Found]:
    """Return where scenes begin among `parts`, in order, and which are flashbacks.

    `back` is whether the stretch before ended in a labelled flashback. A find at
    0 tells what the stretch itself is, one at `len(parts)` what follows it. None
    lies within a conversation: of the parts on its two sides at least one is
    without speech.
    """
    sure = {one.at: one for one in (*_slanted(parts), *_remembered(parts))}
    sure |= {one.at: one for one in _labelled(parts, back=back)}
    firm = _thinned([sure[at] for at in sorted(sure) if not in_conversation(parts, at)])
    return sorted((*firm, *_openings(parts, firm)), key=lambda one: one.at)


def in_conversation(parts: Sequence[Part], at: int) -> bool:
    """Whether people speak on both sides of the place before `parts[at]`, or somebody goes on."""
    if not 0 < at < len(parts):
        return False
    before = parts[at - 1]
    return before.left_open or (before.speaks and parts[at].speaks)


def _remembered(parts: Sequence[Part]) -> Iterator[Found]:
    for one in flashbacks(parts):
        yield Found(one.start, Shift.FLASHBACK, one.start_words)
        yield Found(one.end, Shift.RETURN, one.end_words)


def _slanted(parts: Sequence[Part]) -> Iterator[Found]:
    for start, end in italic_runs(parts):
        yield Found(start, Shift.FLASHBACK)
        yield Found(end, Shift.RETURN)


def _labelled(parts: Sequence[Part], *, back: bool) -> Iterator[Found]:
    """Yield what labels say; a heading right above one goes with it."""
    words = 0
    for at, part in enumerate(parts):
        label = label_of(part, back=back)
        if label is not None and not _is_answer(parts, at, label.shift):
            begins = at + 1 if label.closes else _first_heading(parts, at)
            turns = label.shift in {Shift.FLASHBACK, Shift.RETURN}
            back = label.shift is Shift.FLASHBACK if turns else back
            if turns or words >= _FEWEST_LABELLED:
                yield Found(begins, label.shift, label.words)
                words = 0
        words += len(part.text.split())


def _first_heading(parts: Sequence[Part], at: int) -> int:
    """Return where the headings right above `parts[at]` begin, `at` when there are none."""
    while at > 0 and parts[at - 1].kind is BlockKind.HEADING:
        at -= 1
    return at


def _is_answer(parts: Sequence[Part], at: int, shift: Shift) -> bool:
    """Whether a short paragraph between two that speak may be part of what is said."""
    around = parts[max(0, at - 1) : at + 2]
    plain = parts[at].kind is BlockKind.PARAGRAPH and parts[at].text[:1].isalnum()
    talk = sum(part.speaks for part in around) > 1
    return plain and talk and shift not in {Shift.FLASHBACK, Shift.RETURN}


def _thinned(found: Sequence[Found]) -> list[Found]:
    """Return `found` without those that say of the next part what is said already.

    A flashback begins with the label above it, and is over behind the label below.
    """
    kept: list[Found] = []
    for one in found:
        again = bool(kept) and kept[-1].at == one.at - 1 and kept[-1].shift is one.shift
        if again and one.shift is Shift.RETURN:
            kept[-1] = one
        elif not again:
            kept.append(one)
    return kept


def _openings(parts: Sequence[Part], firm: Sequence[Found]) -> Iterator[Found]:
    """Yield the paragraphs that open with a time or a place, far enough from other breaks."""
    begins = {one.at for one in firm}
    lengths = [len(part.text.split()) for part in parts]
    after = _words_after(lengths, begins)
    before = 0
    for at, part in enumerate(parts):
        if at in begins:
            before = 0
        elif before >= _FEWEST_BEFORE and after[at] >= _FEWEST_AFTER:
            found = _opening(parts, at)
            if found is not None:
                yield found
                before = 0
        if part.kind is not BlockKind.HEADING:
            before += lengths[at]


def _words_after(lengths: Sequence[int], begins: set[int]) -> list[int]:
    """Return for each part how many words there are from it to the next of `begins`."""
    after: list[int] = []
    count = 0
    for at in range(len(lengths) - 1, -1, -1):
        count += lengths[at]
        after.append(count)
        if at in begins:
            count = 0
    return after[::-1]


def _opening(parts: Sequence[Part], at: int) -> Found | None:
    part, before = parts[at], parts[at - 1]
    if not part.told or in_conversation(parts, at) or _is_headline(before):
        return None
    words = time_words(part.text)
    if words:
        return Found(at, Shift.TIME, words)
    between = before.speaks and at + 1 < len(parts) and parts[at + 1].speaks
    words = "" if between else place_words(part.text)
    return Found(at, Shift.PLACE, words) if words else None


def _is_headline(part: Part) -> bool:
    """Whether a part parts scenes itself: a heading, or what no sentence ends."""
    if part.kind is BlockKind.HEADING:
        return True
    is_sentence = part.text.endswith(_ENDS) and any(letter.islower() for letter in part.text)
    return part.told and not is_sentence
