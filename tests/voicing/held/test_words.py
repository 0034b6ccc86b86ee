import pytest

from podfic.engines.base import Word
from podfic.model.rhythm import Beat
from podfic.model.take import WordTime
from podfic.model.units import Samples, Seconds
from podfic.voicing.held.syllables import Spot
from podfic.voicing.held.words import FULL, HELD, LAST_S, SHORTEST, Spelled, fitted, spelled, spots

RATE = 1_000
SAYS = {
    "lub": (Word("Lub", "lˈʌb"),),
    "dub": (Word("dub", "dˈʌb"),),
    "dub.": (Word("dub", "dˈʌb"), Word(".", ".")),
    "forever": (Word("Forever", "fəɹˈɛvə"),),
    "clickety": (Word("clickety", "klˈɪkəti"),),
    "step": (Word("Step", "stˈɛp"),),
    "d…": (Word("d", "d"), Word("…", "…")),
}


def _pronounce(text: str) -> tuple[Word, ...]:
    return SAYS[text.casefold()]


def _one(word: str) -> Spelled:
    return Spelled(SAYS[word], 0)


def _beats(text: str, *words: str) -> list[Beat]:
    at = 0
    found = []
    for number, word in enumerate(words):
        start = text.index(word, at)
        at = start + len(word)
        found.append(Beat(start, at, Seconds(0.5 * number)))
    return found


def test_each_beat_is_said_with_the_marks_behind_it() -> None:
    text = "Lub dub. Lub dub."
    said = spelled(text, _beats(text, "Lub", "dub", "Lub", "dub"), _pronounce)
    assert [[word.text for word in one.words] for one in said] == [
        ["Lub"],
        ["dub", "."],
        ["Lub"],
        ["dub", "."],
    ]
    assert [one.words[-1].space for one in said] == [" ", " ", " ", ""]


def test_what_breaks_off_is_the_whole_it_is_the_beginning_of() -> None:
    text = "Lub dub. Lub d…"
    *beats, last = _beats(text, "Lub", "dub", "Lub", "d")
    broken = Beat(last.start, last.end, last.at, broken=True)
    said = spelled(text, [*beats, broken], lambda one: SAYS[one.strip("….").casefold()])
    assert said[3].words[0].text == "dub"


def test_what_breaks_off_for_the_first_time_is_said_as_it_stands() -> None:
    (said,) = spelled("d…", [Beat(0, 1, Seconds(0.0), broken=True)], _pronounce)
    assert said.words == SAYS["d…"]


@pytest.mark.parametrize(
    ("word", "vowel", "hum", "pretonic"),
    [
        ("lub", range(1, 3), 0, False),
        ("dub", range(1, 3), 1, False),
        ("forever", range(3, 5), 2, True),
        ("clickety", range(2, 4), 1, False),
        ("step", range(2, 4), 2, False),
    ],
)
def test_the_stressed_vowel_and_what_hums_into_it(
    word: str, vowel: range, hum: int, *, pretonic: bool
) -> None:
    one = _one(word)
    assert (one.nucleus, one.hum, one.pretonic) == (vowel, hum, pretonic)


def test_spots_lie_at_the_stressed_vowels() -> None:
    times = (_time("Lub", 0, 50, 100, 200, 250), _time("dub", 250, 300, 350, 450, 500))
    lub, dub = spots((_one("lub"), _one("dub")), times)
    assert lub == Spot(0, 0, 50, 250)
    assert dub == Spot(250, 300, 300, 500)


def _time(text: str, *edges: int) -> WordTime:
    return WordTime(text, Samples(edges[0]), Samples(edges[-1]), tuple(map(Samples, edges)))


def _fitted(slot: float, length: int) -> tuple[float, ...]:
    """Return the lengths of "Lub" whose vowel to end lasts `length` ms, `slot` s before "dub"."""
    beats = [Beat(0, 3, Seconds(0.0)), Beat(4, 7, Seconds(slot))]
    natural = (Spot(0, 0, 50, 50 + length), Spot(1_000, 1_050, 1_050, 1_200))
    return fitted((_one("lub"), _one("dub")), natural, beats, RATE)[0].words[0].lengths


def test_with_room_the_vowel_is_held() -> None:
    lengths = _fitted(slot=2.0, length=100)
    held = 1 + 2 * (HELD - 1)
    assert lengths == pytest.approx((1.0, held, held, 1.0))


def test_without_room_all_from_the_vowel_on_is_shorter() -> None:
    lengths = _fitted(slot=0.25, length=250)
    factor = (250 - 50) * FULL / 250
    assert lengths == pytest.approx((1.0, factor, factor, factor))


def test_nothing_is_shortened_beyond_recognition() -> None:
    assert _fitted(slot=0.1, length=400)[1] == SHORTEST


def test_the_last_has_room_of_its_own() -> None:
    beats = [Beat(0, 3, Seconds(0.0))]
    (one,) = fitted((_one("lub"),), (Spot(0, 0, 50, 50 + 1_200),), beats, RATE)
    assert one.words[0].lengths[1] == pytest.approx(LAST_S * RATE * FULL / 1_200)
