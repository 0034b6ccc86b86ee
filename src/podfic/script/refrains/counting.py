"""Counting down: "Three. Two. One."""

from collections.abc import Sequence

from podfic.script.refrains.heard import Gap, Heard
from podfic.script.refrains.run import Sound

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = (
    {word: value for value, word in enumerate(_ONES)}
    | {word: value * 10 for value, word in enumerate(_TENS, start=2)}
    | {"nought": 0, "naught": 0, "hundred": 100}
)
_HIGHEST = 100
_FEWEST = 3
_PARTS = frozenset({Gap.STOP, Gap.COMMA, Gap.ELLIPSIS, Gap.DASH, Gap.BARE})


def countdown_at(words: Sequence[Heard], at: int) -> tuple[tuple[Sound, ...], int]:
    """Return the numbers from `words[at]` on that fall by one, and how many words they take.

    There are none where fewer than three do, and none that only white space parts.
    """
    row: list[Sound] = []
    place, before = at, -1
    while place < len(words):
        number, taken = _number(words, place)
        if number < 0 or (row and number != before - 1):
            break
        last = words[place + taken - 1]
        written = "".join(one.word for one in words[place : place + taken])
        row.append(Sound(str(number), written, words[place].start, last.gap))
        place, before = place + taken, number
        if last.gap not in _PARTS:
            break
    if len(row) < _FEWEST or all(one.gap is Gap.BARE for one in row[:-1]):
        return (), 0
    return tuple(row), place - at


def _number(words: Sequence[Heard], at: int) -> tuple[int, int]:
    """Return the number at `at`, -1 for none, and how many words it takes."""
    word = words[at].word
    if word.isdecimal() and word.isascii():
        value = int(word) if len(word) <= len(str(_HIGHEST)) else _HIGHEST + 1
        return (value, 1) if value <= _HIGHEST else (-1, 1)
    value = _NUMBERS.get(word, -1)
    tens = word in _TENS and words[at].gap is Gap.HYPHEN and at + 1 < len(words)
    if tens and words[at + 1].word in _ONES[1:10]:
        return value + _ONES.index(words[at + 1].word), 2
    return value, 1
