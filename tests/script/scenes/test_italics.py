"""Paragraphs in italics one after the other are a flashback, if they tell of the past."""

from podfic.script.scenes.italics import italic_runs
from script.scenes.tales import FILLER, parts

TALE = (
    "/ The boat came in at dusk and nobody stood on the quay. Owen carried the lamp himself.\n\n"
    '/ "You came," said Mara. She took the lamp from him, and they walked home in the rain, and '
    "neither of them spoke of the sea."
)


def runs(text: str) -> list[tuple[int, int]]:
    return list(italic_runs(parts(text)))


def test_a_tale_in_italics() -> None:
    assert runs(f"{FILLER}\n\n{TALE}\n\n{FILLER}") == [(1, 3)]
    assert runs(TALE) == [(0, 2)]


def test_one_paragraph_is_a_thought() -> None:
    assert runs(f"{FILLER}\n\n{TALE.splitlines()[0]}\n\n{FILLER}") == []


def test_a_few_words_are_none() -> None:
    assert runs("/ He ran and fell and wept.\n\n/ She came and saw and went.") == []


def test_a_poem_in_the_present_is_none() -> None:
    verse = "/ The sea is wide, the sea is deep, and it holds what it is given and keeps it well."
    assert runs(f"{FILLER}\n\n{verse}\n\n{verse}\n\n{verse}\n\n{FILLER}") == []


def test_a_letter_is_none() -> None:
    assert runs(f"{FILLER}\n\n{TALE.replace('/ The', '/ Dear Mara, the', 1)}\n\n{FILLER}") == []


def test_a_conversation_does_not_run_over_its_edge() -> None:
    ends = '"You came," she said again. "I thought I dreamt it."'
    assert runs(f"{FILLER}\n\n{TALE}\n\n{ends}\n\n{FILLER}") == []
