"""What a sentence says that somebody is, and where it describes them."""

from collections.abc import Iterator
from dataclasses import dataclass

from podfic.script.grammar.words import word_set
from podfic.script.people.homes import NATIVES
from podfic.script.people.looks import AGED_NOUNS, YEAR_OLD
from podfic.script.people.sight import ADVERBS, STOP_WORDS, Sight, is_person

COPULAS = word_set("was is")
ARTICLES = word_set("a an the")
_JOINTS = word_set(", and")
_LISTING = word_set("and or a an another")
_GOES_ON = word_set("who whose of with from")
_LONGEST = 7
"""Words of a description."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """Something said of somebody at `at`: "was an old man", ", an old man,".

    `start` is where its verb is, if it has one.
    """

    person: str
    start: int
    at: int
    apart: bool
    """Whether it is only set beside the name, between marks."""


def predicates(seen: Sight) -> Iterator[Predicate]:
    """Yield where something is said that somebody is."""
    for at, word in enumerate(seen.bare):
        if word in COPULAS and (person := seen.subject_before(at)):
            yield Predicate(person, at, _past_adverbs(seen, at + 1), apart=False)
    for one in seen.named:
        if not one.person or one.owning or seen.at(one.end) not in {",", "—", "–", "("}:
            continue
        at = one.end + 1
        if seen.at(at) == "who" and seen.at(at + 1) in COPULAS:
            yield Predicate(one.person, at + 1, _past_adverbs(seen, at + 2), apart=False)
        else:
            yield Predicate(one.person, at, at, apart=True)


def named_behind(seen: Sight, end: int) -> str:
    """Return who is named, between marks, behind a description that ends at `end`."""
    if seen.at(end) not in {",", "—", "–"}:
        return ""
    behind = (one for one in seen.named if one.start == end + 1 and seen.is_mark(one.end))
    return next((one.person for one in behind if not one.owning), "")


def description(seen: Sight, at: int) -> tuple[int, int] | None:
    """Return where the first word and the noun are of "a tall old man" at `at`.

    Returns None unless an article and a noun for people stand there.
    """
    if seen.at(at) not in ARTICLES:
        return None
    for head in range(at + 1, min(at + _LONGEST, len(seen.cut))):
        if _is_head(seen, head):
            return at + 1, _last_head(seen, head)
        word = seen.bare[head]
        if word in STOP_WORDS or not (word in _JOINTS or seen.cut[head].is_word):
            return None
    return None


def ends_apart(seen: Sight, end: int) -> bool:
    """Whether what is set beside a name ends at `end`, and is no part of a list."""
    if seen.is_mark(end):
        return seen.at(end) != "," or seen.at(end + 1) not in _LISTING
    return seen.at(end) in _GOES_ON


def _last_head(seen: Sight, at: int) -> int:
    while _is_head(seen, at + 1):
        at += 1
    return at


def _is_head(seen: Sight, at: int) -> bool:
    word = seen.at(at)
    native = word in NATIVES and seen.cut[at].is_capital
    return native or word in AGED_NOUNS or word in YEAR_OLD or is_person(word)


def _past_adverbs(seen: Sight, at: int) -> int:
    while seen.at(at) in ADVERBS:
        at += 1
    return at
