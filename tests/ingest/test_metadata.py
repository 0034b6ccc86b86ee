import pytest

from podfic.ingest.keys import Field, Key
from podfic.ingest.metadata import described, rating
from podfic.model.work import Related, Series, Work

EMPTY = Work("", "", ())


def told(*fields: tuple[Key, str]) -> Work:
    return described(EMPTY, [Field(key, key.name.title(), value) for key, value in fields])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NC-17", "Explicit"),
        ("nc17", "Explicit"),
        ("X", "Explicit"),
        ("MA", "Explicit"),
        ("R", "Mature"),
        ("M", "Mature"),
        ("PG13", "Teen"),
        ("PG-13 for language", "Teen"),
        ("T.", "Teen"),
        ("Teen And Up Audiences", "Teen"),
        ("PG", "General"),
        ("G (gen)", "General"),
        ("K+", "General"),
        ("General Audiences", "General"),
        ("Not Rated", "Not Rated"),
        ("Tweenie", "Tweenie"),
        ("Hard R", "Hard R"),
        ("", ""),
    ],
)
def test_ratings_become_the_archives_classes(written: str, meant: str) -> None:
    assert rating(written) == meant


@pytest.mark.parametrize(
    ("written", "relationships", "characters"),
    [
        ("Jack/Ianto", ["Jack/Ianto"], ["Jack", "Ianto"]),
        ("Owain/Siân, mentions of the Cat", ["Owain/Siân"], ["Owain", "Siân", "the Cat"]),
        ("Jack/Ianto (implied, past), Gwen", ["Jack/Ianto"], ["Jack", "Ianto", "Gwen"]),
        ("past Jack/Ianto; Gwen & Rhys", ["Jack/Ianto", "Gwen & Rhys"], "Jack Ianto Gwen Rhys"),
        ("Jack/Ianto and Gwen/Rhys.", ["Jack/Ianto", "Gwen/Rhys"], "Jack Ianto Gwen Rhys"),
        ("Jack x Ianto", ["Jack x Ianto"], ["Jack", "Ianto"]),
        ("Jack, Ianto and Gwen", [], ["Jack", "Ianto", "Gwen"]),
        ("Jack/Ianto friendship", ["Jack/Ianto"], ["Jack", "Ianto"]),
        ("None", [], []),
        ("n/a", [], []),
        ("M/M", [], []),
    ],
)
def test_pairings_give_relationships_and_characters(
    written: str, relationships: list[str], characters: list[str] | str
) -> None:
    work = told((Key.CHARACTERS_AND_PAIRINGS, written))
    names = characters.split() if isinstance(characters, str) else characters
    assert list(work.relationships) == relationships
    assert list(work.characters) == names


def test_a_pairings_own_name_is_no_character() -> None:
    work = told((Key.PAIRINGS, "Janto"), (Key.CHARACTERS, "Jack, Ianto"))
    assert work.relationships == ("Janto",)
    assert work.characters == ("Jack", "Ianto")


def test_lists_are_split_and_sentences_are_not() -> None:
    work = told(
        (Key.WARNINGS, "Angsty. Some gore. Violent imagery? Business as usual."),
        (Key.TAGS, "Rain, Snow (light, wet), Hail"),
        (Key.FANDOMS, "Star Wars: A New Hope, or not; Torchwood"),
        (Key.AUTHOR, "one & two, three and “four”"),
    )
    assert work.warnings == ("Angsty. Some gore. Violent imagery? Business as usual.",)
    assert work.tags == ("Rain", "Snow (light, wet)", "Hail")
    assert work.fandoms == ("Star Wars: A New Hope, or not", "Torchwood")
    assert work.authors == ("one", "two", "three", "four")


def test_single_values_stand_as_written() -> None:
    work = told(
        (Key.WORD_COUNT, "~1000"),
        (Key.DATE, "2009-02-14"),
        (Key.SOURCE, "posted at <http://x.y/1>, then moved"),
        (Key.SUMMARY, "It rains."),
        (Key.DISCLAIMER, "Not mine."),
        (Key.SPOILERS, "All of it."),
    )
    assert (work.word_count, work.date, work.summary) == ("~1000", "2009-02-14", "It rains.")
    assert (work.disclaimer, work.spoilers) == ("Not mine.", "All of it.")
    assert work.source_url == "http://x.y/1"


@pytest.mark.parametrize(
    ("written", "tag"), [("English", "en"), ("Cymraeg", "cy"), ("pt-BR", "pt-BR"), ("", "en")]
)
def test_languages_become_tags(written: str, tag: str) -> None:
    assert told((Key.LANGUAGE, written)).language == tag


def test_what_has_no_place_is_kept_among_the_notes() -> None:
    work = told(
        (Key.NOTES, "Hello."),
        (Key.OTHER, "Yes please."),
        (Key.LANGUAGE, "Klingon language"),
        (Key.DATE, "1999"),
        (Key.DATE, "2000"),
        (Key.OTHER, ""),
    )
    assert work.notes == (
        "Hello.",
        "Other: Yes please.",
        "Language: Klingon language",
        "Date: 2000",
    )
    assert work.language == "en"
    assert work.date == "1999"


def test_what_tells_how_and_where_a_work_is_published_has_its_place() -> None:
    work = told(
        (Key.CATEGORY, "m/m, Gen, Hurt/Comfort"),
        (Key.TAGS, "Rain"),
        (Key.SERIES, "Part 2 of The Flood"),
        (Key.COLLECTIONS, "Wet Week, Dry Week"),
        (Key.UPDATED, "2009-02-15"),
        (Key.CHAPTERS, "2/?"),
        (Key.GIFT, "sophie"),
        (Key.RELATED, "Rain by tester"),
    )
    assert (work.categories, work.tags) == (("M/M", "Gen"), ("Hurt/Comfort", "Rain"))
    assert work.series == (Series("The Flood", "2"),)
    assert work.collections == ("Wet Week", "Dry Week")
    assert (work.updated, work.chapter_count, work.complete) == ("2009-02-15", "2/?", False)
    assert work.gifts == ("sophie",)
    assert work.related == (Related("Related", "Rain", ("tester",)),)
    assert work.notes == ()


def test_a_status_is_believed_before_a_count() -> None:
    assert told((Key.CHAPTERS, "2/?"), (Key.STATUS, "Complete")).complete is True
    assert told((Key.COMPLETED, "2009-02-14")).updated == "2009-02-14"
    assert told((Key.COMPLETED, "2009-02-14")).complete is True
    assert told((Key.RATING, "G")).complete is None


def test_values_that_mean_nothing_to_their_place_are_kept_among_the_notes() -> None:
    work = told(
        (Key.STATUS, "unbeta'd"),
        (Key.CHAPTERS, "the third"),
        (Key.GIFT, "my sister's birthday"),
        (Key.RELATED, "A song. A very long one."),
    )
    assert len(work.notes) == 4
    assert work.notes[0] == "Status: unbeta'd"
    assert (work.complete, work.chapter_count, work.gifts, work.related) == (None, "", (), ())
