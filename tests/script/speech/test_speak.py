"""What is written becomes what is said, and no engine says "asterisk" or "dot"."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.script import Delivery, MarkKind
from podfic.model.work import StyleKind
from podfic.script.speech.censored import uncensored
from podfic.script.speech.speak import Manner, Place, announce, speak
from script.speech.saying import marked, spoken

CUT_OFF, TRAIL_OFF, SOFT = (
    Delivery(cut_off=True),
    Delivery(trail_off=True),
    Delivery(soft_entry=True),
)
PLAIN = Delivery()
PIECES = [
    *"aBI9.,!?…—–-*_~ \n()[]'\"“”‘’/&+=@#%£°:;<>½²",
    *("Dr.", "St. ", "No. ", "IV", "GET ", "OUT!", "Nooo", "haha", "m-m", "10:35", "p.m."),
    *("5'11\"", "1920s", "😂", "👨‍👩‍👧", ":)", "<3", "w/o", "u ", "http://a.b/c", "[1]", "\u200b"),
    *("\u00a0", "Ã©", "<b>", "&amp;", "e.g.", "U.N.I.T.", "~~", "ß", "İ", "नि", "١٢", "\u0301"),
]
MESSY = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
WORDS = st.text(st.sampled_from([*"bcdghlmp", " ", " ", "“", "”", ",", ".", "—", "…", "*"]))
MANNERS = st.builds(Manner, place=st.sampled_from(Place), quoted=st.booleans())


@pytest.mark.parametrize(
    ("written", "words", "delivery"),
    [
        ("“I never—”", "I never", CUT_OFF),
        ("“She came-”", "She came", CUT_OFF),
        ("“Who is—?”", "Who is?", CUT_OFF),
        ("“Wait — what? No.”", "Wait, what? No.", PLAIN),
        ("“I . . . wait”", "I… wait", PLAIN),
        ("“I wait….”", "I wait…", TRAIL_OFF),
        ("“What...?”", "What…?", TRAIL_OFF),
        ("“...and so”", "and so", SOFT),
        ("“—no.”", "no.", SOFT),
        ("—No, said Stephen.", "No, said Stephen.", PLAIN),
        (", he said, and –", "he said, and", PLAIN),
        ("He was (so to say) gone.", "He was (so to say) gone.", PLAIN),
        ("A smile :) of (sorts", "A smile of sorts", PLAIN),
        ("“Out!!! Now?!?!”", "Out! Now?!", PLAIN),
    ],
)
def test_breaks_and_marks(written: str, words: str, delivery: Delivery) -> None:
    one = spoken(written)
    assert (one.text, one.delivery) == (words, delivery)


@pytest.mark.parametrize("written", ["", "…", "* * *", '"—"', "https://example.org/x", "\u200b"])
def test_nothing_to_say(written: str) -> None:
    one = speak(written, Manner(quoted=True))
    assert (one.text, one.delivery) == ("", Delivery())


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Chapter One", "Chapter One."),
        ("CHAPTER IV: THE BRIDGE", "Chapter four: the bridge."),
        ("IV", "Four."),
        ("## Who?", "Who?"),
        ("Chapter One ## The Bridge", "Chapter One. The Bridge."),
        ("~ Fin ~", "Fin."),
        ("Mara’s POV", "Mara's P O V."),
        ("10:35 p.m.", "Ten thirty-five P M."),
        ("TBC", "To be continued."),
        ("t.b.c...", "To be continued."),
        ("To be continued...", "To be continued…"),
        ("Part 1/3 (of it)", "Part one of three (of it)."),
        ("***", ""),
    ],
)
def test_announcements(written: str, words: str) -> None:
    one = announce(written, Manner())
    assert (one.text, one.delivery) == (words, Delivery())


def test_what_is_left_out_is_told_where_it_was_written() -> None:
    written = "So\u00adft &amp; low 😂 at https://example.org/x, or me@example.org."
    one = spoken(written)
    assert one.text == "Soft and low at, or."
    assert [written[start:end] for start, end in one.emoji] == ["😂"]
    assert [written[start:end] for start, end in one.addresses] == [
        "https://example.org/x",
        "me@example.org",
    ]


def test_styles_become_marks_of_the_spoken_words() -> None:
    written = "<i>He</i> paid £5 to bad men, nos da."
    styles = [
        (written.index("£"), written.index(" to"), StyleKind.STRONG, ""),
        (written.index("bad"), written.index(" men"), StyleKind.STRUCK, ""),
        (written.index("nos"), written.index("."), StyleKind.FOREIGN, "cy"),
    ]
    one = speak(written, Manner(), styles)
    assert one.text == "He paid five pounds to bad, men, nos da."
    assert [(m.kind, one.text[m.start : m.end], m.value) for m in one.delivery.marks] == [
        (MarkKind.EMPHASIS, "five pounds", ""),
        (MarkKind.STRUCK, "bad", ""),
        (MarkKind.FOREIGN, "nos da", "cy"),
    ]


def test_another_language_is_left_as_it_is_written() -> None:
    written = "No. Dr. Who NOT"
    styles = [(0, len(written), StyleKind.FOREIGN, "cy")]
    assert speak(written, Manner(), styles).text == "No. Dr. Who NOT"


def test_marks_of_neighbouring_words_are_one() -> None:
    assert marked("“GET OUT! I-I said OUT.”") == [
        (MarkKind.SHOUT, "Get out"),
        (MarkKind.STUTTER, "I, I"),
        (MarkKind.EMPHASIS, "out"),
    ]


@given(written=st.one_of(st.text(), MESSY), manner=MANNERS)
def test_what_is_said_is_tidy(written: str, manner: Manner) -> None:
    one = speak(written, manner)
    assert one.text == " ".join(one.text.split())
    assert not set(one.text) & set('*~"“”«»[]<>\u00ad\u200b')
    assert not {"..", ",,", ",.", "--"} & {"".join(pair) for pair in pairwise(one.text)}
    assert not one.text or any(letter.isalnum() for letter in one.text)
    for mark in one.delivery.marks:
        assert 0 <= mark.start < mark.end <= len(one.text)
    for start, end in (*one.addresses, *one.emoji):
        assert 0 <= start < end <= len(written)
    announce(written, manner)


@given(written=WORDS, quoted=st.booleans())
def test_every_letter_is_said_in_order(written: str, *, quoted: bool) -> None:
    runs = speak(written, Manner(quoted=quoted)).text.casefold()
    assert _undoubled(runs) == _undoubled(uncensored(written).casefold())


def _undoubled(text: str) -> str:
    """Return the letters of `text`, those that stand more than once in a row once."""
    letters = [letter for letter in text if letter.isalpha()]
    return "".join(one for one, two in pairwise([*letters, ""]) if one != two)
