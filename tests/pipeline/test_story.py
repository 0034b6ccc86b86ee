"""A story is one file, several files or a folder, and one of them names it."""

from pathlib import Path

import pytest

from factories import drained
from podfic.config.load import load, settings_file
from podfic.model.cast import ANNOUNCER
from podfic.pipeline.run import Reading, read
from podfic.pipeline.slug import story_slug
from podfic.pipeline.story import Story


def reading(story: Story, **flags: str) -> Reading:
    return drained(read(story, load(story.path, {}, {"engine": "fake", **flags})))[1]


@pytest.fixture
def chapters(tmp_path: Path) -> list[Path]:
    """Return the files of three chapters, out of order."""
    folder = tmp_path / "The Long Lamp vol.2"
    folder.mkdir()
    head = "Title: The Lamp\nAuthor: Ann\nRelationships: Jack/Ianto\n\n"
    for number, word in ((10, "Ten"), (2, "Two"), (1, "One")):
        (folder / f"chapter {number}.txt").write_text(f"{head}{word}, said Janto.", "utf-8")
    return [folder / "chapter 10.txt", folder / "chapter 2.txt", folder / "chapter 1.txt"]


def test_several_files_are_read_in_natural_order(chapters: list[Path]) -> None:
    story = Story.of(chapters)
    assert story.path == chapters[-1]
    spoken = [line.spoken for line in reading(story).script.lines()]
    assert [line.partition(",")[0] for line in spoken if "," in line] == ["One", "Two", "Ten"]


def test_a_folder_is_one_work_named_by_the_folder(chapters: list[Path]) -> None:
    folder = chapters[0].parent
    story = Story.of(folder)
    assert len(reading(story).work.chapters) == 3
    assert settings_file(story.path).name == "The Long Lamp vol.2.podfic.toml"
    assert story_slug(story.path) == "the-long-lamp-vol-2"


def test_here_has_a_name(chapters: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(chapters[0].parent)
    assert Story.of(Path()).path.name == "The Long Lamp vol.2"
    assert Story.of(Path("..")).path.name == chapters[0].parents[1].name


def test_the_lexicon_of_the_fandom_is_used_and_the_storys_own_goes_first(
    chapters: list[Path],
) -> None:
    story = Story.of(chapters[-1])
    assert "One, said Jack and Ianto." in [one.spoken for one in reading(story).script.lines()]
    own = reading(story, **{"read_as.Janto": "the two"})
    assert "One, said the two." in [one.spoken for one in own.script.lines()]


def test_an_announcer_has_a_voice_of_their_own(story: Path) -> None:
    cast = reading(Story.of(story), announcer="tone_5").cast
    voices = {part.role.name: part.voice.name for part in cast.parts}
    assert voices[ANNOUNCER] == "tone_5"
    assert ANNOUNCER not in {part.role.name for part in reading(Story.of(story)).cast.parts}
