"""Everybody speaks their own first line in their own voice."""

from pathlib import Path

from factories import drained
from podfic.config.load import load
from podfic.model.events import LineKept, LineSpoken
from podfic.pipeline.audition import lineup
from podfic.pipeline.run import read
from podfic.pipeline.story import Story


def test_each_speaks_their_first_line_in_their_voice(story: Path) -> None:
    story.write_text(story.read_text("utf-8").replace("\nMara lit", "\n“Hm.”\n\nMara lit"), "utf-8")
    loaded = load(story, {}, {"engine": "fake"})
    _, reading = drained(read(Story.of(story), loaded))
    events, clip = drained(lineup(reading, loaded))
    spoken = [event for event in events if isinstance(event, LineSpoken | LineKept)]
    lines = {line.id: line for line in reading.script.lines()}
    heard = [lines[event.line].speaker or "narrator" for event in spoken]
    assert heard == [part.role.name for part in reading.cast.parts]
    for event in spoken:
        who = lines[event.line].speaker
        first = next(line for line in reading.script.lines() if line.speaker == who)
        assert event.line == first.id
        if isinstance(event, LineSpoken):
            assert event.voice == reading.cast.voice_of(who).name
    assert sum(map(len, clip.blocks)) == clip.timeline.length
    assert len(clip.timeline.clips) == len(heard)
