import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.typed.emphasis import emphasis
from podfic.model.work import Span


def told(text: str) -> list[str]:
    notation = emphasis(text, Span(0, len(text)))
    return [f"{kind}: {span.of(text)}" for span, kind, _ in notation.styled]


def bare(text: str) -> str:
    marks = emphasis(text, Span(0, len(text))).marks
    hidden = {at for span in marks for at in range(span.start, span.end)}
    return "".join(letter for at, letter in enumerate(text) if at not in hidden)


@pytest.mark.parametrize(
    ("text", "styled", "left"),
    [
        ("It was *his* fault.", ["emphasis: his"], "It was his fault."),
        ("_Always_, she thought.", ["emphasis: Always"], "Always, she thought."),
        ("“*Yes*,” he said", ["emphasis: Yes"], "“Yes,” he said"),
        ("the *Titanic*'s bow", ["emphasis: Titanic"], "the Titanic's bow"),
        ("**so** __so__", ["strong: so", "strong: so"], "so so"),
        ("***so***", ["emphasis: so", "strong: so"], "so"),
        ("**_so_**", ["emphasis: so", "strong: _so_"], "so"),
        ("~~old~~ new", ["struck: old"], "old new"),
        ("/what is it?/", ["emphasis: what is it?"], "what is it?"),
        ("“/No./”", ["emphasis: No."], "“No.”"),
        ("no *way*-*too*-much", ["emphasis: way", "emphasis: too"], "no way-too-much"),
        ("*in*sane", ["emphasis: in"], "insane"),
        ("*Lub-dub. Lub-dub.*", ["emphasis: Lub-dub. Lub-dub."], "Lub-dub. Lub-dub."),
        ("*line one\nline two.*", ["emphasis: line one\nline two."], "line one\nline two."),
        ("Oh *sigh* well.", ["emphasis: sigh"], "Oh sigh well."),
    ],
)
def test_marks_around_words_stress_them(text: str, styled: list[str], left: str) -> None:
    assert told(text) == styled
    assert bare(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "5*3*2 and 5 * 3 * 2",
        "snake_case_name __ _",
        "and/or, he/him/his, 1/2/3, w/ and w/o",
        "/usr/bin/ and /r/torchwood",
        "\\o/ \\o/ /o/",
        "https://x.y/_a_/b_c_d",
        "* * *",
        "~*~*~",
        "f*ck you, you f*cking b*st*rd f*** s**t",
        "nos da*",
        "* good night",
        "*correction",
        "*_* ^_^ *o* n_n",
        "~~~a~~~ ****b****",
        "*-* _._",
        "",
    ],
)
def test_other_marks_are_left_alone(text: str) -> None:
    assert bare(text) == text


@pytest.mark.parametrize(
    "text", ["*hides*", "Hi! *waves* Bye.", "*runs away* Sorry!", "“No.” *snorts*", "*hugs* *hugs*"]
)
def test_an_action_keeps_its_asterisks(text: str) -> None:
    assert bare(text) == text


@pytest.mark.parametrize(
    "text",
    ["*Hides.*", "he *hides* it", "*hides*, then runs", "*what if he never comes back at all*"],
)
def test_what_only_looks_like_an_action_is_stressed(text: str) -> None:
    assert len(told(text)) == 1


def test_only_the_paragraph_asked_for_is_read() -> None:
    text = "*One* *Two* *Three*"
    assert [span.of(text) for span, *_ in emphasis(text, Span(6, 11)).styled] == ["Two"]


@given(st.text(alphabet="aA b*_~/.“”'\n", max_size=60))
def test_marks_are_marks_and_enclose_words(text: str) -> None:
    notation = emphasis(text, Span(0, len(text)))
    assert all(set(span.of(text)) <= set("*_~/") for span in notation.marks)
    assert all(any(map(str.isalnum, span.of(text))) for span, *_ in notation.styled)
