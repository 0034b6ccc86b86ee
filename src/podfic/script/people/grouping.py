"""Putting the names of a story together, person by person."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations

from podfic.model.people import Gender
from podfic.script.grammar.names import Name

Conflicts = Mapping[frozenset[Name], int]
"""How often two names stand in the tags of neighbouring paragraphs, or in one sentence."""

_DOMINANT = 3
"""How many times as often as anybody else's a name's bearer must be named to own it alone."""
_SIDE = 0.03
"""The part of a name's uses that must stand beside another to tell their bearers apart."""
_APART = 2
"""Times that two names must at least stand so."""
_FORMAL = frozenset({"mr", "mrs", "miss", "ms"})
_OFTEN = 8
"""Tags with a name from which it is how the story calls somebody."""
_JOINED = 0.1
"""The part of the rarer name's uses that the two together need to be one person's."""
_MARRIED = frozenset({"mrs", "madame", "mme"})
_UNMARRIED = frozenset({"miss", "mademoiselle", "mlle"})


@dataclass(frozen=True, slots=True)
class Uses:
    """How often a name is used: beside quotations, and altogether."""

    tags: int = 0
    all: int = 0
    gender: Gender = Gender.UNKNOWN
    """What the pronouns around it tell."""

    @property
    def weight(self) -> int:
        """How much the story speaks of it."""
        return self.all + self.tags


@dataclass(slots=True)
class Group:
    """The names of one person, the fullest first, and those that are others', too."""

    names: list[Name] = field(default_factory=list)
    shared: list[Name] = field(default_factory=list)
    weight: int = 0
    """How much the story speaks of them."""

    def take_over(self, other: "Group") -> None:
        """Make the names of `other` this person's, and leave it without."""
        self.names += other.names
        self.shared += other.shared
        self.weight += other.weight
        other.names, other.shared, other.weight = [], [], 0


class Known:
    """What the story shows of its names."""

    def __init__(self, uses: Mapping[Name, Uses], conflicts: Conflicts) -> None:
        self.uses = uses
        self._conflicts = conflicts
        self._joined: Counter[frozenset[str]] = Counter()
        for name, use in uses.items():
            if use.weight:
                for pair in combinations(sorted(name.key), 2):
                    self._joined[frozenset(pair)] += use.weight

    def gender(self, name: Name) -> Gender:
        """Return the gender that its title or the pronouns around it tell."""
        return name.gender if name.gender is not Gender.UNKNOWN else self.uses[name].gender

    def apart(self, one: Name, other: Name) -> bool:
        """Whether the bearers of two names talk with each other, or stand side by side."""
        rarer = min(self.uses[one].weight, self.uses[other].weight)
        if self._conflicts.get(frozenset((one, other)), 0) >= max(_APART, _SIDE * rarer):
            return True
        return self._two_ways(one, other) or self._two_ways(other, one)

    def _two_ways(self, formal: Name, familiar: Name) -> bool:
        """Whether the story has a "Mr. Gradgrind" and a "Tom", and hardly a "Tom Gradgrind".

        A story that calls somebody so in two ways beside what they say joins them now and then.
        """
        if formal.title not in _FORMAL or familiar.title or len(familiar.words) > 1:
            return False
        if min(self.uses[formal].tags, self.uses[familiar].tags) < _OFTEN:
            return False
        both = frozenset((formal.words[-1].lower(), familiar.words[0].lower()))
        rarer = min(self.uses[formal].weight, self.uses[familiar].weight)
        return len(both) > 1 and self._joined[both] < _JOINED * rarer


def grouped(known: Known) -> list[Group]:
    """Return the names person by person.

    A name that may be several people's is the one's of whom the story speaks far
    more than of the others, else shared by them all.
    """
    grouping = _Grouping(known)
    names = sorted(known.uses, key=lambda name: _order(name, known.uses))
    unsure = [name for name in names if not grouping.place(name)]
    for name in unsure:
        if not grouping.place(name):
            grouping.share(name)
    return grouping.groups


class _Grouping:
    """Gives name by name to people."""

    def __init__(self, known: Known) -> None:
        self.groups: list[Group] = []
        self._known = known
        self._by_word: defaultdict[str, dict[int, Group]] = defaultdict(dict)
        self._by_rank: defaultdict[str, dict[int, Group]] = defaultdict(dict)

    def place(self, name: Name) -> bool:
        """Give `name` to a person, unless it may be several people's."""
        found = self._bearers(name)
        if len(found) > 1 and found[0].weight < _DOMINANT * found[1].weight:
            return False
        if not found:
            found = [Group()]
            self.groups.append(found[0])
        bearer = found[0]
        bearer.names.append(name)
        bearer.weight += self._known.uses[name].weight
        for word in name.key:
            self._by_word[word][id(bearer)] = bearer
        if name.rank:
            self._by_rank[name.rank][id(bearer)] = bearer
        return True

    def share(self, name: Name) -> None:
        """Give `name` to all whose it may be."""
        for one in self._bearers(name):
            one.shared.append(name)

    def _bearers(self, name: Name) -> list[Group]:
        """Return whose name it may be, whom the story speaks of most first."""
        if name.is_title:
            found = list(self._by_rank[name.rank].values())
        else:
            with_a_word = min((self._by_word[word] for word in name.key), key=len)
            found = [one for one in with_a_word.values() if _may_bear(one, name, self._known)]
        return sorted(found, key=lambda one: -one.weight)


def _order(name: Name, uses: Mapping[Name, Uses]) -> tuple[int, int, int, str]:
    """Return the place of `name` among the names: full ones before the parts of them.

    A "Mrs." comes late, whose given name is often another's, and bare titles last.
    """
    late = 2 if name.is_title else 1 if name.title in _MARRIED and len(name.words) < 2 else 0
    return late, -len(name.words), -uses[name].weight, str(name)


def _may_bear(group: Group, name: Name, known: Known) -> bool:
    """Whether a person's other names leave it open that `name` is theirs, too."""
    key = name.key
    return (
        any(key <= other.key for other in group.names)
        and not any(known.apart(name, other) for other in group.names)
        and not _differ_in_marriage(group, name)
        and _agree_in_gender(group, name, known)
    )


def _differ_in_marriage(group: Group, name: Name) -> bool:
    titles = {other.title for other in group.names}
    return bool(
        (name.title in _MARRIED and titles & _UNMARRIED)
        or (name.title in _UNMARRIED and titles & _MARRIED)
    )


def _agree_in_gender(group: Group, name: Name, known: Known) -> bool:
    """Whether nothing tells genders apart; where titles tell one, pronouns do not count."""
    told = {other.gender for other in group.names} - {Gender.UNKNOWN}
    if name.gender is not Gender.UNKNOWN and told:
        return told == {name.gender}
    genders = told or {known.gender(other) for other in group.names} - {Gender.UNKNOWN}
    return not genders or known.gender(name) in genders | {Gender.UNKNOWN}
