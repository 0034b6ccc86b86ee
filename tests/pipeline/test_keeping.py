"""A cast is kept in a file, and a sequel finds it."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from factories import drained
from podfic.config.load import load, settings_file
from podfic.errors import OutputError, PodficError, SettingsError
from podfic.model.cast import Cast
from podfic.pipeline.keeping import Change, Kept, keep
from podfic.pipeline.run import Reading, read
from podfic.pipeline.story import Story

SEQUEL = """\
Title: The Wick
Author: Ann Ember

The men shouted. "Who is there?" said Kit. "Only I," said Owen.

"Come in," said Mara. "And you," said Dr. Venn. He sat.
"""


def reading(story: Path, **flags: str) -> Reading:
    given = {"engine": "fake", **flags}
    return drained(read(Story.of(story), load(story, {}, given)))[1]


def voices(made: Reading) -> dict[str, str]:
    return {part.role.name: part.voice.name for part in made.cast.parts}


def test_a_sequel_keeps_the_voices_of_all_it_shares(story: Path) -> None:
    first = reading(story, **{"cast.Owen": "tone_9", "narrator": "tone_4"})
    kept = story.parent / "lamps.toml"
    assert keep(first, kept) == Kept(("narrator", "Owen", "Mara"), (), (), ())
    sequel = story.parent / "the-wick.txt"
    sequel.write_text(SEQUEL, "utf-8")
    second = voices(reading(sequel, casts="lamps.toml"))
    assert second["Owen"] == "tone_9"
    assert second["narrator"] == "tone_4"
    assert second["Mara"] == voices(first)["Mara"]
    assert len(set(second.values())) == len(second)


def test_a_kept_cast_changes_nothing_for_its_own_story(story: Path) -> None:
    first = reading(story)
    keep(first, story.parent / "lamps.toml")
    again = reading(story, casts="lamps.toml")
    assert voices(again) == voices(first)
    before = (story.parent / "lamps.toml").read_bytes()
    keep(again, story.parent / "lamps.toml")
    assert (story.parent / "lamps.toml").read_bytes() == before


def test_people_are_kept_by_the_names_their_files_give_them(story: Path) -> None:
    kept = story.parent / "lamps.toml"
    kept.write_text('[cast."Owen Grey"] # the ferryman\nkokoro = "am_puck"\n', "utf-8")
    story.write_text(
        story.read_text("utf-8").replace("Bridges", "Torchwood") + '\n"Hm," said Jack.\n', "utf-8"
    )
    done = keep(reading(story, casts="lamps.toml"), kept)
    assert done.filled == ("Owen Grey",)
    assert "Jack Harkness" in done.added
    text = kept.read_text("utf-8")
    cast = tomllib.loads(text)["cast"]
    assert "# the ferryman" in text
    assert cast["Owen Grey"]["kokoro"] == "am_puck"
    assert cast["Owen Grey"]["fake"].startswith("tone_")
    assert cast["Jack Harkness"]["accent"] == "en-US"
    assert not {"Owen", "Owen Harper", "Jack"} & set(cast)


def test_a_voice_that_stands_there_is_changed_by_the_storys_settings_alone(story: Path) -> None:
    kept = story.parent / "lamps.toml"
    text = "[cast.Mara]\nfake = 'fake/tone_9'\n[cast.'Owen Grey']\nfake = 'tone_8'\n"
    kept.write_text(text, "utf-8")
    here = voices(reading(story))
    done = keep(reading(story), kept)
    assert done.added == ("narrator",)
    assert done.changed == ()
    assert done.stayed == (
        Change("Owen Grey", "tone_8", here["Owen"]),
        Change("Mara", "fake/tone_9", here["Mara"]),
    )
    done = keep(reading(story, **{"cast.owen": "tone_7", "cast.Mara": "tone_9"}), kept)
    assert done.added == ()
    assert {one.name for one in done.stayed} <= {"narrator"}
    assert done.changed == (Change("Owen Grey", "tone_8", "tone_7"),)
    cast = tomllib.loads(kept.read_text("utf-8"))["cast"]
    assert cast["Owen Grey"]["fake"] == "tone_7"
    assert cast["Mara"]["fake"] == "fake/tone_9"


def test_no_alias_is_the_name_itself(story: Path) -> None:
    kept = story.parent / "lamps.toml"
    kept.write_text("[cast.Captain]\n", "utf-8")
    made = reading(story)
    role = next(part.role for part in made.cast.parts if part.role.name == "Owen")
    part = replace(made.cast.part_of("Owen"), role=replace(role, aliases=("captain", "the keeper")))
    keep(replace(made, cast=Cast((made.cast.narrator, part))), kept)
    assert tomllib.loads(kept.read_text("utf-8"))["cast"]["Captain"]["aliases"] == ["the keeper"]


@pytest.mark.parametrize("name", ["the-lamp.txt", "cast", "the-lamp.podfic.toml"])
def test_only_a_cast_file_is_written(story: Path, name: str) -> None:
    before = story.read_bytes()
    with pytest.raises(OutputError, match="is no name for a cast file"):
        keep(reading(story), story.parent / name)
    assert story.read_bytes() == before
    assert not settings_file(story).exists()


@pytest.mark.parametrize("text", ["[cast\n", "[pauses]\nscene = 2\n", "[cast]\nA = 'x'\n"])
def test_a_file_that_is_no_cast_file_stays(story: Path, text: str) -> None:
    other = story.parent / "other.toml"
    other.write_text(text, "utf-8")
    with pytest.raises(SettingsError):
        keep(reading(story), other)
    assert other.read_text("utf-8") == text


def test_a_place_that_cannot_be_written_is_told(story: Path) -> None:
    (story.parent / "blocked").write_text("in the way", "utf-8")
    folder = story.parent / "folder.toml"
    folder.mkdir()
    gone = story.parent / "gone" / "x.toml"
    for path in (story.parent / "blocked" / "x.toml", folder, gone):
        with pytest.raises(PodficError) as caught:
            keep(reading(story), path)
        assert str(path) in str(caught.value)
    assert not gone.parent.exists()
