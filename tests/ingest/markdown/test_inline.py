import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.markdown.inline import InlineReader
from podfic.model.work import Reason

READER = InlineReader({"REF": {"href": "http://x.y", "title": ""}})


def bare(content: str) -> str:
    """Return `content` without its notation."""
    notation = READER.read(content)
    spans = [*notation.marks, *(one.source for one in notation.aside)]
    marked = {place for span in spans for place in range(span.start, span.end)}
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
    ("content", "styled"),
    [
        ("a *b c* d", ["emphasis: *b c"]),
        ("**b** and __c__", ["strong: *b", "strong: _c"]),
        ("~~b~~", ["struck: ~~b"]),
        ("*a **b** c*", ["strong: *b", "emphasis: *a **b** c"]),
        ("a <i>b</i> <strong>c</strong>", ["emphasis: b", "strong: c"]),
        ("<s>b</s> <u>c</u> </i>", ["struck: b"]),
        ('<span lang="cy">nos da</span>', ["foreign: nos da"]),
        ("`<i>b</i>`", []),
    ],
)
def test_what_notation_sets_apart_is_told(content: str, styled: list[str]) -> None:
    told = READER.read(content).styled
    assert [f"{kind}: {span.of(content)}" for span, kind, _ in told] == styled


def test_the_words_that_show_a_picture_are_set_aside() -> None:
    content = "a ![alt *x*](p.png) ![](q.png) <img src=r.png alt='A cat'>"
    told = READER.read(content)
    assert [(one.reason, one.source.of(content)) for one in told.aside] == [
        (Reason.IMAGE, "alt *x*"),
        (Reason.IMAGE, "A cat"),
    ]
    assert "".join(s.of(content) for s in told.marks if 20 <= s.start < 30) == "![](q.png)"


def test_marks_of_known_footnotes_are_set_aside() -> None:
    content = "Nos da[^1] *cariad[^x]* [^2] `[^1]` [a[^1]](b)"
    told = InlineReader({}, {"1", "x"}).read(content)
    assert [(one.reason, one.source.of(content)) for one in told.aside] == [
        (Reason.FOOTNOTE, "[^1]"),
        (Reason.FOOTNOTE, "[^x]"),
        (Reason.FOOTNOTE, "[^1]"),
    ]


@given(st.text(alphabet="ab *_`[]()<>!\\~&;^1\n"))
def test_notation_never_holds_a_plain_word(content: str) -> None:
    notation = InlineReader({}, {"1"}).read("plain " + content)
    ranges = [*notation.marks, *(span for span, *_ in notation.styled)]
    ranges += [one.source for one in notation.aside]
    assert all(6 <= span.start < span.end <= len(content) + 6 for span in ranges)
