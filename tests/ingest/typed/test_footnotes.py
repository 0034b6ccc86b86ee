import pytest

from podfic.ingest.typed.footnotes import begins_note, with_footnotes
from podfic.model.work import Block, BlockKind, Reason, Span


def told(text: str) -> list[str]:
    """Return each paragraph as its kind, label and words, marks in braces."""
    blocks: list[Block] = []
    at = 0
    for part in text.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(part))))
        at += len(part) + 2
    found = []
    for block in with_footnotes(text, blocks):
        said = block.source.of(text)
        for one in reversed(block.aside):
            assert one.reason is Reason.FOOTNOTE
            start, end = (n - block.source.start for n in (one.source.start, one.source.end))
            said = f"{said[:start]}{{{said[start:end]}}}{said[end:]}"
        found.append(f"{block.kind} {block.label}: {said}")
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nos da.[1] He slept [2].\n\n[1] Good night.\n\n[2]: Well.",
            [
                "paragraph : Nos da.{[1]} He slept {[2]}.",
                "footnote 1: {[1]} Good night.",
                "footnote 2: {[2]}: Well.",
            ],
        ),
        (
            "nos da* and cariad**.\n\n* good night\n\n**love",
            [
                "paragraph : nos da{*} and cariad{**}.",
                "footnote *: {*} good night",
                "footnote **: {**}love",
            ],
        ),
        (
            "a*\n\n* x\n\nb*\n\n* y",
            ["paragraph : a{*}", "footnote *: {*} x", "paragraph : b{*}", "footnote *: {*} y"],
        ),
        (
            "a† b¹\n\n† x\n\n¹ y",
            ["paragraph : a{†} b{¹}", "footnote †: {†} x", "footnote ¹: {¹} y"],
        ),
        (
            "a[1]\n\n[1] x[2]\n\n[2] y",
            ["paragraph : a{[1]}", "footnote 1: {[1]} x{[2]}", "footnote 2: {[2]} y"],
        ),
    ],
)
def test_notes_are_found_by_their_marks(text: str, found: list[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He slept [1].\n\nThe end.",
        "[1] It begins.\n\nSo it does.",
        "* an item\n\n* another",
        "[1] x\n\na[1]",
        "See [1](http://x.y)\n\n[1] x",
        "5*3\n\n* x",
        "sh* happens\n\nIt does.",
        "a*\n\n*",
    ],
)
def test_a_mark_without_a_note_and_a_note_without_a_mark_are_prose(text: str) -> None:
    assert told(text) == [f"paragraph : {part}" for part in text.split("\n\n")]


def test_lines_that_begin_notes_are_known() -> None:
    assert begins_note("[1] A note.")
    assert begins_note("[12]: “Yes.”")
    assert not begins_note("[1]")
    assert not begins_note("* a note")
    assert not begins_note("[sic] he said")
