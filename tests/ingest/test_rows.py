from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.rows import rows, uncovered
from podfic.model.work import Span


def test_rows_are_trimmed_and_know_the_space_around_them() -> None:
    found = rows("\n  one \n\n\n\ttwo\nthree")
    assert [row.text for row in found] == ["one", "two", "three"]
    assert [row.gap for row in found] == [1, 2, 0]
    assert [row.indent for row in found] == [2, 4, 0]


def test_a_line_of_invisible_characters_counts_as_empty() -> None:
    first, second = rows("one\n\u200b\u00ad\ntwo")
    assert (first.text, second.text, second.gap) == ("one", "two", 1)


def test_a_no_break_space_alone_is_an_empty_line() -> None:
    assert [row.gap for row in rows("one\n\xa0\ntwo")] == [0, 1]


@given(st.text(alphabet=st.sampled_from("ab \t\n\xa0\u2028—")))
def test_rows_hold_every_character_that_is_not_white_space(text: str) -> None:
    found = rows(text)
    assert all(row.span.of(text) == row.text for row in found)
    assert "".join("".join(row.text.split()) for row in found) == "".join(text.split())


def test_uncovered_yields_each_line_between_the_covered_ranges() -> None:
    text = "ab cd\n  ef \ngh"
    assert [span.of(text) for span in uncovered(text, [Span(0, 2)])] == ["cd", "ef", "gh"]
    assert [span.of(text) for span in uncovered(text, [Span(3, 9)])] == ["ab", "f", "gh"]
    assert uncovered(text, [Span(0, len(text))]) == ()
