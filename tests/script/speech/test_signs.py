"""Signs, tags and pictures are named where a reader would name them."""

import pytest

from podfic.script.speech.speak import Place
from script.speech.saying import said, spoken


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Mara/Tom/Nell, R&B, Mara + Tom", "Mara and Tom and Nell, R and B, Mara plus Tom"),
        ("he/she, s/he, and/or, she/her", "he or she, she or he, and or, she her"),
        ("60 km/h, 5 miles/day", "sixty kilometres per hour, five miles slash day"),
        ("row your boat / gently", "row your boat, gently"),
        ("M/M, AC/DC, friend/rival", "M M, A C D C, friend slash rival"),
        ("LGBTQ+ people @ 5pm; x = 5%", "L G B T Q plus people at five P M; x equals five percent"),
        ("see § 3", "see section three"),
        (
            "#TeamMaraAndTom, #LGBT, @mara_h",
            "hashtag Team Mara And Tom, hashtag L G B T, at mara h",
        ),
        ("H₂O, 3² ©", "H₂O, three squared"),
        ("Tom x Mara, 5 x 6, no x Mara", "Tom and Mara, five by six, no x Mara"),
        ("Mr. & Mrs. Vane, <333 it", "Mister and Missus Vane, heart it"),
        ("m/f and f/f", "m f and f f"),
        ("Home [2]. Rest [note 3], lie(1) sleep^4 he¹", "Home. Rest, lie sleep he"),
        ("[2] and “home”(s)", "two and home (s)"),
        ("</3 and <3", "broken heart and heart"),
    ],
)
def test_signs(written: str, words: str) -> None:
    assert said(written) == words


def test_headers_say_the_slash() -> None:
    assert said("Mara/Tom, M/M", Place.METADATA) == "Mara slash Tom, M slash M"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("She typed a 😂.", "She typed a crying-laughing emoji."),
        ("He sent ❤️ and 🐕!", "He sent a red heart and a dog!"),
        ("He replied with 👍🏿👍🏿.", "He replied with two thumbs up."),
        ("He sent 😂😂😂😂😂😂😂😂😂😂😂.", "He sent a row of crying-laughing emojis."),
        ("She barked 🐕 :) and ran XD", "She barked and ran"),
        ("She typed :( and left a :D.", "She typed a sad face and left a grinning face."),
        ("All who replied :) I did this :)", "All who replied I did this"),
    ],
)
def test_pictures_in_prose(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("ok 👨‍👩‍👧 :)", "okay, family man woman girl, smiley face"),
        ("hi 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "hi, flag of Wales"),
        (":( u ok?", "sad face you ok?"),
    ],
)
def test_pictures_in_messages(written: str, words: str) -> None:
    assert said(written.replace("ok 👨", "k 👨"), Place.MESSAGE) == words
    assert spoken(written, Place.MESSAGE).emoji == ()
