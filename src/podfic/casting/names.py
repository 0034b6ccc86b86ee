"""Whose entry is whose: the roles of a story, and the people that somebody's list names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from podfic.config.casts import Character
from podfic.config.fandoms import folded
from podfic.model.address import TITLES
from podfic.model.cast import Role
from podfic.model.people import Gender

_GIVEN = 1
"""By the first word of one's name: "Ianto" for Ianto Jones."""
_PART = 2
"""By others: "Mr. Jones"."""

Words = tuple[str, ...]


def matched(roles: Sequence[Role], people: Mapping[str, Character]) -> dict[str, str]:
    """Return by role who of `people` it is, without the roles that are nobody's.

    A name or an alias that both bear decides, in any case. Otherwise a name that
    holds the other's words does, titles aside, if it is one person's only, no
    full name and no gender speaks against it, and no other role is that person
    more clearly.
    """
    exact = {folded(alias): name for name, one in people.items() for alias in one.aliases}
    exact |= {folded(name): name for name in people}
    found: dict[str, str] = {}
    claims: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    index = _by_word(people)
    for role in roles:
        own = next((exact[key] for key in map(folded, _names(role)) if key in exact), None)
        if own is not None:
            found[role.name] = own
        elif role.named and not role.crowd:
            person, rank = _partly(role, people, index)
            if person is not None:
                claims[person].append((rank, -role.words, role.name))
    taken = set(found.values())
    for person, those in claims.items():
        if person not in taken:
            found[min(those)[2]] = person
    return found


def _partly(
    role: Role, people: Mapping[str, Character], index: Mapping[str, Sequence[str]]
) -> tuple[str | None, int]:
    """Return who `role` is by a part of their name, and how clearly."""
    names = [words for name in _names(role) if (words := bare(name))]
    may_be = {person for words in names for word in words for person in index.get(word, ())}
    fitting = [
        (person, rank)
        for person in sorted(may_be)
        if (rank := _rank(names, [bare(one) for one in (person, *people[person].aliases)]))
        and _agree(role.gender, people[person].gender)
    ]
    return fitting[0] if len(fitting) == 1 else (None, 0)


def _rank(names: Sequence[Words], theirs: Sequence[Words]) -> int:
    """Return how clearly somebody is somebody else by the words of their names, 0 if not."""
    full = [words for words in theirs if len(words) > 1] or theirs
    ranks = [
        [_of_two(words, other) for other in (theirs if len(words) == 1 else full)]
        for words in names
    ]
    if any(len(words) > 1 and not any(found) for words, found in zip(names, ranks, strict=True)):
        return 0
    return min((rank for found in ranks for rank in found if rank), default=0)


def _of_two(one: Words, other: Words) -> int:
    shorter, longer = sorted((one, other), key=len)
    if not shorter or not set(shorter) <= set(longer):
        return 0
    return _GIVEN if shorter[0] == longer[0] else _PART


def bare(name: str) -> Words:
    """Return the words of `name` as they are compared, without its titles."""
    words = [word.strip(".,'’\"") for word in folded(name).split()]
    return tuple(word for word in words if word and word not in TITLES and word != "the")


def _agree(one: Gender, other: Gender) -> bool:
    return Gender.UNKNOWN in (one, other) or one is other


def _names(role: Role) -> Iterator[str]:
    yield role.name
    yield from role.aliases


def _by_word(people: Mapping[str, Character]) -> dict[str, list[str]]:
    """Return who bears each word in their name or an alias."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for person, one in people.items():
        for word in {word for name in (person, *one.aliases) for word in bare(name)}:
            index[word].append(person)
    return index
