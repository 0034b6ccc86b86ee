"""Where footnotes are read."""

import re
from collections.abc import Iterator, Sequence

from podfic.model.work import Block, BlockKind, Reason

_EDGES = re.compile(r"[\s\[\](){}^.:]+")


def placed(text: str, blocks: Sequence[Block], where: str) -> Sequence[Block]:
    """Return a chapter's blocks in the order they are read.

    `where` is "in place", which changes nothing; "at the mark", which puts
    each footnote behind the block that bears its mark; or "never", which
    leaves footnotes out.
    """
    if where == "in place":
        return blocks
    others = [block for block in blocks if block.kind is not BlockKind.FOOTNOTE]
    return others if where == "never" else tuple(_at_marks(text, blocks))


def _at_marks(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    waiting = {_label(block.label): block for block in blocks if block.kind is BlockKind.FOOTNOTE}
    marked = {
        label: at
        for at, block in enumerate(blocks)
        if block.kind is not BlockKind.FOOTNOTE
        for label in _marks(text, block)
        if label in waiting
    }
    moved = {id(waiting[label]) for label in marked}
    behind: dict[int, list[Block]] = {}
    for label, at in marked.items():
        behind.setdefault(at, []).append(waiting[label])
    for at, block in enumerate(blocks):
        if id(block) not in moved:
            yield block
        yield from behind.get(at, ())


def _marks(text: str, block: Block) -> Iterator[str]:
    for one in block.aside:
        if one.reason is Reason.FOOTNOTE:
            yield _label(one.source.of(text))


def _label(mark: str) -> str:
    return _EDGES.sub("", mark)
