"""An accent that no voice has is met by the nearest."""

import pytest

from podfic.casting.accents import farness


@pytest.mark.parametrize("tag", ["en-US", "en-GB", "cy", "fr"])
def test_the_same_is_not_far(tag: str) -> None:
    assert farness(tag, tag.lower()) == 0


@pytest.mark.parametrize(
    "tag", ["cy", "gd", "ga", "sco", "en-scotland", "en-GB-scotland", "en_IE", "en-IE"]
)
def test_the_british_isles_are_nearer_to_each_other_than_to_america(tag: str) -> None:
    assert 0 < farness(tag, "en-GB") < farness(tag, "en-US")


@pytest.mark.parametrize("tag", ["en-AU", "en-NZ", "en-ZA", "en-IN", "en-NG"])
def test_the_commonwealth_is_nearer_to_britain(tag: str) -> None:
    assert farness(tag, "en-GB") < farness(tag, "en-US")


def test_canada_is_nearer_to_the_states() -> None:
    assert farness("en-CA", "en-US") < farness("en-CA", "en-GB")


@pytest.mark.parametrize("tag", ["fr", "de-AT", "ja", "en", ""])
def test_of_a_foreign_accent_all_voices_are_equally_far(tag: str) -> None:
    assert farness(tag, "en-US") == farness(tag, "en-GB") == 1
