import pytest

from ingest.builders import read_text
from podfic.ingest.headers import Header, read_header
from podfic.ingest.keys import Key
from podfic.ingest.rows import rows
from podfic.model.work import Reason

PROSE = "It was raining on the bridge.\n\n“Yes,” she said.\n"


def header(text: str) -> Header:
    return read_header(rows(text))


def values(text: str) -> dict[str, str]:
    return {field.label: field.value for field in header(text).fields}


def left(text: str) -> str:
    """Return the first row that is no part of the header."""
    shown = rows(text)
    return shown[read_header(shown).end].text


@pytest.mark.parametrize(
    "text",
    [
        f"Title: Rain\nRating: PG\n\n{PROSE}",
        f"Title: Rain\nRating: PG\n{PROSE}",
        f"Title: Rain\n\nRating: PG\n\n\nRain\n\n{PROSE}",
        f"Title: Rain\nRating: PG\nRain\n{PROSE}",
        f"Title:\nRain\nRating:\nPG\n\n“RAIN”\n\n{PROSE}",
        f"TITLE: Rain\n\n---\n\nRATING: PG\n\n***\n\n{PROSE}",
        f"**Title:** Rain  \n**Rating:** PG\n\n{PROSE}",
        f"*****\nTitle: Rain\nRating: PG\n*****\n\nRain\n-----\n\n{PROSE}",
        f"Title:\n\nRain\n\nRating:\n\nPG\n\n{PROSE}",
    ],
)
def test_keys_and_the_repeated_title_are_taken_and_prose_is_left(text: str) -> None:
    found = header(text)
    assert found.title == "Rain"
    assert [f.value for f in found.fields if f.key is Key.RATING] == ["PG"]
    assert left(text) == "It was raining on the bridge."


def test_every_row_taken_is_listed_with_its_reason() -> None:
    text = f"Title: Rain\nAuthor's Note: Hi.\n\nRain\n\n{PROSE}"
    assert [(item.source.of(text), item.reason) for item in header(text).unspoken] == [
        ("Title: Rain", Reason.HEADER),
        ("Author's Note: Hi.", Reason.NOTE),
        ("Rain", Reason.TITLE),
    ]


def test_a_note_after_an_empty_line_is_still_header() -> None:
    text = f"Title: Rain\nRating: PG\n\nAuthor's Note: Written for a prompt.\n\n\nRain\n\n{PROSE}"
    assert values(text)["Author's Note"] == "Written for a prompt."
    assert left(text) == "It was raining on the bridge."


def test_a_value_runs_on_to_the_next_key() -> None:
    text = f"Title: Rain\nSummary: It rains.\nIt pours.\nRating: PG\n\n{PROSE}"
    assert values(text)["Summary"] == "It rains. It pours."


def test_a_summary_of_paragraphs_runs_on_to_the_next_sure_key() -> None:
    text = f"Title: Rain\nSummary:\n\nIt rains.\n\nIt pours.\n\nRating: PG\n\n{PROSE}"
    assert values(text)["Summary"] == "It rains. It pours."
    assert left(text) == "It was raining on the bridge."


def test_a_note_of_paragraphs_runs_on_to_the_repeated_title() -> None:
    text = f"Title: The Rain\nA/N: Hello.\n\nThanks to all.\n\nThe Rain\n\n{PROSE}"
    assert values(text)["A/N"] == "Hello. Thanks to all."
    assert left(text) == "It was raining on the bridge."


def test_a_hard_wrapped_value_runs_on_and_prose_after_it_does_not() -> None:
    text = (
        "Title: Rain\n"
        "Disclaimer: I do not own the bridge. The bridge owns me, and it always\n"
        "has owned me and always will.\n"
        "It was raining on the bridge, and it had been raining on it since the\n"
        "morning of the day before.\n"
    )
    assert values(text)["Disclaimer"].endswith("always has owned me and always will.")
    assert left(text).startswith("It was raining on the bridge")


def test_a_label_nobody_knows_belongs_to_the_header_only_between_keys() -> None:
    text = f"Title: Rain\nFlavour: wet\nRating: PG\n\n{PROSE}"
    assert values(text)["Flavour"] == "wet"
    text = "Title: Rain\nRating: PG\n\nJack: what?\n\nIanto: nothing.\n"
    assert left(text) == "Jack: what?"


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "Note: he ran.\n\nIt rained.",
        "Warning: do not feed the cat.\n\nSo said the sign.",
        "Jack: what?\nIanto: nothing.\n",
        "“Title: Rain,” she read.\n\nIt rained.",
        "It rained.\n\nTitle: Rain\nRating: PG\n",
        "",
    ],
)
def test_prose_is_no_header(text: str) -> None:
    assert header(text) == Header()


def test_a_note_in_the_middle_of_the_prose_is_prose() -> None:
    text = f"Title: Rain\nRating: PG\n\n{PROSE}\nNote: he ran.\n\nSummary: it rained.\n"
    assert left(text) == "It was raining on the bridge."


def test_prose_after_a_long_field_is_not_taken_for_its_value() -> None:
    text = (
        f"Title: The Rain\nAuthor's Note: Hi.\n\n{PROSE}\nNote: he ran.\n\nThe end of the rain.\n"
    )
    assert left(text) == "It was raining on the bridge."


def test_between_two_notes_there_may_be_prose() -> None:
    text = f"Title: The Rain\nA/N: Hi.\n\n{PROSE}\nA/N: sorry.\n\nIt rained on.\n"
    assert left(text) == "It was raining on the bridge."


def test_a_verse_that_begins_with_by_is_no_byline() -> None:
    assert header("Rain Song\nBy the river he stood\n\nand wept") == Header()


def test_a_letter_after_the_title_keeps_its_date() -> None:
    text = "Title: The Rain\nRating: PG\n\nThe Rain\n\nDate: 3 March 1941\n\nDear Jack,\n"
    assert left(text) == "Date: 3 March 1941"


def test_a_chapter_heading_ends_the_header() -> None:
    text = f"Title: Rain\nSummary: It rains.\n\nChapter 1\n\n{PROSE}\nRating: PG\n"
    assert left(text) == "Chapter 1"


@pytest.mark.parametrize(
    "text",
    [
        f"The Keeper of the Bridge\nby tester\n\n{PROSE}",
        f"The Keeper of the Bridge\n\nby tester\n\nRating: PG\n\n{PROSE}",
        f"# The Keeper of the Bridge\n\n**by tester**\n\n{PROSE}",
        f"The Keeper of the Bridge\n========\n\nWritten by tester\n\n{PROSE}",
        f"Title: The Keeper of the Bridge\n\nThe Keeper of the Bridge\nby tester\n\n{PROSE}",
        f"The Keeper of the Bridge\n\nAuthor: tester\n\nThe Keeper of the Bridge\n\n{PROSE}",
    ],
)
def test_a_title_may_stand_above_the_author(text: str) -> None:
    found = header(text)
    assert found.title == "The Keeper of the Bridge"
    assert [f.value for f in found.fields if f.key is Key.AUTHOR] == ["tester"]
    assert left(text) == "It was raining on the bridge."


def test_speech_that_begins_the_story_is_not_its_title() -> None:
    assert left("Title: Stay\nRating: PG\n\n“Stay.”\n\nHe stayed.\n") == "“Stay.”"


def test_a_story_that_is_all_header_ends_where_it_ends() -> None:
    text = "Title: Rain\nAuthor:\n"
    assert header(text).end == 2


def test_a_chapters_heading_ends_the_header_and_one_within_it_does_not() -> None:
    chaptered = read_text("Title: The Bridge\nAuthor: Ann\n\nChapter 1: Rain\n\nIt rained.")
    assert [chapter.title for chapter in chaptered.chapters] == ["Rain"]
    assert chaptered.notes == ()
    told = read_text("Title: The Bridge\nChapter 3: Rain\nAuthor: Ann\n\nIt rained.")
    assert told.authors == ("Ann",)
    assert told.text.endswith("It rained.")
    assert [block.source.of(told.text) for block in told.chapters[0].blocks] == ["It rained."]
