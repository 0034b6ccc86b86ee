"""Every line carries what told its speaker, and how surely."""

import pytest

from podfic.model.script import Told
from podfic.script.attribution.reasons import reason
from script.attribution.scenes import Read, read

SURE, CLOSE = 12.0, 0.5


def why(told: Read, speakers: list[str], at: int = 0) -> tuple[Told, str]:
    found = reason(told.row, speakers, at, SURE)
    return found.told, found.words


@pytest.mark.parametrize(
    ("scene", "told", "words"),
    [
        ('"Go," Jack said.', Told.TAG, "Jack said."),
        ('"Go," he said.', Told.PRONOUN, "he said."),
        ('"Go," they said.', Told.PRONOUN, "they said."),
        ('"Go," I said.', Told.NARRATOR, "I said."),
        ('"Go," the waiter said.', Told.DESCRIPTION, "the waiter said."),
        ('"Go." Jack gave a meager shrug.', Told.BEAT, "Jack gave a meager shrug."),
        ('"Go." She sat down.', Told.BEAT, "She sat down."),
        ('Then Jack said:\n\n"Go."', Told.TAG, "Jack said:"),
        ('"Go," said Jack.', Told.TAG, "said Jack."),
        ('"Go."', Told.PRESENCE, ""),
        ('"I\'m Jack."', Told.ADDRESS, ""),
    ],
)
def test_the_words_beside_an_utterance_tell_its_speaker(scene: str, told: Told, words: str) -> None:
    assert why(read(scene, known=["Jack"]), ["Jack"]) == (told, words)


@pytest.mark.parametrize(
    ("lines", "speakers", "at", "told"),
    [
        (["Go, Ann.", "Yes."], ["Ben", "Ann"], 1, Told.ADDRESS),
        (["Yes.", "Go, Ann."], ["Ann", "Ben"], 0, Told.ADDRESS),
        (["Yes.", "Go, Ann."], ["Ben", "Ben"], 0, Told.PRESENCE),
        (["One.", "Two.", "Three."], ["Ann", "Ben", "Ann"], 2, Told.TURN),
        (["One.", "Two.", "Three."], ["Ann", "Ben", "Ann"], 0, Told.TURN),
        (["One.", "Two.", "Three."], ["Ann", "Ben", "Cy"], 2, Told.PRESENCE),
        (["One.", "Two.", "Three."], ["Ann", "Ann", "Ann"], 2, Told.PRESENCE),
    ],
)
def test_the_lines_around_an_utterance_tell_its_speaker(
    lines: list[str], speakers: list[str], at: int, told: Told
) -> None:
    scene = "\n\n".join(f'"{line}"' for line in lines)
    assert why(read(scene, known=["Ann", "Ben", "Cy"]), speakers, at) == (told, "")


def test_far_off_lines_answer_nobody() -> None:
    scene = '"Go, Ann."\n\nIt rained.\n\nIt snowed.\n\n"Yes."'
    assert why(read(scene, known=["Ann", "Ben"]), ["Ben", "Ann"], 1) == (Told.PRESENCE, "")


def test_long_words_are_shortened_between_words() -> None:
    tail = "and went on to talk of the weather in the hills and the price of corn"
    told, words = why(read(f'"Go," Jack said {tail}.'), ["Jack"])
    assert told is Told.TAG
    assert len(words) <= 62
    assert words.endswith(" …")
    assert f"Jack said {tail}".startswith(words.removesuffix(" …") + " ")


def test_settings_are_certain() -> None:
    told = read('"Go," Jack said.')
    told.row[0].fixed = "Ann"
    found = reason(told.row, ["Ann"], 0, CLOSE)
    assert (found.told, found.confidence, found.words) == (Told.CORRECTION, 1.0, "")


@pytest.mark.parametrize(
    ("scene", "told"),
    [
        ('"Go," Jack said.', Told.TAG),
        ('"Go," he said.', Told.PRONOUN),
        ('"Go," I said.', Told.NARRATOR),
        ('"Go," said the waiter.', Told.DESCRIPTION),
        ('"Go." Jack sat down.', Told.BEAT),
        ('"I\'m Jack."', Told.ADDRESS),
        ('"One."\n\n"Two."\n\n"Three."', Told.TURN),
        ('"Go."', Told.PRESENCE),
    ],
)
def test_a_wider_margin_is_never_less_sure(scene: str, told: Told) -> None:
    it = read(scene, known=["Jack"])
    margins = (0.0, 1.5, 3.0, 5.0, 7.0, 20.0)
    found = [reason(it.row, ["Jack", "Ann", "Jack"], 0, one) for one in margins]
    sure = [one.confidence for one in found]
    assert {one.told for one in found} == {told}
    assert sure == sorted(sure)
    assert 0 < sure[0] < sure[-1] < 1


def test_a_close_guess_is_doubtful_and_a_plain_tag_is_not() -> None:
    guess, tag = read('"Go."'), read('"Go," Jack said.')
    assert reason(guess.row, ["Jack"], 0, CLOSE).doubtful
    assert not reason(tag.row, ["Jack"], 0, SURE).doubtful


def test_it_is_never_sure_that_nobody_speaks() -> None:
    told = read('"Go," she said.')
    found = reason(told.row, [""], 0, SURE)
    assert (found.told, found.confidence, found.words) == (Told.PRONOUN, 0.0, "she said.")
    assert found.doubtful
