"""Notes and summaries of chapters, which FanFicFare puts into the chapter under bold labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from podfic.ingest.words import words
from podfic.model.work import Block, BlockKind

_LABEL = re.compile(
    r"(?P<work>author[’']?s?[’']? notes?)|(?P<summary>(?:chapter )?summary(?: for the chapter)?"
    r"|description)|(?P<notes>(?:chapter |end )?notes?(?: for the chapter)?)",
    re.IGNORECASE,
)
_LONGEST = 40


@dataclass(slots=True)
class Told:
    """What is said around a chapter; `work` are notes on the whole story."""

    summary: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    work: list[str] = field(default_factory=list)


def head(text: str, blocks: Sequence[Block]) -> tuple[int, Told]:
    """Return how many blocks a chapter's labelled notes before the prose take, and the notes."""
    told = Told()
    at = 0
    while end := _end(text, blocks, at):
        _tell(text, blocks[at:end], told)
        at = end
    return at, told


def foot(text: str, blocks: Sequence[Block]) -> tuple[int, Told]:
    """Return the index where a chapter's labelled notes behind the prose begin, and the notes."""
    told = Told()
    at = len(blocks)
    while at > 1:
        first = at - 1
        while first > 0 and blocks[first].kind is BlockKind.QUOTE:
            first -= 1
        if _end(text, blocks[:at], first) != at:
            break
        at = first
    begin = at
    while end := _end(text, blocks, at):
        _tell(text, blocks[at:end], told)
        at = end
    return begin, told


def _end(text: str, blocks: Sequence[Block], at: int) -> int:
    """Return the index behind the label at `at` and the quotation it stands above, else 0."""
    if at >= len(blocks) or _label(text, blocks[at]) is None:
        return 0
    end = at + 1
    while end < len(blocks) and blocks[end].kind is BlockKind.QUOTE:
        end += 1
    return end if end > at + 1 else 0


def _label(text: str, block: Block) -> re.Match[str] | None:
    said = words(text, block) if block.kind is BlockKind.PARAGRAPH else ""
    return _LABEL.fullmatch(said[:-1]) if len(said) <= _LONGEST and said.endswith(":") else None


def _tell(text: str, blocks: Sequence[Block], told: Told) -> None:
    label = _label(text, blocks[0])
    kind = label.lastgroup if label else None
    said = "\n".join(" ".join(words(text, block).split()) for block in blocks[1:])
    {"work": told.work, "summary": told.summary}.get(kind or "", told.notes).append(said)
