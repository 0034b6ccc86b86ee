from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.mixing.markers import TITLE_LENGTH, markers, numbered_title, shortened
from podfic.model.script import Line, LineKind, Scene, Script, Shift
from podfic.model.take import Take
from podfic.model.timeline import Clip, Marker
from podfic.model.units import Samples

RATE = 44_100
MakeLine = Callable[..., Line]
MakeTake = Callable[..., Take]


def scripted(*lines: Line, titles: tuple[str, ...] = ("",), scene_title: str = "") -> Script:
    scenes = groupby(lines, key=lambda line: (line.chapter, line.scene))
    return Script(
        tuple(Scene(*key, scene_title, tuple(group)) for key, group in scenes),
        titles,
        credit=Line("credit", lines[0].kind, None, "T", "T", 0, 0, 0, None),
    )


def clips(make_take: MakeTake, *ids: str, onset: int = 0) -> list[Clip]:
    """Return a clip for each line, one second after the other."""
    return [
        Clip(make_take(identity, onset=onset), Samples(second * RATE), Samples(RATE))
        for second, identity in enumerate(ids)
    ]


def test_a_story_in_chapters_has_a_marker_for_each(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    ids = ("c1s1l1", "c1s2l1", "c2s1l1", "c2s1l2")
    script = scripted(*map(make_line, ids), titles=("", "The Bridge"))
    found = markers(script, clips(make_take, "credit", *ids, onset=240), RATE)
    assert found == (
        Marker(Samples(RATE + 441), "Chapter 1"),
        Marker(Samples(3 * RATE + 441), "Chapter 2: The Bridge"),
    )


def test_a_one_shot_has_a_marker_for_each_scene(make_line: MakeLine, make_take: MakeTake) -> None:
    ids = ("c1s1l1", "c1s2l1", "c1s2l2")
    found = markers(scripted(*map(make_line, ids)), clips(make_take, *ids), RATE)
    assert found == (
        Marker(Samples(0), "Scene 1: Words."),
        Marker(Samples(RATE), "Scene 2: Words. Words."),
    )


def test_a_found_scene_belongs_to_the_one_before_unless_it_is_to_be_marked(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    ids = ("c1s1l1", "c1s2l1", "c1s3l1")
    first, found, typed = scripted(*map(make_line, ids)).scenes
    scenes = (first, replace(found, shift=Shift.TIME), replace(typed, glyph="***"))
    script = Script(scenes, ("",))
    heard = clips(make_take, *ids)
    assert markers(script, heard, RATE) == (
        Marker(Samples(0), "Scene 1: Words."),
        Marker(Samples(2 * RATE), "Scene 2: Words."),
    )
    marked = markers(script, heard, RATE, mark_found=True)
    assert [marker.title for marker in marked] == [f"Scene {n}: Words." for n in (1, 2, 3)]
    alone = markers(script, clips(make_take, "c1s2l1"), RATE)
    assert [marker.title for marker in alone] == ["Scene 1: Words."]


def test_a_single_scene_is_marked_after_the_credit(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    script = scripted(make_line("c1s1l1"))
    assert [
        marker.at for marker in markers(script, clips(make_take, "credit", "c1s1l1"), RATE)
    ] == [RATE]


def test_a_scene_bears_its_own_title(make_line: MakeLine, make_take: MakeTake) -> None:
    script = scripted(make_line("c1s1l1"), scene_title="Midnight")
    assert markers(script, clips(make_take, "c1s1l1"), RATE)[0].title == "Midnight"


def test_what_is_not_heard_is_not_marked(make_line: MakeLine, make_take: MakeTake) -> None:
    ids = ("c1s1l1", "c1s2l1", "c2s1l1", "c3s1l1", "c3s1l2")
    script = scripted(*map(make_line, ids), titles=("One", "Two", "Three"))
    found = markers(script, clips(make_take, "c1s2l1", "c3s1l2"), RATE)
    assert [marker.title for marker in found] == ["Chapter 1: One", "Chapter 3: Three"]
    assert markers(script, [], RATE) == ()


def test_one_chapter_out_of_many_is_marked_by_scenes(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    ids = ("c1s1l1", "c2s1l1", "c2s2l1")
    script = scripted(*map(make_line, ids), titles=("One", "Two"))
    found = markers(script, clips(make_take, "c2s1l1", "c2s2l1"), RATE)
    assert [marker.title for marker in found] == ["Scene 1: Words.", "Scene 2: Words."]


def test_words_that_are_not_spoken_are_not_in_a_title(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    script = scripted(make_line("c1s1l1", "* * *", spoken=""), make_line("c1s1l2", "It rained."))
    assert markers(script, clips(make_take, "c1s1l2"), RATE)[0].title == "Scene 1: It rained."


def test_a_heading_is_not_in_a_made_up_title(make_line: MakeLine, make_take: MakeTake) -> None:
    heading = make_line("c1s1l1", "Chapter One", kind=LineKind.HEADING)
    script = scripted(heading, make_line("c1s1l2", "It rained."))
    assert markers(script, clips(make_take, "c1s1l1"), RATE)[0].title == "Scene 1: It rained."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("", "Chapter 2"),
        ("The Bridge", "Chapter 2: The Bridge"),
        ("Chapter 2: The Bridge", "Chapter 2: The Bridge"),
        ("chapter two", "chapter two"),
        ("2. The Bridge", "2. The Bridge"),
        ("2", "2"),
        ("II. The Bridge", "II. The Bridge"),
        ("IV", "IV"),
        ("Part Two", "Part Two"),
        ("24 Hours", "Chapter 2: 24 Hours"),
        ("I Am Here", "Chapter 2: I Am Here"),
        ("Civil", "Chapter 2: Civil"),
        ("Chapters of Rain", "Chapter 2: Chapters of Rain"),
    ],
)
def test_a_title_that_says_its_number_is_not_given_it_twice(title: str, expected: str) -> None:
    assert numbered_title(2, title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lamp burned low.", "The lamp burned low."),
        ("The lamp burned low, and then it went out.", "The lamp burned low…"),
        ("  The \n lamp ", "The lamp"),
        (
            "ランプは低く燃えていた、そして消えた。それから誰も",
            "ランプは低く燃えていた、そして消えた。それ…",
        ),
    ],
)
def test_a_long_text_is_cut_after_a_word(text: str, expected: str) -> None:
    assert shortened(text, 22) == expected


@given(st.text(), st.integers(2, 60))
def test_a_shortened_text_fits(text: str, length: int) -> None:
    assert len(shortened(text, length)) <= length


def test_a_long_scene_opening_makes_a_title_that_fits(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    script = scripted(make_line("c1s1l1", "The rain-dampened alleyway would have sparkled like"))
    title = markers(script, clips(make_take, "c1s1l1"), RATE)[0].title
    assert title == "Scene 1: The rain-dampened alleyway would…"
    assert len(title) <= TITLE_LENGTH
