"""A paragraph's segments become lines; those without a word join another."""

import re
import time

import pytest

from podfic.model.script import Attribution, LineKind, MarkKind, Told
from podfic.model.work import BlockKind, Reason, Span, Style, StyleKind
from podfic.script.attribution.speakers import Speaker
from podfic.script.dialogue.segments import Segment, split
from podfic.script.dialogue.style import Style as Marks
from podfic.script.drafts import Draft, prose, whole
from podfic.script.outline import Reading
from podfic.script.passage import passage
from podfic.script.refrains.find import find
from podfic.script.speech.manner import Manner
from podfic.script.writers import Writer

MARA = Speaker("Mara", Attribution(Told.TURN, 0.5))


def reading(
    raw: str, kind: BlockKind = BlockKind.PARAGRAPH, styles: tuple[Style, ...] = ()
) -> Reading:
    return Reading(kind, passage(raw, Span(0, len(raw)), hide_emphasis=False), styles=styles)


def drafts(raw: str, styles: tuple[Style, ...] = ()) -> tuple[Draft, ...]:
    read = reading(raw, styles=styles)
    segments = split(read.passage.text, Marks.DOUBLE)
    speakers = [MARA if segment.quoted else None for segment in segments]
    return prose(read, segments, speakers, Manner(), (find(read.passage.text),))


def lines(raw: str) -> list[tuple[str, str, str]]:
    return [(draft.kind.value, draft.source.of(raw), draft.spoken.text) for draft in drafts(raw)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            '"Go," she said.',
            [("dialogue", '"Go,"', "Go,"), ("narration", "she said.", "she said.")],
        ),
        ('"…" She stared.', [("narration", '"…" She stared.', "She stared.")]),
        ('She stared. "…"', [("narration", 'She stared. "…"', "She stared.")]),
        (
            '"Go" -- "now."',
            [("dialogue", '"Go" --', "Go"), ("dialogue", '"now."', "now.")],
        ),
        (
            "Lub-dub. Lub-dub.\nLub-dub.",
            [("refrain", "Lub-dub. Lub-dub.\nLub-dub.", "Lub dub. Lub dub. Lub dub.")],
        ),
        (
            "He ran. He ran. He ran.",
            [("refrain", "He ran. He ran. He ran.", "He ran. He ran. He ran.")],
        ),
        (
            "It beat: lub-dub, lub-dub, and went on.",
            [
                ("narration", "It beat:", "It beat:"),
                ("refrain", "lub-dub, lub-dub,", "lub dub, lub dub"),
                ("narration", "and went on.", "and went on."),
            ],
        ),
        ('"No. No. No."', [("dialogue", '"No. No. No."', "No. No. No.")]),
        (" … ", [("narration", "…", "")]),
    ],
)
def test_lines_of_a_paragraph(raw: str, expected: list[tuple[str, str, str]]) -> None:
    assert lines(raw) == expected


def test_a_quotation_has_its_speaker_and_why_and_narration_has_neither() -> None:
    said, told = drafts('"Go," she said.')
    assert (said.speaker, said.attribution) == ("Mara", MARA.attribution)
    assert (told.speaker, told.attribution) == (None, None)


def test_a_quotation_of_nobody_known_still_tells_why() -> None:
    read = reading('"Go."')
    nobody = Speaker(None, Attribution(Told.PRESENCE, 0.0))
    (said,) = prose(read, split(read.passage.text, Marks.DOUBLE), [nobody], Manner())
    assert said.kind is LineKind.DIALOGUE
    assert (said.speaker, said.attribution) == (None, nobody.attribution)


def test_a_thought_is_a_line_of_its_thinker_without_the_stress_of_its_italics() -> None:
    raw = "He ran. Not now. He fell."
    read = reading(raw, styles=(Style(Span(8, 16), StyleKind.EMPHASIS),))
    segments = [
        Segment(0, 8, quoted=False),
        Segment(8, 16, quoted=False, thought=True),
        Segment(16, len(raw), quoted=False),
    ]
    before, thought, after = prose(read, segments, [None, MARA, None], Manner())
    assert (thought.kind, thought.speaker) == (LineKind.THOUGHT, "Mara")
    assert thought.spoken.delivery.marks == ()
    assert {before.kind, after.kind} == {LineKind.NARRATION}


def test_a_letter_is_spoken_by_its_writer() -> None:
    (draft,) = whole(reading("Come.", BlockKind.LETTER), Manner(), Writer("Mara", "Love, Mara"))
    assert draft.speaker == "Mara"
    assert draft.attribution == Writer("Mara", "Love, Mara").attribution


def test_a_dash_outside_the_quotation_cuts_nobody_off() -> None:
    found = drafts('"Go" -- "now."')
    assert [draft.spoken.delivery.cut_off for draft in found] == [False, False]
    assert {draft.kind for draft in found} == {LineKind.DIALOGUE}


def test_a_style_is_marked_in_the_line_that_holds_it() -> None:
    raw = 'She said "go now" to him.'
    found = drafts(raw, (Style(Span(13, 16), StyleKind.EMPHASIS),))
    marked = [
        (draft.spoken.text[mark.start : mark.end], mark.kind)
        for draft in found
        for mark in draft.spoken.delivery.marks
    ]
    assert marked == [("now", MarkKind.EMPHASIS)]


def test_styles_of_a_paragraph_land_in_their_lines() -> None:
    raw = 'She ran on. "Go now," he said, "or else never." So she ran far.'
    words = ["ran", "now", "he said", "never", "far"]
    starts = [raw.index("ran"), *(raw.index(word) for word in words[1:])]
    spans = [Span(at, at + len(word)) for at, word in zip(starts, words, strict=True)]
    styles = tuple(Style(span, StyleKind.EMPHASIS) for span in reversed(spans))
    marked = [
        [draft.spoken.text[mark.start : mark.end] for mark in draft.spoken.delivery.marks]
        for draft in drafts(raw, styles)
    ]
    assert marked == [[word] for word in words]


def test_a_style_over_several_lines_is_in_each_of_them() -> None:
    raw = 'She said "go now" to him. "No."'
    found = drafts(raw, (Style(Span(4, 19), StyleKind.EMPHASIS),))
    assert [len(draft.spoken.delivery.marks) for draft in found] == [1, 1, 1, 0]


def test_the_styles_of_a_long_paragraph_take_time_in_proportion_to_it() -> None:
    spent = []
    for length in (1_000, 6_000):
        raw = '"Go now," she said. ' * length
        styles = tuple(
            Style(Span(match.start(), match.end()), StyleKind.EMPHASIS)
            for match in re.finditer("Go|said", raw)
        )
        started = time.process_time()
        found = drafts(raw, styles)
        spent.append(time.process_time() - started)
        assert [len(draft.spoken.delivery.marks) for draft in found] == [1, 1] * length
    assert spent[1] < 12 * spent[0]


def test_an_address_is_left_out_and_listed() -> None:
    raw = "Look at https://example.org/x for more."
    (draft,) = drafts(raw)
    assert "example" not in draft.spoken.text
    assert [(one.source.of(raw), one.reason) for one in draft.unspoken] == [
        ("https://example.org/x", Reason.ADDRESS)
    ]


def test_verse_is_a_line_for_each_of_its_lines() -> None:
    raw = "Row, row your boat\n\n  gently down\nthe stream"
    styled = (Style(Span(5, 30), StyleKind.EMPHASIS),)
    found = whole(reading(raw, BlockKind.VERSE, styled), Manner())
    assert [draft.source.of(raw) for draft in found] == [
        "Row, row your boat",
        "gently down",
        "the stream",
    ]
    assert {draft.kind for draft in found} == {LineKind.VERSE}
    assert [len(draft.spoken.delivery.marks) for draft in found] == [1, 1, 0]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (BlockKind.LETTER, LineKind.LETTER),
        (BlockKind.MESSAGE, LineKind.MESSAGE),
        (BlockKind.FOOTNOTE, LineKind.NOTE),
        (BlockKind.HEADING, LineKind.HEADING),
        (BlockKind.CLOSE, LineKind.CREDIT),
    ],
)
def test_other_blocks_are_one_line_of_their_kind(kind: BlockKind, line: LineKind) -> None:
    (draft,) = whole(reading('He said "go".', kind), Manner())
    assert draft.kind is line
    assert draft.spoken.text.startswith("He said go")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("Chapter I\nStorm", "Chapter one: Storm."),
        ("Chapter II\n\nThe Calm", "Chapter two: The Calm."),
        ("A long title\nof two rows", "A long title of two rows."),
        ("Rain,\nand snow", "Rain, and snow."),
    ],
)
def test_a_heading_of_two_rows_is_parted(raw: str, said: str) -> None:
    (draft,) = whole(reading(raw, BlockKind.HEADING), Manner())
    assert draft.spoken.text == said
