"""Wrong encodings, markup and invisible characters go; every letter knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.speech.clean import clean


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("itâ€™s cafÃ© â€“ Â£5", "it’s café – £5"),
        ("â€œoutâ€", "“out”"),
        ("Ã¢â‚¬â„¢", "’"),
        ("Siân— “é” Å", "Siân— “é” Å"),
        ("don\ufffdt", "don't"),
        ("Tom &amp; <b>Al</b>, <span class='x'>5 &lt; 6</span>", "Tom & Al, 5 < 6"),
        ("one<br/>two", "one two"),
        ("<ruby>猫<rp>(</rp><rt>neko</rt><rp>)</rp></ruby>!", "neko!"),
        ('<img src="x" alt="A cat">', ""),
        ("Sia\u0302n", "Siân"),
        ("a\u00adb\u200bc\u00a0d\u2009e", "abc d e"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        (
            "cold[i]er[/i], [size=2]small[/size], [b]y choice, [S]he",
            "colder, small, [b]y choice, [S]he",
        ),
        ("out.<sup>12</sup> 5<sup>th</sup>", "out.¹² 5th"),
        ("ﬂow Ｌｅｄ 𝐁𝐲 𝘢 ℋint", "flow Led By a Hint"),
        ("she\x92s \x93out\x94", "she’s “out”"),
        ("a < b > c &x; &", "a < b > c &x; &"),
    ],
)
def test_cleaning(written: str, text: str) -> None:
    assert clean(written).text == text


def test_places_point_at_what_was_written() -> None:
    written = "<i>caf\u00c3\u00a9</i> x"
    cleaned = clean(written)
    start = cleaned.text.index("é")
    assert written[slice(*cleaned.written(start, start + 1))].startswith("\u00c3\u00a9")


@given(st.text())
def test_places_never_go_back(written: str) -> None:
    cleaned = clean(written)
    places = list(cleaned.places)
    assert len(places) == len(cleaned.text) + 1
    assert places == sorted(places)
    assert places[-1] == len(written)
