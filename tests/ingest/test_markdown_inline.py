import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.markdown_inline import InlineReader

READER = InlineReader({"REF": {"href": "http://x.y", "title": ""}})


def bare(content: str) -> str:
    """Return `content` without its notation."""
    marked = {place for a, b in READER.read(content).marks for place in range(a, b)}
    return "".join(letter for place, letter in enumerate(content) if place not in marked)


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ("a *b* c", "a b c"),
        ("a **b** _c_ __d__ ***e***", "a b c d e"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("*open", "*open"),
        ("**half*", "*half"),
        (r"\*not\* and \a", r"*not* and \a"),
        ("a\\\nb", "a\nb"),
        ("`code *x*` and ``a`b``", "code *x* and a`b"),
        ("`open", "`open"),
        ("[text](http://a.b 'Title') x", "text x"),
        ("[*deep* text](<http://a b>)", "deep text"),
        ("[text][ref] [ref] [ref][] [none]", "text ref ref [none]"),
        ("a ![alt *x*](p.png) b", "a  b"),
        ("<http://a.b> c", "http://a.b c"),
        ("a <span class='x'>b</span><br/> c < d", "a b c < d"),
        ("R&amp;B &lt; &copy", "R&B  &copy"),
        ("~~old~~ new ~", "old new ~"),
        ("~~~odd~~", "~odd"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_only_the_words_are_left(content: str, left: str) -> None:
    assert bare(content) == left


@pytest.mark.parametrize(
    ("content", "stressed"),
    [
        ("a *b c* d", ["*b c"]),
        ("**b** and __c__", ["*b", "_c"]),
        ("~~b~~", []),
        ("*a **b** c*", ["*a **b** c", "*b"]),
    ],
)
def test_emphasis_is_found(content: str, stressed: list[str]) -> None:
    ranges = READER.read(content).stressed
    assert sorted(content[a:b].removeprefix("*") for a, b in ranges) == sorted(
        item.removeprefix("*") for item in stressed
    )


@given(st.text(alphabet="ab *_`[]()<>!\\~&;\n"))
def test_notation_never_holds_a_plain_word(content: str) -> None:
    notation = READER.read("plain " + content)
    assert all(a >= len("plain ") for a, _ in notation.marks)
    assert all(0 <= a < b <= len(content) + 6 for a, b in notation.marks)
    assert all(0 <= a < b <= len(content) + 6 for a, b in notation.stressed)
