"""Names that fandom makes of two: "Janto" for Jack and Ianto."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, permutations

from podfic.script.grammar.names import Name, names_in

_PAIR = re.compile(r"\s*/\s*")
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
_SHORTEST = 5
"""Letters; a shorter blend may well be a name or a word of its own."""
_TAIL = 3
"""Letters that the second name must keep."""
_LONGEST_NAME = 20
_MOST_PAIRINGS = 200


def ships(relationships: Iterable[str], characters: Iterable[str]) -> dict[str, str]:
    """Return what the blended names of a story's pairings are read as.

    A blend begins like one name and ends like the other; where the first breaks
    off before a vowel the second goes on with one, where it breaks off before a
    consonant or is whole, with a consonant. A blend that is somebody's name is
    left out.
    """
    own = {word for name in names_in(characters) for word in name.words}
    found: dict[str, str] = {}
    for pairing in islice(relationships, _MOST_PAIRINGS):
        people = [next(names_in([one]), None) for one in _PAIR.split(pairing)]
        firsts = [one.words[0] for one in people if isinstance(one, Name)]
        if len(firsts) != 2 or len(people) != 2 or max(map(len, firsts)) > _LONGEST_NAME:
            continue
        for pair in permutations(firsts):
            for blend in _blends(*pair):
                if blend not in own and blend not in firsts:
                    found.setdefault(blend, f"{firsts[0]} and {firsts[1]}")
    return found


def _blends(first: str, second: str) -> Iterator[str]:
    for head in range(1, len(first) + 1):
        joint = bool(_VOWEL.match(first[head : head + 1]))
        for at in range(1, len(second) - _TAIL + 1):
            blend = first[:head] + second[at:].lower()
            if joint == bool(_VOWEL.match(second[at])) and len(blend) >= _SHORTEST:
                yield blend
