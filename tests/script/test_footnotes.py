"""Footnotes are read where they stand, behind the paragraph that bears their mark, or not."""

from podfic.model.work import Block, BlockKind, Reason, Span, Unspoken
from podfic.script.footnotes import placed

TEXT = "One[1]. Two[2]. 1 First. 2 Second. * Stray."


def mark(start: int, end: int) -> tuple[Unspoken, ...]:
    return (Unspoken(Span(start, end), Reason.FOOTNOTE),)


ONE = Block(BlockKind.PARAGRAPH, Span(0, 7), aside=mark(3, 6))
TWO = Block(BlockKind.PARAGRAPH, Span(8, 15), aside=mark(11, 14))
FIRST = Block(BlockKind.FOOTNOTE, Span(16, 24), aside=mark(16, 17), label="1")
SECOND = Block(BlockKind.FOOTNOTE, Span(25, 34), aside=mark(25, 26), label="[2]")
STRAY = Block(BlockKind.FOOTNOTE, Span(35, 43), aside=mark(35, 36), label="*")
BLOCKS = (ONE, TWO, FIRST, SECOND, STRAY)


def test_in_place_nothing_moves() -> None:
    assert placed(TEXT, BLOCKS, "in place") == BLOCKS


def test_at_the_mark_each_note_follows_its_paragraph_and_strays_stay() -> None:
    assert tuple(placed(TEXT, BLOCKS, "at the mark")) == (ONE, FIRST, TWO, SECOND, STRAY)


def test_never_leaves_notes_out() -> None:
    assert tuple(placed(TEXT, BLOCKS, "never")) == (ONE, TWO)
