"""A script's scenes begin at typed breaks and at found ones, and tell them apart."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.registry import read_story
from podfic.model.script import Scene, Shift
from podfic.model.work import Block, BlockKind, Chapter, Span, Style, StyleKind, Work
from podfic.script.write import Telling, write_script
from script.scenes.tales import FILLER
from script.works import SHARED, block_spans, kind_of, work_of

LATER = f"Three days later, the lamp was lit. {FILLER}"
STORY = SHARED / "stories" / "he-bared-his-heart.txt"


def scenes(*chapters: str, find: bool = True) -> tuple[Scene, ...]:
    return write_script(work_of(*chapters), None, Telling(find_scenes=find)).scenes


def told(*chapters: str) -> list[tuple[str, str | None, Shift | None]]:
    return [(one.id, one.glyph, one.shift) for one in scenes(*chapters)]


def joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def slanted(*paragraphs: str) -> Work:
    """Return a work in which paragraphs behind "/ " are in italics and "***" is a break."""
    text = joined(*paragraphs)
    blocks = []
    for span in block_spans(text):
        apart = (Style(Span(span.start + 2, span.end), StyleKind.EMPHASIS),)
        mark = Span(span.start, span.start + 2)
        if span.of(text).startswith("/ "):
            blocks.append(Block(BlockKind.PARAGRAPH, span, (mark,), apart))
        else:
            kind = kind_of(span.of(text))
            blocks.append(Block(kind, span, glyph="***" if kind is BlockKind.BREAK else ""))
    return Work("T", text, (Chapter(1, "", tuple(blocks)),))


def test_a_found_break_has_no_glyph_and_a_typed_one_no_shift() -> None:
    first, second, third = scenes(joined(FILLER, LATER, "* * *", LATER))
    assert (first.glyph, first.shift, first.is_found) == (None, None, False)
    assert (second.glyph, second.shift, second.is_found) == (None, Shift.TIME, True)
    assert second.shift_words == "Three days later"
    assert (third.glyph, third.shift, third.is_found) == ("", None, False)


def test_lines_are_numbered_within_found_scenes() -> None:
    _, second = scenes(joined(FILLER, LATER))
    assert [line.id for line in second.lines] == ["c1s2l1"]


def test_they_are_not_looked_for_when_not_wanted() -> None:
    assert len(scenes(joined(FILLER, LATER), find=False)) == 1


def test_a_label_behind_a_typed_break_keeps_its_glyph() -> None:
    text = joined(FILLER, "***", "Flashback", FILLER, "End flashback", "***", FILLER)
    assert told(text) == [
        ("c1s1", None, None),
        ("c1s2", "", Shift.FLASHBACK),
        ("c1s3", "", Shift.RETURN),
    ]


def test_a_return_may_come_behind_a_typed_break() -> None:
    text = joined(FILLER, "***", "Three years ago", FILLER, "***", "Present day", FILLER)
    assert [shift for _, _, shift in told(text)] == [None, Shift.FLASHBACK, Shift.RETURN]


def test_a_chapter_ends_what_its_label_began() -> None:
    text = joined(FILLER, "Flashback", FILLER, "End flashback")
    assert told(text, FILLER) == [
        ("c1s1", None, None),
        ("c1s2", None, Shift.FLASHBACK),
        ("c2s1", None, None),
    ]
    assert told(joined("Flashback", FILLER), joined(FILLER, "Now", FILLER))[-1][2] is Shift.TIME


def test_a_scene_in_italics_is_a_flashback_unless_its_chapter_is_in_italics() -> None:
    work = slanted(FILLER, FILLER, FILLER, "***", f"/ {FILLER}", f"/ {FILLER}", "***", FILLER)
    shifts = [(one.glyph, one.shift) for one in write_script(work, None).scenes]
    assert shifts == [(None, None), ("***", Shift.FLASHBACK), ("***", Shift.RETURN)]
    work = slanted(FILLER, "***", f"/ {FILLER}", f"/ {FILLER}")
    assert [one.shift for one in write_script(work, None).scenes] == [None, None]


def test_a_heading_that_begins_a_found_scene_is_its_title() -> None:
    _, second = scenes(joined(FILLER, "## Cardiff, 2006", FILLER))
    assert (second.title, second.shift) == ("Cardiff, 2006", Shift.TIME)


@given(
    st.lists(
        st.sampled_from([FILLER, LATER, '"Yes," said Owen.', "Flashback", "Now", "***", "…"]),
        max_size=10,
    )
)
def test_finding_scenes_moves_no_word(paragraphs: list[str]) -> None:
    work = work_of(joined(*paragraphs))
    plain, found = (write_script(work, None, Telling(find_scenes=one)) for one in (False, True))
    read = [(one.source, one.speaker, one.kind, one.paragraph) for one in plain.lines()]
    assert read == [(one.source, one.speaker, one.kind, one.paragraph) for one in found.lines()]
    assert plain.unspoken == found.unspoken
    typed = [scene.lines[0].source for scene in plain.scenes]
    assert typed == [scene.lines[0].source for scene in found.scenes if not scene.is_found]


@pytest.mark.skipif(not STORY.exists(), reason="no shared folder beside the checkout")
def test_the_flashback_of_a_known_story() -> None:
    script = write_script(read_story(Path(STORY)), None)
    assert [(one.shift, one.lines[0].written[:28]) for one in script.scenes if one.is_found] == [
        (Shift.FLASHBACK, "He and Jack had been a brisk"),
        (Shift.RETURN, "Ianto ran a shaky hand throu"),
    ]
