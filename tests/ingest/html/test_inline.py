import pytest

from podfic.ingest.html.inline import INVISIBLE, Words
from podfic.ingest.html.look import Look
from podfic.ingest.html.pieces import Mark
from podfic.model.work import Reason, Span, Style, StyleKind, Unspoken

PLAIN = Look()
STRESSED = Look(emphasis=True)
ASIDE = Look(aside=Reason.IMAGE)


@pytest.mark.parametrize("space", [" ", "\n", " \t ", "\xa0", "\u3000"])
def test_space_between_words_is_kept_and_around_them_is_not(space: str) -> None:
    words = Words()
    for text in (space, f"{space}a", space, space, f"b{space}"):
        words.write(text, PLAIN)
    first, between, last = words.take().text
    assert (first, last) == ("a", "b")
    assert between.isspace()


def test_every_space_is_invisible() -> None:
    assert all(chr(code) in INVISIBLE for code in range(0x3001) if chr(code).isspace())


def test_line_ends_around_the_words_are_counted() -> None:
    words = Words()
    words.end_line()
    words.write("a", PLAIN)
    words.end_line()
    words.write("\xa0\u200b", PLAIN)
    words.end_line()
    words.write("b", PLAIN)
    words.end_line()
    taken = words.take()
    assert (taken.text, taken.lead, taken.trail) == ("a\n\nb", 1, 1)


def test_a_style_reaches_over_space_but_not_over_other_words() -> None:
    words = Words()
    for text, look in (
        ("a", STRESSED),
        (" ", PLAIN),
        ("b", STRESSED),
        ("c", PLAIN),
        ("d", STRESSED),
    ):
        words.write(text, look)
    taken = words.take()
    assert taken.text == "a bcd"
    assert [style.source for style in taken.styles] == [Span(0, 3), Span(4, 5)]


def test_what_is_left_out_has_no_style() -> None:
    words = Words()
    words.end_line()
    words.write("a ", STRESSED)
    words.write("cat", Look(emphasis=True, aside=Reason.IMAGE))
    words.write(" b", STRESSED)
    taken = words.take()
    assert taken.aside == (Unspoken(Span(2, 5), Reason.IMAGE),)
    assert taken.styles == (
        Style(Span(0, 1), StyleKind.EMPHASIS),
        Style(Span(6, 7), StyleKind.EMPHASIS),
    )


def test_a_mark_stands_where_its_characters_are() -> None:
    words = Words()
    words.end_line()
    words.write("a", PLAIN)
    start = words.shown
    words.write(" [1]", PLAIN)
    words.mark(start, Mark(Span(0, 0), "1"))
    words.mark(words.shown, Mark(Span(0, 0), "nothing"))
    assert words.take().marks == (Mark(Span(2, 5), "1"),)


def test_what_was_taken_is_gone() -> None:
    words = Words()
    words.write("a", STRESSED)
    words.take()
    words.write("b", PLAIN)
    taken = words.take()
    assert (taken.text, taken.styles) == ("b", ())
