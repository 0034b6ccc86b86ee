"""Beside a quotation it is read who speaks it: from a tag, from a lead, from who acts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.attribution.cues import Kind, cues_of, lead_of
from script.attribution.scenes import called, cues_in
from script.works import paragraphs_of


def first_of(text: str, count: int = 0) -> tuple[str, str] | None:
    """Return the surest cue of a quotation: the subject in words, and its kind."""
    cues = cues_in(text, count)
    return (called(cues[0].subject), cues[0].kind.value) if cues else None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('"Go," said Jack.', "Jack"),
        ('"Go," Jack said.', "Jack"),
        ('"Go," Jack soothed.', "Jack"),
        ('"Go," chastised Jack.', "Jack"),
        ('"Go," Jack muttered and rolled his eyes.', "Jack"),
        ('"Go," muttered Jack and rolled his eyes.', "Jack"),
        ('"Go," Jack had grumbled when Ann insisted.', "Jack"),
        ('"Go," Jack suddenly said.', "Jack"),
        ('"Go," suddenly cried Jack.', "Jack"),
        ('"Go," asked quietly Jack.', "Jack"),
        ('"Go," Jack said to Ann in a whisper.', "Jack"),
        ('"Go," put in Jack.', "Jack"),
        ('"Go," cried out Jack.', "Jack"),
        ('"Go," said poor Jack.', "Jack"),
        ('"Go," said Jack\'s voice.', "Jack"),
        ('"Go," said the voice of Jack.', "Jack"),
        ('"Go." It was Jack who answered.', "Jack"),
        ('"Go." It was Jack.', "Jack"),
        ('"Go!" came from Ann\'s lips.', "Ann"),
        ('"Go," was Ann\'s reply.', "Ann"),
        ('"Go," was Ann\'s retort.', "Ann"),
        ('"Go," came the old man\'s answer.', "the old man"),
        ('"Go," was her response.', "she"),
        ('"Go," ' + "." * 60 + " said Jack.", "Jack"),
        ('"Go!" came a voice from the dark.', "the voice from the dark"),
        ('"Go!" came the voice of Ann.', "Ann"),
        ('"Go," said Captain Jack Harkness.', "Captain Jack Harkness"),
        ('"Go," the Rev. Dr. Jones said.', "Dr. Jones"),
        ('"Go?" asked Jack. Ann laughed.', "Jack"),
        ('"Go," said she.', "she"),
        ('"Go," they said.', "they"),
        ('"Go," I said.', "i"),
        ('"Go," said the other.', "other"),
        ('"Go," it said.', "it"),
        ('"Go," said the old man.', "the old man"),
        ('"Go," said a man in the corner.', "the man in the corner"),
        ('"Go," said the waiter.', "the waiter"),
        ('"Go," shouted the men.', "the men"),
        ('"Go," said Jack\'s mother.', "Jack's mother"),
        ('"Go," said his mother.', "his mother"),
    ],
)
def test_a_tag_behind_the_quotation_tells_the_speaker(text: str, subject: str) -> None:
    assert first_of(text) == (subject, "tag")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('Jack said, "Go."', "Jack"),
        ('Jack leaned over and said, "Go."', "Jack"),
        ('Jack turned to Ann and said: "Go."', "Jack"),
        ('Then he added: "Go."', "he"),
        ('Ann sat. Jack said, "Go."', "Jack"),
        ('The old man in the corner said, "Go."', "the old man in the corner"),
    ],
)
def test_a_tag_before_the_quotation_tells_the_speaker(text: str, subject: str) -> None:
    assert first_of(text) == (subject, "tag")


@pytest.mark.parametrize("count", [0, 1])
def test_a_tag_between_two_quotations_tells_both(count: int) -> None:
    assert first_of('"Go," said Jack, "now."', count) == ("Jack", "tag")


@pytest.mark.parametrize(
    "text", ['"Go," fleered Jack.', '"Go," Jack fleered.', '"Go —" fleered he.']
)
def test_behind_a_comma_any_verb_of_somebody_is_a_tag(text: str) -> None:
    found = first_of(text)
    assert found == (("Jack", "tag") if "Jack" in text else None)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('"Go." Jack gave a meager shrug.', "Jack"),
        ('Jack gave a meager shrug. "Go."', "Jack"),
        ('"Go." Jack fleered.', "Jack"),
        ('Jack said nothing. "Go."', "Jack"),
        ('"Go." His eyes narrowed.', "he"),
        ('"Go." Jack\'s eyes narrowed.', "Jack"),
        ('"Go." Meanwhile, Jack stood.', "Jack"),
        ('"Go." The waiter bowed.', "the waiter"),
        ('"Go." I stood.', "i"),
        ('Jack took his coat. He bowed to Ann. "Go."', "Jack"),
    ],
)
def test_whoever_acts_beside_the_quotation_may_speak_it(text: str, subject: str) -> None:
    assert first_of(text) == (subject, "beat")


@pytest.mark.parametrize(
    "text",
    [
        '"Go."',
        '"Go." The rain fell.',
        '"Go," and with that it ended.',
        '"Go." She heard Jack laugh.',
        'He sat. Jack stood. "Go."',
        'Ann sat. Jack stood. "Go."',
        '"Stop," "Go," said Jack.',
    ],
)
def test_words_that_tell_nobody_are_no_cue(text: str) -> None:
    assert first_of(text) is None


def test_cues_come_the_surest_first() -> None:
    kinds = [one.kind for one in cues_in('Ann laughed. "Go," said Jack.')]
    assert kinds == [Kind.TAG, Kind.BEAT]
    assert list(Kind) == [Kind.TAG, Kind.LEAD, Kind.BEAT]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"Go," suddenly cried Jack, and ran.', "suddenly cried Jack, and ran."),
        ('"Go." Then Jack ran.', "Jack ran."),
        ('"Go." It was Jack who answered.', "Jack who answered."),
        (f'"Go," said Jack{" again" * 40}.', f"said Jack{' again' * 22}"),
    ],
)
def test_a_cue_keeps_the_words_that_tell(text: str, words: str) -> None:
    assert cues_in(text)[0].words == words


def test_a_cue_reaches_from_its_subject_to_the_end_of_the_sentence() -> None:
    text = '"Go," Jack said, and ran. Ann laughed.'
    cue = cues_in(text)[0]
    assert text[cue.at : cue.end].strip() == "Jack said, and ran."


@pytest.mark.parametrize(
    ("narration", "subject"),
    [
        ("Then Jack said:", "Jack"),
        ("Jack looked up and said, at last:", "Jack"),
        ("Jack sat. Ann asked:", "Ann"),
        ("And the old man asked,", "the old man"),
        ("He added", "he"),
    ],
)
def test_a_paragraph_may_lead_to_the_quotation_in_the_next(narration: str, subject: str) -> None:
    cue = lead_of(narration)
    assert cue is not None
    assert (called(cue.subject), cue.kind) == (subject, Kind.LEAD)


@pytest.mark.parametrize(
    "narration", ["", "Then Jack said.", "The sign on the door:", "Why, he asked?"]
)
def test_a_paragraph_that_ends_or_names_nobody_leads_to_none(narration: str) -> None:
    assert lead_of(narration) is None


@given(
    st.lists(
        st.sampled_from(
            [
                '"Go,"',
                '"Go."',
                "said",
                "came",
                "was",
                "the",
                "reply",
                "voice",
                "from",
                "Jack's",
                "Jack",
                "Mr.",
                "he",
                ",",
                ".",
                ":",
            ]
        ),
        max_size=12,
    )
)
def test_cues_lie_within_the_narration_of_their_paragraph(parts: list[str]) -> None:
    for paragraph in paragraphs_of(" ".join(parts)):
        for index, segment in enumerate(paragraph.segments):
            for cue in cues_of(paragraph, index) if segment.quoted else ():
                within = [one for one in paragraph.narration() if one.start <= cue.at < one.end]
                assert within
                assert cue.at < cue.end <= within[0].end
