import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.typed.tags import comments, enclosed, laid_out, masked, notation_of, tags
from podfic.model.work import Span

TYPED = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<br>", "<hr>", "<i>", "</i>", "a", " ", "\n", "|", "<", "<li>", "</cut>"]
    ),
    max_size=30,
).map("".join)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<b>a</b> <I>b</I>", ["b", "b", "i", "i"]),
        ("<br> <br/> <br />", ["br", "br", "br"]),
        ("<a href=\"http://x.y?a=1&b=<2>\" title='t'>x</a>", ["a", "a"]),
        ("<font color=red size=“2”>", ["font"]),
        ('<lj user="sue"> <lj-cut text="A > b"> </lj-cut>', ["lj", "lj-cut", "lj-cut"]),
        ('<user name="sue"> <cut text="x"> </cut>', ["user", "cut", "cut"]),
        ("<hr width='80%'>\n<h2>x</h2>", ["hr", "h2", "h2"]),
        ("I <3 you, a < b > c, <user> <cut> <grin> <Jack> x<b && c>d", []),
        ("< b> <b", []),
    ],
)
def test_known_tags_are_found_and_nothing_else(text: str, names: list[str]) -> None:
    assert [tag.name for tag in tags(text)] == names


def test_attributes_have_places() -> None:
    text = "<img src='a b.png' alt=\"A cat\" width=3>"
    (tag,) = tags(text)
    values = [value.of(text) for name in ("src", "alt", "width") if (value := tag.value(name))]
    assert values == ["a b.png", "A cat", "3"]
    assert tag.value("title") is None


@pytest.mark.parametrize(
    ("text", "laid"),
    [
        ("<p>a</p><p>b</p>", "<p>a</p>\n\n<p>b</p>"),
        ("<p>a</p>\n\n<p>b</p>", "<p>a</p>\n\n<p>b</p>"),
        ("a<br>b<br><br>c<br>\nd", "a<br>\nb<br>\n<br>\nc<br>\nd"),
        ("a<hr>b", "a\n\n<hr>\n\nb"),
        ("a\n<hr>\nb", "a\n\n<hr>\n\nb"),
        ("a <lj-cut>b</lj-cut>", "a \n\n<lj-cut>\n\nb\n\n</lj-cut>"),
        ("a <i>b</i> c", "a <i>b</i> c"),
        ("| a<br>b |\nc<br>d", "| a<br> b |\nc<br>\nd"),
        ("\n<p>a</p>\n", "\n<p>a</p>\n"),
    ],
)
def test_lines_end_where_tags_say_so(text: str, laid: str) -> None:
    assert laid_out(text) == laid


@given(TYPED)
def test_laying_out_only_adds_space_and_is_done_once(text: str) -> None:
    once = laid_out(text)
    assert "".join(once.split()) == "".join(text.split())
    assert laid_out(once) == once


def test_tags_set_apart_and_name_people() -> None:
    text = "<i>a</i> <b>b <em>c</em></b> <del>d</del> <lj user='sue'> <i lang='cy'>da</i> </u>"
    notation = notation_of(tags(text))
    told = [(kind.value, value, span.of(text)) for span, kind, value in notation.styled]
    assert told == [
        ("emphasis", "", "a"),
        ("emphasis", "", "c"),
        ("strong", "", "b <em>c</em>"),
        ("struck", "", "d"),
        ("emphasis", "", "da"),
        ("foreign", "cy", "da"),
    ]
    assert masked(text, notation.marks).split() == ["a", "b", "c", "d", "sue", "da"]


def test_masking_keeps_lines_and_draws_rules() -> None:
    text = "a <b\n> c <hr>"
    found = [tag.span for tag in tags(text)]
    assert masked(text, found, {found[-1]}) == "a   \n  c ****"


def test_what_the_outermost_of_nested_tags_encloses_is_found() -> None:
    text = "<q>a <q>b</q></q> <q>c</q> </q> <q>d"
    assert [span.of(text) for span in enclosed(tags(text), "q")] == ["a <q>b</q>", "c"]


def test_comments_are_found_and_an_open_one_is_text() -> None:
    text = "a <!-- b\n\nc --> d <!-- e --> f <!-- g"
    found = [span.of(text) for span in comments(text, Span(0, len(text)))]
    assert found == ["<!-- b\n\nc -->", "<!-- e -->"]
