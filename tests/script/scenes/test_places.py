"""A paragraph's first words say whether the story is somewhere else."""

import pytest

from podfic.script.scenes.places import place_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Back at the Hub, Gwen put the kettle on.", "Back at the Hub"),
        ("Back in his own room, he sat down.", "Back in his own room"),
        ("Back home, the post had come.", "Back home"),
        ("Meanwhile, across town, a siren rose.", "Meanwhile, across town"),
        ("Meanwhile in the kitchen, the milk boiled.", "Meanwhile in the kitchen"),
        ("Across town, a siren rose.", "Across town"),
        ("Elsewhere, somebody laughed.", "Elsewhere"),
        ("At the police station, they took her name.", "At the police station"),
        ("In Mara's office, the blinds were down.", "In Mara's office"),
        ("In Cardiff, it rained.", "In Cardiff"),
        ("At the Black Swan, nobody looked up.", "At the Black Swan"),
    ],
)
def test_words_that_name_another_place(text: str, words: str) -> None:
    assert place_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "In the kitchen, the milk boiled.",
        "At the door, she turned.",
        "In June, the roses came.",
        "In Heaven, perhaps.",
        "Back in the day, they had danced.",
        "Back in 1941, there was a war.",
        "Back in the saddle, he grinned.",
        "Meanwhile, the milk boiled.",
        "Meanwhile, in the meantime, nothing.",
        "At the office he said nothing.",
        "In fact, it rained.",
        "At last, the hospital.",
    ],
)
def test_words_that_do_not(text: str) -> None:
    assert place_words(text) == ""
