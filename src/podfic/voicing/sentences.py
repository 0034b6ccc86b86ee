"""A line's spoken text in sentences."""

import re
from collections.abc import Iterator

LONGEST = 2_000
"""Characters; taggers need memory with the length of what they are given."""
_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[—]*[\w…])")
_TITLES = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "st", "prof", "rev", "fr", "sr", "jr", "vs", "e.g", "i.e"}
    | {"capt", "cpt", "col", "sgt", "lt", "gen", "maj"}
)
"""Words whose full stop ends no sentence when a sentence might still go on."""


def sentences(text: str) -> tuple[str, ...]:
    """Return `text` cut into sentences, none empty, in order and with nothing lost.

    One of more than `LONGEST` characters is cut between words.
    """
    parts = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, match):
            parts.append(text[start : match.end()].strip())
            start = match.end()
    parts.append(text[start:].strip())
    return tuple(piece for part in parts for piece in _pieces(part))


def _pieces(sentence: str) -> Iterator[str]:
    while len(sentence) > LONGEST:
        cut = sentence.rfind(" ", 1, LONGEST) + 1 or LONGEST
        yield sentence[:cut].strip()
        sentence = sentence[cut:].strip()
    if sentence:
        yield sentence


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the marks at `match` end a sentence: not after a title, not before lower case."""
    following = text[match.end() :].lstrip("\"'“‘([—…")[:1]
    if following.islower():
        return False
    word = text[: match.start()].rpartition(" ")[2].lstrip("\"'“‘([")
    single_stop = text[match.start()] == "." and not match[0].startswith("..")
    initial = len(word) == 1 and word.isalpha() and word.isupper() and word != "I"
    return not (single_stop and (word.casefold() in _TITLES or initial))
