import pytest

from podfic.ingest.markdown_blocks import comments, leaves
from podfic.model.work import BlockKind, Span


def read(text: str) -> list[tuple[str, str]]:
    """Return kind and words of each leaf, `h1` and so on for headings."""
    found = []
    for leaf in leaves(text, text):
        marked = {p for span in leaf.block.markup for p in range(span.start, span.end)}
        source = leaf.block.source
        words = "".join(text[p] for p in range(source.start, source.end) if p not in marked)
        kind = f"h{leaf.level}" if leaf.level else leaf.block.kind.value
        found.append((kind, " ".join(words.split())))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\nb\n\nc", [("paragraph", "a b"), ("paragraph", "c")]),
        ("# One #\n\n## Two", [("h1", "One"), ("h2", "Two")]),
        ("One\n===\n\nTwo\n---", [("h1", "One"), ("h2", "Two")]),
        ("It rained.\n---\n", [("paragraph", "It rained."), ("break", "---")]),
        ("---\n\n***\n\n_ _ _", [("break", "---"), ("break", "***"), ("break", "_ _ _")]),
        ("> a\n> b\n>\n> c", [("paragraph", "a b"), ("paragraph", "c")]),
        ("> a\nlazy", [("paragraph", "a lazy")]),
        ("- a\n- b\n  c\n\n  d", [("paragraph", "a"), ("paragraph", "b c"), ("paragraph", "d")]),
        ("1. a\n2. > b", [("paragraph", "a"), ("paragraph", "b")]),
        ("    indented prose", [("paragraph", "indented prose")]),
        ("~~~\n\na\n\n~~~", [("paragraph", "~~~"), ("paragraph", "a"), ("paragraph", "~~~")]),
        ("<center>\na\n</center>", [("paragraph", "a")]),
        ("<hr>\n\na\n\n<hr />", [("break", "<hr>"), ("paragraph", "a"), ("break", "<hr />")]),
        (
            "#\n\n*\n\n1.\n\na",
            [("break", "#"), ("break", "*"), ("heading", "1."), ("paragraph", "a")],
        ),
        ("![only](a.png)\n\na", [("paragraph", "a")]),
        ("[ref]: http://x.y\n\n[ref]", [("paragraph", "ref")]),
        ("a\n \xa0 \nb", [("paragraph", "a b")]),
        ("\xa0\n\na", [("paragraph", "a")]),
        ("", []),
    ],
)
def test_leaves(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


def test_notation_is_placed_in_the_file() -> None:
    text = "> one *two*\n> three **four\n> five** six\n"
    block = leaves(text, text)[0].block
    assert [span.of(text) for span in block.markup] == [">", "*", "*", ">", "**", ">", "**"]
    assert [span.of(text) for span in block.emphasis] == ["two", "four", "five"]


def test_emphasis_within_emphasis_is_told_once_and_without_its_marks() -> None:
    text = "*a **b** c*"
    block = leaves(text, text)[0].block
    assert [span.of(text) for span in block.emphasis] == ["a ", "b", " c"]


def test_comments_are_found_and_an_open_one_is_text() -> None:
    text = "a <!-- b\n\nc --> d <!-- e --> f <!-- g"
    found = [span.of(text) for span in comments(text, Span(0, len(text)))]
    assert found == ["<!-- b\n\nc -->", "<!-- e -->"]


def test_a_block_keeps_its_comment_as_markup() -> None:
    text = "a <!-- x --> b"
    block = leaves(text, "a            b")[0].block
    assert block.kind is BlockKind.PARAGRAPH
    assert [span.of(text) for span in block.markup] == ["<!-- x -->"]
