"""A clause that tells who speaks is found where no mark sets it off."""

import pytest

from podfic.script.dialogue.incise import says_who, stays_told
from podfic.script.grammar.words import tokens


@pytest.mark.parametrize(
    "text",
    [
        "said he.",
        "asked my aunt.",
        "said old Hale.",
        "said uncle Charles, loudly.",
        "put in Ann.",
        "he said.",
        "Mr. Hale said to her.",
        "Ann softly added.",
        "the man at the door answered.",
        "she told him.",
        "my uncle said as he rose.",
    ],
)
def test_a_clause_that_tells_who_speaks(text: str) -> None:
    assert says_who(tokens(text), 0)


@pytest.mark.parametrize(
    "text",
    [
        "he said that it was late.",
        "Ann said Hale was late.",
        "she told me he was late.",
        "I think so.",
        "tell the man.",
        "a bit of it.",
        "said.",
        "he",
        "the boys and girls went home.",
        "you said.",
    ],
)
def test_a_clause_that_is_spoken_itself(text: str) -> None:
    assert not says_who(tokens(text), 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("smiling.", True),
        ("almost smiling.", True),
        ("softly.", True),
        ("poised upon his umbrella.", True),
        ("his voice low.", True),
        ("a smile tugging at his lips.", True),
        ("and left.", True),
        ("ready to go.", True),
        ("named after him.", False),
        ("really, it was.", False),
        ("with all your money.", False),
        ("and I left.", False),
        ("it was late.", False),
        ("nothing.", False),
    ],
)
def test_what_goes_on_with_a_tag(text: str, *, told: bool) -> None:
    assert stays_told(tokens(text), 0) is told
