"""Sounds are found again in what is spoken."""

from podfic.script.refrains.find import find
from podfic.script.refrains.spoken import each_word, ranges


def places(written: str, spoken: str) -> list[str]:
    (part,) = find(written)
    return [spoken[start:end] for start, end in ranges(spoken, part.run.sounds)]


def test_sounds_are_found_by_their_letters() -> None:
    assert places("Lub-dub. Lub-d….", "Lub dub. Lub d…") == ["Lub", "dub", "Lub", "d"]
    assert places("Beeeep. Beeep.", "Beep. Beep.") == ["Beep", "Beep"]
    assert places("Ka-thunk. Ka-thunk.", "Ka thunk. Ka thunk.") == ["Ka thunk", "Ka thunk"]


def test_numbers_are_found_by_the_marks_between() -> None:
    assert places("21, 20, 19", "twenty-one, twenty, nineteen") == [
        "twenty-one",
        "twenty",
        "nineteen",
    ]


def test_words_too_unlike_are_not_found() -> None:
    assert places("Tick. Tock.", "It goes on and on.") == []


def test_every_word_has_its_place() -> None:
    assert each_word("don't, twenty-one") == ((0, 5), (7, 13), (14, 17))
