"""Blends of two names are read as the two; nobody's own name is."""

import pytest

from podfic.script.ships import ships


@pytest.mark.parametrize(
    ("pairing", "blend", "read"),
    [
        ("Jack Harkness/Ianto Jones", "Janto", "Jack and Ianto"),
        ("John Watson/Sherlock Holmes", "Johnlock", "John and Sherlock"),
        ("Sherlock Holmes/John Watson", "Johnlock", "Sherlock and John"),
    ],
)
def test_a_blend_of_a_pairing_is_both_of_them(pairing: str, blend: str, read: str) -> None:
    assert ships([pairing], [])[blend] == read


def test_no_character_is_taken_for_a_blend() -> None:
    assert "Janto" not in ships(["Jack/Ianto"], ["Janto Evans"])


def test_a_damaged_tag_gives_no_blends() -> None:
    assert ships(["A" * 9_000 + "/" + "Bo" * 9_000], []) == {}


@pytest.mark.parametrize("tag", ["Owain & Siân", "Owain", "A/B/C", "", "/", "Al/Ed"])
def test_only_pairs_blend(tag: str) -> None:
    assert ships([tag], []) == {}
