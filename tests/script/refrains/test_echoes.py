"""A line that returns word for word is said as it was at first."""

from podfic.model.work import Block, BlockKind, Chapter, Span, Work
from podfic.script.write import write_script
from script.works import work_of


def echoes(text: str) -> list[tuple[str, str]]:
    script = write_script(work_of(text), None)
    return [(line.id, line.delivery.echoes) for line in script.lines() if line.delivery.echoes]


def test_a_paragraph_that_returns_echoes_its_first() -> None:
    text = "He waited there.\n\nIt rained.\n\nHe waited there.\n\n***\n\nHe waited there."
    assert echoes(text) == [("c1s1l3", "c1s1l1"), ("c1s2l1", "c1s1l1")]


def test_speech_single_words_and_parts_of_paragraphs_do_not() -> None:
    assert echoes('"Go on now."\n\n"Go on now."') == []
    assert echoes("Nothing.\n\nNothing.") == []
    assert echoes('He ran.\n\n"Yes." He ran.') == []


def test_a_line_of_verse_echoes() -> None:
    text = "The wind is high,\nand so am I.\nThe wind is high,"
    block = Block(BlockKind.VERSE, Span(0, len(text)))
    script = write_script(Work(title="", text=text, chapters=(Chapter(1, "", (block,)),)), None)
    assert [line.delivery.echoes for line in script.lines()] == ["", "", "c1s1l1"]
