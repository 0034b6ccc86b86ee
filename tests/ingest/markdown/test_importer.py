from pathlib import Path

import pytest

from ingest.builders import blocks, kinds, read_markdown, styles, unspoken
from podfic.errors import StoryError
from podfic.ingest.base import Fit, Source
from podfic.ingest.markdown import importer as markdown
from podfic.model.work import BlockKind, Reason

PROSE = "It *rained*.\n\nIt poured.\n"


def titles(written: str) -> list[str]:
    return [chapter.title for chapter in read_markdown(written).chapters]


def test_the_first_heading_is_the_title_and_the_next_level_parts_chapters() -> None:
    work = read_markdown(f"# The Bridge\n\n## Rain\n\n{PROSE}\n---\n\n{PROSE}\n## Snow\n\n{PROSE}")
    assert work.title == "The Bridge"
    assert [chapter.title for chapter in work.chapters] == ["Rain", "Snow"]
    assert [c.heading and c.heading.of(work.text) for c in work.chapters] == ["Rain", "Snow"]
    assert kinds(work).count(BlockKind.BREAK) == 1
    assert unspoken(work, Reason.TITLE) == ["# The Bridge"]
    assert unspoken(work, Reason.MARKUP) == ["##", "##"]


def test_headings_of_the_first_level_may_be_chapters() -> None:
    assert titles(f"# Rain\n\n{PROSE}\n# Snow\n\n{PROSE}") == ["Rain", "Snow"]
    assert titles(f"# Chapter 1: Rain\n\n{PROSE}") == ["Rain"]


def test_a_title_heading_may_stand_above_chapters_of_its_own_level() -> None:
    work = read_markdown(f"# The Bridge\n\n# Chapter 1\n\n{PROSE}\n# Chapter 2\n\n{PROSE}")
    assert work.title == "The Bridge"
    assert len(work.chapters) == 2


def test_parts_and_chapters_announce_together_and_deeper_headings_part_a_chapter() -> None:
    written = f"# Part One\n\n## Chapter 1\n\n### Ianto\n\n{PROSE}\n## Chapter 2\n\n{PROSE}"
    work = read_markdown(written)
    assert [chapter.title for chapter in work.chapters] == ["Part One: Chapter 1", ""]
    assert blocks(work, BlockKind.HEADING) == ["### Ianto"]


def test_chapters_may_be_announced_in_bold() -> None:
    work = read_markdown(f"**Chapter One**\n\n{PROSE}\n**Chapter Two – Snow**\n\n{PROSE}")
    assert [chapter.title for chapter in work.chapters] == ["", "Snow"]
    assert unspoken(work, Reason.MARKUP) == ["**"] * 4


@pytest.mark.parametrize(
    ("heading", "source", "title"),
    [
        ("## *Rain*", "Rain", "Rain"),
        ("## One: *Rain*", "One: *Rain*", "One: Rain"),
        ("## [Rain](http://x.y) ##", "Rain", "Rain"),
        ("Rain\n----", "Rain", "Rain"),
    ],
)
def test_a_heading_is_what_it_says(heading: str, source: str, title: str) -> None:
    work = read_markdown(f"# T\n\n{heading}\n\n{PROSE}")
    chapter = work.chapters[0]
    assert (chapter.heading and chapter.heading.of(work.text), chapter.title) == (source, title)


def test_front_matter_is_the_header_and_its_title_may_be_repeated() -> None:
    work = read_markdown(f"---\ntitle: Rain\nauthor: a, b\n---\n\n# RAIN\n\n{PROSE}")
    assert (work.title, work.authors) == ("Rain", ("a", "b"))
    assert unspoken(work, Reason.TITLE) == ["# RAIN"]
    assert unspoken(work, Reason.HEADER) == ["---", "title: Rain", "author: a, b", "---"]


def test_a_journal_header_may_stand_above_markdown() -> None:
    work = read_markdown(f"**Title:** Rain  \n**Rating:** PG13\n\n---\n\n# Rain\n\n{PROSE}")
    assert (work.title, work.rating) == ("Rain", "Teen")
    assert blocks(work) == ["It *rained*.", "It poured."]
    work = read_markdown(f"# Rain\n\n**Author:** tester  \n**Rating:** M\n\n***\n\n{PROSE}")
    assert (work.title, work.authors, work.rating) == ("Rain", ("tester",), "Mature")
    assert blocks(work) == ["It *rained*.", "It poured."]


def test_typed_breaks_closes_and_notes_are_told_as_in_text() -> None:
    work = read_markdown(
        f"{PROSE}\n\\* \\* \\*\n\n{PROSE}\n~~~\n\n{PROSE}\n*The End*\n\n**A/N:** *Bye!*"
    )
    assert blocks(work, BlockKind.BREAK) == [r"\* \* \*", "~~~"]
    assert blocks(work, BlockKind.CLOSE) == ["*The End*"]
    assert work.end_notes == ("Bye!",)


def test_character_references_are_read_where_they_are_not_notation() -> None:
    work = read_markdown("R&amp;B&mdash;caf&eacute; &#8220;&lt;b&gt;&#x201D; &bogus;")
    assert work.text == "R&amp;B—café “&lt;b&gt;” &bogus;"
    block = work.chapters[0].blocks[0]
    assert [span.of(work.text) for span in block.markup] == ["amp;", "&lt;", "&gt;"]


def test_comments_are_markup_wherever_they_stand() -> None:
    work = read_markdown("<!-- a\n\nb -->\n\nIt <!-- c --> rained.\n\n<!-- d -->\n")
    assert blocks(work) == ["It <!-- c --> rained."]
    assert unspoken(work, Reason.MARKUP) == ["<!-- a", "b -->", "<!-- d -->"]


def test_a_comment_above_the_header_does_not_hide_it() -> None:
    assert read_markdown(f"<!-- x -->\nTitle: Rain\nRating: PG\n\n{PROSE}").title == "Rain"


def test_without_any_title_the_file_name_is_one() -> None:
    assert read_markdown(PROSE, "the-bridge.md").title == "The Bridge"


@pytest.mark.parametrize(
    "written", ["# Rain\n", "---\ntitle: Rain\n---\n", "<!-- x -->", "![a](b)"]
)
def test_a_file_without_prose_is_refused(written: str) -> None:
    with pytest.raises(StoryError, match=r"nothing to read aloud|no story"):
        read_markdown(written)


@pytest.mark.parametrize(
    ("name", "raw", "fit"),
    [
        ("a.md", b"# Rain", Fit.LIKELY),
        ("a.MARKDOWN", b"# Rain", Fit.LIKELY),
        ("a.txt", b"# Rain", Fit.NONE),
        ("a.md", b"%PDF-1.4", Fit.NONE),
    ],
)
def test_recognises_markdown_by_name(name: str, raw: bytes, fit: Fit) -> None:
    assert markdown.recognises(Source(Path(name), raw)) is fit


def test_notes_quotations_lists_verse_and_pictures_are_told() -> None:
    work = read_markdown(
        "# T\n\nNos da[^1] he said.\n\n> Dear Jack\n\n- milk\n- rain\n\n"
        "One  \ntwo\n\n![A cat](c.png) <i>sat</i>.\n\n[^1]: Good night.\n"
    )
    assert kinds(work) == [
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.ITEM,
        BlockKind.ITEM,
        BlockKind.VERSE,
        BlockKind.PARAGRAPH,
        BlockKind.FOOTNOTE,
    ]
    aside = [
        (one.reason, one.source.of(work.text)) for b in work.chapters[0].blocks for one in b.aside
    ]
    assert aside == [
        (Reason.FOOTNOTE, "[^1]"),
        (Reason.IMAGE, "A cat"),
        (Reason.FOOTNOTE, "[^1]:"),
    ]
    assert styles(work) == ["emphasis: sat"]


def test_a_page_in_one_line_has_paragraphs() -> None:
    work = read_markdown("<p>It rained.</p><p>It <b>poured</b>.</p><hr><p>One<br>two</p>")
    assert kinds(work)[:3] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.BREAK]
    assert blocks(work)[3].split() == ["<p>One<br>", "two</p>"]


def test_the_number_of_an_only_part_is_no_part_of_the_title() -> None:
    assert read_markdown(f"# Rain (1/1)\n\n{PROSE}").title == "Rain"
    assert read_markdown(f"---\ntitle: Rain (1/1)\n---\n\n{PROSE}").title == "Rain"
