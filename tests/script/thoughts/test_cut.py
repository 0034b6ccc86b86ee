"""Thoughts in italics are cut out of the narration; stress, titles and letters are not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.script import LineKind
from podfic.model.work import BlockKind
from podfic.script.drafts import prose
from podfic.script.speech.manner import Manner
from podfic.script.thoughts.cut import with_thoughts
from script.thoughts.paragraphs import cut, reading_of

PAST = "Ann waited by the door. The rain had not stopped, and it was cold."
PRESENT = "Ann waits by the door. It is cold, and the rain is loud."
NARRATED = "I waited by my door. The rain had not stopped, I was cold, and so was my tea."


def thoughts(*paragraphs: str) -> list[str]:
    readings, segments = cut(*paragraphs)
    told = with_thoughts(readings, segments)
    return [
        reading.passage.text[one.start : one.end]
        for reading, its in zip(readings, told, strict=True)
        for one in its
        if one.thought
    ]


@pytest.mark.parametrize(
    ("paragraph", "thought"),
    [
        ("*He was late,* she thought.", "He was late,"),
        ("*He was late*, thought Ann bitterly.", "He was late,"),
        ("Ann sat. *He was gone*, she told herself.", "He was gone,"),
        ("*He was gone,* she said silently.", "He was gone,"),
        ("Ann wondered, *what did he want?*", "what did he want?"),
        ("She thought *Never again* and left.", "Never again"),
        ("One thought was in her mind: *Run.*", "Run."),
        ("*Oh*, she thought.", "Oh,"),
        ("Ann sat down. *I hate this.* The cup was empty.", "I hate this."),
        ("Ann sat down. *You idiot.* The cup was empty.", "You idiot."),
        ("Ann sat down. *He isn’t coming.* The cup was empty.", "He isn’t coming."),
        ("Ann sat down. *Where was he?* The cup was empty.", "Where was he?"),
        ("Ann sat down. *Such a mess!* The cup was empty.", "Such a mess!"),
        ("Ann sat down. *Not again.* The cup was empty.", "Not again."),
        ("Ann sat down. *Why?* The cup was empty.", "Why?"),
        ("Ann sat down. *Damn.* The cup was empty.", "Damn."),
        ("One thing was sure: *I can do this.*", "I can do this."),
        ("Ann sat down. (*I hate this.*) The cup was empty.", "I hate this."),
        ("Ann sat down. *I hate this*.", "I hate this."),
        ("*I hate this.* *All of it.* The cup was empty.", "I hate this. All of it."),
        ('"Yes," said Bo. *I know you lie.* "And you?"', "I know you lie."),
        ('"Yes." *You lie.* Ann said, "And you?"', "You lie."),
        ("*I can’t do this.*", "I can’t do this."),
    ],
)
def test_a_thought_is_cut_out(paragraph: str, thought: str) -> None:
    assert thoughts(PAST, paragraph, PAST) == [thought]


@pytest.mark.parametrize(
    "paragraph",
    [
        "It was *so* cold, and she was *very, very* tired.",
        "She thought *he* was the one, and he thought *she* was.",
        "Ann read *The Long Winter* again. She thought of *Is This Love?* and sang.",
        "*The Long Winter* is a book.",
        "Ann sat down. *He was gone.* The cup was empty.",
        "Ann sat down. *Crash!* The cup was empty.",
        "Ann sat down. *Knock, knock.* The cup was empty.",
        "The note read: *I am gone. Do not look for me.*",
        "She picked up the letter. *I am gone.* She sat down.",
        "The radio was on. *I will always love you!* She hummed.",
        "*We should go,* Bo signed.",
        "*Where are you?* he asked. The cup was empty.",
        "*You never listen,* said Bo.",
        "*I hate this* and that, he said to her.",
        "She saw that *I am here* was painted on it.",
        '"I *hate* this. *Why are you here?*" said Bo.',
        '*"Why are you here?" I am here.*',
        "*…*",
    ],
)
def test_other_words_in_italics_stay_where_they_are(paragraph: str) -> None:
    assert thoughts(PAST, paragraph, PAST) == []


def test_a_thought_goes_on_behind_its_tag() -> None:
    paragraph = "*If I die,* thought Ann, her hands cold, *at least it was for him.* She fell."
    assert thoughts(PAST, paragraph) == ["If I die,", "at least it was for him."]


@pytest.mark.parametrize(
    ("told", "thought", "counts"),
    [
        (PRESENT, "*He is late.*", False),
        (PRESENT, "*I hate this.*", True),
        (NARRATED, "*I was a fool.*", False),
        (NARRATED, "*He is late.*", True),
        (PAST, "*I was a fool.*", True),
    ],
)
def test_the_grammar_must_not_be_the_narrations(told: str, thought: str, *, counts: bool) -> None:
    found = thoughts(told, f"{told} {thought} {told}")
    assert found == ([thought.strip("*")] if counts else [])


def test_paragraphs_in_italics_one_after_the_other_are_no_thoughts() -> None:
    tale = ["*I am five again.*", "*Where is he?*", "*I hate this.*"]
    assert thoughts(PAST, *tale[:2], PAST) == []
    assert thoughts(PAST, *tale, PAST) == []
    assert thoughts(PAST, tale[0], PAST, tale[1], PAST) == ["I am five again.", "Where is he?"]


def test_a_motto_or_a_long_paragraph_in_italics_is_no_thought() -> None:
    assert thoughts("*I am the walrus.*", PAST) == []
    assert thoughts(PAST, f"*{'I am here. ' * 40}*", PAST) == []


def test_only_paragraphs_hold_thoughts() -> None:
    reading = reading_of("Ann sat. *I hate this.* It was cold.", BlockKind.QUOTE)
    _, segments = cut(reading.passage.text)
    assert with_thoughts([reading], segments) == list(segments)


def test_a_thought_is_a_line_of_its_own_kind_without_its_italics() -> None:
    raw = "Ann sat down. *I* *hate this.* It was *so* cold."
    readings, segments = cut(PAST, raw)
    told = with_thoughts(readings, segments)[1]
    drafts = prose(readings[1], told, [None] * len(told), Manner())
    assert [(draft.kind, draft.spoken.text) for draft in drafts] == [
        (LineKind.NARRATION, "Ann sat down."),
        (LineKind.THOUGHT, "I hate this."),
        (LineKind.NARRATION, "It was so cold."),
    ]
    assert [len(draft.spoken.delivery.marks) for draft in drafts] == [0, 0, 1]


PIECES = st.sampled_from(
    ["*", "*", '"', "I am ", "he was ", "she thought ", "Ann ", "why", ". ", "? ", ", ", "… ", ": "]
)


@given(st.lists(st.lists(PIECES, max_size=25).map("".join), min_size=1, max_size=4))
def test_segments_stay_in_order_without_a_gap(paragraphs: list[str]) -> None:
    readings, segments = cut(*paragraphs)
    for reading, before, after in zip(
        readings, segments, with_thoughts(readings, segments), strict=True
    ):
        edges = [edge for one in after for edge in (one.start, one.end)]
        inner = edges[1:-1]
        assert inner[::2] == inner[1::2]
        assert edges[:1] + edges[-1:] == ([0, len(reading.passage.text)] if after else [])
        assert all(one.start < one.end for one in after)
        assert [one for one in after if one.quoted] == [one for one in before if one.quoted]
        assert not any(one.thought and other.thought for one, other in pairwise(after))


def test_a_very_long_paragraph_takes_no_longer_by_the_word() -> None:
    raw = "Ann sat down. *I hate this.* " * 5_000
    assert len(thoughts(raw)) == 5_000
