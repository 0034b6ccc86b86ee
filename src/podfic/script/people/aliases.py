"""Deciding which names are the same person's, and what that person is called."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from podfic.model.people import Gender
from podfic.script.grammar.names import Name


@dataclass(frozen=True, slots=True)
class Uses:
    """How often a name is used: beside quotations, and altogether."""

    tags: int = 0
    all: int = 0
    gender: Gender = Gender.UNKNOWN


_Person = list[Name]
"""The names of one person, the longest first."""


def unify(uses: Mapping[Name, Uses]) -> dict[Name, str]:
    """Return for every name what its bearer is called throughout.

    A shorter name is a longer one's ("Jack", "Captain Harkness", "Captain Jack
    Harkness") when only one person bears a name that holds its words and
    nothing known of their genders speaks against it. A person is called by the
    name most used beside quotations, of equals the shorter.
    """
    persons: list[_Person] = []
    by_word: defaultdict[str, dict[int, _Person]] = defaultdict(dict)
    for name in sorted(uses, key=lambda name: -len(name.words)):
        with_a_word = min((by_word[word] for word in name.words), key=len)
        bearers = [place for place, one in with_a_word.items() if _may_be(name, one, uses)]
        if len(bearers) != 1:
            bearers = [len(persons)]
            persons.append([])
        place = bearers[0]
        persons[place].append(name)
        for word in name.words:
            by_word[word][place] = persons[place]
    return dict(_calls(persons, uses))


def _calls(persons: Iterable[_Person], uses: Mapping[Name, Uses]) -> Iterator[tuple[Name, str]]:
    """Yield every name, and what its bearer is called."""
    for person in persons:
        called = _called(person, uses)
        yield from ((name, called) for name in person)


def _may_be(name: Name, person: _Person, uses: Mapping[Name, Uses]) -> bool:
    if not any(set(name.words) <= set(other.words) for other in person):
        return False
    known = {_gender(other, uses) for other in person} - {Gender.UNKNOWN}
    own = _gender(name, uses)
    if known and own is not Gender.UNKNOWN:
        return known == {own}
    tells_nothing = name.gender is Gender.UNKNOWN
    return tells_nothing or all(name.words == other.words for other in person)


def _gender(name: Name, uses: Mapping[Name, Uses]) -> Gender:
    return name.gender if name.gender is not Gender.UNKNOWN else uses[name].gender


def _called(person: _Person, uses: Mapping[Name, Uses]) -> str:
    return str(max(person, key=lambda name: (uses[name].tags, uses[name].all, -len(name.words))))
