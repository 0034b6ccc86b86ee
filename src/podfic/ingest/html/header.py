"""A header typed before the prose of a page, as in plain text."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from podfic.ingest.headers import Header, read_header
from podfic.ingest.html.flow import Leaf
from podfic.ingest.keys import Key
from podfic.ingest.metadata import described
from podfic.ingest.rows import rows
from podfic.ingest.words import words
from podfic.model.work import BlockKind, Span, Work

_WITHIN = 20_000
"""Characters at the beginning of a story that a header may take."""
_UNTOLD = Work("", "", ())


def split_header(text: str, leaves: Sequence[Leaf]) -> tuple[Header, list[Leaf]]:
    """Return the header that `leaves` begin with, and what is left of them behind it.

    The header is empty when they begin with prose or just a note, and when
    nothing else would be left.
    """
    if not leaves:
        return Header(), []
    start = leaves[0].block.source.start
    shown = [row for row in rows(text[: start + _WITHIN]) if row.span.start >= start]
    header = read_header(shown)
    if all(item.weak or not item.known or item.key is Key.NOTES for item in header.fields):
        return Header(), list(leaves)
    end = shown[header.end].span.start if header.end < len(shown) else shown[-1].span.end
    left = [behind for leaf in leaves if (behind := _behind(text, leaf, end)) is not None]
    if not any(words(text, leaf.block) for leaf in left):
        return Header(), list(leaves)
    return header, left


def with_header(about: Work, header: Header, *, leads: bool) -> Work:
    """Return `about` with what only the header tells, or all of it if it leads.

    Its notes join the work's.
    """
    if not header.fields:
        return about
    told = described(_UNTOLD, header.fields)
    more: dict[str, Any] = {
        name: value
        for name, value in told.metadata().items()
        if value != getattr(_UNTOLD, name)
        and (leads or getattr(about, name) == getattr(_UNTOLD, name))
    }
    more["notes"] = (*about.notes, *told.notes)
    return replace(about, **more)


def _behind(text: str, leaf: Leaf, at: int) -> Leaf | None:
    """Return what of a leaf stands behind `at`, None when nothing does."""
    block = leaf.block
    if block.source.start >= at:
        return leaf
    if block.source.end <= at or any(s.start < at < s.end for s in block.silent):
        return None
    styles = (
        replace(style, source=Span(max(at, style.source.start), style.source.end))
        for style in block.styles
        if style.source.end > at
    )
    source = Span(at, block.source.end)
    verse = block.kind is BlockKind.VERSE and "\n" in source.of(text)
    left = replace(
        block,
        kind=block.kind if verse else BlockKind.PARAGRAPH,
        source=source,
        styles=tuple(styles),
        aside=tuple(one for one in block.aside if one.source.start >= at),
    )
    return replace(leaf, block=left)
