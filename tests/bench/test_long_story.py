"""A made-up story has the length asked for, and is the same every time."""

import pytest

from bench import long_story
from ingest.builders import read_markdown, read_text


@pytest.mark.parametrize("words", [1, 500, 9_000])
def test_a_story_has_the_words_asked_for(words: int) -> None:
    told = long_story.story(words)
    scenes = [scene for chapter in told.chapters for scene in chapter.scenes]
    had = sum(long_story.words_of(paragraph) for scene in scenes for paragraph in scene)
    assert words <= had < words + 200


def test_the_same_seed_tells_the_same_story() -> None:
    assert long_story.story(500, 1) == long_story.story(500, 1)
    assert long_story.story(500, 1) != long_story.story(500, 2)


def test_its_files_hold_its_chapters() -> None:
    told = long_story.story(9_000)
    titles = [chapter.title for chapter in told.chapters]
    text = read_text(long_story.as_text(told).decode())
    markdown = read_markdown(long_story.as_markdown(told).decode())
    assert len(titles) == 3
    assert len(text.chapters) == len(titles)
    assert [chapter.title for chapter in markdown.chapters] == titles
    assert text.characters == told.characters
