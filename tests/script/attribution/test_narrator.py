"""It is found whether somebody in the story tells it, and what they are called."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from podfic.script.attribution.narrator import (
    headed_tellers,
    name_of_narrator,
    named_by_heading,
    names_told,
    narrated,
    teller,
)
from script.attribution.scenes import read
from script.works import paragraphs_of

TALE = "I sat.\n\nThe rain fell.\n\nIt was late.\n\nMy lamp burned.\n\nThe door shut."
REPORT = "Ann sat.\n\nThe rain fell.\n\nIt was late.\n\nHer lamp burned.\n\nThe door shut."


@pytest.mark.parametrize(
    ("scenes", "told"),
    [
        ([], []),
        ([""], [False]),
        ([TALE], [True]),
        ([REPORT], [False]),
        ([TALE, REPORT], [True, False]),
        (["The rain fell."], [False]),
        ([TALE, "The rain fell."], [True, True]),
        ([REPORT, "The rain fell."], [False, False]),
        ([REPORT * 3, "I sat."], [False, True]),
        (['"I sat," said Ann.\n\n"So did I," said Ben.'], [False]),
    ],
)
def test_an_i_in_the_narration_tells_a_scene(scenes: Sequence[str], told: list[bool]) -> None:
    assert narrated([paragraphs_of(scene) for scene in scenes]) == told


YOURS = "You sat.\n\nThe rain fell.\n\nIt was late.\n\nYour lamp burned.\n\nThe door shut."


@pytest.mark.parametrize(
    ("scenes", "who"),
    [
        ([], "I"),
        ([TALE], "I"),
        ([YOURS], "You"),
        ([TALE, YOURS], "I"),
        ([TALE, YOURS, YOURS], "You"),
        (['It rained. "You sat," said Ann.'], "I"),
    ],
)
def test_a_story_is_told_by_its_i_or_its_you(scenes: Sequence[str], who: str) -> None:
    assert teller([paragraphs_of(scene) for scene in scenes]) == who


def test_a_you_in_the_narration_tells_a_scene() -> None:
    assert narrated([paragraphs_of(one) for one in (YOURS, REPORT)]) == [True, False]


def test_the_i_of_what_is_quoted_in_a_block_does_not_tell_the_story() -> None:
    letter = [replace(one, cited=True) for one in paragraphs_of(TALE)]
    assert narrated([[*paragraphs_of(REPORT), *letter]]) == [False]
    assert narrated([[*paragraphs_of(REPORT), *paragraphs_of(TALE)]]) == [True]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("My name is Jake.", ["Jake"]),
        ("My name was Jake Bell then.", ["Jake Bell"]),
        ("I'm Jake, and I sat.", ["Jake"]),
        ("I am Jake.", ["Jake"]),
        ("But they call me Jake.", ["Jake"]),
        ("I am Welsh.", []),
        ("I'm Jake's brother.", []),
        ("I am Jake Bell and sat.", []),
        ('"My name is Jake," said Ann.', []),
        ("I sat by Jake.", []),
    ],
)
def test_the_i_may_say_to_be_called_something(told: str, names: list[str]) -> None:
    scenes = [paragraphs_of(f"{TALE}\n\n{told}")]
    assert names_told(scenes, narrated(scenes)) == Counter(names)


def test_a_name_is_told_only_where_somebody_tells_the_story() -> None:
    scenes = [paragraphs_of(f"{REPORT}\n\n{REPORT}\n\nThey call me Jake.")]
    assert names_told(scenes, narrated(scenes)) == Counter()


def turns(*lines: str, times: int = 3) -> str:
    return "\n\n".join(lines * times)


def name_of(scene: str, named: Sequence[str] = ("Ann",), told: Sequence[str] = ()) -> str:
    """Return what the "I" of a scene is called in which Ann and they take turns."""
    row = read(scene, known=["Ann", "Tom", "Ben"]).row
    speakers = ["Ann" if at % 2 == 0 else "I" for at in range(len(row))]
    return name_of_narrator(row, speakers, "I", frozenset(named), Counter(told))


@pytest.mark.parametrize(
    ("scene", "name"),
    [
        (turns('"Hello, Tom," said Ann.', '"Hello," I said.'), "Tom"),
        (turns('"Hello, Tom," said Ann.', '"Hello," I said.', times=2), "I"),
        (turns('"Hello," said Ann.', '"I\'m Tom," I said.', times=1), "Tom"),
        (turns('"Hello, Tom," said Ann.', '"Hello."'), "I"),
        (turns('"Hello," said Ann.', '"Hello, Tom," I said.'), "I"),
        (turns('"Tom, Ben, hello," said Ann.', '"Hello," I said.'), "I"),
        (turns('"Hello, Tom," said Ann.', "It rained.", "It rained.", '"Hello," I said.'), "I"),
    ],
)
def test_the_i_is_called_what_the_others_call_whoever_says_i(scene: str, name: str) -> None:
    assert name_of(scene) == name


@pytest.mark.parametrize(("tom", "ben", "name"), [(6, 3, "Tom"), (5, 3, "I"), (3, 6, "Ben")])
def test_the_i_has_the_name_they_are_clearly_called_most(tom: int, ben: int, name: str) -> None:
    lines = [f'"Hello, {one}," said Ann.\n\n"Hello," I said.' for one in ("Tom", "Ben")]
    assert name_of("\n\n".join([lines[0]] * tom + [lines[1]] * ben)) == name


def test_somebody_whom_a_tag_names_is_not_the_i() -> None:
    scene = turns('"Hello, Tom," said Ann.', '"Hello," I said.')
    assert name_of(scene, named=("Ann", "Tom")) == "I"


def test_a_mere_title_is_no_name() -> None:
    scene = turns('"Hello, Doctor," said Ann.', '"Hello," I said.')
    row = read(scene, known=["Ann", "Doctor"]).row
    assert all("Doctor" in said.addressed for said in row[::2])
    speakers = ["Ann", "I"] * 3
    assert name_of_narrator(row, speakers, "I", frozenset({"Ann"}), Counter()) == "I"


@pytest.mark.parametrize(("calls", "name"), [(1, "Tom"), (6, "I"), (12, "Ben")])
def test_the_name_that_the_i_tells_counts_as_often_as_being_called_so(
    calls: int, name: str
) -> None:
    scene = turns('"Hello, Ben," said Ann.', '"Hello," I said.', times=calls)
    assert name_of(scene, told=["Tom"] * 2) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Ann", "Ann"),
        ("Chapter Two: Ann", "Ann"),
        ("Part 3 - Ben", "Ben"),
        ("[Ann's POV]", "Ann"),
        ("~ Ben’s point of view ~", "Ben"),
        ("ann", "Ann"),
        ("Chapter Two", ""),
        ("Ann and the Lamp", ""),
        ("The Lamp", ""),
        ("POV", ""),
        ("", ""),
    ],
)
def test_a_heading_may_name_who_tells_a_scene(heading: str, name: str) -> None:
    told = read('"Go," said Ann.\n\n"No," said Ben.')
    assert named_by_heading(heading, told.people) == name


@pytest.mark.parametrize(
    ("headings", "named", "told", "expected"),
    [
        (["Ann", "Ben"], [{"Ben"}, {"Ann"}], [True, True], ["Ann", "Ben"]),
        (["Ann", "Ann", "Ben"], [set(), {"Ben"}, set()], [True] * 3, ["Ann", "Ann", "Ben"]),
        (["Ann", "Ben"], [{"Ann"}, {"Ann"}], [True, True], ["", ""]),
        (["Ann", "The Lamp"], [set(), set()], [True, True], ["", ""]),
        (["Ann's POV", "The Lamp"], [set(), set()], [True, True], ["Ann", ""]),
        (["Ann", "Ben"], [set(), set()], [True, False], ["", ""]),
        (["", ""], [set(), set()], [True, True], ["", ""]),
    ],
)
def test_headings_tell_who_tells_where_several_do(
    headings: list[str], named: list[set[str]], told: list[bool], expected: list[str]
) -> None:
    people = read('"Go," said Ann.\n\n"No," said Ben.').people
    assert headed_tellers(headings, named, told, people) == expected
