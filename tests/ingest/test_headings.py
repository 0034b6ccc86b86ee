import pytest

from podfic.ingest.headings import (
    announced,
    is_viewpoint,
    lone_numerals,
    numbered,
    numeral_value,
)
from podfic.model.work import Span


@pytest.mark.parametrize(
    ("line", "number", "name"),
    [
        ("Chapter 1", 1, ""),
        ("CHAPTER ONE: The Bridge", 1, "The Bridge"),
        ("Chapter XIV - Title", 14, "Title"),
        ("Chapter 3: in which it rains", 3, "in which it rains"),
        ("Chapter Twenty-One", 21, ""),
        ("Chapter 2 The Bridge", 2, "The Bridge"),
        ("Chapter 1, Rain on the Water", 1, "Rain on the Water"),
        ("Chapter 3, “Over” Cinnabar", 3, "“Over” Cinnabar"),
        ("Chapter 4 (“The Flood”)", 4, "The Flood"),
        ("Ch. 7", 7, ""),
        ("Chapter #8", 8, ""),
        ("Part 2: Rain", 2, "Rain"),
        ("Part II", 2, ""),
        ("PART ONE.", 1, ""),
        ("Part 1/3", 1, ""),
        ("Part Two of Five – Snow", 2, "Snow"),
        ("~ Chapter 5 ~", 5, ""),
        ("*Chapter Nine*", 9, ""),
        ("[Chapter 10]", 10, ""),
        ("== Book 3 ==", 3, ""),
        ("Prologue", None, ""),
        ("EPILOGUE", None, ""),
        ("Epilogue: Home", None, "Home"),
        ("Interlude 2 – Gwen", None, "Gwen"),
    ],
)
def test_announces_a_chapter(line: str, number: int | None, name: str) -> None:
    heading = announced(line, Span(0, len(line)))
    assert heading is not None
    assert (heading.number, heading.name) == (number, name)
    assert heading.source.of(line) == heading.wording


@pytest.mark.parametrize(
    "line",
    [
        "Chapter and verse.",
        "Chapter one was the hardest.",
        "Chapter two – that was where it went wrong.",
        "Part of him wanted to stay.",
        "Part I love you",
        "Part two, Jack thought, was over.",
        "Book I read yesterday",
        "“Chapter One”",
        '"Part 1/3," he said.',
        "Prologue to a disaster.",
        "Act one of the play was dull.",
        "Chapters 1",
        "Chapter IIII",
        "Chapter 1: " + "long " * 40,
        "Chapter 1\nIt rained.",
        "Charming",
        "",
    ],
)
def test_a_sentence_announces_nothing(line: str) -> None:
    assert announced(line, Span(0, len(line))) is None


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("0", 0),
        ("14", 14),
        ("iv", 4),
        ("XIV", 14),
        ("XC", 90),
        ("CCC", 300),
        ("seventeen", 17),
        ("Forty-Two", 42),
        ("IIII", None),
        ("IC", None),
        ("ill", None),
        ("", None),
        ("word", None),
    ],
)
def test_numerals_have_values(numeral: str, value: int | None) -> None:
    assert numeral_value(numeral) == value


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["IV", "rain", "3", "- 7 -", "(2)", "XII.", "1941"], {0, 2, 3, 4, 5, 6}),
        (["I", "rain", "II", "rain", "III"], {0, 2, 4}),
        (["i", "rain", "ii", "rain"], {0, 2}),
        (["IX", "X", "XI"], {0, 1, 2}),
        (["I", "rain"], set()),
        (["I.", "No.", "Oh.", "“I.”"], set()),
        (["xxx", "rain", "x", "XX", "X"], set()),
        (["000", "3?", "10:35", "<3", "ill", "3 cats", "12345"], set()),
    ],
)
def test_lone_numerals_are_told_from_words_and_breaks(texts: list[str], found: set[int]) -> None:
    assert lone_numerals(texts) == found


def test_a_series_of_numbered_titles() -> None:
    texts = ["1. Rain", "p", "2. Snow", "p", "p", "3. The Flood", "p"]
    assert numbered(texts) == {0: (1, "Rain"), 2: (2, "Snow"), 5: (3, "The Flood")}


@pytest.mark.parametrize(
    "texts",
    [
        ["1. Milk", "2. Bread", "3. Rain", "p"],
        ["1. Rain", "p", "2. Snow", "p"],
        ["1. Rain", "p", "3. Snow", "p", "4. Hail", "p"],
        ["1. Rain", "p", "2. Snow", "p", "3. Hail"],
        ["1. It rained.", "p", "2. It snowed.", "p", "3. It hailed.", "p"],
    ],
)
def test_a_list_is_no_series_of_chapters(texts: list[str]) -> None:
    assert numbered(texts) == {}


@pytest.mark.parametrize(
    "text", ["Jack's POV", "*Ianto’s POV*", "POV: Gwen", "[Gwen's point of view]"]
)
def test_a_viewpoint_is_a_heading(text: str) -> None:
    assert is_viewpoint(text)


@pytest.mark.parametrize(
    "text", ["Whose POV is it?", "POV", "He liked the POV.", "“POV: Gwen”", ""]
)
def test_talk_of_viewpoints_is_none(text: str) -> None:
    assert not is_viewpoint(text)
