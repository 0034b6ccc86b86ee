"""Letters and messages are read by who writes them."""

import pytest

from podfic.model.script import Attribution, LineKind, Told
from podfic.model.work import Block, BlockKind, Chapter, Span, Work
from podfic.script.outline import Reading
from podfic.script.passage import passage
from podfic.script.write import write_script
from podfic.script.writers import named, writers

P, L, M = BlockKind.PARAGRAPH, BlockKind.LETTER, BlockKind.MESSAGE


def reading(kind: BlockKind, raw: str, writer: str = "") -> Reading:
    return Reading(kind, passage(raw, Span(0, len(raw)), hide_emphasis=False), writer=writer)


def names(*readings: Reading) -> dict[int, str]:
    return {at: one.name for at, one in writers(readings).items()}


@pytest.mark.parametrize(
    ("end", "name"),
    [
        ("Yours, Jane", "Jane"),
        ("Yours sincerely,\nJane Holt", "Jane Holt"),
        ("Your loving son,\nOwen", "Owen"),
        ("With all my love, Mum", "Mum"),
        ("Love, Mum xx", "Mum"),
        ("Come home.\n- J.", "J."),
        ("— Jane", "Jane"),
        ("xx Owen", "Owen"),
        ("Owen xx", "Owen"),
        ("Best wishes and many thanks,\nCapt. J. Holt", "Capt. J. Holt"),
        ("*Love,*\n*Jane.*", "Jane"),
    ],
)
def test_the_signature_tells_who_writes_a_letter(end: str, name: str) -> None:
    told = writers([reading(P, "It came at noon."), reading(L, "Dear Ann,"), reading(L, end)])
    assert {at: one.name for at, one in told.items()} == {1: name, 2: name}
    assert name in told[2].words


@pytest.mark.parametrize(
    "end",
    [
        "I will come soon.",
        "Thanks for everything you did, and do come.",
        "Jane",
        "Always look behind you",
        "He was there - Jane saw him",
        "Love,",
        "…",
    ],
)
def test_what_is_no_signature_signs_nothing(end: str) -> None:
    assert names(reading(L, "Dear Ann,"), reading(L, end)) == {}


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("She opened it. It was a letter from Jane:", "Jane"),
        ("Jane’s note read:", "Jane"),
        ("On the table lay Jane's last short letter.", "Jane"),
        ("Then Jane texted:", "Jane"),
        ("Jane had written to Owen:", "Jane"),
        ("It was signed by Mr. Holt:", "Mr. Holt"),
        ("Gwen's phone buzzed with a text from Jane.", "Jane"),
        ("Owen picked up Jane's card.", "Jane"),
    ],
)
@pytest.mark.parametrize("kind", [L, M])
def test_the_narration_before_tells_who_writes(kind: BlockKind, before: str, name: str) -> None:
    assert names(reading(P, before), reading(kind, "Come home.")) == {1: name}


@pytest.mark.parametrize(
    "before",
    [
        "A letter from Jane. It was short.",
        "Jane read the note:",
        "It was addressed to Jane and had no name below.",
        "His note read:",
        "“Read it,” said Jane.",
        "",
    ],
)
def test_narration_that_does_not_tell(before: str) -> None:
    assert names(reading(P, before), reading(L, "Come home.")) == {}


def test_the_importers_writer_comes_first() -> None:
    told = writers(
        [
            reading(P, "A text from Jane:"),
            reading(M, "Owen: hi", "Owen"),
            reading(M, "Ann: hi", "Ann"),
        ]
    )
    assert [(one.name, one.words) for one in told.values()] == [("Owen", "Owen"), ("Ann", "Ann")]


def test_of_several_messages_the_narration_tells_none() -> None:
    assert names(reading(P, "Then Jane texted:"), reading(M, "Hi."), reading(M, "Hello.")) == {}


def test_two_letters_in_a_row_end_with_their_signatures() -> None:
    told = names(
        *(reading(P, "Jane wrote:"), reading(L, "Come home."), reading(L, "Love, Jane")),
        *(reading(L, "P.S. Soon!"), reading(L, "No."), reading(L, "- Owen"), reading(L, "Hm.")),
    )
    assert told == {1: "Jane", 2: "Jane", 3: "Jane", 4: "Owen", 5: "Owen"}


def test_nobody_is_no_writer_and_people_are_called_as_they_are_throughout() -> None:
    readings = [reading(M, "Me: hi", "Me"), reading(M, "Unknown: hi", "Unknown")]
    assert writers(readings) == {}
    assert named("Ann") == "Ann"
    told = writers([reading(M, "jack: hi", "jack")], lambda name: f"{name} Holt")
    assert told[0].name == "jack Holt"
    assert told[0].attribution == Attribution(Told.WRITER, 0.95, "jack")


def test_what_is_written_is_the_writers_line() -> None:
    text = "Ann read.\n\nCome home.\n\nLove, Jane\n\nAnn sat down."
    kinds = (P, L, L, P)
    starts = [0, 11, 23, 35]
    ends = [9, 21, 33, len(text)]
    blocks = tuple(
        Block(kind, Span(start, end)) for kind, start, end in zip(kinds, starts, ends, strict=True)
    )
    script = write_script(Work("", text, (Chapter(1, "", blocks),)), None)
    told = [(line.kind, line.speaker, line.attribution) for line in script.lines()]
    why = Attribution(Told.WRITER, 0.95, "Love, Jane")
    assert told == [
        (LineKind.NARRATION, None, None),
        (LineKind.LETTER, "Jane", why),
        (LineKind.LETTER, "Jane", why),
        (LineKind.NARRATION, None, None),
    ]
