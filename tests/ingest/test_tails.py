import pytest

from ingest.builders import blocks, kinds, read_text, unspoken
from podfic.model.work import BlockKind, Reason

PROSE = "It rained.\n\nIt poured.\n\nIt stopped.\n"


@pytest.mark.parametrize(
    "close",
    [
        "The End",
        "the end.",
        "THE END",
        "~fin~",
        "Fin",
        "Finis.",
        "END",
        "*The End*",
        "- end -",
        "TBC",
        "TBC...",
        "To be continued",
        "[To Be Continued…]",
        "To be continued in Part 2",
        "End of Part One",
        "End Chapter 3",
    ],
)
def test_a_closing_formula_is_a_close(close: str) -> None:
    work = read_text(f"{PROSE}\n{close}\n")
    assert kinds(work)[-1] is BlockKind.CLOSE
    assert blocks(work, BlockKind.CLOSE) == [close]


@pytest.mark.parametrize("said", ["“TBC.”", '"The End."', "The end of it.", "Ended", "In the end"])
def test_a_sentence_at_the_end_is_prose(said: str) -> None:
    assert BlockKind.CLOSE not in kinds(read_text(f"{PROSE}\n{said}\n"))


def test_the_end_in_the_middle_is_prose() -> None:
    assert BlockKind.CLOSE not in kinds(read_text(f"{PROSE}\nThe End\n\n{PROSE}"))


@pytest.mark.parametrize(
    ("tail", "notes"),
    [
        ("A/N: Comments are love! <3", ("Comments are love! <3",)),
        ("Author’s Note: Thanks.", ("Thanks.",)),
        ("**A/N:** Thanks.", ("Thanks.",)),
        ("(A/N: Thanks.)", ("Thanks.",)),
        ("A/N\n\nThanks to all.", ("Thanks to all.",)),
        ("A/N: Thanks.\n\nReviews are love.\n\nBye!", ("Thanks.\nReviews are love.\nBye!",)),
        ("End notes: One.\n\nA/N 2: Two.", ("One.", "Two.")),
    ],
)
def test_a_note_after_the_prose_is_kept_and_not_read(tail: str, notes: tuple[str, ...]) -> None:
    work = read_text(f"{PROSE}\n{tail}\n")
    assert work.end_notes == notes
    assert blocks(work) == ["It rained.", "It poured.", "It stopped."]
    assert "".join(unspoken(work, Reason.NOTE)) == tail.replace("\n\n", "")


@pytest.mark.parametrize(
    "tail", ["Feedback: yes please", "Comments are love!", "Disclaimer: not mine.", "Notes: hi"]
)
def test_after_the_close_a_note_needs_no_label(tail: str) -> None:
    work = read_text(f"{PROSE}\nThe End\n\n{tail}\n")
    assert kinds(work)[-1] is BlockKind.CLOSE
    assert work.end_notes == (tail,)


def test_after_the_close_a_note_may_be_long() -> None:
    more = "\n\n".join(f"Paragraph {n}." for n in range(12))
    work = read_text(f"{PROSE}\nFin\n\n***\n\nA/N: Hello.\n\n{more}\n")
    assert kinds(work)[-1] is BlockKind.CLOSE
    assert len(work.end_notes) == 1
    assert unspoken(work, Reason.BREAK) == ["***"]


def test_a_note_within_the_prose_is_read() -> None:
    inner = "(A/N: sorry!)"
    assert inner in blocks(read_text(f"{PROSE}\n{inner}\n\nIt rained again.\n"))
    assert len(blocks(read_text(f"A/N aside, it rained.\n\n{PROSE}"))) == 4
    text = f"{PROSE}\nA/N: x\n\n***\n\n{PROSE}"
    assert "A/N: x" in blocks(read_text(text))


def test_a_label_alone_has_its_note_below() -> None:
    work = read_text(f"Author's note:\n\nSorry for the wait.\n\n{PROSE}")
    assert work.notes == ("Sorry for the wait.",)
    assert blocks(work) == ["It rained.", "It poured.", "It stopped."]


def test_several_notes_may_stand_before_the_prose() -> None:
    work = read_text(f"Chapter 1\n\nA/N: One.\n\nA/N 2: Two.\n\n{PROSE}")
    assert work.notes == ("One.", "Two.")


def test_notes_stand_around_each_chapter() -> None:
    work = read_text(
        f"Chapter 1\n\nA/N: Hello.\n\n{PROSE}\nTBC\n\nA/N: Soon.\n\n"
        f"Chapter 2\n\n{PROSE}\nThe End\n\nA/N: Bye.\n"
    )
    assert [chapter.notes for chapter in work.chapters] == [("Hello.",), ()]
    assert [chapter.end_notes for chapter in work.chapters] == [("Soon.",), ("Bye.",)]
    assert blocks(work, BlockKind.CLOSE) == ["TBC", "The End"]


def test_breaks_that_part_nothing_are_idle() -> None:
    work = read_text(f"***\n\n{PROSE}\n***\n\n---\n\n{PROSE}\n~*~\n\nA/N: Bye.\n")
    assert blocks(work, BlockKind.BREAK) == ["***"]
    assert unspoken(work, Reason.BREAK) == ["***", "---", "~*~"]
