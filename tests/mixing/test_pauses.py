from collections.abc import Callable

import pytest

from podfic.config.settings import Pauses
from podfic.mixing.pauses import Joints, between, joints
from podfic.model.rhythm import Beat, Hold, Rhythm
from podfic.model.script import Delivery, Line, LineKind, Scene, Script, Shift
from podfic.model.units import Seconds
from podfic.model.work import GAP, Span

PAUSES = Pauses()
CUT_OFF = Delivery(cut_off=True)
TRAIL_OFF = Delivery(trail_off=True)
MakeLine = Callable[..., Line]


def pause(earlier: Line, later: Line, *announced_by: str) -> float:
    return between(earlier, later, Joints(frozenset(announced_by)), PAUSES)


def test_sentences_of_a_line(make_line: MakeLine) -> None:
    line = make_line("c1s1l1", delivery=CUT_OFF)
    assert pause(line, line) == PAUSES.sentence


def test_lines_of_a_paragraph_whoever_speaks(make_line: MakeLine) -> None:
    spoken = make_line("c1s1l1", speaker="Owen", paragraph=4)
    assert pause(spoken, make_line("c1s1l2", paragraph=4)) == PAUSES.voice


def test_paragraphs_of_one_speaker_and_of_two(make_line: MakeLine) -> None:
    owen = make_line("c1s1l1", speaker="Owen")
    assert pause(owen, make_line("c1s1l2", speaker="Owen")) == PAUSES.paragraph
    assert pause(owen, make_line("c1s1l2", speaker="Mara")) == PAUSES.speaker
    assert pause(owen, make_line("c1s1l2")) == PAUSES.speaker


def test_scenes_and_chapters_outrank_paragraphs(make_line: MakeLine) -> None:
    last = make_line("c1s1l9")
    assert pause(last, make_line("c1s2l1")) == PAUSES.scene
    assert pause(last, make_line("c2s1l1")) == PAUSES.chapter
    assert pause(make_line("c1s3l1"), make_line("c2s3l1")) == PAUSES.chapter


def test_a_chapter_heading_is_followed_by_a_longer_silence_than_another(
    make_line: MakeLine,
) -> None:
    opening = make_line("c2s1l1", kind=LineKind.HEADING)
    inside = make_line("c2s1l5", kind=LineKind.HEADING)
    assert pause(opening, make_line("c2s1l2"), opening.id) == PAUSES.chapter
    assert pause(inside, make_line("c2s1l6"), opening.id) == PAUSES.speaker
    assert pause(make_line("c2s1l4"), inside, opening.id) == PAUSES.speaker


def test_only_the_first_line_of_a_chapter_announces_it(make_line: MakeLine) -> None:
    heading = LineKind.HEADING
    opening = make_line("c1s1l1", kind=heading)
    within = make_line("c1s1l2", kind=heading)
    later = make_line("c1s2l1", kind=heading)
    prose = make_line("c2s1l1")
    script = Script(
        (
            Scene(1, 1, "", (opening, within)),
            Scene(1, 2, "", (later,)),
            Scene(2, 1, "", (prose,)),
            Scene(3, 1, "", ()),
        ),
        ("", "", ""),
    )
    assert joints(script).announcements == {"c1s1l1"}


def test_the_credit_and_the_closing_formula_stand_apart(make_line: MakeLine) -> None:
    credit = make_line("c1s1l1", id="credit", kind=LineKind.CREDIT)
    story = make_line("c1s1l1")
    close = make_line("c1s1l9", kind=LineKind.CREDIT)
    assert pause(credit, story) == PAUSES.chapter
    assert pause(story, close) == PAUSES.scene
    assert pause(close, make_line("c2s1l1")) == PAUSES.chapter


@pytest.mark.parametrize(
    ("later", "expected"),
    [("c1s1l2", PAUSES.cut_off), ("c1s2l1", PAUSES.scene), ("c2s1l1", PAUSES.chapter)],
)
def test_an_interruption_shortens_the_silence_within_a_scene(
    make_line: MakeLine, later: str, expected: float
) -> None:
    assert pause(make_line("c1s1l1", delivery=CUT_OFF), make_line(later)) == expected


def test_an_interruption_holds_within_a_paragraph_too(make_line: MakeLine) -> None:
    cut = make_line("c1s1l1", delivery=CUT_OFF, paragraph=1)
    assert pause(cut, make_line("c1s1l2", paragraph=1)) == PAUSES.cut_off


@pytest.mark.parametrize(
    ("later", "expected"), [("c1s1l2", PAUSES.trail_off), ("c1s2l1", PAUSES.scene)]
)
def test_trailing_off_lengthens_only_shorter_silences(
    make_line: MakeLine, later: str, expected: float
) -> None:
    assert pause(make_line("c1s1l1", delivery=TRAIL_OFF), make_line(later)) == expected


def test_a_break_of_white_space_is_shorter_than_a_typed_one(make_line: MakeLine) -> None:
    scenes = (
        Scene(1, 1, "", (make_line("c1s1l1"),)),
        Scene(1, 2, "", (make_line("c1s2l1"),), glyph=GAP),
        Scene(1, 3, "", (make_line("c1s3l1"),), glyph="***"),
    )
    joined = joints(Script(scenes, ("",)))
    first, second, third = (scene.lines[0] for scene in scenes)
    assert between(first, second, joined, PAUSES) == PAUSES.gap
    assert between(second, third, joined, PAUSES) == PAUSES.scene


def test_a_found_break_is_shorter_than_any_typed_one(make_line: MakeLine) -> None:
    scenes = (
        Scene(1, 1, "", (make_line("c1s1l1"),), shift=Shift.FLASHBACK),
        Scene(1, 2, "", (make_line("c1s2l1"),), shift=Shift.RETURN),
        Scene(1, 3, "", (make_line("c1s3l1"),), glyph="***", shift=Shift.FLASHBACK),
        Scene(2, 1, "", (make_line("c2s1l1"),), shift=Shift.FLASHBACK),
    )
    joined = joints(Script(scenes, ("", "")))
    first, found, typed, chapter = (scene.lines[0] for scene in scenes)
    assert between(first, found, joined, PAUSES) == PAUSES.found
    assert between(found, typed, joined, PAUSES) == PAUSES.scene
    assert between(typed, chapter, joined, PAUSES) == PAUSES.chapter
    assert PAUSES.speaker < PAUSES.found < PAUSES.gap


def test_notes_stand_apart_from_the_story_and_footnotes_do_not(make_line: MakeLine) -> None:
    note = make_line("c1s1l1", id="c1notes1", kind=LineKind.NOTE)
    story = make_line("c1s1l2")
    footnote = make_line("c1s1l3", kind=LineKind.NOTE, source=Span(0, 5))
    assert pause(note, story) == PAUSES.scene
    more = make_line("c1s1l1", id="c1notes2", kind=LineKind.NOTE)
    assert pause(note, more) == PAUSES.paragraph
    assert pause(story, footnote) == PAUSES.paragraph


def held(silence: float | None) -> Delivery:
    quiet = Seconds(silence) if silence is not None else None
    beats = (Beat(0, 5, Seconds(0.0)),)
    return Delivery(hold=Hold(Rhythm.HEARTBEAT, 60, beats, silence=quiet))


@pytest.mark.parametrize("silence", [0.0, 0.05, 3.0])
def test_a_hold_says_what_silence_it_leaves(make_line: MakeLine, silence: float) -> None:
    one = make_line("c1s1l1", delivery=held(silence))
    assert pause(one, make_line("c1s1l2")) == silence


@pytest.mark.parametrize(("later", "least"), [("c1s2l1", PAUSES.scene), ("c2s1l1", PAUSES.chapter)])
def test_a_hold_shortens_no_scene_and_no_chapter(
    make_line: MakeLine, later: str, least: float
) -> None:
    assert pause(make_line("c1s1l1", delivery=held(0.05)), make_line(later)) == least
    assert pause(make_line("c1s1l1", delivery=held(3.0)), make_line(later)) == 3.0


def test_a_hold_that_says_nothing_leaves_the_usual_pause(make_line: MakeLine) -> None:
    one = make_line("c1s1l1", delivery=held(None))
    assert pause(one, make_line("c1s1l2")) == PAUSES.paragraph
    assert pause(one, make_line("c1s2l1")) == PAUSES.scene


def test_a_silence_is_behind_a_hold_and_not_within_or_before_it(make_line: MakeLine) -> None:
    one = make_line("c1s1l2", delivery=held(3.0))
    assert pause(one, one) == PAUSES.sentence
    assert pause(make_line("c1s1l1"), one) == PAUSES.paragraph
