"""Verbs are counted by their forms."""

import pytest

from podfic.script.scenes.tense import tenses


@pytest.mark.parametrize(
    ("text", "perfect", "past", "present"),
    [
        ("He had been late, and had not even apologised.", 2, 0, 0),
        ("She'd walked home. He hadn't.", 1, 1, 0),
        ("She'd walk home if she could.", 0, 0, 0),
        ("He'd come.", 0, 0, 0),
        ("Had he ever really known her?", 1, 0, 0),
        ("He would have gone; she might have stayed.", 0, 0, 0),
        ("He ran, laughed, and was caught by the cursed thing.", 0, 3, 0),
        ("She had a lamp.", 0, 1, 0),
        ("He is here. She laughs, and it rains.", 0, 0, 3),
        ("", 0, 0, 0),
    ],
)
def test_tenses(text: str, perfect: int, past: int, present: int) -> None:
    told = tenses(text)
    assert (told.perfect, told.past, told.present) == (perfect, past, present)


def test_what_a_passage_opens_with() -> None:
    assert tenses("They had left early, and she slept.").opens
    assert not tenses("She slept; they had left early.").opens


def test_the_share_of_the_past_perfect() -> None:
    assert tenses("They had left. She slept.").share == 0.5
    assert tenses("Silence.").share == 0


def test_a_passage_in_the_present() -> None:
    assert tenses("He is here, and she has a lamp.").is_now
    assert not tenses("He is here, where he was born and grew up.").is_now
    assert not tenses("It is late.").is_now
