from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.typed.notation import Notation, Notations, covers, noted
from podfic.model.work import Block, BlockKind, Reason, Span, Style, StyleKind, Unspoken

TEXT = "ab cd ef gh"
spans = st.tuples(st.integers(0, 10), st.integers(1, 5)).map(lambda p: Span(p[0], p[0] + p[1]))


def test_a_block_takes_its_notation_and_keeps_what_it_has() -> None:
    block = Block(BlockKind.PARAGRAPH, Span(0, 11), (Span(0, 1),))
    notation = Notation(
        (Span(6, 7), Span(3, 4), Span(3, 5)),
        ((Span(0, 8), StyleKind.STRONG, ""), (Span(9, 11), StyleKind.FOREIGN, "cy")),
        (Unspoken(Span(9, 10), Reason.FOOTNOTE), Unspoken(Span(3, 4), Reason.IMAGE)),
    )
    told = noted(TEXT, block, notation)
    assert told.markup == (Span(0, 1), Span(3, 5), Span(6, 7))
    assert told.aside == (Unspoken(Span(9, 10), Reason.FOOTNOTE),)
    assert told.styles == (
        Style(Span(1, 3), StyleKind.STRONG),
        Style(Span(7, 8), StyleKind.STRONG),
        Style(Span(10, 11), StyleKind.FOREIGN, "cy"),
    )


def test_of_a_files_notation_each_block_gets_its_own() -> None:
    whole = Notations(
        Notation(
            (Span(0, 1), Span(2, 4), Span(8, 9)),
            ((Span(1, 8), StyleKind.EMPHASIS, ""),),
            (Unspoken(Span(4, 6), Reason.IMAGE),),
        )
    )
    assert whole.within(Span(3, 7)) == Notation(
        (Span(3, 4),),
        ((Span(3, 7), StyleKind.EMPHASIS, ""),),
        (Unspoken(Span(4, 6), Reason.IMAGE),),
    )
    assert whole.within(Span(9, 11)) == Notation()


@given(st.lists(spans), st.lists(spans), st.lists(spans))
def test_markup_asides_and_styles_never_overlap(
    marks: list[Span], styled: list[Span], aside: list[Span]
) -> None:
    notation = Notation(
        tuple(marks),
        tuple((span, StyleKind.STRONG, "") for span in styled),
        tuple(Unspoken(span, Reason.IMAGE) for span in aside[:1]),
    )
    told = noted("x" * 15, Block(BlockKind.PARAGRAPH, Span(0, 15)), notation)
    taken = sorted([*told.silent, *(style.source for style in told.styles)])
    assert all(a.end <= b.start for a, b in pairwise(taken))


def test_a_span_is_covered_by_one_that_holds_all_of_it() -> None:
    known = [Span(0, 3), Span(5, 9)]
    assert covers(known, Span(5, 9))
    assert covers(known, Span(6, 7))
    assert not covers(known, Span(2, 4))
    assert not covers(known, Span(3, 5))
    assert not covers([], Span(0, 1))
