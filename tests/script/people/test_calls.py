"""A quotation may call somebody by name, or give its speaker's own."""

import pytest

from podfic.script.grammar.words import tokens
from podfic.script.people.calls import is_own, is_set_off
from podfic.script.people.evidence import names_of


@pytest.mark.parametrize(
    ("speech", "called"),
    [
        ('"Yes, Nell."', True),
        ('"Nell –"', True),
        ('"Nell, come here."', True),
        ('"Oh my dear Nell!"', True),
        ('"Listen Nell, no."', True),
        ("Nell", True),
        ('"I saw Nell run."', False),
        ('"The very last, old Nell ran."', False),
        ('"It is Nell\'s."', False),
    ],
)
def test_who_is_called(speech: str, *, called: bool) -> None:
    cut = tokens(speech)
    assert [is_set_off(cut, found) for found in names_of(cut)] == [called]


@pytest.mark.parametrize(
    ("speech", "own"),
    [
        ('"I\'m Nell."', True),
        ("“I’m Nell.”", True),
        ('"I am Nell."', True),
        ('"My name is Nell."', True),
        ('"The name\'s Nell."', True),
        ('"He is Nell."', False),
        ('"Nell."', False),
    ],
)
def test_who_gives_their_own_name(speech: str, *, own: bool) -> None:
    cut = tokens(speech)
    assert [is_own(cut, found) for found in names_of(cut)] == [own]
