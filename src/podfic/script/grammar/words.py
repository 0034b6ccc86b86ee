"""Cutting a paragraph into words, marks and sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+(?:['’-]\w+)*['’]?|[^\w\s]")
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+\s++(?=(\S))")
_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Lt|Sgt|Col|Gen|Rev)|\b[A-Z])$")
_LONGEST = 5
"""Characters an abbreviated title may take."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a single mark, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word rather than a mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital."""
        return self.text[0].isupper()

    @property
    def bare(self) -> str:
        """The word in lower case, its apostrophes straight."""
        return self.text.lower().replace("’", "'")


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written with spaces."""
    return frozenset(text.split())


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the words and marks of `text[start:end]`, with places in `text`."""
    return tuple(each_token(text, start, end))


def each_token(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield them one by one, for when the first few may do."""
    stop = len(text) if end is None else end
    for match in _TOKEN.finditer(text, start, stop):
        yield Token(match.group(), match.start(), match.end())


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the sentences of `text[start:end]`, spaces after them included.

    An abbreviated title or a single initial ends no sentence, nor does a mark
    before a lower-case word.
    """
    stop = len(text) if end is None else end
    for match in _SENTENCE_END.finditer(text, start, stop):
        mark = match.start()
        if match.group(1).islower() or _ABBREVIATED.search(text, max(start, mark - _LONGEST), mark):
            continue
        yield start, match.end()
        start = match.end()
    if text[start:stop].strip():
        yield start, stop
