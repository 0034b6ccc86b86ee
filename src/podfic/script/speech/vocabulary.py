"""Words that are written one way and said another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from podfic.script.speech.data import table

_GOES_ON = re.compile(r"[^\w\s]+\w")
_KEY = re.compile(r"[^\W_]+|\S")


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Readings by word or phrase, and how words in capitals are said.

    `read` holds what is read instead of a word or phrase, which is found as
    a whole: exactly as written if it holds a capital, in any case if not.
    `spelled` are capitals said letter by letter (FBI), `words` capitals said
    as a word (NASA).
    """

    read: Mapping[str, str] = field(default_factory=dict)
    spelled: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def over(self, other: "Vocabulary") -> "Vocabulary":
        """Return both as one, in which this one's entries win."""
        return Vocabulary(
            {**other.read, **self.read},
            self.spelled | other.spelled - self.words,
            self.words | other.words - self.spelled,
        )

    def found(self, text: str, at: int) -> tuple[int, str] | None:
        """Return where the longest entry that begins at `at` ends, and what is read for it."""
        key = _KEY.match(text, at)
        pattern = self._patterns.get(key.group().casefold()) if key is not None else None
        match = pattern.match(text, at) if pattern is not None else None
        if match is None:
            return None
        said = self._said(match["entry"])
        return (match.end(), said + (match["s"] or "")) if said is not None else None

    def touches(self, word: str) -> bool:
        """Whether an entry may begin with `word` where a space or a mark follows it."""
        return word in self._beginnings or word.lower() in self._beginnings

    @cached_property
    def chatting(self) -> "Vocabulary":
        """This vocabulary and the shorthand of chats, such as "u" for "you"."""
        return self.over(CHAT)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """Return the first words of the entries that do not go on right behind them."""
        keys = ((entry, match.end()) for entry in self.read if (match := _KEY.match(entry)))
        return frozenset(entry[:end] for entry, end in keys if not _GOES_ON.match(entry, end))

    def _said(self, entry: str) -> str | None:
        folded = " ".join(entry.split()).replace("’", "'")
        if folded in self.read:
            return self.read[folded]
        return self.read.get(folded.lower())

    @cached_property
    def _patterns(self) -> Mapping[str, re.Pattern[str]]:
        """Return by their first letters (or sign) the entries that begin with them."""
        by_key: dict[str, list[str]] = {}
        for entry in sorted(self.read, key=len, reverse=True):
            key = _KEY.match(entry)
            if key is not None:
                by_key.setdefault(key.group().casefold(), []).append(_pattern(entry))
        return {
            key: re.compile(rf"(?P<entry>{'|'.join(entries)})(?P<s>'s(?!\w))?")
            for key, entries in by_key.items()
        }


def _pattern(entry: str) -> str:
    """Return the pattern of `entry` as a whole; an end that is a sign may touch a word."""
    words = r"\s+".join(map(re.escape, entry.split()))
    cased = words if entry != entry.lower() else f"(?i:{words})"
    ends_in_word = entry[-1].isalnum()
    return cased + (r"(?!\w|[-‐‑/&.]\w|'(?!s(?!\w))\w)" if ends_in_word else "")


def _built_in(section: str) -> Mapping[str, str]:
    readings: Mapping[str, str] = table("vocabulary")[section]
    return readings


BUILT_IN = Vocabulary(
    _built_in("read"),
    frozenset(table("vocabulary")["spelled"].split()),
    frozenset(table("vocabulary")["words"].split()),
)
"""Shorthand, initialisms and acronyms that mean the same in any story."""

CHAT = Vocabulary(_built_in("chat"))
"""Shorthand that means something else outside of a message."""
