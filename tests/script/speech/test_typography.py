"""Everything that fiction does with signs is said as a reader would say it."""

import json
import re

import pytest

from podfic.script.speech.speak import Place
from script.speech.saying import said
from script.works import SHARED

CASES = SHARED / "cases" / "typography.jsonl"
DEVIATIONS = {
    "url": "the sentence around an address is still said; the case names no words for it",
    "alt": "a picture is left out; the case names no words for it",
}

TABLE = [
    # cut off, broken, trailing off, coming in
    ("“I never—”", "I never"),
    ('"You said if –"', "You said if"),
    ("“Stay—please—it’s dark.”", "Stay, please, it's dark."),
    ("“I thought...”", "I thought…"),
    ("“...and we ran.”", "and we ran."),
    ("Thu-th….", "Thu-th…"),
    # capitals and marks around words
    ("“COME BACK!”", "Come back!"),
    ("“It was NEVER yours.”", "It was never yours."),
    ("It was *her* bridge, _her_ lamp.", "It was her bridge, her lamp."),
    ("*waves*", "waves"),
    # voices that stumble, stretch, laugh
    ("“We-we saw a l-light.”", "We, we saw a l-light."),
    ("“Runnnnn!”", "Run!"),
    ("“Shhhh. Pfft. Tch.”", "Shh. Pfft. Tch."),
    ("“Hehehe.”", "He he he."),
    # quotation marks and apostrophes
    ("“‘Oh,’ she said, ‘he called, “Come in,” and left,’” said Tom.", None),
    ("‘I’m walkin’ ’ome,’", "I'm walkin' 'ome,"),
    ("“It goes on.\n\n“And on.”", "It goes on. And on."),
    ("‘Twas the ’60s", "'Twas the sixties"),
    # abbreviations by place
    ("St. Brides met St. Anne on St. Anne St.", None),
    ("Dr. Webb of Oak Dr. smiled.", "Doctor Webb of Oak Drive smiled."),
    ("No. 8 was empty.", "Number eight was empty."),
    ("“No. Eight boats left.”", "No. Eight boats left."),
    # numbers
    ("the 32nd of them in 1868 and the 1950s", None),
    ("At 9:20 a.m. when it rang", "At nine twenty A M when it rang"),
    ("It was 0400.", "It was oh four hundred."),
    ("Chapter XII, Edward VII, Malcolm X", "Chapter twelve, Edward the seventh, Malcolm X"),
    ("£7.25", "seven pounds twenty-five"),
    ("#blessed", "hashtag blessed"),
    ("Go to https://example.org/a.", "Go to."),
    # signs of chats
    ("She sent 😂.", "She sent a crying-laughing emoji."),
    ("He laughed. 😂", "He laughed."),
    ("I <3 rain", "I heart rain"),
    ("brb, idk, w/ me, w/o you", "be right back, I don't know, with me, without you"),
    # initialisms, ships, ratings
    ("the BBC, NATO, T.A.R.D.I.S.", "the B B C, NATO, TARDIS."),
    ("Mara/Tom, Mara & Tom", "Mara and Tom, Mara and Tom"),
    ("rated PG13, an AU. A/N: sorry", None),
    # letters and encodings
    ("Siôn, Ŵyn, naïve", "Siôn, Ŵyn, naïve"),
    ("so\u00adft\u200b as\u00a0snow", "soft as snow"),
    ("sheâ€™s â€œoutâ€\u009d", "she's out"),
    ('”Hello,“ she said. "Hi,”', "Hello, she said. Hi,"),
    # what stands behind words or alone
    ("good night.[2]", "good night."),
    ("hiraeth* is Welsh", "hiraeth is Welsh"),
    ("~*~", ""),
    ("Part 2/5", "Part two of five"),
    ("6'1\" and 20-30", "six foot one and twenty to thirty"),
    ("S T A R L I G H T", "Starlight"),
    ("one--two", "one, two"),
]
FULL = {
    "“‘Oh,’ she said, ‘he called, “Come in,” and left,’” said Tom.": (
        "Oh, she said, he called, Come in, and left, said Tom."
    ),
    "St. Brides met St. Anne on St. Anne St.": (
        "Saint Brides met Saint Anne on Saint Anne Street."
    ),
    "the 32nd of them in 1868 and the 1950s": (
        "the thirty-second of them in eighteen sixty-eight and the nineteen fifties"
    ),
    "rated PG13, an AU. A/N: sorry": "rated P G thirteen, an A U. Author's note: sorry",
}
"""What is said for the longer lines of the table."""


@pytest.mark.parametrize(("written", "words"), TABLE)
def test_every_row(written: str, words: str | None) -> None:
    assert said(written) == (FULL[written] if words is None else words)


@pytest.mark.skipif(not CASES.is_file(), reason="the shared cases are not beside the checkout")
def test_the_shared_cases_give_the_wanted_words() -> None:
    missed = {}
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        place = Place.MESSAGE if "chat" in case["action"] else Place.PROSE
        words = said(case["input"], place)
        if _bare(words) != _bare(case["spoken"] or ""):
            missed[case["id"]] = words
    assert set(missed) <= set(DEVIATIONS), missed


def _bare(words: str) -> list[str]:
    return re.sub(r"[^\w\s]", "", re.sub(r"[-—]", " ", words.casefold())).split()
