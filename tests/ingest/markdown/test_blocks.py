import pytest

from podfic.ingest.markdown.blocks import leaves
from podfic.model.work import BlockKind

A_NOTE = [("paragraph", "a"), ("footnote", "b c d"), ("footnote", "e")]


def read(text: str) -> list[tuple[str, str]]:
    """Return kind and words of each leaf, `h1` and so on for headings."""
    found = []
    for leaf in leaves(text, text):
        marked = {p for span in leaf.block.silent for p in range(span.start, span.end)}
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
        ("> a\n> b\n>\n> c", [("quote", "a b"), ("quote", "c")]),
        ("> a\nlazy", [("quote", "a lazy")]),
        ("- a\n- b\n  c\n\n  d", [("item", "a"), ("item", "b c"), ("item", "d")]),
        ("1. a\n2. > b", [("item", "a"), ("quote", "b")]),
        ("- ~*~\n\n> xxx", [("paragraph", "~*~"), ("paragraph", "xxx")]),
        ("1941. It rained.\n\na", [("paragraph", "1941. It rained."), ("paragraph", "a")]),
        ("1. It rained.", [("item", "It rained.")]),
        ("a  \nb\\\nc", [("verse", "a b c")]),
        ("a<br>\nb", [("verse", "a b")]),
        ("a  \nb\nc", [("paragraph", "a b c")]),
        ("a" * 61 + "  \nb", [("paragraph", "a" * 61 + " b")]),
        (
            "| a | *b* |\n|---|:-:|\n| c \\| d | |\n| e |\n\nf",
            [("paragraph", w) for w in ("a", "b", "c | d", "e", "f")],
        ),
        ("> a | b\n> --|--\n> a | a", [("paragraph", w) for w in "abaa"]),
        ("a[^1]\n\n[^1]: b *c*\nd\n\n    e\n\nf", [*A_NOTE, ("paragraph", "f")]),
        ("a[^1]\n\n[^1]: b c d\n[^2]: e\n\nf", [*A_NOTE, ("paragraph", "f")]),
        ("[1]: http://x.y\n\na[^1]", [("paragraph", "a[^1]")]),
        ("a[1]\n\n[1] b", [("paragraph", "a"), ("footnote", "b")]),
        ("**J:** a\n\n*K*: b\n\nJ: c", [("message", w) for w in ("J: a", "K: b", "J: c")]),
        ("    indented prose", [("paragraph", "indented prose")]),
        ("~~~\n\na\n\n~~~", [("paragraph", "~~~"), ("paragraph", "a"), ("paragraph", "~~~")]),
        ("<center>\na\n</center>", [("paragraph", "a")]),
        ("<hr>\n\na\n\n<hr />", [("break", "<hr>"), ("paragraph", "a"), ("break", "<hr />")]),
        (
            "#\n\n*\n\n1.\n\na",
            [("break", "#"), ("break", "*"), ("heading", "1."), ("paragraph", "a")],
        ),
        ("![only](a.png) ![](b.png)\n\na", [("paragraph", ""), ("paragraph", "a")]),
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
    assert [style.source.of(text) for style in block.styles] == ["two", "four", "five"]


def test_strong_words_within_emphasis_are_both_and_without_marks() -> None:
    text = "*a **b** c*"
    block = leaves(text, text)[0].block
    told = [(style.kind.value, style.source.of(text)) for style in block.styles]
    assert told == [("emphasis", "a "), ("emphasis", "b"), ("strong", "b"), ("emphasis", " c")]


def test_a_block_keeps_its_comment_as_markup() -> None:
    text = "a <!-- x --> b"
    block = leaves(text, "a            b")[0].block
    assert block.kind is BlockKind.PARAGRAPH
    assert [span.of(text) for span in block.markup] == ["<!-- x -->"]


def test_a_footnote_knows_its_mark() -> None:
    text = "a[^x]\n\n[^x]: b\n"
    block = leaves(text, text)[1].block
    assert block.label == "x"
    assert [one.source.of(text) for one in block.aside] == ["[^x]:"]


def test_a_message_knows_its_writer() -> None:
    text = "**Jo:** a\n\nIan: b\n\nJo: c"
    assert [leaf.block.writer for leaf in leaves(text, text)] == ["Jo", "Ian", "Jo"]


def test_a_drawn_rule_is_told_from_a_typed_one() -> None:
    text = "a\n\n<hr>\n\nb\n\n***\n\nc"
    assert [leaf.block.glyph for leaf in leaves(text, text)] == ["", "hr", "", "", ""]
