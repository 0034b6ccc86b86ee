"""The finished file of a whole render, as other libraries read it."""

from pathlib import Path

import pyloudnorm
import pytest
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from bench.marks import decoded, marks
from factories import drained
from podfic.config.load import load
from podfic.pipeline.run import render
from podfic.pipeline.story import Story


@pytest.fixture
def audio(story: Path) -> Path:
    flags = {"engine": "fake", "output": str(story.parent / "out")}
    _, release = drained(render(Story.of(story), load(story, {}, flags)))
    return release.audio


def test_marks_lie_where_the_scenes_are_heard(audio: Path) -> None:
    found = marks(audio)
    assert [mark.title.partition(":")[0] for mark in found] == ["Scene 1", "Scene 2"]
    for mark in found:
        assert mark.sound is not None
        assert abs(mark.mutagen - mark.sound) <= 0.010
        assert abs(mark.pyav - mark.sound) <= 0.010


def test_the_file_is_what_was_asked_for(audio: Path) -> None:
    info = MP3(audio).info
    assert (info.sample_rate, info.channels, info.bitrate) == (44_100, 1, 128_000)
    signal, rate = decoded(audio)
    assert pyloudnorm.Meter(rate).integrated_loudness(signal) == pytest.approx(-19.0, abs=0.2)


def test_the_tags_credit_author_and_reader(audio: Path) -> None:
    tags = ID3(audio)
    assert tags.version[:2] == (2, 3)
    told = {name: str(tags[name]) for name in ("TIT2", "TALB", "TPE1", "TCOM", "TCON", "TLAN")}
    assert told == {
        "TIT2": "The Lamp",
        "TALB": "The Lamp",
        "TPE1": "Ann Ember",
        "TCOM": "test tones",
        "TCON": "Podfic",
        "TLAN": "eng",
    }
    assert str(tags["TXXX:fandom"]) == "Bridges"
    (contents,) = tags.getall("CTOC")
    assert contents.child_element_ids == [one.element_id for one in tags.getall("CHAP")]
