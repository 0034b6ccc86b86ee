"""Words set in quotation marks are told from words that are spoken."""

import pytest

from podfic.script.dialogue.scare import is_speech


def judged(text: str) -> bool:
    start = min(text.index(mark) for mark in '“"' if mark in text)
    end = max(text.rfind(mark) for mark in '”"') + 1
    return is_speech(text, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "He called it “love”, and meant it.",
        "He called it “love,” and meant it.",
        "“Torchwood” had been a lie.",
        "The sign read “NO ENTRY” in red.",
        'They were "just friends" again.',
    ],
)
def test_words_of_the_sentence_around(text: str) -> None:
    assert not judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Love,” said Ianto.",
        "“love” he said",
        "He said “go” and went.",
        "She whispered a soft “yes.”",
        "He looked up: “Well?”",
        "He gave a loud “Ha!” and left.",
        "“If –”",
        "“I don't know what you want of me” and he left.",
        "He shrugged. “Fine.”",
        "“…” He stared.",
    ],
)
def test_words_somebody_speaks(text: str) -> None:
    assert judged(text)
