from pathlib import Path

import pytest

from factories import drained
from podfic.config.load import load, settings_file
from podfic.errors import OutputError, SettingsError, StoryError
from podfic.model.events import Event, LineKept, LineSpoken, Notice, StageStarted
from podfic.model.release import Release
from podfic.pipeline.run import clip, read, render
from podfic.pipeline.story import Story


def _render(story: Path, only: str | None = None, **flags: str) -> tuple[list[Event], Release]:
    given = {"engine": "fake", "output": str(story.parent / "out"), **flags}
    cache = {"PODFIC_CACHE": str(story.parent / "cache")}
    return drained(render(Story.of(story), load(story, cache, given), only))


def _spoken(events: list[Event]) -> list[str]:
    return [event.line for event in events if isinstance(event, LineSpoken)]


def _stages(events: list[Event]) -> list[str]:
    return [event.stage for event in events if isinstance(event, StageStarted)]


def test_a_render_goes_through_the_stages_in_order(story: Path) -> None:
    events, release = _render(story)
    assert _stages(events) == ["ingest", "script", "casting", "voicing", "mastering"]
    assert release.audio == story.parent / "out" / "the-lamp" / "the-lamp.mp3"
    assert release.audio.stat().st_size > 10_000
    assert len(release.markers) == 2


def test_a_second_render_speaks_and_masters_nothing(story: Path) -> None:
    _, first = _render(story)
    made = first.audio.read_bytes()
    events, second = _render(story)
    assert _spoken(events) == []
    assert "mastering" not in _stages(events)
    assert second == first
    assert second.audio.read_bytes() == made


def test_a_render_from_the_store_is_the_same_to_the_byte(story: Path) -> None:
    _, release = _render(story)
    made = release.audio.read_bytes()
    release.audio.unlink()
    events, _ = _render(story)
    assert _spoken(events) == []
    assert release.audio.read_bytes() == made


def test_one_changed_word_speaks_one_line_again(story: Path) -> None:
    _, release = _render(story)
    made = release.audio.read_bytes()
    story.write_text(story.read_text("utf-8").replace("went home", "stayed home"), "utf-8")
    events, release = _render(story)
    assert _spoken(events) == ["c1s2l1"]
    assert release.audio.read_bytes() != made


@pytest.mark.parametrize(
    "flag", [{"pauses.scene": "3"}, {"reader": "Bo"}, {"master.loudness": "-23"}]
)
def test_pauses_tags_and_loudness_change_without_speaking_the_story(
    story: Path, flag: dict[str, str]
) -> None:
    _, release = _render(story)
    made = release.audio.read_bytes()
    events, release = _render(story, **flag)
    assert set(_spoken(events)) <= {"credit"}
    assert release.audio.read_bytes() != made


def test_a_damaged_file_is_made_again(story: Path) -> None:
    _, release = _render(story)
    made = release.audio.read_bytes()
    release.audio.write_bytes(made[:5000])
    _render(story)
    assert release.audio.read_bytes() == made


def test_an_interrupted_render_goes_on(story: Path) -> None:
    flags = {"engine": "fake", "output": str(story.parent / "out")}
    cache = {"PODFIC_CACHE": str(story.parent / "cache")}
    begun = render(Story.of(story), load(story, cache, flags))
    spoken = 0
    for event in begun:
        spoken += isinstance(event, LineSpoken)
        if spoken == 3:
            begun.close()
            break
    assert not (story.parent / "out" / "the-lamp").exists()
    events, _ = _render(story)
    assert sum(isinstance(event, LineKept) for event in events) == 3


def test_some_lines_go_to_a_file_of_their_own(story: Path) -> None:
    _, release = _render(story, only="c1s2")
    assert release.audio.name == "the-lamp-c1s2.mp3"
    assert len(release.markers) == 1


def test_a_clip_is_sound_without_a_file(story: Path) -> None:
    loaded = load(story, {"PODFIC_CACHE": str(story.parent / "cache")}, {"engine": "fake"})
    _, made = drained(clip(Story.of(story), loaded, "c1s1l1"))
    assert sum(map(len, made.blocks)) == made.timeline.length


def test_the_toml_leads_cast_and_metadata(story: Path) -> None:
    toml = "[cast]\nMara = 'tone_7'\nNobody = 'tone_1'\n[work]\nauthors = ['Bo', 'Cy']\n"
    settings_file(story).write_text(toml)
    events, reading = drained(read(Story.of(story), load(story, {}, {"engine": "fake"})))
    assert reading.cast.voice_of("Mara").name == "tone_7"
    assert reading.work.authors == ("Bo", "Cy")
    assert reading.script.credit is not None
    assert reading.script.credit.spoken == "The Lamp, by Bo and Cy, read by test tones."
    assert [event.what for event in events if isinstance(event, Notice)] == [
        "the-lamp.podfic.toml:3: [cast] names 'Nobody', who does not speak in this story"
    ]


def test_an_author_the_header_lacks_is_asked_for(story: Path) -> None:
    story.write_text(story.read_text("utf-8").replace("Author: Ann Ember\n", ""), "utf-8")
    events, _ = drained(read(Story.of(story), load(story, {}, {"engine": "fake"})))
    (notice,) = [event for event in events if isinstance(event, Notice)]
    assert "names no author" in notice.what


def test_what_cannot_be_is_said_before_anything_is_spoken(story: Path) -> None:
    with pytest.raises(SettingsError, match="no engine 'kokoko' .did you mean 'kokoro'"):
        _render(story, engine="kokoko")
    with pytest.raises(SettingsError, match="tone_99"):
        _render(story, narrator="tone_99")
    with pytest.raises(StoryError):
        _render(story.with_name("missing.txt"))
    blocked = story.parent / "blocked"
    blocked.write_text("a file in the way")
    with pytest.raises(OutputError, match="output folder cannot be written"):
        _render(story, output=str(blocked))
    assert not (story.parent / "cache").exists()


def test_another_storys_podfic_is_not_replaced(story: Path) -> None:
    _, release = _render(story)
    made = release.audio.read_bytes()
    other = story.parent / "elsewhere" / story.name
    other.parent.mkdir()
    other.write_text(story.read_text("utf-8").replace("The Lamp", "The Bridge"), "utf-8")
    with pytest.raises(OutputError, match="is the podfic of another story, 'The Lamp'"):
        _render(other, output=str(story.parent / "out"))
    assert release.audio.read_bytes() == made


def test_a_story_that_moved_is_still_the_same(story: Path) -> None:
    _, release = _render(story)
    moved = story.parent / "moved" / story.name
    moved.parent.mkdir()
    story.rename(moved)
    events, again = _render(moved, output=str(story.parent / "out"))
    assert again == release
    assert "mastering" not in _stages(events)


def test_replacing_another_engines_file_is_told(story: Path) -> None:
    _render(story)
    record = story.parent / "out" / "the-lamp" / "the-lamp.podfic.json"
    record.write_text(record.read_text("utf-8").replace('"fake"', '"kokoro"'), "utf-8")
    events, _ = _render(story)
    (notice,) = [event for event in events if isinstance(event, Notice)]
    assert "was made with kokoro and will be replaced" in notice.what


def test_a_settings_file_is_no_story(story: Path) -> None:
    settings_file(story).write_text("")
    with pytest.raises(StoryError, match="is a settings file"):
        _render(settings_file(story))


def test_a_clip_has_little_silence_around_it(story: Path) -> None:
    loaded = load(story, {}, {"engine": "fake"})
    _, made = drained(clip(Story.of(story), loaded, "c1s1l1"))
    (first, *_), end = made.timeline.clips, made.timeline.clips[-1]
    assert first.at <= 0.2 * made.timeline.rate
    assert made.timeline.length - end.at - end.length <= 0.2 * made.timeline.rate
