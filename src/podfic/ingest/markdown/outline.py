"""Markdown headings to the story's title, its chapters and its sections."""

from collections.abc import Sequence
from dataclasses import replace

from podfic.ingest import outline
from podfic.ingest.headers import Header
from podfic.ingest.headings import Heading, announced
from podfic.ingest.markdown.blocks import Leaf
from podfic.ingest.outline import Item
from podfic.ingest.titles import same_title, without_only_part
from podfic.ingest.words import words
from podfic.model.work import BlockKind, Reason, Unspoken


def outlined(text: str, header: Header, leaves: Sequence[Leaf]) -> tuple[Header, list[Item]]:
    """Return the header with the title heading added, and the outline of the rest.

    The first heading is the title if it repeats the header's, or if nothing
    else tells one and it stands above all other headings. Chapters are
    announced by the highest level of the others, or by every level down to
    the one that says `Chapter`; deeper headings part a chapter.
    """
    at = next((index for index, leaf in enumerate(leaves) if _is_shown(leaf)), 0)
    if leaves[at:] and _is_title(text, header, leaves[at:]):
        title = leaves[at].block
        said = Unspoken(title.source, Reason.TITLE)
        header = replace(
            header,
            title=header.title or without_only_part(" ".join(words(text, title).split())),
            unspoken=(*header.unspoken, said),
        )
        leaves = [*leaves[:at], *leaves[at + 1 :]]
    level = _chapter_level(text, leaves)
    items = [_item(text, leaf, level) for leaf in leaves]
    return header, outline.outlined(text, items)


def _is_shown(leaf: Leaf) -> bool:
    return leaf.block.kind is not BlockKind.BREAK


def _is_title(text: str, header: Header, leaves: Sequence[Leaf]) -> bool:
    first, *others = leaves
    wording = words(text, first.block)
    if not first.level:
        return False
    if header.title:
        return same_title(wording, header.title)
    if announced(wording, first.block.source):
        return False
    levels = [leaf.level for leaf in others if leaf.level]
    followed = next((leaf.level for leaf in others if _is_shown(leaf)), 0)
    return all(level > first.level for level in levels) or followed > 0


def _chapter_level(text: str, leaves: Sequence[Leaf]) -> int:
    levels = [leaf.level for leaf in leaves if leaf.level]
    said = [
        leaf.level
        for leaf in leaves
        if leaf.level and announced(words(text, leaf.block), leaf.block.source)
    ]
    return max(said, default=min(levels, default=0))


def _item(text: str, leaf: Leaf, chapter_level: int) -> Item:
    if not leaf.level:
        return leaf.block
    if leaf.level > chapter_level:
        return replace(leaf.block, kind=BlockKind.HEADING)
    source, markup = outline.trimmed(text, leaf.block)
    wording = " ".join(words(text, leaf.block).split())
    heading = announced(wording, source) or Heading(source, wording, wording)
    return replace(heading, source=source, markup=markup)
