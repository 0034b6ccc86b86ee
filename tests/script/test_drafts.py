"""A paragraph's segments become lines; those without a word join another."""

import pytest

from podfic.model.script import LineKind
from podfic.model.work import Span
from podfic.script.dialogue import split
from podfic.script.drafts import prose
from podfic.script.passage import passage
from podfic.script.quotes import Style


def lines(raw: str) -> list[tuple[str, str, str]]:
    read = passage(raw, Span(0, len(raw)))
    segments = split(read.text, Style.DOUBLE)
    speakers = ["Mara" if segment.quoted else None for segment in segments]
    return [
        (draft.kind.value, draft.source.of(raw), draft.spoken.text)
        for draft in prose(read, segments, speakers, {})
    ]


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
            [("refrain", "Lub-dub. Lub-dub.\nLub-dub.", "Lub-dub. Lub-dub. Lub-dub.")],
        ),
        ('"No. No. No."', [("dialogue", '"No. No. No."', "No. No. No.")]),
        (" … ", [("narration", "…", "")]),
    ],
)
def test_lines_of_a_paragraph(raw: str, expected: list[tuple[str, str, str]]) -> None:
    assert lines(raw) == expected


def test_a_dash_outside_the_quotation_cuts_nobody_off() -> None:
    raw = '"Go" -- "now."'
    read = passage(raw, Span(0, len(raw)))
    drafts = prose(read, split(read.text, Style.DOUBLE), [None] * 3, {})
    assert [draft.spoken.delivery.cut_off for draft in drafts] == [False, False]
    assert {draft.kind for draft in drafts} == {LineKind.DIALOGUE}
