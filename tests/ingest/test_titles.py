from pathlib import Path

import pytest

from podfic.ingest.titles import (
    bare,
    folded,
    reads_as_title,
    same_title,
    title_of,
    unwrapped,
    without_only_part,
)


@pytest.mark.parametrize(
    "line",
    [
        "He Bared His Heart on Valentine's Day",
        "HE BARED HIS HEART ON VALENTINE’S DAY",
        "“He Bared His Heart on Valentine’s Day”",
        "**He bared his heart on Valentine's Day**",
        "# He Bared His Heart On Valentine's Day #",
        "He Bared His Heart on Valentine's Day (1/3)",
    ],
)
def test_a_title_is_itself_in_any_dress(line: str) -> None:
    assert same_title(line, "He Bared His Heart on Valentine's Day")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("“Stay.”", "Stay"),
        ("Stay!", "Stay"),
        ("“Stay –”", "Stay"),
        ("Stay with me", "Stay"),
        ("", "Stay"),
        ("Stay", ""),
        ("***", "***"),
    ],
)
def test_speech_and_sentences_are_not_the_title(line: str, title: str) -> None:
    assert not same_title(line, title)


def test_a_title_that_is_a_question_is_repeated_as_one() -> None:
    assert same_title("WHO’S THERE?", "Who's There?")


@pytest.mark.parametrize(
    "line",
    ["The Keeper of the Bridge", "RAIN", "## Rain on the Water", "Who Goes There?", "3 Hours"],
)
def test_reads_like_a_title(line: str) -> None:
    assert reads_as_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "It was raining on the bridge.",
        "It was raining on the bridge",
        "“Rain”",
        "Cardiff, 1941",
        "Jack:",
        "",
        "* * *",
        "A Very Long Line Of Words That Goes On And On For Ever And Ever",
    ],
)
def test_does_not_read_like_a_title(line: str) -> None:
    assert not reads_as_title(line)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("he-bared-his-heart.txt", "He Bared His Heart"),
        ("keeper_of_the_bridge.md", "Keeper of the Bridge"),
        ("the%20bridge.txt", "The Bridge"),
        ("The Keeper's Bridge.txt", "The Keeper's Bridge"),
        ("Bridge-Over-TW.txt", "Bridge Over TW"),
        ("a.b.c", "A.b"),
        ("---.txt", "Untitled"),
        ("llŷr.txt", "Llŷr"),
        ("bad\udce9name.txt", "Bad?name"),
    ],
)
def test_a_file_name_becomes_a_title(name: str, title: str) -> None:
    assert title_of(Path(name)) == title


@pytest.mark.parametrize("text", ["“Rain”", '"Rain"', "*Rain*", "__Rain__", "(Rain)", "Rain"])
def test_one_pair_of_marks_comes_off(text: str) -> None:
    assert unwrapped(text) == "Rain"


def test_marks_inside_stay() -> None:
    assert unwrapped("*Rain* and *Snow") == "*Rain* and *Snow"
    assert bare("## *Rain* ##") == "Rain"
    assert folded("Rain & Snow (2/?)") == "rainsnow"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Rain (1/1)", "Rain"),
        ("Rain [1/1]", "Rain"),
        ("Rain, part 1 of 1", "Rain"),
        ("Rain - 1/1", "Rain"),
        ("Rain (1/3)", "Rain (1/3)"),
        ("Rain (11/1)", "Rain (11/1)"),
        ("1/1", "1/1"),
        ("Rain", "Rain"),
    ],
)
def test_the_number_of_an_only_part_is_no_part_of_the_title(written: str, title: str) -> None:
    assert without_only_part(written) == title
