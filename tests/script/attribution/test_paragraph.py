"""A paragraph knows its narration; scenes follow one another with silence between."""

from podfic.script.attribution.paragraph import BETWEEN, in_one
from script.attribution.scenes import slanted
from script.works import paragraphs_of


def test_narration_is_what_nobody_says_or_thinks() -> None:
    (paragraph,) = slanted('"Go," he said. *I must not run.* He ran.')
    told = [paragraph.text[one.start : one.end].strip() for one in paragraph.narration()]
    assert told == ["he said.", "He ran."]


def test_scenes_become_one_story_with_silence_behind_each() -> None:
    first, second = paragraphs_of("One.\n\nTwo."), paragraphs_of("Three.")
    silence = [None] * BETWEEN
    assert in_one([first, second]) == [*first, *silence, *second, *silence]
    assert in_one([]) == []
