import pytest

from podfic.ingest.breaks import LONGEST, is_break, with_wide_gaps
from podfic.ingest.headings import Heading
from podfic.model.work import Block, BlockKind, Span

TYPED = """
~*~ | - | . | --- | *** | ~x~ | . oO0Oo . | ~ X ~ | xxx | -x- | x | * * * | # | ### | <3
| <3 <3 <3 | </3 | [scene break] | ~scene break~ | [line break] | (page break) | <hr> | [hr]
| — | –––––– | ______ | =====|===== | ~~~ | ~.~.~ | .:*~*:. | + | •••  | ♥ | ❤️ | 🌙🌙🌙
| ★ ☆ ★ | oOo | ooOoo | o0o | xXx | 000 | x-x-x | o | oxo | >>><<< | \\/\\/\\/ | &&& | %
| . . . . . . . | .............. | { } | =^..^= | -o-O-o- | … | ... | . . . | .... | (...)
| [...] | ⁂ | ❖ | § | ❧ | ◆◇◆ | / | 🏴󠁧󠁢󠁷󠁬󠁳󠁿 | TW TW TW | TW~TW~TW | (((o))) | .oO0Oo.
"""
NOT_TYPED = """
I. | No. | Oh. | ?! | ?! ?! | ! | “…” | "..." | '...' | ‘—’ | "—"
| “?” | ?... | !? ... | (?!) | I | A | O! | Ooo! | Oooo | Ooh | xo | xoxo | XOXOXO | ox | :) | ;-)
| :( | ^_^ | -_- | >_< | o_o | O.O | \\o/ | Jack | 1941 | IV | 3 | 10:35 | 00:00 | é | Да | 雨
| x marks | _Always_ | "***" | brb | <3 you | :D | Scene | break | hr | SHH SHH SHH
| TW TW | DNA TESTS | BZZ BZZ BZZ BZZ
"""


def listed(text: str) -> list[str]:
    return [item.strip() for item in text.replace("\n", " ").split(" | ")]


@pytest.mark.parametrize("text", listed(TYPED))
def test_is_a_typed_break(text: str) -> None:
    assert is_break(text)
    assert is_break(f"  {text}\t")


@pytest.mark.parametrize("text", listed(NOT_TYPED))
def test_is_something_to_read(text: str) -> None:
    assert not is_break(text)


def test_a_dash_line_may_be_long_but_not_endless() -> None:
    assert is_break("-" * 120)
    assert not is_break("-" * (LONGEST + 1))


def parted(text: str) -> list[str]:
    """Return the items of lines of `text`, "|" for a break."""
    items = []
    at = 0
    for line in text.split("\n"):
        if line:
            items.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(line))))
        at += len(line) + 1
    return [
        "|" if isinstance(item, Block) and item.kind is BlockKind.BREAK else item.source.of(text)
        for item in with_wide_gaps(text, items)
    ]


def test_a_wide_gap_among_many_narrow_ones_is_a_break() -> None:
    assert parted("a\n\nb\n\nc\n\nd\n\n\n\ne\n\nf") == ["a", "b", "c", "d", "|", "e", "f"]


def test_gaps_that_are_all_wide_are_none() -> None:
    assert "|" not in parted("a\n\n\n\nb\n\n\n\nc\n\n\n\nd\n\n\n\ne")
    assert "|" not in parted("a\n\n\n\nb\n\nc\n\n\n\nd\n\ne\n\n\n\nf")


def test_two_empty_lines_are_no_break() -> None:
    assert "|" not in parted("a\n\nb\n\nc\n\nd\n\n\ne\n\nf")


def test_where_no_line_is_empty_one_empty_line_is_a_break() -> None:
    assert parted("a\nb\nc\nd\n\ne\nf") == ["a", "b", "c", "d", "|", "e", "f"]


def test_too_few_gaps_tell_nothing() -> None:
    assert "|" not in parted("a\n\nb\n\n\n\n\nc")


def test_a_gap_beside_a_heading_is_no_break() -> None:
    text = "a\n\nb\n\nc\n\nd\n\ne\n\n\n\nTwo\n\n\n\nf\n\ng"
    at = text.index("Two")
    items = [
        Heading(Span(at, at + 3), "Two")
        if letter == "T"
        else Block(BlockKind.PARAGRAPH, Span(place, place + 1))
        for place, letter in enumerate(text)
        if letter in "abcdefgT"
    ]
    assert with_wide_gaps(text, items) == items


def test_the_source_of_a_gap_is_white_space() -> None:
    text = "a\n\nb\n\nc\n\nd\n\n\n\n\u200b\n\ne"
    items = [
        Block(BlockKind.PARAGRAPH, Span(place, place + 1))
        for place, letter in enumerate(text)
        if letter in "abcde"
    ]
    gap = next(
        item
        for item in with_wide_gaps(text, items)
        if isinstance(item, Block) and item.kind is BlockKind.BREAK
    )
    assert gap.source.of(text) == "\n\n\n\n"
