from dataclasses import replace

import pytest

from podfic.ingest.headings import Heading
from podfic.ingest.outline import Item, outlined, sections, trimmed
from podfic.model.work import RULE, Block, BlockKind, Span, Style, StyleKind


def paragraphs(text: str) -> list[Item]:
    items: list[Item] = []
    at = 0
    for part in text.split("\n\n"):
        items.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(part))))
        at += len(part) + 2
    return items


def signs(text: str) -> list[str]:
    return [
        "chapter" if isinstance(item, Heading) else item.kind.value
        for item in outlined(text, paragraphs(text))
    ]


def test_each_paragraph_is_told_by_what_it_says() -> None:
    text = "Chapter 1\n\nIt rained.\n\n***\n\nIV\n\nGwen's POV\n\n“…”\n\nIt poured."
    assert signs(text) == [
        "chapter",
        "paragraph",
        "break",
        "heading",
        "heading",
        "paragraph",
        "paragraph",
    ]


def test_a_time_is_a_heading() -> None:
    assert signs("a b\n\nThree weeks later\n\nc d") == ["paragraph", "heading", "paragraph"]


def test_in_bold_behind_a_break_a_place_is_a_heading() -> None:
    text = "a b\n\n***\n\nThe Hub\n\nc d\n\nThe Pub"
    bold = [
        replace(item, styles=(Style(item.source, StyleKind.STRONG),))
        if isinstance(item, Block) and item.source.of(text)[:3] == "The"
        else item
        for item in paragraphs(text)
    ]
    told = [item.kind for item in outlined(text, bold) if isinstance(item, Block)]
    assert [kind.value for kind in told] == [
        "paragraph",
        "break",
        "heading",
        "paragraph",
        "paragraph",
    ]


def test_a_break_keeps_its_glyph() -> None:
    text = "a b\n\n~*~\n\nc d\n\n<hr />\n\ne f"
    items = paragraphs(text)
    items[3] = Block(BlockKind.BREAK, items[3].source)
    told = [item for item in outlined(text, items) if isinstance(item, Block)]
    assert [item.glyph for item in told if item.kind is BlockKind.BREAK] == ["~*~", RULE]


def test_inside_a_chapter_no_other_is_announced() -> None:
    text = "Part One\n\na b\n\n***\n\nII\n\nc d"
    told = sections(text, [item for item in paragraphs(text) if isinstance(item, Block)])
    assert [item.kind.value for item in told] == [
        "heading",
        "paragraph",
        "break",
        "heading",
        "paragraph",
    ]


def test_a_lone_x_is_a_break_except_between_nine_and_eleven() -> None:
    assert signs("a b\n\nX\n\nc d") == ["paragraph", "break", "paragraph"]
    assert signs("IX\n\na b\n\nX\n\nc d") == ["heading", "paragraph", "heading", "paragraph"]


def test_where_the_format_announces_chapters_paragraphs_do_not() -> None:
    text = "Rain\n\nChapter 1\n\nIt rained."
    items = paragraphs(text)
    items[0] = Heading(Span(0, 4), "Rain")
    assert isinstance(outlined(text, items)[1], Block)


@pytest.mark.parametrize(
    "name", ["it rained all day", "“Rain On Water”", "Rain.", "Rain", "* * *", "Chapter 2"]
)
def test_only_a_title_is_joined_to_the_heading_above(name: str) -> None:
    text = f"Chapter 1\n\n{name}\n\nIt rained."
    first = outlined(text, paragraphs(text))[0]
    assert first.source.of(text) == "Chapter 1"


def test_a_title_with_nothing_below_it_is_prose() -> None:
    text = "Chapter 1\n\nRain on the Water"
    assert signs(text) == ["chapter", "paragraph"]


@pytest.mark.parametrize(
    ("text", "markup", "left"),
    [
        ("## Rain ##", ["##", "##"], "Rain"),
        ("## *Rain*", ["##", "*", "*"], "Rain"),
        ("## One: *Rain*", ["##", "*", "*"], "One: *Rain*"),
        ("Rain", [], "Rain"),
        ("**", ["**"], ""),
    ],
)
def test_notation_around_a_block_comes_off(text: str, markup: list[str], left: str) -> None:
    spans: list[Span] = []
    for mark in markup:
        start = text.index(mark, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(mark)))
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), tuple(spans))
    source, outside = trimmed(text, block)
    assert source.of(text) == left
    assert all(not source.start <= span.start < source.end for span in outside)
