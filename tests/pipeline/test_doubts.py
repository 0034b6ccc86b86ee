"""Corrections that the story as it is does not have are told, and stop nothing."""

from pathlib import Path

import pytest

from factories import drained
from podfic.config.load import load, settings_file
from podfic.model.events import Notice
from podfic.pipeline.run import Reading, read
from podfic.pipeline.story import Story

READER = "[people] calls Owen 'reader', which this story does not"
STRANGER = "[people] names 'Owne', who is not in this story"


def told(story: Path, toml: str, **environ: str) -> tuple[list[str], Reading]:
    settings_file(story).write_text(toml, "utf-8")
    loaded = load(story, environ, {"engine": "fake"})
    events, reading = drained(read(Story.of(story), loaded))
    notices = [event for event in events if isinstance(event, Notice)]
    return [f"{one.what} ({one.hint})" if one.hint else one.what for one in notices], reading


def test_a_correction_that_finds_its_line_is_silent(story: Path) -> None:
    toml = "[[line]]\nwords = 'you’ll CALL'\nat = 'c1s1l9'\nspeaker = 'Mara'\n"
    notices, reading = told(story, toml)
    assert notices == []
    (line,) = [one for one in reading.script.lines() if "call" in one.written]
    assert line.speaker == "Mara"


def test_a_correction_without_a_line_is_told_with_its_place(story: Path) -> None:
    toml = (
        "[[line]]\nwords = 'Yes'\nspeaker = 'Owen'\n\n[[line]]\nwords = 'Gone'\nspeaker = 'Owen'\n"
    )
    notices, reading = told(story, toml)
    where, what, why = notices.pop().partition(" (podfic script")[0].split(": ")
    assert notices == []
    assert where == "the-lamp.podfic.toml:5"
    assert what == "the correction of “Gone” is left out"
    assert why == "no line begins with these words"
    assert {line.speaker for line in reading.script.lines()} == {None, "Owen", "Mara"}


def test_a_correction_from_elsewhere_is_told_by_its_source(story: Path) -> None:
    notices, _ = told(story, "", PODFIC_LINE="[{words = 'Gone', speaker = 'Owen'}]")
    assert [notice.partition(":")[0] for notice in notices] == ["PODFIC_LINE"]


@pytest.mark.parametrize(
    ("toml", "strangers"),
    [
        ("[people]\nmara = 'Mara Holt'\n", []),
        ("[people.'Owen Holt']\ngender = 'male'\n", []),
        (
            "[people]\nMaria = 'Mara'\n",
            ["2: [people] calls Mara 'Maria', which this story does not"],
        ),
        (
            "[people]\nMara = 'Mara Holt'\nreader = 'Owen'\n",
            [f"3: {READER} (reader is a setting; write it above [people])"],
        ),
        ("\n[people.Owne]\naliases = ['Doc']\n", [f"2: {STRANGER} (did you mean Owen?)"]),
        (
            "[people.Oven]\ngender = 'male'\n",
            ["1: [people] names 'Oven', who is not in this story (did you mean Owen?)"],
        ),
        (
            "[people.Owen]\naliases = ['Ow']\n",
            ["1: [people] calls Owen 'Ow', which this story does not"],
        ),
    ],
)
def test_a_name_that_the_story_lacks_is_told(story: Path, toml: str, strangers: list[str]) -> None:
    notices, _ = told(story, toml)
    assert notices == [f"the-lamp.podfic.toml:{one}" for one in strangers]


LINE = "[[line]]\nwords = 'yes'\nspeaker = {}\n"


@pytest.mark.parametrize(
    ("toml", "notices"),
    [
        (LINE.format("'Owne'"), [("3", "Owne", " (did you mean Owen?)")]),
        (LINE.format("'Zed'"), [("3", "Zed", "")]),
        (LINE.format("'OWEN'"), []),
        (LINE.format("'Narrator'"), []),
        (LINE.format("'Mr. Lamp'") + "[people.'Mr. Lamp']\ngender = 'male'\n", []),
        (LINE.format("'The Lamp'"), []),
    ],
)
def test_a_speaker_of_corrections_alone_is_told_and_speaks(
    story: Path, toml: str, notices: list[tuple[str, str, str]]
) -> None:
    found, reading = told(story, toml)
    assert [one for one in found if "[people]" not in one] == [
        f"the-lamp.podfic.toml:{line}: the correction of “yes” names {name!r}, "
        f"who speaks nowhere else{hint}"
        for line, name, hint in notices
    ]
    (line,) = [one for one in reading.script.lines() if "Yes" in one.written]
    assert (line.speaker or "narrator").casefold() in toml.casefold()


def test_a_name_in_the_cast_that_nobody_has_is_told_with_who_may_be_meant(story: Path) -> None:
    notices, _ = told(story, "[cast]\nannouncer = 'tone_1'\nOwne = 'tone_2'\n")
    (notice,) = notices
    assert notice.startswith("the-lamp.podfic.toml:3: [cast] names 'Owne', who does not speak")
    assert notice.endswith("(did you mean Owen?)")
