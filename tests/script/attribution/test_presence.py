"""It is counted who is there where in a story, and how usual that is."""

import pytest

from podfic.script.attribution.presence import Presence, presence
from podfic.script.attribution.sightings import Sighting
from podfic.script.attribution.utterances import Utterance


def said(paragraph: int, *seen: tuple[str, ...]) -> Utterance:
    """Return an utterance, and whom the paragraph before it shows."""
    found = [(paragraph - 1, Sighting(who, None, 0, subject=True)) for who in seen]
    return Utterance(0, quotations=[(paragraph, 0)], seen=found)


def presence_of(*spoken: tuple[Utterance, str]) -> Presence:
    return presence([one for one, _ in spoken], [who for _, who in spoken])


def test_nobody_is_there_in_a_story_without_speech() -> None:
    there = presence_of()
    assert there.around(0) == set()
    assert there.anyway("Ann") == 0.0


@pytest.mark.parametrize(
    ("paragraph", "around"),
    [(2, ""), (3, "Ann"), (10, "Ann Ben"), (15, "Ann Ben"), (16, "Ben"), (17, "")],
)
def test_whoever_is_named_or_speaks_is_there_around(paragraph: int, around: str) -> None:
    there = presence_of((said(10, ("Ann",)), "Ben"))
    assert there.around(paragraph) == set(around.split())


def test_a_name_that_several_bear_shows_nobody() -> None:
    assert presence_of((said(10, ("Ann", "Ben")), "")).around(10) == set()


def test_it_is_counted_at_how_many_utterances_somebody_is_there_anyway() -> None:
    far = [(said(at), "") for at in (20, 22, 24)]
    there = presence_of((said(1), "Ann"), *far)
    assert there.usual("Ann", 1) == there.usual("Ann", 24) == 0.25
    assert there.usual("Ben", 1) == 0.0
    assert there.anyway("Ann") == 0.25


def test_the_same_utterance_is_counted_once_for_one_person() -> None:
    there = presence_of(
        (said(1, ("Ann",)), "Ann"), (said(3), "Ann"), (said(30), ""), (said(31), "")
    )
    assert there.usual("Ann", 1) == 0.5


def test_being_there_always_does_not_count_wholly_against_somebody() -> None:
    there = presence_of(*((said(at), "Ann") for at in range(30)))
    assert there.usual("Ann", 3) == there.anyway("Ann") == 0.8


def test_what_is_usual_is_counted_by_the_part_of_the_story() -> None:
    here = [(said(at), "Ann") for at in range(10)]
    there = presence_of(*here, *((said(at), "Ben") for at in range(200, 210)))
    assert there.usual("Ann", 5) == 0.8
    assert there.usual("Ann", 205) == 0.0
    assert there.anyway("Ann") == pytest.approx(0.4)
