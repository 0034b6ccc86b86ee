"""Author's notes around a chapter's prose, closing formulas, and silences nobody needs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from podfic.ingest.keys import keyed
from podfic.ingest.words import words
from podfic.model.work import Block, BlockKind, Reason, Unspoken

_NOTE_BLOCKS = 6
"""The most blocks of an author's note that no closing formula sets apart."""
_LONGEST_CLOSE = 60
_LONGEST_PLEA = 400

_NOTE = re.compile(
    r"(?:[^\w\"“”]|_){0,4}"
    r"(?:a/n|author'?s?'?\s+notes?|an(?=\s*:)|end\s?notes?|notes? from the author)"
    r"\s*(?:\d{1,2}|part\s+\w{1,5})?\s*(?:[\])*_]{0,3}\s*[:：–—-]|[\])*_]{0,3}\s*$)[*_\s]*",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSE = re.compile(
    r"(?:[^\w\"“”]|_)*(?:(?:the\s+)?end(?:\s+(?:of\s+)?(?:part|chapter|book)\s+\w{1,12})?"
    r"|fin(?:is|ito)?|owari|tbc|to\s+be\s+continued(?:\s+(?:in|next)\b[^\"“”]{0,40})?"
    r"|continued\s+in\s+(?:part|chapter)\s+\w{1,12})(?:[^\w\"“”]|_)*",
    re.IGNORECASE,
)
_PLEA = re.compile(
    r"\b(?:reviews?|comments?|feedback|kudos|con ?crit|thank(?:s| you) (?:\w+ )?for reading"
    r"|let me know what you think|hope you (?:all )?(?:like|enjoy)(?:ed)?)\b",
    re.IGNORECASE,
)


_LOOSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM, BlockKind.HEADING})
"""Kinds of block an author's note may be made of."""

_SIGNS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A chapter's blocks with the notes around them and idle breaks set aside."""

    blocks: tuple[Block, ...]
    notes: tuple[str, ...]
    end_notes: tuple[str, ...]
    unspoken: tuple[Unspoken, ...]


def trimmed(text: str, blocks: Sequence[Block]) -> Trimmed:
    """Return the chapter's prose and what surrounds it.

    A note before the prose is one paragraph, or the one below its label;
    after it, everything from its label on. Footnotes stay wherever they are.
    A break is kept only between two blocks that are spoken. A last block such
    as `The End` becomes a CLOSE.
    """
    footnotes = [block for block in blocks if block.kind is BlockKind.FOOTNOTE]
    blocks = [block for block in blocks if block.kind is not BlockKind.FOOTNOTE]
    head = _head(text, blocks)
    tail = max(head, _tail(text, blocks))
    prose, idle = _without_idle_breaks(blocks[head:tail])
    if len(prose) > 1 and _is_close(text, prose[-1]):
        prose[-1] = replace(prose[-1], kind=BlockKind.CLOSE)
    unspoken = [
        *(Unspoken(block.source, Reason.BREAK) for block in idle),
        *(Unspoken(block.source, _reason(block)) for block in (*blocks[:head], *blocks[tail:])),
    ]
    return Trimmed(
        tuple(sorted([*prose, *footnotes], key=lambda block: block.source)),
        _notes(text, blocks[:head]),
        _notes(text, blocks[tail:]),
        tuple(unspoken),
    )


def _head(text: str, blocks: Sequence[Block]) -> int:
    """Return the index of the first block behind the notes before the prose."""
    at = 0
    while at + 1 < len(blocks) and _is_note(text, blocks[at]):
        label = _label(words(text, blocks[at]))
        bare = label is not None and not words(text, blocks[at])[label.end() :].strip()
        at += 1
        if bare and at + 1 < len(blocks) and blocks[at].kind in _LOOSE:
            at += 1
    return at


def _tail(text: str, blocks: Sequence[Block]) -> int:
    """Return the index of the first block of the notes after the prose."""
    count = len(blocks)
    for index in range(count - 1, 0, -1):
        if _is_close(text, blocks[index]) and _may_follow_close(text, blocks[index + 1 :]):
            return index + 1
    for index in range(max(count // 2, count - _NOTE_BLOCKS), count):
        if _is_note(text, blocks[index]) and _may_end(text, blocks[index:]):
            return index
    return count


def _may_follow_close(text: str, after: Sequence[Block]) -> bool:
    """Whether `after` is nothing, or notes, rather than more of the story."""
    shown = [block for block in after if block.kind is not BlockKind.BREAK]
    if not shown or _is_note(text, shown[0]):
        return True
    said = words(text, shown[0])
    known = keyed(said)
    if known is not None and known.known:
        return True
    return len(shown) <= 3 and len(said) <= _LONGEST_PLEA and _PLEA.search(said) is not None


def _may_end(text: str, note: Sequence[Block]) -> bool:
    """Whether everything from a labelled note on can belong to it."""
    if any(block.kind not in _LOOSE for block in note[1:]):
        return False
    label = words(text, note[0])
    return len(note) == 1 or not (label[0] in "([" and label[-1] in ")]")


def _is_close(text: str, block: Block) -> bool:
    if block.kind not in _SIGNS or _length(block) > _LONGEST_CLOSE:
        return False
    return _CLOSE.fullmatch(words(text, block)) is not None


def _is_note(text: str, block: Block) -> bool:
    return block.kind in _LOOSE and _label(words(text, block)) is not None


def _label(said: str) -> re.Match[str] | None:
    return _NOTE.match(said[:80].replace("’", "'"))


def _notes(text: str, aside: Sequence[Block]) -> tuple[str, ...]:
    notes: list[str] = []
    for block in aside:
        said = words(text, block)
        label = _label(said)
        if label is not None:
            enclosed = said[0] in "([" and said[-1] in ")]"
            notes.append(_folded(said[label.end() : -1 if enclosed else None]))
        elif notes and block.kind is not BlockKind.BREAK:
            notes[-1] = f"{notes[-1]}\n{_folded(said)}".strip()
        elif block.kind is not BlockKind.BREAK:
            notes.append(_folded(said))
    return tuple(note for note in notes if note)


def _folded(said: str) -> str:
    return " ".join(said.split())


def _reason(block: Block) -> Reason:
    return Reason.BREAK if block.kind is BlockKind.BREAK else Reason.NOTE


def _without_idle_breaks(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Return the blocks without breaks that part nothing, and those breaks."""
    kept: list[Block] = []
    idle: list[Block] = []
    for block in blocks:
        doubled = not kept or kept[-1].kind is BlockKind.BREAK
        (idle if block.kind is BlockKind.BREAK and doubled else kept).append(block)
    if kept and kept[-1].kind is BlockKind.BREAK:
        idle.append(kept.pop())
    return kept, idle


def _length(block: Block) -> int:
    return block.source.end - block.source.start
