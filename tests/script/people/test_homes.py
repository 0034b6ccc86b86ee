"""Words for where somebody is from have language tags."""

import re

import pytest

from podfic.casting.accents import farness
from podfic.script.grammar.words import tokens
from podfic.script.people.homes import NATIONAL, NATIVES, PAIRS, PLACES, WAYS, place, region

TAGS = {tag for words in (NATIONAL, NATIVES, PAIRS, PLACES, WAYS) for tag in words.values()}


@pytest.mark.parametrize("tag", sorted(TAGS))
def test_tags_are_tags(tag: str) -> None:
    assert re.fullmatch(r"[a-z]{2}(-[A-Z]{2}|-scotland)?", tag)


@pytest.mark.parametrize("tag", ["en-scotland", "cy", "en-IE", "en-GB"])
def test_accents_of_the_british_isles_are_near_each_other(tag: str) -> None:
    assert tag in TAGS
    assert farness(tag, "en-GB") < farness(tag, "en-US")


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("thick Scottish", "en-scotland"),
        ("soft, Welsh-accented", "cy"),
        ("New York", "en-US"),
        ("New England", "en-US"),
        ("slow southern", "en-US"),
        ("cockney London", "en-GB"),
        ("polish", ""),
        ("Welsh Russian", ""),
        ("thick", ""),
        ("", ""),
    ],
)
def test_adjectives_tell_one_region(words: str, tag: str) -> None:
    assert region(tokens(words)) == tag


def test_places_of_two_words_are_read_whole() -> None:
    assert place(tokens("New York now"), 0) == ("en-US", 2)
    assert place(tokens("Glasgow now"), 0) == ("en-scotland", 1)
    assert place(tokens("Glasgow"), 1) == ("", 2)
