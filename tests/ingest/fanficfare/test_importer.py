from pathlib import Path

import pytest

from ingest.builders import blocks, kinds, styles, unspoken
from podfic.errors import StoryError
from podfic.ingest.base import Fit, Source
from podfic.ingest.fanficfare import importer
from podfic.model.work import BlockKind, Reason, Series, Work

SHARED = Path(__file__).parents[3] / ".." / "shared" / "ao3" / "real" / "fanficfare_test.txt"

STORY = """\



The Keeper of the Bridge and of
the River

by one, two



Series: The Flood [2]
Series URL: http://x.y/series/1
Category: Torchwood, Doctor Who
Genre: Angst, Drama
Characters: Jack, Ianto
Relationships: Jack/Ianto
Status: Completed
Published: 2009-02-14
Updated: 2009-02-15
Packaged: 2026-11-22 07:24:29
Rating: Teen And Up Audiences
Warnings: No Archive Warnings Apply
Chapters: 2
Words: 1,234
Publisher: x.y
Story URL: http://x.y/works/1
Author URL: http://x.y/users/one
AO3 Categories: M/M
Mood: wet
Summary: It rains, and it goes on to rain for
as long as it takes.

Note: this is a summary still.



TABLE OF CONTENTS


1. Rain

2. Chapter 2: Snow on the hill and on
the river



\t1. Rain

**Author's Note:**

> For the prompt.

**Summary for the Chapter:**

> It _begins_.

**Notes for the Chapter:**

> Hello.
>
> Again.

### Rain

It was _raining_ on the bridge, and it had been raining on it since the
morning of the day **before** ~~today~~.

* * *

A line\x20\x20
and a line

\tNo heading.



\t2. Chapter 2: Snow on the hill and on
the river

Rain

The lamp went out.

**Notes for the Chapter:**

> Bye.

**Author's Note:**

> Thanks.


End file.
"""


def read(written: str, name: str = "story.txt") -> Work:
    source = Source(Path(name), written.replace("\n", "\r\n").encode())
    return importer.read(source)


def test_the_title_page_is_the_metadata() -> None:
    work = read(STORY)
    assert work.title == "The Keeper of the Bridge and of the River"
    assert work.authors == ("one", "two")
    assert work.fandoms == ("Torchwood", "Doctor Who")
    assert work.tags == ("Angst", "Drama")
    assert work.categories == ("M/M",)
    assert (work.characters, work.relationships) == (("Jack", "Ianto"), ("Jack/Ianto",))
    assert work.series == (Series("The Flood", "2"),)
    assert (work.date, work.updated, work.complete) == ("2009-02-14", "2009-02-15", True)
    assert (work.rating, work.word_count, work.chapter_count) == ("Teen", "1,234", "2")
    assert work.warnings == ("No Archive Warnings Apply",)
    assert work.source_url == "http://x.y/works/1"
    assert work.summary == (
        "It rains, and it goes on to rain for as long as it takes.\nNote: this is a summary still."
    )
    assert work.notes == ("Mood: wet", "For the prompt.")
    assert work.end_notes == ("Thanks.",)


def test_chapters_stand_behind_tabs_with_their_notes_apart() -> None:
    work = read(STORY)
    first, second = work.chapters
    assert (first.title, second.title) == ("Rain", "Snow on the hill and on the river")
    assert first.heading is not None
    assert first.heading.of(work.text) == "1. Rain"
    assert first.summary == "It begins."
    assert first.notes == ("Hello.\nAgain.",)
    assert second.end_notes == ("Bye.",)
    assert kinds(work) == [
        BlockKind.PARAGRAPH,
        BlockKind.BREAK,
        BlockKind.VERSE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert blocks(work)[-3:] == ["No heading.", "Rain", "The lamp went out."]
    assert styles(work) == ["emphasis: raining", "strong: before", "struck: today"]


def test_what_is_not_the_story_is_set_aside() -> None:
    work = read(STORY)
    assert unspoken(work, Reason.TITLE)[-1] == "### Rain"
    header = unspoken(work, Reason.HEADER)
    assert header[0] == "by one, two"
    assert header[-1] == "End file."
    assert "TABLE OF CONTENTS" in header
    assert unspoken(work, Reason.NOTE)[0] == "**Author's Note:**"


def test_a_single_chapter_needs_no_contents_and_may_be_named_as_the_story() -> None:
    frame = "\n\nRain\n\nby tester\n\n\nRating: T\n\n\n\t{}\n\nIt rained.\n\n{}\n\nEnd file.\n"
    work = read(frame.format("Rain", "**Author's Note:**\n\n> Bye."))
    assert [(c.title, c.heading) for c in work.chapters] == [("", None)]
    assert work.end_notes == ("Bye.",)
    assert blocks(work) == ["It rained."]
    assert unspoken(work, Reason.TITLE) == ["Rain", "Rain"]
    assert [c.title for c in read(frame.format("Snow", "It snowed.")).chapters] == ["Snow"]


@pytest.mark.parametrize(
    ("written", "fit"),
    [
        (STORY, Fit.CERTAIN),
        (STORY.replace("\n", "\r\n"), Fit.CERTAIN),
        (f"\ufeff{STORY}", Fit.CERTAIN),
        (STORY.replace("End file.", "The End"), Fit.NONE),
        ("It rained.\n\nEnd file.\n", Fit.NONE),
        ("Rain\n\nby tester\n\nIt rained.\n\nEnd file.\n", Fit.NONE),
        ("", Fit.NONE),
    ],
)
def test_files_by_fanficfare_are_recognised_by_what_they_say(written: str, fit: Fit) -> None:
    assert importer.recognises(Source(Path("story.md"), written.encode())) is fit


def test_a_file_of_another_shape_is_read_as_text() -> None:
    assert blocks(read("It rained.\n\nIt poured.\n")) == ["It rained.", "It poured."]


def test_a_file_without_prose_is_refused() -> None:
    with pytest.raises(StoryError, match="a header but no story"):
        read("Rain\n\nby tester\n\nRating: T\n\n\tRain\n\nEnd file.\n")


@pytest.mark.skipif(not SHARED.exists(), reason="no shared inputs beside the checkout")
def test_a_real_file_is_read_whole() -> None:
    source = Source(SHARED, SHARED.read_bytes())
    assert importer.recognises(source) is Fit.CERTAIN
    work = importer.read(source)
    assert (work.title, work.authors) == ("Test Story Title 5", ("Test Author aa",))
    assert len(work.fandoms) == 5
    assert work.series == (Series("The Great Test", "5"),)
    assert (work.complete, work.date, work.updated) == (False, "1975-03-15", "1975-04-15")
    assert (work.word_count, work.chapter_count) == ("123,456", "9")
    assert work.summary.endswith('"My first fic"')
    assert work.notes == ()
    assert [c.title for c in work.chapters][1:4] == [
        "Chapter 1, Xenos on Cinnabar",
        "Chapter 2, Sinmay on Kintikin",
        'Chapter 3, "Over" Cinnabar',
    ]
    assert len(work.chapters) == 9
    assert all(c.heading for c in work.chapters)
    typed = [b for c in work.chapters for b in c.blocks if b.glyph == "* * *"]
    assert len(typed) == 16
