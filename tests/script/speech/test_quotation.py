"""Quotation marks, apostrophes and inches are told apart by what is open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.speech.quotation import settle


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("‘I’m goin’ ’ome,’", "\"I'm goin' 'ome,\""),
        ("“‘Go,’ she said, ‘now.’”", '""Go," she said, "now.""'),
        ("‘the boys’ coats’", '"the boys\' coats"'),
        ("the boys' and dogs’ coats", "the boys' and dogs' coats"),
        ("'Rock 'n' roll,' he said", "\"Rock 'n' roll,\" he said"),
        ("‘Tis ’97, cup o’ tea", "'Tis '97, cup o' tea"),
        ("5'11\" and 6’2” or 6' tall", "5′11″ and 6′2″ or 6′ tall"),
        ("«Oui» „Ja“ ``so''", '"Oui" "Ja" ""so""'),
        ("U.S.A.’s", "U.S.A.'s"),
    ],
)
def test_settling(written: str, settled: str) -> None:
    assert settle(written) == settled


@given(st.text(st.sampled_from("ab1 .,'’‘\"“”s")))
def test_only_marks_change(written: str) -> None:
    settled = settle(written)
    assert len(settled) == len(written)
    changed = {one for one, two in zip(written, settled, strict=True) if one != two}
    assert changed <= set("'’‘\"“”")
