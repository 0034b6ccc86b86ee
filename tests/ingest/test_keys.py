import pytest

from podfic.ingest.keys import Key, keyed


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("Title: The Bridge", Key.TITLE, "The Bridge"),
        ("TITLE:\tThe Bridge", Key.TITLE, "The Bridge"),
        ("**Title:** The Bridge", Key.TITLE, "The Bridge"),
        ("**Title**: The Bridge  ", Key.TITLE, "The Bridge"),
        ("__Title: The Bridge__", Key.TITLE, "The Bridge"),
        ("- **Rating:** PG\\", Key.RATING, "PG"),
        ("Author:", Key.AUTHOR, ""),
        ("Author(s): a, b", Key.AUTHOR, "a, b"),
        ("By: tester", Key.AUTHOR, "tester"),
        ("Characters/Pairings: A/B", Key.CHARACTERS_AND_PAIRINGS, "A/B"),
        ("Pairing(s) & Character(s): A/B", Key.CHARACTERS_AND_PAIRINGS, "A/B"),
        ("Pairing(s): A/B", Key.PAIRINGS, "A/B"),
        ("Word Count: ~1000", Key.WORD_COUNT, "~1000"),
        ("Words: 9", Key.WORD_COUNT, "9"),
        ("Warning(s): rain", Key.WARNINGS, "rain"),
        ("Warnings/Spoilers: rain", Key.OTHER, "rain"),
        ("Author's Note: hi", Key.NOTES, "hi"),
        ("Author’s Notes: hi", Key.NOTES, "hi"),
        ("Author's Note Part II: hi", Key.NOTES, "hi"),
        ("A/N 2: hi", Key.NOTES, "hi"),
        ("Disclaimer: not mine: theirs", Key.DISCLAIMER, "not mine: theirs"),
        ("Setting: Cardiff", Key.OTHER, "Cardiff"),
        ("Language: Welsh", Key.LANGUAGE, "Welsh"),
        ("Story URL: http://x.y/1", Key.SOURCE, "http://x.y/1"),
    ],
)
def test_known_labels_in_any_dress(line: str, key: Key, value: str) -> None:
    field = keyed(line)
    assert field is not None
    assert field.known
    assert (field.key, field.value) == (key, value)


@pytest.mark.parametrize("line", ["Note: he ran.", "Date: today", "By: me", "Warning: hot"])
def test_labels_that_prose_may_begin_with_are_weak(line: str) -> None:
    field = keyed(line)
    assert field is not None
    assert field.weak


def test_a_name_before_a_colon_is_only_likely_a_label() -> None:
    field = keyed("Jack: what?")
    assert field is not None
    assert not field.known


@pytest.mark.parametrize(
    "line",
    [
        "It was much too late: ten.",
        "http://x.y",
        "10:35 p.m.",
        "“Title: x”",
        "she said: no",
        "No colon here",
        "He said one thing only and it was this: no",
        "",
    ],
)
def test_prose_has_no_label(line: str) -> None:
    assert keyed(line) is None


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Series: Rain", Key.SERIES),
        ("Status: WIP", Key.STATUS),
        ("Completed: yes", Key.COMPLETED),
        ("Updated: 2009", Key.UPDATED),
        ("Chapters: 2/?", Key.CHAPTERS),
        ("Category: M/M", Key.CATEGORY),
        ("Categories: M/M", Key.CATEGORY),
        ("Collections: Rain", Key.COLLECTIONS),
        ("Inspired by: Rain", Key.RELATED),
        ("Sequel to: Rain", Key.RELATED),
        ("Recipient: sue", Key.GIFT),
        ("For: sue", Key.GIFT),
    ],
)
def test_labels_tell_how_a_work_is_published(line: str, key: Key) -> None:
    field = keyed(line)
    assert field is not None
    assert (field.key, field.known) == (key, True)
