"""A work with all its places moved on, for a text that stands behind another."""

from dataclasses import replace

from podfic.model.work import Block, Chapter, Span, Style, Unspoken, Work


def shifted(work: Work, by: int) -> Work:
    """Return `work` with every span `by` characters further on; its text is left as it is."""
    return replace(
        work,
        chapters=tuple(_chapter(chapter, by) for chapter in work.chapters),
        unspoken=tuple(_unspoken(one, by) for one in work.unspoken),
    )


def _chapter(chapter: Chapter, by: int) -> Chapter:
    return replace(
        chapter,
        heading=None if chapter.heading is None else _span(chapter.heading, by),
        blocks=tuple(_block(block, by) for block in chapter.blocks),
    )


def _block(block: Block, by: int) -> Block:
    return replace(
        block,
        source=_span(block.source, by),
        markup=tuple(_span(span, by) for span in block.markup),
        styles=tuple(_style(style, by) for style in block.styles),
        aside=tuple(_unspoken(one, by) for one in block.aside),
    )


def _style(style: Style, by: int) -> Style:
    return replace(style, source=_span(style.source, by))


def _unspoken(one: Unspoken, by: int) -> Unspoken:
    return replace(one, source=_span(one.source, by))


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
