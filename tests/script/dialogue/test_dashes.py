"""Speech that a dash opens is told from the tags and the narration in its paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.dialogue.dashes import opens_with_dash, spoken_stretches, worded_as_speech

WORDS = st.lists(
    st.sampled_from([*"—-–,.?!…:«»a5", "--", "he", "said", "Ann", "you", "turned", "Mr.", "’tis"]),
    max_size=25,
)


def spoken(text: str) -> list[str]:
    return [text[one.start : one.end] for one in spoken_stretches(text)]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("—Who? said I.", ["—Who?"]),
        ("—Well, said Mr. Hale, I do not know.", ["—Well,", "I do not know."]),
        ("―That is mine, said my uncle. Let him go.", ["―That is mine,", "Let him go."]),
        ("— I would, Ann replied, but I can't.", ["— I would,", "but I can't."]),
        ("- Sit, she said, smiling. You look tired.", ["- Sit,", "You look tired."]),
        ("--Sit, she said softly, her voice low.", ["--Sit,"]),
        ("— No, he said, and turned to the window.", ["— No,"]),
        ("— No, he said, and you know it.", ["— No,", "and you know it."]),
        ("— No, said aunt Kate, who had been asleep, it rained.", ["— No,", "it rained."]),
        ("— No, he said. He looked away. It was late.", ["— No,"]),
        ("— No, I said. I shook my head. Do you?", ["— No,", "Do you?"]),
        ("— You can't, he added, the smile gone, not now.", ["— You can't,", "not now."]),
        ("— Go! Ann cried. Now!", ["— Go!", "Now!"]),
        ("— Is he Mr. G. C.? asked the man.", ["— Is he Mr. G. C.?"]),
    ],
)
def test_tags_between_commas_and_stops(text: str, stretches: list[str]) -> None:
    assert spoken(text) == stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("– Hello, – he said. – How are you?", ["– Hello,", "– How are you?"]),
        ("– Fine – said Ann. He sat down. – And you?", ["– Fine", "– And you?"]),
        ("– Gone. – Ann sighed and left. – Quite gone.", ["– Gone.", "– Quite gone."]),
        ("—Hello —he said—. How are you?", ["—Hello", "—. How are you?"]),
        ("—I don't know —said Ann, shrugging—, maybe.", ["—I don't know", "—, maybe."]),
        ("– Fine – said Ann. The rain fell.", ["– Fine"]),
        ("– Fine – said Ann. Do you like it?", ["– Fine", "Do you like it?"]),
    ],
)
def test_tags_between_dashes(text: str, stretches: list[str]) -> None:
    assert spoken(text) == stretches


@pytest.mark.parametrize(
    "text",
    [
        "— I was—how do you say?—tired.",
        "— Oh, Ann said that he would come. Did he say that?",
        "— Listen, I think we should go.",
        "— It was a bit of all right, you know.",
        "—And then—",
        "— 65, catch it!",
    ],
)
def test_a_paragraph_that_is_all_speech(text: str) -> None:
    assert spoken(text) == [text]


def test_speech_within_narration() -> None:
    assert spoken("He turned and said: — Come in!") == ["— Come in!"]
    assert spoken("« Hello, said Ann. Sit.") == ["« Hello,", "Sit."]
    assert spoken("He turned — and left.") == []
    assert spoken("He wrote « Come » on it.") == []


def test_the_dash_is_told_from_the_words() -> None:
    text = "– Hello, – he said. – Go."
    assert [text[one.start + one.dash : one.end] for one in spoken_stretches(text)] == [
        "Hello,",
        "Go.",
    ]


def test_what_opens_with_a_dash() -> None:
    assert opens_with_dash("—Go.")
    assert opens_with_dash("- Go.")
    assert not opens_with_dash("-5 degrees.")
    assert not opens_with_dash("— — —")
    assert not opens_with_dash('—"Go."')


def test_what_is_worded_as_speech() -> None:
    assert worded_as_speech("- Why?")
    assert worded_as_speech("- Go, he said.")
    assert not worded_as_speech("- He was tall.")


@given(WORDS, st.sampled_from(["", " "]))
def test_stretches_are_in_order_and_apart(words: list[str], gap: str) -> None:
    text = gap.join(words)
    end = 0
    for one in spoken_stretches(text):
        assert end <= one.start < one.start + one.dash + 1 <= one.end <= len(text)
        end = one.end
