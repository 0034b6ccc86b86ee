"""Flashbacks that their author set in italics."""

from collections.abc import Iterator, Sequence

from podfic.model.work import BlockKind
from podfic.script.scenes.parts import Part
from podfic.script.scenes.tense import tenses

_FEWEST = 2
"""Paragraphs in italics one after the other that are no longer a thought."""
_FEWEST_WORDS = 40
_FEWEST_VERBS = 3
"""Verbs in the past that make a tale of them, rather than a poem or a prayer."""


def italic_runs(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of `parts` that tell of the past in italics, whole conversations and all."""
    start = 0
    for at in range(len(parts) + 1):
        if at < len(parts) and parts[at].slanted:
            continue
        if at - start >= _FEWEST and _is_tale(parts[start:at]) and _stands_apart(parts, start, at):
            yield start, at
        start = at + 1


def _is_tale(run: Sequence[Part]) -> bool:
    """Whether a run is narrated in the past, and is no letter."""
    if run[0].text.lower().startswith("dear "):
        return False
    told = " ".join(part.narration for part in run)
    if sum(len(part.text.split()) for part in run) < _FEWEST_WORDS:
        return False
    counted = tenses(told)
    past = counted.past + counted.perfect
    return past >= _FEWEST_VERBS and past > counted.present


def _stands_apart(parts: Sequence[Part], start: int, end: int) -> bool:
    """Whether no conversation goes on across either edge."""
    edges = (at for at in (start, end) if 0 < at < len(parts))
    return not any(
        (parts[at].speaks and parts[at - 1].speaks) or parts[at - 1].left_open for at in edges
    ) and (start == 0 or parts[start - 1].kind is not BlockKind.HEADING)
