"""Words set in quotation marks are told from words that are spoken."""

import pytest

from podfic.script.dialogue.scare import is_speech


def judged(text: str) -> bool:
    """Return how the last quotation of `text` is judged."""
    end = max(text.rfind(mark) for mark in '”"') + 1
    start = max(text.rfind(mark, 0, end - 1) for mark in '“"')
    return is_speech(text, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "He called it “love”, and meant it.",
        "He called it “love,” and meant it.",
        "“Torchwood” had been a lie.",
        "The sign read “NO ENTRY” in red.",
        'They were "just friends" again.',
        "They came to the “Avenue.”",
        "The overture to “The Poet and the Peasant.” rang out.",
        "They watched “The Purple Land” again.",
        "He said that the “Avenue” was lovely.",
        "She did the “I’m fine” thing.",
        "His shirt said “I’m With Stupid.”",
        "It read: “Back on Monday.”",
        "The word “no” hung there.",
        "There was a plate with the name “W. RABBIT,” on it.",
        "“Hurray for Wine!” was painted on the wall.",
        "He spoke. “Torchwood” had been a lie.",
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
        "“Love”, he said.",
        "“No”; said the beadle.",
        "She felt “tuckered out,” as she put it.",
        "She came in whispering “Marilla” over and over.",
        "He read: “Dear Ann”",
        "He wrote a few words. “Very well,” he thought.",
        "He shrugged at the words; “do as they bid you,” he thought.",
        "He smiled “Hello Steve.”",
        "With a “Come on!” she left.",
        "“Use of books,” thought Alice “without pictures?”",
    ],
)
def test_words_somebody_speaks(text: str) -> None:
    assert judged(text)
