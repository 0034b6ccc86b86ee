from dataclasses import replace

import pytest

from factories import line
from podfic.mixing.colours import tones
from podfic.model.script import Delivery, LineKind, Scene, Script, Shift, Volume
from podfic.model.timeline import Tone

FLASHBACK, RETURN = Shift.FLASHBACK, Shift.RETURN


def toned(kind: LineKind, volume: Volume = Volume.PLAIN, shift: Shift | None = None) -> Tone:
    """Return the tone of one line."""
    one = replace(line("Words."), kind=kind, delivery=Delivery(volume=volume))
    found = tones(Script((Scene(1, 1, "", (one,), shift=shift),), ("",)))
    return found.get(one.id, Tone.PLAIN)


def past(*shifts: Shift | None, chapters: tuple[int, ...] = ()) -> list[bool]:
    """Return which of scenes with these shifts are told as a flashback."""
    scenes = []
    for number, shift in enumerate(shifts, 1):
        chapter = chapters[number - 1] if chapters else 1
        one = replace(line("Words.", f"c{chapter}s{number}l1"), chapter=chapter, scene=number)
        scenes.append(Scene(chapter, number, "", (one,), shift=shift))
    found = tones(Script(tuple(scenes), ("",) * (max(chapters, default=1))))
    assert set(found.values()) <= {Tone.FLASHBACK}
    return [scene.lines[0].id in found for scene in scenes]


@pytest.mark.parametrize(
    ("kind", "tone"),
    [
        (LineKind.NARRATION, Tone.PLAIN),
        (LineKind.DIALOGUE, Tone.PLAIN),
        (LineKind.HEADING, Tone.PLAIN),
        (LineKind.REFRAIN, Tone.PLAIN),
        (LineKind.VERSE, Tone.PLAIN),
        (LineKind.THOUGHT, Tone.THOUGHT),
        (LineKind.LETTER, Tone.LETTER),
        (LineKind.MESSAGE, Tone.MESSAGE),
    ],
)
def test_a_kind_has_its_tone(kind: LineKind, tone: Tone) -> None:
    assert toned(kind) is tone


@pytest.mark.parametrize(
    ("volume", "tone"),
    [
        (Volume.PLAIN, Tone.PLAIN),
        (Volume.SHOUT, Tone.SHOUT),
        (Volume.SOFT, Tone.SOFT),
        (Volume.WHISPER, Tone.WHISPER),
    ],
)
def test_a_volume_has_its_tone(volume: Volume, tone: Tone) -> None:
    assert toned(LineKind.DIALOGUE, volume) is tone


def test_a_kind_goes_before_a_flashback_and_that_before_a_volume() -> None:
    assert toned(LineKind.LETTER, Volume.SHOUT, FLASHBACK) is Tone.LETTER
    assert toned(LineKind.DIALOGUE, Volume.SHOUT, FLASHBACK) is Tone.FLASHBACK
    assert toned(LineKind.NARRATION, shift=FLASHBACK) is Tone.FLASHBACK


def test_a_note_is_no_memory() -> None:
    assert toned(LineKind.NOTE, shift=FLASHBACK) is Tone.PLAIN


def test_a_flashback_lasts_until_it_returns() -> None:
    assert past(None, FLASHBACK, None, RETURN, None) == [False, True, True, False, False]


@pytest.mark.parametrize("shift", [Shift.TIME, Shift.PLACE])
def test_another_time_or_place_is_no_flashback_nor_ends_one(shift: Shift) -> None:
    assert past(shift) == [False]
    assert past(FLASHBACK, shift) == [True, True]


def test_a_flashback_ends_with_its_chapter() -> None:
    found = past(FLASHBACK, None, None, FLASHBACK, chapters=(1, 1, 2, 2))
    assert found == [True, True, False, True]


def test_what_is_read_around_the_story_is_plain() -> None:
    note = replace(line("Words."), id="credit", kind=LineKind.CREDIT, chapter=0, scene=0)
    story = line("Words.")
    script = Script((Scene(1, 1, "", (story,), shift=FLASHBACK),), ("",), credit=note)
    assert tones(script) == {story.id: Tone.FLASHBACK}
