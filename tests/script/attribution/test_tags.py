"""Tags and beats beside a quotation tell who speaks it."""

import pytest

from podfic.script.attribution.tags import cues_of
from podfic.script.grammar.clauses import Stand, Subject
from podfic.script.grammar.names import Name
from script.works import paragraphs_of

JACK = Name("", ("Jack",))
IANTO = Name("", ("Ianto",))


def cues(text: str, quotation: int = 0) -> list[tuple[Subject, bool]]:
    paragraph = paragraphs_of(text)[0]
    quoted = [at for at, segment in enumerate(paragraph.segments) if segment.quoted]
    found = cues_of(paragraph.text, paragraph.segments, quoted[quotation])
    return [(cue.subject, cue.said) for cue in found]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('"Go," said Jack.', JACK),
        ('"Go," Jack said.', JACK),
        ('"Go," Jack had quietly said.', JACK),
        ('"Go," put in Jack.', JACK),
        ('"Go!" he said to Ianto.', Stand.HE),
        ('"Go." She laughed and waved.', Stand.SHE),
        ('"Go," said the Doctor.', Name("", ("Doctor",))),
        ('"Go," said Mr. Cavendish.', Name("mr", ("Cavendish",))),
        ('"Go," the old man said.', Stand.SOMEONE),
        ('"Go," I said.', Stand.SELF),
        ('Jack said, "Go."', JACK),
        ('Jack turned to Ianto and said, "Go."', JACK),
        ('When Jack came in, Ianto said: "Go."', IANTO),
        ('Then said Jack, "Go."', JACK),
        ('Outside in the rain Jack said, "Go."', JACK),
        ('Jack said something and nodded, "Go."', JACK),
    ],
)
def test_tags(text: str, subject: Subject) -> None:
    assert cues(text)[0] == (subject, True)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('Jack gave a meager shrug. "Fine."', JACK),
        ('"Fine." Jack gave a meager shrug.', JACK),
        ('Jack\'s eyes were wet. "Fine."', JACK),
        ('He turned. "Fine."', Stand.HE),
        ('Jack turned. He stopped. "Fine."', JACK),
    ],
)
def test_beats(text: str, subject: Subject) -> None:
    assert cues(text) == [(subject, False)]


@pytest.mark.parametrize(
    "text",
    [
        '"Fine."',
        'The door opened. "Fine."',
        'Jack turned. Ianto stopped. "Fine."',
        '"Fine." Jack\'s phone rang.',
        '"Go," she heard Jack say.',
    ],
)
def test_nothing_clear(text: str) -> None:
    assert cues(text) == []


def test_a_tag_between_two_parts_is_for_both() -> None:
    text = '"Go," said Jack, "and run."'
    assert cues(text, 0)[0] == cues(text, 1)[0] == (JACK, True)


def test_two_speakers_in_a_paragraph() -> None:
    text = '"Go," said Jack. Ianto said, "No."'
    assert cues(text, 0)[0] == (JACK, True)
    assert cues(text, 1)[0] == (IANTO, True)
