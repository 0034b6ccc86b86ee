"""Names of people: reading one from the text, and telling which are the same person's."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from podfic.model.address import TITLES
from podfic.model.people import Gender
from podfic.script.grammar.no_names import NO_NAMES
from podfic.script.grammar.words import Token, word_set

_ABBREVIATED = word_set("mr mrs ms dr capt sgt lt prof rev")
_CONTRACTED = re.compile(r"['’](?:d|ll|ve|re|m|s)$", re.IGNORECASE)
_WRITTEN_OUT: Mapping[str, str] = MappingProxyType(
    {
        "dr": "doctor",
        "capt": "captain",
        "sgt": "sergeant",
        "lt": "lieutenant",
        "prof": "professor",
        "mister": "mr",
        "rev": "reverend",
    }
)
_LEADING = ("ing", "ly")
_SHORTEST_LEADING = 5
_LIKE_LEADING = word_set(
    "irving sterling manning harding browning fleming channing keating golding rowling "
    "beverly kimberly waverly everly shelly reilly kelly molly polly holly sally billy emily dolly "
    "milly tilly nelly"
)
"""Names with the endings of words that may stand before one."""
_LONGEST = 3
"""Words of a name, the small ones within it not counted."""
_MOST_TITLES = 4
"""Titles before it, marks counted: "Rev. Dr. Jones"."""
_MONTHS = word_set("january february march july september october november december")
_FORMS = word_set("sir madam ma'am miss mister mistress dame")
"""Titles that, without a name, are only a polite form."""
_SAINT = "St"
_OF = word_set("of")
_PARTICLES = word_set("de van von der den du di da la le del della")
_MOST_PARTICLES = 3
"""Such words in a row: "van der", "de la"."""
_TAG_ASIDE = re.compile(r"\([^()]*\)")
_NO_QUOTES = str.maketrans("", "", '"“”')
_TAG_JOINT = re.compile(r"[/&|]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as one place of the text gives it; `title` in lower case, "" if none."""

    title: str
    words: tuple[str, ...]

    @property
    def gender(self) -> Gender:
        """The gender that the title tells."""
        return TITLES.get(self.title, Gender.UNKNOWN)

    @property
    def key(self) -> frozenset[str]:
        """Its words in lower case, by which it is compared with others."""
        return frozenset(word.lower() for word in self.words)

    @property
    def is_title(self) -> bool:
        """Whether it is but a title: "the Captain"."""
        return not self.title and len(self.words) == 1 and self.words[0].lower() in TITLES

    @property
    def rank(self) -> str:
        """The title written out, or what the name is if it is but a title; "" without one."""
        title = self.words[0].lower() if self.is_title else self.title
        return _WRITTEN_OUT.get(title, title)

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
    if _leads_to_name(tokens, start):
        return None
    title, at = _title_at(tokens, start)
    lead = ("of",) if title and _is_before_name(tokens, at, _OF) else ()
    words, end, owning = _words_at(tokens, at + len(lead), titled=bool(title))
    if words:
        return Found(Name(title, lead + words), start, end, owning)
    if title and title not in _ABBREVIATED and title not in _FORMS:
        return Found(Name("", (title.capitalize(),)), start, at, _is_possessive(tokens[at - 1]))
    return None


def _leads_to_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence begins at `at` with a word and then a name: "Seeing Jack, he ran"."""
    if at + 1 >= len(tokens) or (at > 0 and tokens[at - 1].is_word):
        return False
    word = tokens[at].bare
    leads = word.endswith(_LEADING) and word not in _LIKE_LEADING
    return leads and len(word) >= _SHORTEST_LEADING and tokens[at + 1].is_capital


def _words_at(
    tokens: Sequence[Token], at: int, *, titled: bool
) -> tuple[tuple[str, ...], int, bool]:
    """Return the words of the name at `at`, where they end, and whether in a possessive.

    Initials are passed over, as the story may give them or not.
    """
    words: list[str] = []
    capitals = 0
    while at < len(tokens) and capitals < _LONGEST:
        if _is_stopped(tokens, at):
            words += ["St."] if tokens[at].text == _SAINT else []
            at += 2
        elif (words or titled) and _is_before_name(tokens, at, _PARTICLES):
            words.append(tokens[at].text)
            at += 1
        elif _is_name_word(tokens[at]) or _is_month_of(tokens, at):
            base = _bare_name(tokens[at].text)
            words.append(base)
            capitals += 1
            at += 1
            if base != tokens[at - 1].text:
                return tuple(words), at, _is_possessive(tokens[at - 1])
        else:
            break
    return tuple(words), at, False


def _is_stopped(tokens: Sequence[Token], at: int) -> bool:
    """Whether an initial or "St" and its stop stand at `at`, and more of a name behind them."""
    return (
        at + 2 < len(tokens)
        and (len(tokens[at].text) == 1 or tokens[at].text == _SAINT)
        and tokens[at].is_capital
        and tokens[at + 1].text == "."
        and tokens[at + 1].start == tokens[at].end
        and tokens[at + 2].is_capital
    )


def _is_month_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month at `at` is part of a name: "the March Hare"."""
    is_month = tokens[at].is_capital and tokens[at].bare in _MONTHS
    return is_month and at + 1 < len(tokens) and _is_name_word(tokens[at + 1])


def _is_before_name(tokens: Sequence[Token], at: int, small: frozenset[str]) -> bool:
    """Whether one of some `small` words leads on to a name: "Ludwig van Beethoven"."""
    behind = at
    while behind < len(tokens) and behind - at < _MOST_PARTICLES and tokens[behind].text in small:
        behind += 1
    return at < behind < len(tokens) and _is_name_word(tokens[behind])


def names_in(tags: Iterable[str]) -> Iterator[Name]:
    """Yield the names that a story's character and relationship tags hold."""
    for tag in tags:
        for part in _TAG_JOINT.split(_TAG_ASIDE.sub("", tag)):
            first, *rest = part.translate(_NO_QUOTES).split() or [""]
            title = first.lower().removesuffix(".")
            if rest and title in TITLES:
                yield Name(title, tuple(rest))
            elif first:
                yield Name("", (first, *rest))


def _title_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    title = ""
    stop = min(len(tokens), at + _MOST_TITLES)
    while at < stop and tokens[at].is_capital:
        bare = _bare_name(tokens[at].bare)
        if bare not in TITLES:
            break
        title = bare
        at += 1
        if title in _ABBREVIATED and at < len(tokens) and tokens[at].text == ".":
            at += 1
    return title, at


def _is_name_word(token: Token) -> bool:
    if not token.is_capital or token.bare in NO_NAMES or token.bare.endswith("n't"):
        return False
    return _bare_name(token.bare) not in NO_NAMES


def _is_possessive(token: Token) -> bool:
    return token.bare.endswith(("'s", "'"))


def _bare_name(text: str) -> str:
    """Return a name without the possessive or the short verb at its end: "Jack's", "Jack'll"."""
    return _CONTRACTED.sub("", text).rstrip("'’")
