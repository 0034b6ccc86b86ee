from pathlib import Path

import pytest

from ingest.builders import blocks, kinds, read_text, styles, unspoken
from podfic.errors import StoryError
from podfic.ingest import text
from podfic.ingest.base import Fit, Source
from podfic.model.work import RULE, BlockKind, Reason, Series

PROSE = "It rained.\n\n“You'll call if –”\n\nIt poured.\n"
SHARED = Path(__file__).parents[2] / ".." / "shared"

JOURNAL = """\
Title: The Keeper of the Bridge
Author:
tester
Characters/Pairings: Owain/Siân, mentions of the Cat
Word Count: ~150
Rating: PG13
Spoilers: Takes place after the flood. Sort of.
Warning: Rain. Mild peril. Business as usual.
Disclaimer: I do not own the bridge. The bridge owns me.

Author's Note: Written for the prompt "water."
Author's Note Part II: Happy birthday, Cat! (*cheers*)


The Keeper of the Bridge

It was raining on the bridge – it was always raining on the bridge.

"You'll call if –"

~*~

*Lub-dub. Lub-dub.*

"TBC."

-x-

The lamp went out.

The End

A/N: Comments are love! <3
"""


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_journal_entry_becomes_a_work(codec: str) -> None:
    work = text.read(Source(Path("story.txt"), JOURNAL.replace("\n", "\r\n").encode(codec)))
    assert work.text == JOURNAL
    assert work.title == "The Keeper of the Bridge"
    assert work.authors == ("tester",)
    assert work.relationships == ("Owain/Siân",)
    assert work.characters == ("Owain", "Siân", "the Cat")
    assert (work.word_count, work.rating) == ("~150", "Teen")
    assert work.spoilers == "Takes place after the flood. Sort of."
    assert work.warnings == ("Rain. Mild peril. Business as usual.",)
    assert work.disclaimer == "I do not own the bridge. The bridge owns me."
    assert work.notes == (
        'Written for the prompt "water."',
        "Happy birthday, Cat! (*cheers*)",
    )
    assert work.end_notes == ("Comments are love! <3",)
    assert kinds(work) == [
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.BREAK,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.BREAK,
        BlockKind.PARAGRAPH,
        BlockKind.CLOSE,
    ]
    assert len(unspoken(work, Reason.HEADER)) == 9
    assert unspoken(work, Reason.TITLE) == ["The Keeper of the Bridge"]
    assert len(unspoken(work, Reason.NOTE)) == 3


def test_typed_emphasis_is_markup_and_an_action_is_not() -> None:
    work = read_text("It was *his*.\n\n_Always_, she thought.\n\n*hides*\n")
    assert blocks(work) == ["It was *his*.", "_Always_, she thought.", "*hides*"]
    assert styles(work) == ["emphasis: his", "emphasis: Always"]
    assert [len(block.markup) for block in work.chapters[0].blocks] == [2, 2, 0]


JOURNAL_HTML = """\
<b>Title:</b> Rain &amp; Snow (1/1)<br>
<b>Author:</b> <lj user="tester"><br>
<b>Category:</b> M/M, Gen<br>
<b>Series:</b> Part 2 of <a href="http://x.y">The Flood</a><br>
<b>Rating:</b> PG

<lj-cut text="Read <i>more</i>">
It was <i>his</i> fault.<br><br>"I <3 you," she said&mdash;twice.
<center>~*~</center>
<blockquote>It was raining on the bridge.</blockquote>
<hr width="80%">
He ran&nbsp;on.<br><br>
<img src="a.png" alt="A cat">
</lj-cut>
"""


def test_a_journal_entry_saved_with_its_tags_is_read_without_them() -> None:
    work = read_text(JOURNAL_HTML)
    assert (work.title, work.authors, work.rating) == ("Rain & Snow", ("tester",), "General")
    assert work.categories == ("M/M", "Gen")
    assert work.series == (Series("The Flood", "2"),)
    assert blocks(work) == [
        "It was <i>his</i> fault.",
        '"I <3 you," she said—twice.',
        "~*~",
        "It was raining on the bridge.",
        '<hr width="80%">',
        "He ran\xa0on.",
        "A cat",
    ]
    assert kinds(work)[2:5] == [BlockKind.BREAK, BlockKind.QUOTE, BlockKind.BREAK]
    assert [b.glyph for b in work.chapters[0].blocks if b.glyph] == ["~*~", RULE]
    assert styles(work) == ["emphasis: his"]
    assert [one.reason for one in work.chapters[0].blocks[-1].aside] == [Reason.IMAGE]
    assert '<lj-cut text="Read <i>more</i>">' in unspoken(work, Reason.MARKUP)


def test_a_page_in_one_line_has_paragraphs() -> None:
    work = read_text("<p>It rained.</p><p>It <b>poured</b>.</p><hr><p>It stopped.</p>")
    assert blocks(work) == ["It rained.", "It <b>poured</b>.", "<hr>", "It stopped."]


def test_verse_chat_and_footnotes_are_told() -> None:
    verse = "The rain is on the river,\nThe rain is on the sea,\nAnd on me"
    work = read_text(
        f"{PROSE}\nNos da.[1]\n\n{verse}\n\nJack: hi\nIanto: yes?\nJack: no\n\n[1] Good night.\n"
    )
    told = [block.kind for block in work.chapters[0].blocks[4:]]
    assert told == [BlockKind.VERSE, *[BlockKind.MESSAGE] * 3, BlockKind.FOOTNOTE]
    messages = [b for b in work.chapters[0].blocks if b.kind is BlockKind.MESSAGE]
    assert [b.writer for b in messages] == ["Jack", "Ianto", "Jack"]
    assert [b.source.of(work.text) for b in messages] == ["Jack: hi", "Ianto: yes?", "Jack: no"]
    assert work.chapters[0].blocks[-1].label == "1"


def test_a_chat_below_a_header_is_no_header() -> None:
    work = read_text("Title: Rain\nRating: PG\n\nJack: hi\nIanto: yes?\nJack: no\n")
    assert kinds(work) == [BlockKind.MESSAGE] * 3


def test_notes_stand_where_they_were_written() -> None:
    work = read_text(f"A/N: Hello.\n\n{PROSE}\nThe End\n\nA/N: Bye.\n")
    assert (work.notes, work.end_notes) == (("Hello.",), ("Bye.",))
    work = read_text(
        f"Title: T\nA/N: Hi.\n\nChapter 1\n\nA/N: One.\n\n{PROSE}\nChapter 2\n\n{PROSE}\nA/N: Two."
    )
    assert work.notes == ("Hi.",)
    assert work.chapters[0].notes == ("One.",)
    assert work.chapters[1].end_notes == ("Two.",)


def test_a_label_alone_has_its_paragraph_below() -> None:
    work = read_text(f"Title: Rain\n\nSummary:\n\nIt rains.\n\n{PROSE}")
    assert work.summary == "It rains."
    assert blocks(work) == ["It rained.", "“You'll call if –”", "It poured."]


@pytest.mark.parametrize(
    "line",
    ["The Keeper of the Bridge", "THE BRIDGE", "Rain on the Water", "Story", "\nRain\n====="],
)
def test_a_line_that_is_clearly_a_title_is_the_title(line: str) -> None:
    work = read_text(f"{line}\n\n{PROSE}")
    wanted = line.strip("\n=")
    assert work.title == wanted
    assert unspoken(work, Reason.TITLE) == [wanted]


def test_a_title_may_stand_above_a_chapter_or_a_wider_gap() -> None:
    assert read_text(f"Rain\n\nChapter 1\n\n{PROSE}").title == "Rain"
    assert read_text(f"Rain\n\n\n{PROSE}").title == "Rain"


@pytest.mark.parametrize(
    "line",
    [
        "It rained.",
        "Cardiff Bay",
        "Cardiff, 1941",
        "“Rain On The Water”",
        "IV",
        "***",
        "Chapter 1",
        "Rain on the water had always been his favourite",
        "Table of Contents",
    ],
)
def test_without_a_clear_title_the_file_name_is_one(line: str) -> None:
    work = read_text(f"{line}\n\n{PROSE}", "the-keeper-of-rain.txt")
    assert work.title == "The Keeper of Rain"
    assert unspoken(work, Reason.TITLE) == []


def test_a_wide_gap_is_a_break_of_white_space() -> None:
    work = read_text("a b.\n\n" * 6 + "\n\nc d.\n\n" + "e f.\n\n" * 3)
    gap = next(b for b in work.chapters[0].blocks if b.kind is BlockKind.BREAK)
    assert gap.source.of(work.text).strip() == ""
    assert gap.source.start < gap.source.end


def test_invisible_characters_are_set_aside() -> None:
    work = read_text("It rained.\n\n\u200b\n\nIt poured.\x1a")
    assert blocks(work) == ["It rained.", "It poured."]
    assert unspoken(work, Reason.WORDLESS) == ["\u200b"]


@pytest.mark.parametrize("said", ["“…”", "?!", "I.", "No."])
def test_wordless_speech_is_a_paragraph(said: str) -> None:
    work = read_text(f"{PROSE}\n{said}\n\n{PROSE}")
    assert said in blocks(work, BlockKind.PARAGRAPH)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (JOURNAL[: JOURNAL.index("It was raining")], "a header but no story"),
        ("Title: Rain\nRating: PG\n", "a header but no story"),
        ("***\n\n...\n", "nothing to read aloud"),
        ("\u200b\n", "nothing to read aloud"),
        ("Chapter 1\n\nChapter 2\n", "nothing to read aloud"),
        ("A/N: no story today.\n", "a header but no story"),
    ],
)
def test_a_file_without_prose_is_refused(written: str, said: str) -> None:
    with pytest.raises(StoryError, match=said) as caught:
        read_text(written)
    assert caught.value.path == Path("story.txt")
    assert caught.value.hint


def test_one_word_is_a_story() -> None:
    assert blocks(read_text("Rain")) == ["Rain"]
    assert blocks(read_text("The End")) == ["The End"]


@pytest.mark.parametrize(
    ("name", "raw", "fit"),
    [
        ("a.txt", b"It rained.", Fit.LIKELY),
        ("README", b"It rained.", Fit.LIKELY),
        ("a.fic", b"It rained.", Fit.POSSIBLE),
        ("a.html", b"<!DOCTYPE html><p>It rained.", Fit.NONE),
        ("a.txt", b"\x89PNG\r\n\x1a\n", Fit.NONE),
    ],
)
def test_recognises_text(name: str, raw: bytes, fit: Fit) -> None:
    assert text.recognises(Source(Path(name), raw)) is fit


@pytest.mark.skipif(
    not (SHARED / "stories").exists(), reason="no shared stories beside the checkout"
)
def test_the_shared_story_is_read_as_its_author_meant_it() -> None:
    path = SHARED / "stories" / "he-bared-his-heart.txt"
    work = text.read(Source(path, path.read_bytes()))
    assert work.title == "He Bared His Heart on Valentine's Day"
    assert work.relationships == ("Jack/Ianto",)
    assert work.characters == ("Jack", "Ianto")
    assert (work.rating, work.word_count) == ("Teen", "~1000")
    assert len(work.notes) == 1
    assert len(blocks(work, BlockKind.PARAGRAPH)) == 30
    assert blocks(work)[0].startswith("The rain-dampened alleyway")
    assert blocks(work, BlockKind.CLOSE) == ["The End"]
