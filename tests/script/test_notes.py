"""What the author says around the story is read where the settings say, by whom they say."""

from dataclasses import replace

import pytest

from podfic.config.settings import Read
from podfic.model.cast import ANNOUNCER
from podfic.model.script import Line, LineKind
from podfic.script.notes import Announcer, around_chapter, around_work, warnings_that_matter
from podfic.script.speech.manner import Manner
from script.works import work_of

WORK = replace(
    work_of("One."),
    rating="Teen",
    warnings=("Graphic Depictions Of Violence", "Rain"),
    summary="It rains.\nA lot.",
    notes=("Thanks to Kit.", "And Cal."),
    end_notes=("Bye.",),
)
CHAPTER = replace(WORK.chapters[0], number=3, summary="More rain.", notes=("Sorry!",))
NARRATOR = Announcer.of(Manner(), "")


def told(lines: tuple[Line, ...]) -> list[tuple[str, str]]:
    return [(line.id, line.spoken) for line in lines]


def test_warnings_are_read_unasked_and_nothing_else() -> None:
    assert told(around_work(WORK, Read(), "before", NARRATOR)) == [
        ("warnings1", "Warnings: Graphic Depictions Of Violence, Rain.")
    ]
    assert around_work(WORK, Read(), "after", NARRATOR) == ()


@pytest.mark.parametrize(
    "warning",
    ["No Archive Warnings Apply", "Creator Chose Not To Use Archive Warnings", "None.", "n/a"],
)
def test_a_warning_of_nothing_is_not_read(warning: str) -> None:
    work = replace(WORK, warnings=(warning,))
    assert warnings_that_matter(work) == ()
    assert around_work(work, Read(), "before", NARRATOR) == ()


def test_each_part_is_read_where_it_is_wished_in_its_own_paragraphs() -> None:
    read = Read(
        warnings="after", rating="before", summary="before", notes="before", end_notes="after"
    )
    assert told(around_work(WORK, read, "before", NARRATOR)) == [
        ("rating1", "Rating: Teen"),
        ("summary1", "Summary: It rains."),
        ("summary2", "A lot."),
        ("notes1", "Author's note: Thanks to Kit."),
        ("notes2", "And Cal."),
    ]
    after = told(around_work(WORK, read, "after", NARRATOR))
    assert [identity for identity, _ in after] == ["warnings1", "endnotes1"]


def test_a_chapters_notes_bear_its_number() -> None:
    read = Read(chapter_summary="before", chapter_notes="after")
    before = around_chapter(CHAPTER, 2, read, "before", NARRATOR)
    assert told(before) == [("c3summary1", "Chapter summary: More rain.")]
    assert [(line.chapter, line.scene, line.kind) for line in before] == [(3, 2, LineKind.NOTE)]
    after = around_chapter(CHAPTER, 5, read, "after", NARRATOR)
    assert told(after) == [("c3notes1", "Chapter note: Sorry!")]


def test_an_announcer_with_a_voice_is_a_role() -> None:
    assert around_work(WORK, Read(), "before", NARRATOR)[0].speaker is None
    announcer = Announcer.of(Manner(), "af_heart")
    assert around_work(WORK, Read(), "before", announcer)[0].speaker == ANNOUNCER


def test_words_that_say_nothing_make_no_line() -> None:
    assert NARRATOR.line("credit", LineKind.CREDIT, " … ", (0, 0)) is None
