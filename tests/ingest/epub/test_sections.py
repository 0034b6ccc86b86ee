from pathlib import Path

from lxml import etree

from ingest.epub.books import page
from podfic.ingest.epub.container import Page
from podfic.ingest.epub.contents import Contents, Entry
from podfic.ingest.epub.sections import Section, sectioned, split
from podfic.ingest.html.parse import parsed_xhtml
from podfic.ingest.html.select import plain


def sections(body: str, *entries: tuple[str, str], attributes: str = "") -> list[Section]:
    root = parsed_xhtml(page(body, attributes).encode(), Path("book.epub"))
    listed = tuple(Entry("c.xhtml", fragment, title) for fragment, title in entries)
    return list(sectioned([Page("c.xhtml", root)], Contents(listed, {"c.xhtml": "text"})))


def shown(found: list[Section]) -> list[tuple[tuple[str, ...], str]]:
    return [(section.titles, plain(section.content)) for section in found]


def test_a_page_is_one_section() -> None:
    assert shown(sections("<p>a</p>", ("", "Rain"))) == [(("Rain",), "a")]
    assert shown(sections("<p>a</p>")) == [((), "a")]


def test_a_page_is_parted_at_the_anchors_of_its_entries() -> None:
    body = '<p>a</p><h2 id="x">b</h2>c<p>d</p><div><p>e</p><a name="y"></a><p>f</p>g</div>h'
    found = sections(body, ("", "One"), ("x", "Two"), ("y", "Three"))
    assert shown(found) == [(("One",), "a"), (("Two",), "b\nc\nd\ne"), (("Three",), "f\ng h")]


def test_words_before_the_first_anchor_are_a_section_nothing_lists() -> None:
    assert shown(sections('<p>a</p><p id="x">b</p>', ("x", "Two"))) == [((), "a"), (("Two",), "b")]


def test_a_section_begins_with_the_block_its_anchor_is_in() -> None:
    body = '<p>a</p><p>b <i><a id="x"></a>c</i></p>'
    assert shown(sections(body, ("x", "Two"))) == [((), "a"), (("Two",), "b c")]


def test_entries_for_one_place_are_kept_together() -> None:
    body = '<h1 id="x">a</h1><p>b</p>'
    found = sections(body, ("x", "Part"), ("x", "Chapter"), ("x", "Part"))
    assert shown(found) == [((), ""), (("Part", "Chapter"), "a\nb")]


def test_of_anchors_that_are_not_there_the_first_begins_the_page() -> None:
    assert shown(sections("<p>a</p>", ("x", "Two"), ("y", "Three"))) == [(("Two",), "a")]
    assert shown(sections("<p>a</p>", ("", "One"), ("y", "Three"))) == [(("One",), "a")]


def test_pages_say_what_they_are_on_the_body_or_the_one_element_in_it() -> None:
    assert "cover" in sections("<p>a</p>", attributes='epub:type="cover"')[0].kinds
    inner = '<div><section epub:type="toc x"><p>a</p><p>b</p></section></div>'
    assert sections(inner)[0].kinds == {"toc", "x", "text"}


def test_sections_of_a_page_say_what_they_are_one_by_one() -> None:
    body = '<section id="x" epub:type="prologue">a</section><section id="y">b</section>'
    first, *both = sections(body, ("x", "One"), ("y", "Two"))
    assert not plain(first.content)
    assert ["prologue" in section.kinds for section in both] == [True, False]


def test_splitting_loses_no_word_and_moves_none() -> None:
    body = etree.fromstring(
        "<body>1 <div>2 <p>3</p> 4 <div>5 <p>6</p> 7</div> 8</div> 9 <p>10</p> 11</body>"
    )
    whole = " ".join(map(str, body.itertext())).split()
    starts = dict.fromkeys(body.iter("p"), "x")
    pieces = [content for _, content in split(body, starts)]
    assert " ".join(" ".join(map(str, piece.itertext())) for piece in pieces).split() == whole
    assert len(pieces) == 4
