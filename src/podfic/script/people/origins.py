"""Where a sentence says that somebody is from."""

from collections.abc import Iterator

from podfic.model.people import Trait, TraitKind
from podfic.script.grammar.clauses import begins_clause
from podfic.script.grammar.words import word_set
from podfic.script.people.homes import NATIVES, national, place
from podfic.script.people.phrases import (
    ARTICLES,
    Predicate,
    description,
    ends_apart,
    named_behind,
    predicates,
)
from podfic.script.people.sight import Sight, is_person
from podfic.script.people.signs import SURE, Sign

_LEARNT = word_set("teacher tutor professor student scholar master mistress governess critic")
"""Nouns of people that an adjective before them makes no natives: "an English teacher"."""
_HEDGES = word_set("if unless whether like as though would not never half part")
_AFTER_ADJECTIVE = word_set("and but by through to or")
_GROWING = (
    ("born", "in"),
    ("born", "and", "raised", "in"),
    ("born", "and", "bred", "in"),
    ("raised", "in"),
    ("grew", "up", "in"),
    ("grown", "up", "in"),
    ("hailed", "from"),
    ("hails", "from"),
    ("came", "originally", "from"),
    ("originally", "came", "from"),
)
"""What is said before the place that somebody is from."""
_GROWING_FIRST = frozenset(first for first, *_ in _GROWING)
_HELPING = word_set("had was been is")


def origins(seen: Sight) -> Iterator[Sign]:
    """Yield the signs of a sentence: "Jack was American", "Moira, a Scot", "grew up in Texas"."""
    hedged = not _HEDGES.isdisjoint(seen.bare)
    for said in predicates(seen):
        if said.apart or not hedged:
            yield from _said(seen, said)
    for at, word in enumerate(seen.bare):
        if word in ARTICLES and begins_clause(seen.cut, at):
            yield from _set_before(seen, at)
        elif word in _GROWING_FIRST and not hedged:
            yield from _grown(seen, at)


def nationality(seen: Sight, at: int) -> tuple[str, int]:
    """Return the tag, and where it ends, of "American", "an American", "a Welsh nurse"."""
    tag, end = national(seen.cut, at)
    if tag:
        complete = seen.is_mark(end) or seen.at(end) in _AFTER_ADJECTIVE
        return tag if complete else "", end
    kind = description(seen, at)
    if kind is None:
        return "", at
    first, head = kind
    noun = seen.bare[head]
    if noun in NATIVES and seen.cut[head].is_capital:
        return NATIVES[noun], head + 1
    if noun in _LEARNT or not is_person(noun):
        return "", at
    tags = (national(seen.cut, word)[0] for word in range(first, head))
    return next((tag for tag in tags if tag), ""), head + 1


def _said(seen: Sight, said: Predicate) -> Iterator[Sign]:
    tag, end = nationality(seen, said.at)
    if not tag and not said.apart and seen.at(said.at) == "from":
        tag, end = place(seen.cut, said.at + 1)
        tag = tag if seen.is_mark(end) else ""
    if tag and (not said.apart or ends_apart(seen, end)):
        yield _sign(said.person, tag, seen.words(said.start, end))


def _set_before(seen: Sight, at: int) -> Iterator[Sign]:
    """Yield what is told by "The Welshman, Ianto Jones, …"."""
    tag, end = nationality(seen, at)
    if tag and (person := named_behind(seen, end)):
        yield _sign(person, tag, seen.words(at, end))


def _grown(seen: Sight, at: int) -> Iterator[Sign]:
    """Yield what is told by "Moira was born in Glasgow"."""
    verb = at
    while seen.at(verb - 1) in _HELPING:
        verb -= 1
    person = seen.subject_before(verb)
    for said in _GROWING:
        end = at + len(said)
        if person and tuple(seen.bare[at:end]) == said:
            tag, end = place(seen.cut, end)
            if tag:
                yield _sign(person, tag, seen.words(verb, end))


def _sign(person: str, tag: str, words: str) -> Sign:
    return Sign(person, Trait(TraitKind.ACCENT, tag, words), SURE)
