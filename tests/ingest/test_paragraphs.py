import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.paragraphs import Layout, layout_of, paragraphs
from podfic.ingest.rows import rows
from podfic.model.work import BlockKind

LONG = (
    "It was raining on the bridge, and it had been raining on it since the morning of the day "
    "before, so that nobody who crossed it was surprised to find the keeper's lamp out and the "
    "keeper himself asleep in his chair with the cat upon his knees and the fire gone to ash."
)
OTHER = (
    "Siân shook the water from her coat. She had walked from the far side of the valley, and "
    "nobody had told her that the road was gone; it lay at the bottom of the river with two of "
    "the parish's sheep and most of the post office, and it would not be back before spring."
)
SPEECH = "“You'll call if –”"


def parts(text: str) -> list[str]:
    return [" ".join(block.source.of(text).split()) for block in paragraphs(rows(text))]


@pytest.mark.parametrize("width", [60, 72, 78])
@pytest.mark.parametrize(
    ("first", "between"), [("", "\n\n"), ("    ", "\n"), ("\t", "\n"), ("", "\n\n\n")]
)
def test_hard_wrapped_lines_are_joined(width: int, first: str, between: str) -> None:
    wanted = [LONG, SPEECH, OTHER, SPEECH, LONG]
    text = between.join(textwrap.fill(part, width, initial_indent=first) for part in wanted)
    assert parts(text) == wanted


def test_hard_wrapped_lines_without_indents_part_at_short_lines() -> None:
    wanted = [LONG, SPEECH, OTHER, LONG]
    text = "\n".join(textwrap.fill(part, 72) for part in wanted)
    assert parts(text) == wanted


def test_unwrapped_lines_are_paragraphs() -> None:
    wanted = [LONG, SPEECH, "She ran", OTHER]
    assert parts("\n".join(wanted)) == wanted
    assert parts("\n\n".join(wanted)) == wanted


def test_short_lines_of_speech_are_paragraphs_between_empty_lines_too() -> None:
    text = f"{LONG}\n\n“Yes.”\n“No.”\n“Why?” he asked.\n\n{OTHER}\n\n{LONG}\n\n{OTHER}"
    assert parts(text)[1:4] == ["“Yes.”", "“No.”", "“Why?” he asked."]


def test_verse_between_empty_lines_stays_together() -> None:
    verse = "The rain is on the river,\nThe rain is on the sea;\nThe rain, the rain for ever\n"
    text = f"{LONG}\n\n{verse}Will rain on you and me.\n\n{OTHER}\n\n{LONG}\n\n{OTHER}"
    found = paragraphs(rows(text))
    assert [block.kind for block in found].count(BlockKind.VERSE) == 1
    assert found[1].kind is BlockKind.VERSE
    assert len(found) == 5


@pytest.mark.parametrize("label", ["A/N:", "A/N", "Summary", "Disclaimer: not mine"])
def test_a_note_of_short_lines_is_no_verse(label: str) -> None:
    text = f"{LONG}\n\n{label}\nthanks to all of you\n\n{OTHER}\n\n{LONG}\n\n{OTHER}"
    assert BlockKind.VERSE not in {block.kind for block in paragraphs(rows(text))}


def test_each_line_of_a_chat_is_a_message_and_of_notes_a_paragraph() -> None:
    text = f"{LONG}\n\nJo: hi\nIan: hey\nJo: no\n\n{OTHER}\n\n[1] one\n[2] two\n\n{LONG}"
    found = [(block.kind, block.writer) for block in paragraphs(rows(text))]
    assert found[1:4] == [(BlockKind.MESSAGE, name) for name in ("Jo", "Ian", "Jo")]
    assert parts(text)[5:7] == ["[1] one", "[2] two"]


def test_a_wrapped_message_is_one() -> None:
    chat = [f"Jo: {OTHER}", "Ian: hey", f"Jo: {LONG}"]
    text = "\n".join(textwrap.fill(part, 72) for part in [LONG, *chat])
    assert [block.writer for block in paragraphs(rows(text))] == ["", "Jo", "Ian", "Jo"]


def test_a_break_and_a_heading_stand_alone_without_empty_lines() -> None:
    text = f"Chapter 1\n{LONG}\n* * *\n{OTHER}\n\n{LONG}\n\n{OTHER}"
    assert parts(text)[:4] == ["Chapter 1", LONG, "* * *", OTHER]


def test_a_wrapped_line_that_looks_like_a_heading_is_prose() -> None:
    text = textwrap.fill(f"{LONG} {OTHER}", 72)
    at = text.index("\n", 300)
    text = f"{text[:at]}\nChapter 3 {text[at:].lstrip()}"
    assert len(parts(textwrap.fill(" ".join(text.split()), 72))) == 1


def test_layouts_are_told_by_their_lines() -> None:
    wrapped = "\n\n".join(textwrap.fill(part, 72) for part in (LONG, OTHER))
    assert layout_of(rows(wrapped)).spaced
    assert 60 <= layout_of(rows(wrapped)).width <= 72
    assert layout_of(rows(f"{LONG}\n{SPEECH}\n{OTHER}")) == Layout(0, spaced=False)
    assert layout_of(rows(f"{LONG}\n\n{OTHER}")) == Layout(0, spaced=True)
    assert layout_of(()) == Layout(0, spaced=False)


@given(
    st.lists(st.sampled_from(["", "  ", LONG[:70], LONG, "Yes.", "  “No.”", "***", "x", "Ch 1"]))
)
def test_every_row_is_in_exactly_one_paragraph(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = paragraphs(rows(text))
    assert "".join("".join(b.source.of(text).split()) for b in found) == "".join(text.split())
    assert all(a.source.end < b.source.start for a, b in pairwise(found))
