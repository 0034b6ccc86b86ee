"""Names of people: reading one from the text, and telling which are the same person's."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from podfic.model.address import TITLES
from podfic.model.people import Gender
from podfic.script.grammar.words import Token, word_set

_ABBREVIATED = word_set("mr mrs ms dr capt sgt lt prof rev")
_CONTRACTED = re.compile(r"['’](?:d|ll|ve|re|m|s)$|n['’]t$", re.IGNORECASE)
_LONGEST = 3
"""Words of a name."""
_MOST_TITLES = 4
"""Titles before it, marks counted: "Rev. Dr. Jones"."""
_TAG_ASIDE = re.compile(r"\([^()]*\)")
_TAG_JOINT = re.compile(r"[/&|]")

NOT_NAMES = word_set(
    """
    a an the this that these those such some any no none nothing nobody everyone everybody
    everything someone somebody something anyone anybody anything each every both either neither
    one two three four five six seven eight nine ten another other others many most more much few
    all half first second last next i me my mine myself you your yours he him his himself she her
    hers herself it its itself we us our ours they them their theirs who whom whose which what
    whatever whoever where wherever when whenever why how however and or but nor so yet for if
    unless until till because since although though while whilst as than then thus hence in on at
    by to from of off up down out over under with without within into onto upon about above below
    across after again against along among around before behind beneath beside besides between
    beyond despite during except inside instead like near outside past through throughout toward
    towards here there now once ever never always often sometimes soon later finally suddenly
    slowly quietly perhaps maybe still just only even also too very quite rather almost already
    is are was were be been being am do does did done have has had having can could would
    shall should might must let come look well oh ah yes yeah okay ok hey hello hi please
    thank thanks today tomorrow yesterday tonight god gods heaven lord's
    sunday monday tuesday wednesday thursday friday saturday
    january february march july september october november december christmas
    easter english french german welsh irish scottish american british european good bad great
    dear sorry right fine sure wait stop not that's it's what's there's here's he's she's let's
    who's i'm i'd i'll i've you're they're we're don't didn't
    """
)
"""Words that are no name although they may begin with a capital."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as one place of the text gives it; `title` in lower case, "" if none."""

    title: str
    words: tuple[str, ...]

    @property
    def gender(self) -> Gender:
        """The gender that the title tells."""
        return TITLES.get(self.title, Gender.UNKNOWN)

    def __str__(self) -> str:
        title = self.title.capitalize() + ("." if self.title in _ABBREVIATED else "")
        return " ".join((title, *self.words) if title else self.words)


@dataclass(frozen=True, slots=True)
class Found:
    """A name found at tokens `[start, end)`; `owning` if it ends in a possessive 's."""

    name: Name
    start: int
    end: int
    owning: bool


def name_at(tokens: Sequence[Token], start: int) -> Found | None:
    """Return the name that begins with the token at `start`, if one does."""
    title, at = _title_at(tokens, start)
    words: list[str] = []
    while at < len(tokens) and len(words) < _LONGEST and _is_name_word(tokens[at]):
        text = tokens[at].text
        base = _without_possessive(text)
        words.append(base)
        at += 1
        if base != text:
            return Found(Name(title, tuple(words)), start, at, owning=True)
    if words:
        return Found(Name(title, tuple(words)), start, at, owning=False)
    if title and title not in _ABBREVIATED:
        return Found(Name("", (title.capitalize(),)), start, start + 1, owning=False)
    return None


def names_in(tags: Iterable[str]) -> Iterator[Name]:
    """Yield the names that a story's character and relationship tags hold."""
    for tag in tags:
        for part in _TAG_JOINT.split(_TAG_ASIDE.sub("", tag)):
            first, *rest = part.split() or [""]
            title = first.lower().removesuffix(".")
            if rest and title in TITLES:
                yield Name(title, tuple(rest))
            elif first:
                yield Name("", (first, *rest))


def _title_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    title = ""
    stop = min(len(tokens), at + _MOST_TITLES)
    while at < stop and tokens[at].is_capital and tokens[at].bare in TITLES:
        title = tokens[at].bare
        at += 1
        if title in _ABBREVIATED and at < len(tokens) and tokens[at].text == ".":
            at += 1
    return title, at


def _is_name_word(token: Token) -> bool:
    base = _CONTRACTED.sub("", _without_possessive(token.text))
    return token.is_capital and base.lower() not in NOT_NAMES and token.bare not in NOT_NAMES


def _without_possessive(text: str) -> str:
    for ending in ("'s", "’s"):
        if text.endswith(ending):
            return text[: -len(ending)]
    return text.rstrip("'’")
