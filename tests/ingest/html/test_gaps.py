import pytest

from ingest.html.pages import chapter, only, shown
from podfic.model.work import GAP, RULE, BlockKind


def outline(html: str) -> str:
    """Return the chapter's blocks: letters of prose, `|` for a break of white space."""
    names = {"paragraph": str.strip, "break": lambda text: text.strip() or "|"}
    return " ".join(names[kind](text).replace("\n", "/") for kind, text in shown(chapter(html)))


def paragraphs(letters: str, between: str = "") -> str:
    return between.join(f"<p>{letter}</p>" for letter in letters)


@pytest.mark.parametrize(
    "blank",
    [
        "<p>&nbsp;</p>",
        "<p> </p>",
        "<p><br/></p>",
        "<p></p>",
        "<br>",
        "<div><br></div>",
        "<p>&#8203;</p>",
    ],
)
def test_an_empty_paragraph_among_few_is_a_break(blank: str) -> None:
    assert outline(f"{paragraphs('abc')}{blank}{paragraphs('def')}") == "a b c | d e f"


@pytest.mark.parametrize("blank", ["<p>&nbsp;</p>", "<br/>", "<p><br/>&nbsp;</p>"])
def test_empty_paragraphs_everywhere_are_none(blank: str) -> None:
    assert outline(paragraphs("abcdef", blank)) == "a b c d e f"
    assert outline(f"{paragraphs('abcd', blank)}{paragraphs('efg', blank)}") == "a b c d e f g"


def test_among_empty_paragraphs_two_are_a_break() -> None:
    blank = "<p>&nbsp;</p>"
    html = f"{paragraphs('abc', blank)}{blank}{blank}{paragraphs('def', blank)}"
    assert outline(html) == "a b c | d e f"


def test_half_of_the_gaps_are_no_minority() -> None:
    assert outline(f"<p>a</p>{'<p>&nbsp;</p>'}<p>b</p><p>c</p>") == "a b c"


def test_white_space_beside_a_typed_break_is_none() -> None:
    blank = "<p>&nbsp;</p>"
    html = (
        f"{paragraphs('abc')}{blank}<p>***</p>{blank}{paragraphs('def')}{blank}<hr>{blank}<p>g</p>"
    )
    assert outline(html) == "a b c *** d e f * * * g"


def test_white_space_around_a_heading_is_none() -> None:
    blank = "<p>&nbsp;</p>"
    work = chapter(f"{paragraphs('abcd')}{blank}<h3>Jack</h3>{blank}{paragraphs('ef')}")
    assert only(work, BlockKind.BREAK) == []


def test_a_rule_and_a_gap_keep_their_glyphs() -> None:
    work = chapter(f"{paragraphs('abc')}<hr/>{paragraphs('def')}<p>&nbsp;</p>{paragraphs('gh')}")
    assert [block.glyph for block in only(work, BlockKind.BREAK)] == [RULE, GAP]


def test_where_line_ends_part_paragraphs_the_longer_runs_are_breaks() -> None:
    two, eight = "<br/>\n <br/>\n", "<br/> \xa0" * 8
    html = f"<p>a{two}b{two}c{eight}d{two}e{two}f{eight}g{two}h</p>"
    assert outline(html) == "a b c | d e f | g h"


def test_three_line_ends_among_pairs_are_a_break() -> None:
    two, three = "<br><br>", "<br>&nbsp;<br><br>"
    assert outline(f"a{two}b{two}c{three}d{two}e") == "a b c | d e"


def test_a_line_end_in_prose_stays_in_its_paragraph() -> None:
    html = paragraphs("abcd") + "<p>It rained on and on.<br/>It poured as well.</p>"
    assert outline(html) == "a b c d It rained on and on./It poured as well."


def test_where_every_line_end_parts_paragraphs_two_are_a_break() -> None:
    line = "It rained on the bridge, and on.<br>"
    html = f"{line * 6}<br>{line * 6}"
    said = "It rained on the bridge, and on."
    assert outline(html) == " ".join([said] * 6 + ["|"] + [said] * 6)


def test_nine_line_ends_are_a_break_even_where_wide_gaps_are_many() -> None:
    two, four, ten = "<br>" * 2, "<br>" * 4, "<br>" * 10
    html = f"a{two}b{two}c{four}d{four}e{ten}f"
    assert outline(html) == "a b c d e | f"


@pytest.mark.parametrize("glyph", ["***", "~*~", "xxx", "---"])
def test_a_typed_break_between_line_ends_parts(glyph: str) -> None:
    assert outline(f"<p>It rained.<br/>{glyph}<br/>It poured.</p><p>a</p>") == (
        f"It rained. {glyph} It poured. a"
    )


def test_preformatted_text_is_parted_like_plain_text() -> None:
    lines = "It was raining on the bridge, and it went on raining on the\nbridge all day long.\n"
    assert outline(f"<pre>\n{lines}\n{lines}\n\n\n{lines}</pre>").count("all day long.") == 3
    work = chapter(f"<pre>{lines}\n{lines}</pre>")
    assert len(only(work, BlockKind.PARAGRAPH)) == 2


@pytest.mark.parametrize(
    "wrapped",
    [
        "<h3>~</h3>",
        "<center>~</center>",
        "<p align=center><strong>~</strong></p>",
        "<div>~</div>",
        "<blockquote><p>~</p></blockquote>",
        "<ul><li>~</li></ul>",
    ],
)
def test_a_glyph_is_a_break_wherever_it_stands(wrapped: str) -> None:
    work = chapter(f"{paragraphs('abc')}{wrapped}{paragraphs('de')}")
    assert [block.glyph for block in only(work, BlockKind.BREAK)] == ["~"]
