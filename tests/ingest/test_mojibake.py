import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.ingest.mojibake import repaired

STORY = "“It’s raining,” Siân said – again… “Café?” £3.50 — naïve façade.\n"


@pytest.mark.parametrize(
    ("codec", "errors"), [("cp1252", "ignore"), ("latin-1", "strict"), ("mac_roman", "strict")]
)
def test_what_was_read_in_a_wrong_encoding_is_repaired(codec: str, errors: str) -> None:
    broken = STORY.encode().decode(codec, errors)
    assert broken != STORY
    assert repaired(broken) == STORY


def test_what_was_broken_twice_is_repaired() -> None:
    meant = "It’s raining, Siân said – again… £3.50"
    broken = meant
    for _ in range(2):
        broken = broken.encode().decode("cp1252")
    assert repaired(broken) == meant


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("it’s â€œfineâ€", "it’s “fine”"),
        ("â€œYes,â€ he said. â€œNo.â€", "“Yes,” he said. “No.”"),
        ("one\nItâ€™s two\nthrÃ©e", "one\nIt’s two\nthrée"),
    ],
)
def test_broken_signs_among_whole_ones_are_repaired(broken: str, meant: str) -> None:
    assert repaired(broken) == meant


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Ã la carte",
        "ﬁne “quotes” and 1½ cups… nai\u0308ve &amp; \u200b",
        "√2 is irrational, â is a letter, €5 is a price",
        "",
    ],
)
def test_nothing_else_is_changed(text: str) -> None:
    assert repaired(text) == text


@given(st.text(alphabet="aâ€œ™Ã©Â£\x80\x9d\n ‚Ä√", max_size=60))
def test_lines_stay_lines(text: str) -> None:
    assert repaired(text).count("\n") == text.count("\n")
    assert "\r" not in repaired(text)
