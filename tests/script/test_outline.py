"""Chapters fall into stretches at their breaks, and no stretch is empty."""

from podfic.config.settings import Read
from podfic.model.work import Block, BlockKind, Chapter, Reason, Span, Unspoken, Work
from podfic.script.outline import outline, set_aside
from script.works import work_of


def kinds(*chapters: str, headings: tuple[str, ...] = ()) -> list[tuple[int, list[BlockKind]]]:
    return [
        (stretch.chapter, [reading.kind for reading in stretch.readings])
        for stretch in outline(work_of(*chapters, headings=headings), Read())
    ]


def test_breaks_part_stretches_and_leave_none_empty() -> None:
    assert kinds("* * *\n\nOne.\n\n***\n\n~~\n\nTwo.\n\nThree.\n\n***", "Four.") == [
        (1, [BlockKind.PARAGRAPH]),
        (1, [BlockKind.PARAGRAPH] * 2),
        (2, [BlockKind.PARAGRAPH]),
    ]


def test_a_heading_announces_its_chapter() -> None:
    (stretch,) = outline(work_of("## Ann\n\nOne.", headings=("Chapter One",)), Read())
    assert [(one.passage.text, one.announces) for one in stretch.readings] == [
        ("Chapter One", True),
        ("Ann", False),
        ("One.", False),
    ]


def test_a_close_behind_the_last_break_stays_with_the_story() -> None:
    assert kinds("One.\n\n***\n\nThe End") == [(1, [BlockKind.PARAGRAPH, BlockKind.CLOSE])]
    assert kinds("The End") == [(1, [BlockKind.CLOSE])]


def test_a_stretch_knows_the_break_before_it() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, 4)),
        Block(BlockKind.BREAK, Span(5, 6), glyph="#"),
        Block(BlockKind.PARAGRAPH, Span(7, 11)),
    )
    work = Work("T", "One. # Two.", (Chapter(1, "", blocks),))
    assert [stretch.glyph for stretch in outline(work, Read())] == [None, "#"]


def test_breaks_are_set_aside() -> None:
    work = work_of("One.\n\n* * *\n\nTwo.")
    found = [(one.source.of(work.text), one.reason) for one in set_aside(work, Read())]
    assert found == [("* * *", Reason.BREAK)]


def test_pictures_are_silent_unless_asked_for() -> None:
    picture = Unspoken(Span(5, 10), Reason.IMAGE)
    block = Block(BlockKind.PARAGRAPH, Span(0, 10), aside=(picture,))
    work = Work("T", "Look A cat", (Chapter(1, "", (block,)),))
    (silent,) = outline(work, Read())
    (told,) = outline(work, Read(images=True))
    assert (silent.readings[0].passage.text, silent.readings[0].aside) == ("Look", (picture,))
    assert (told.readings[0].passage.text, told.readings[0].aside) == ("Look A cat", ())


def test_footnotes_are_set_aside_only_where_they_are_not_wanted() -> None:
    note = Block(BlockKind.FOOTNOTE, Span(5, 9), label="1")
    work = Work("T", "One. Note", (Chapter(1, "", (note,)),))
    assert not list(set_aside(work, Read()))
    assert list(set_aside(work, Read(footnotes="never"))) == [
        Unspoken(note.source, Reason.FOOTNOTE)
    ]
    assert outline(work, Read(footnotes="never")) == ()
