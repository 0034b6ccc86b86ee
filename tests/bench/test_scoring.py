"""The script's JSON becomes what the scorer reads, and what was lost is told apart."""

from pathlib import Path
from typing import Any

import pytest

from bench.scoring import (
    NOT_READ,
    Outcome,
    displaced,
    load_scorer,
    outcomes,
    prediction,
    stretches,
)

SCORER = Path(__file__).resolve().parents[3] / "shared" / "quotes" / "score.py"
TEXT = 'The Lamp\n\n"Go," said Mara. "Now!" He went.\n\n"Who?"\n\n"Crowd!"\n\n"Sing,\nwind"\n'


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def line(kind: str, words: str, speaker: str | None = None, told: str = "") -> dict[str, Any]:
    return {
        "kind": kind,
        "written": " ".join(words.split()),
        "speaker": speaker,
        "attribution": {"told": told, "confidence": 0.9} if told else None,
        "source": span(words),
    }


DOCUMENT: dict[str, Any] = {
    "people": [{"name": "Mara", "gender": "female"}, {"name": "Sam", "gender": "unknown"}],
    "lines": [
        line("dialogue", '"Go,"', "Mara", "tag"),
        line("narration", "said Mara."),
        line("dialogue", '"Now!"', "Sam", "turn"),
        line("narration", "He went."),
        line("verse", '"Sing,\nwind"'),
        line("dialogue", '"Crowd!"'),
        {"kind": "note", "written": "Hello.", "speaker": None, "attribution": None, "source": None},
    ],
    "unspoken": [{"reason": "title", "written": "The Lamp", "source": span("The Lamp")}],
}


def test_lines_and_what_is_unspoken_stand_in_order() -> None:
    found = stretches(DOCUMENT)
    assert [one.kind for one in found] == [
        "unspoken: title",
        "dialogue",
        "narration",
        "dialogue",
        "narration",
        "dialogue",
        "verse",
    ]
    assert [(one.speaker, one.gender, one.told) for one in found if one.is_speech] == [
        ("Mara", "f", "tag"),
        ("Sam", "", "turn"),
        ("", "", ""),
    ]


def test_only_speech_is_predicted_and_only_a_known_gender() -> None:
    told = prediction(stretches(DOCUMENT))
    assert [one["speaker_name"] for one in told] == ["Mara", "Sam", ""]
    assert [one.get("gender") for one in told] == ["f", None, None]
    assert [TEXT[one["start"] : one["end"]] for one in told] == ['"Go,"', '"Now!"', '"Crowd!"']


def test_a_line_that_does_not_lie_where_it_says_is_counted() -> None:
    assert displaced(DOCUMENT, TEXT) == 0
    assert displaced(DOCUMENT, "x" + TEXT) == len(DOCUMENT["lines"]) - 1


def test_each_loss_is_told_by_its_cause() -> None:
    if not SCORER.is_file():
        pytest.skip(f"there is no {SCORER}")
    quotes = [
        ('"Go,"', "c0"),
        ('"Now!"', "c0"),
        ('"Who?"', "c1"),
        ('"Crowd!"', None),
        ('"Sing,\nwind"', "c1"),
    ]
    gold = {
        "id": "lamp",
        "text": TEXT,
        "characters": [
            {"id": "c0", "name": "Mara", "aliases": [], "gender": "f"},
            {"id": "c1", "name": "Owen", "aliases": [], "gender": "m"},
        ],
        "quotes": [
            {"start": start, "end": end, "speaker": who}
            for words, who in quotes
            for start, end in [span(words)]
        ],
    }
    script = stretches(
        {**DOCUMENT, "lines": [*DOCUMENT["lines"], line("dialogue", "He went.", "Owen", "beat")]}
    )
    found = list(outcomes(load_scorer(SCORER), gold, script))
    assert [(words(one), one.wanted, one.loss) for one in found] == [
        ('"Go,"', "Mara", ""),
        ('"Now!"', "Mara", "no such name by turn"),
        ('"Who?"', "Owen", f"missed: {NOT_READ}"),
        ('"Sing,\nwind"', "Owen", "missed: verse"),
        ("He went.", "", "no quotation"),
    ]


def words(one: Outcome) -> str:
    return one.text[one.start : one.end]
