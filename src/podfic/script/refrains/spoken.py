"""Where the sounds of a rhythm stand in what the voice is given."""

import re
from collections.abc import Sequence

from podfic.script.refrains.heard import heard, squeezed
from podfic.script.refrains.run import Sound

_Range = tuple[int, int]
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ITEM = re.compile(r"[^\W_](?:[^,.!?…;:—–]*[^\W_])?")
"""What stands between two marks: a number of one word or several."""


def ranges(spoken: str, sounds: Sequence[Sound]) -> tuple[_Range, ...]:
    """Return for each of `sounds` the characters of `spoken` that are its words.

    They ascend and leave out no word; () where the words as spoken are too unlike those
    written to tell.
    """
    by_letters = _by_letters(spoken, sounds)
    if by_letters:
        return by_letters
    for found in (_ITEM.finditer(spoken), heard(spoken), _WORD.finditer(spoken)):
        places = tuple(
            one.span() if isinstance(one, re.Match) else (one.start, one.end) for one in found
        )
        if len(places) == len(sounds):
            return places
    return ()


def each_word(spoken: str) -> tuple[_Range, ...]:
    """Return the characters of each word of `spoken`."""
    return tuple(match.span() for match in _WORD.finditer(spoken))


def _by_letters(spoken: str, sounds: Sequence[Sound]) -> tuple[_Range, ...]:
    words = each_word(spoken)
    found: list[_Range] = []
    at = 0
    for sound in sounds:
        first, target = at, squeezed(sound.written)
        letters = ""
        while at < len(words) and len(squeezed(letters)) < len(target):
            letters += spoken[slice(*words[at])]
            at += 1
        if not target or squeezed(letters) != target:
            return ()
        found.append((words[first][0], words[at - 1][1]))
    return tuple(found) if at == len(words) else ()
