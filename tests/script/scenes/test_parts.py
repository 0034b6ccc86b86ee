"""A part knows who speaks in it and how it is set."""

from podfic.config.settings import Read
from podfic.model.work import (
    Block,
    BlockKind,
    Chapter,
    Reason,
    Span,
    Style,
    StyleKind,
    Unspoken,
    Work,
)
from podfic.script.dialogue.segments import Segment
from podfic.script.outline import Reading, outline
from podfic.script.scenes.parts import Part, is_slanted
from script.scenes.tales import parts


def reading(text: str, *styles: Style, aside: tuple[Unspoken, ...] = ()) -> Reading:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), styles=styles, aside=aside)
    (stretch,) = outline(Work("T", text, (Chapter(1, "", (block,)),)), Read())
    return stretch.readings[0]


def italics(start: int, end: int, kind: StyleKind = StyleKind.EMPHASIS) -> Style:
    return Style(Span(start, end), kind)


def test_who_speaks() -> None:
    told, said, tagged = parts('It rained.\n\n"Yes."\n\nShe nodded. "Yes." He left.')
    assert (told.told, told.speaks, told.narration) == (True, False, "It rained.")
    assert (said.told, said.speaks, said.narration) == (False, True, "")
    assert (tagged.told, tagged.speaks) == (True, True)
    assert tagged.narration.split() == ["She", "nodded.", "He", "left."]


def test_a_thought_is_no_narration_and_no_speech() -> None:
    cut = (Segment(0, 10, quoted=False, thought=True), Segment(10, 18, quoted=False))
    part = Part(BlockKind.PARAGRAPH, "It rains. He left.", cut)
    assert (part.told, part.speaks, part.narration) == (False, False, "He left.")


def test_what_leads_on() -> None:
    opened, lead, closed = parts('"I was young\n\nHe said:\n\n"No."')
    assert opened.left_open
    assert lead.left_open
    assert not closed.left_open


def test_a_heading_neither_tells_nor_speaks() -> None:
    (heading,) = parts("## Owen")
    assert not heading.told
    assert not heading.speaks


def test_all_of_a_paragraph_in_italics() -> None:
    assert is_slanted(reading("It rained. So.", italics(0, 14)))
    assert is_slanted(reading("“It rained.” So.", italics(1, 11), italics(13, 15)))
    assert not is_slanted(reading("It rained. So.", italics(0, 10)))
    assert not is_slanted(reading("It rained. So.", italics(0, 14, StyleKind.STRONG)))
    assert not is_slanted(reading("It rained. So."))


def test_a_footnote_mark_is_no_part_of_it() -> None:
    mark = Unspoken(Span(10, 11), Reason.FOOTNOTE)
    assert is_slanted(reading("It rained.1", italics(0, 10), aside=(mark,)))
