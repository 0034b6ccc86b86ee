"""What is written becomes what is said, and no engine says "asterisk" or "dot"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.script import Delivery
from podfic.script.speech import announce, speak

CUT_OFF, TRAIL_OFF, PLAIN = Delivery(cut_off=True), Delivery(trail_off=True), Delivery()
MESSY = st.text(st.sampled_from([*"aB9'\"“”‘’.…,!?-–—*_~ \n()", "\u00ad", "\u200b", "\u00a0"]))


@pytest.mark.parametrize(
    ("written", "spoken", "delivery"),
    [
        ("“I didn’t—”", "I didn't", CUT_OFF),
        ('"You\'ll call if –"', "You'll call if", CUT_OFF),
        ("“But she-”", "But she", CUT_OFF),
        ("“What the—?”", "What the?", CUT_OFF),
        ("“No—wait--it’s fine.”", "No — wait — it's fine.", PLAIN),
        ("“You know – a gift?”", "You know — a gift?", PLAIN),
        ("“I just...”", "I just…", TRAIL_OFF),
        ("“I just….”", "I just…", TRAIL_OFF),
        ("“I . . . just”", "I… just", PLAIN),
        ("“...and so”", "and so", PLAIN),
        ("“GET OUT!”", "Get out!", PLAIN),
        ("“It was *his* _fault_.”", "It was his fault.", PLAIN),
        ("‘I’m goin’ ’ome,’", "I'm goin' 'ome,", PLAIN),
        ("“‘Go home,’ she said, ‘now.’”", "Go home, she said, now.", PLAIN),
        ("‘Tis the ’90s, 'tis true", "'Tis the '90s, 'tis true", PLAIN),
        ("I think\nthat\u00a0is he\u200bllo", "I think that is hello", PLAIN),
        ("“See https://example.org/works/123.”", "See.", PLAIN),
        ("He was 6'2\" tall.", "He was 6'2 tall.", PLAIN),
        ("“10-15 or 1983–2009”", "10-15 or 1983–2009", PLAIN),
        ("“—no.”", "no.", PLAIN),
        ("“ , so.”", "so.", PLAIN),
    ],
)
def test_quotations(written: str, spoken: str, delivery: Delivery) -> None:
    said = speak(written, {}, quoted=True)
    assert (said.text, said.delivery) == (spoken, delivery)


@pytest.mark.parametrize(
    ("written", "spoken", "delivery"),
    [
        ("Lub-dub. Lub-d….", "Lub-dub. Lub-d…", TRAIL_OFF),
        (", he said, and –", "he said, and", PLAIN),
        ("He was—then not.", "He was — then not.", PLAIN),
        ("nos da*", "nos da", PLAIN),
    ],
)
def test_narration(written: str, spoken: str, delivery: Delivery) -> None:
    said = speak(written, {})
    assert (said.text, said.delivery) == (spoken, delivery)


@pytest.mark.parametrize("written", ["", "…", "* * *", '"—"', "https://example.org/x", "\u200b"])
def test_nothing_to_say(written: str) -> None:
    assert speak(written, {}, quoted=True).text == ""
    assert speak(written, {}, quoted=True).delivery == Delivery()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Chapter One", "Chapter One."),
        ("CHAPTER IV: THE BRIDGE", "Chapter IV: the bridge."),
        ("## Who?", "Who?"),
        ("~ Fin ~", "Fin."),
        ("The End", "The End."),
        ("TBC", "To be continued."),
        ("t.b.c...", "To be continued."),
        ("To be continued...", "To be continued…"),
        ("***", ""),
    ],
)
def test_announcements(written: str, spoken: str) -> None:
    assert announce(written, {}).text == spoken


@given(written=st.one_of(st.text(), MESSY), quoted=st.booleans())
def test_every_letter_is_said_and_no_other(written: str, *, quoted: bool) -> None:
    said = speak(written, {}, quoted=quoted).text
    if "://" not in written and "www." not in written.lower():
        assert _letters(said) == _letters(written)
    assert not set(said) & set('*_~"“”«»…\u00ad\u200b') - {"…"}
    assert ".." not in said
    assert "--" not in said
    assert said == " ".join(said.split())
    announce(written, {})


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def test_a_star_between_numbers_keeps_them_apart() -> None:
    assert speak("A 5*3*2 grid.", {}).text == "A 5 3 2 grid."
