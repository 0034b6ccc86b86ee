"""Chapters fall into stretches at their breaks, and no stretch is empty."""

from podfic.model.work import BlockKind
from podfic.script.outline import breaks, outline
from script.works import work_of


def kinds(*chapters: str, headings: tuple[str, ...] = ()) -> list[tuple[int, list[BlockKind]]]:
    return [
        (stretch.chapter, [reading.kind for reading in stretch.readings])
        for stretch in outline(work_of(*chapters, headings=headings))
    ]


def test_breaks_part_stretches_and_leave_none_empty() -> None:
    assert kinds("* * *\n\nOne.\n\n***\n\n~~\n\nTwo.\n\nThree.\n\n***", "Four.") == [
        (1, [BlockKind.PARAGRAPH]),
        (1, [BlockKind.PARAGRAPH] * 2),
        (2, [BlockKind.PARAGRAPH]),
    ]


def test_a_heading_announces_its_chapter() -> None:
    (stretch,) = outline(work_of("## Ann\n\nOne.", headings=("Chapter One",)))
    assert [(one.passage.text, one.announces) for one in stretch.readings] == [
        ("Chapter One", True),
        ("Ann", False),
        ("One.", False),
    ]


def test_a_close_behind_the_last_break_stays_with_the_story() -> None:
    assert kinds("One.\n\n***\n\nThe End") == [(1, [BlockKind.PARAGRAPH, BlockKind.CLOSE])]
    assert kinds("The End") == [(1, [BlockKind.CLOSE])]


def test_the_breaks_themselves() -> None:
    work = work_of("One.\n\n* * *\n\nTwo.")
    assert [span.of(work.text) for span in breaks(work)] == ["* * *"]
