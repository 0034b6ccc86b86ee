"""Words are read otherwise as the story, its fandom and the built-in lists say."""

import pytest

from podfic.script.speech.speak import Manner, Place, speak
from podfic.script.speech.vocabulary import BUILT_IN, Vocabulary

STORY = Vocabulary(
    {"Tomara": "Tom and Mara", "the Lamp": "the Lamplight", "brb": "back soon", "rt": "right"},
    frozenset({"NASA"}),
    frozenset({"XRT"}),
)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Tomara’s boat, tomara", "Tom and Mara's boat, tomara"),
        ("the Lamp, the lamp, The Lamp", "the Lamplight, the lamp, The Lamp"),
        ("BRB! Rt.", "back soon! right."),
        ("NASA, XRT, FBI", "N A S A, XRT, F B I"),
        ("Tomaras non-Tomara", "Tomaras non-Tomara"),
    ],
)
def test_the_storys_entries_win(written: str, words: str) -> None:
    manner = Manner(vocabulary=STORY.over(BUILT_IN))
    assert speak(written, manner).text.casefold() == words.casefold()


def test_shorthand_of_chats_is_read_in_messages_only() -> None:
    written = "u r gr8, thx xxx"
    assert speak(written, Manner()).text == "u r G R eight, thx xxx"
    message = Manner(place=Place.MESSAGE)
    assert speak(written, message).text == "you are great, thanks kisses"


def test_figures_of_chats_stand_for_words() -> None:
    said = speak("r u 2 late 2 c us? this is 4 u, 2 cakes", Manner(place=Place.MESSAGE)).text
    assert said == "are you too late to see us? this is for you, two cakes"


def test_shorthand_for_whole_clauses_is_parted() -> None:
    assert speak("brb lol idk what", Manner()).text == "be right back, lol, I don't know what"


def test_an_entry_that_begins_a_sentence_keeps_its_capital() -> None:
    assert speak("A/N: hi. AU.", Manner()).text == "Author's note: hi. A U."
