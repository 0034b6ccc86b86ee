"""Finding the people whom a story calls by forms of one given name: "Lizzy", "Elizabeth"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from podfic.model.people import Gender
from podfic.script.grammar.names import Name
from podfic.script.people.grouping import Group, Known
from podfic.script.people.nicknames import full_names

_ByGiven = Mapping[str, Mapping[str, Sequence[Group]]]
"""People by given name, then by surname ("" for those whom the story gives none)."""


def join_short_forms(groups: Sequence[Group], known: Known) -> list[Group]:
    """Return the people again, one of two where one's given name is short for the other's.

    Somebody is left alone whose given name may be short for several people's.
    """
    by_given = _by_given(groups)
    for group in sorted(groups, key=lambda one: one.weight):
        fuller = _fuller(group, by_given, known)
        first = next(fuller, None)
        if first is not None and all(other is first for other in fuller):
            first.take_over(group)
    return [one for one in groups if one.names]


def _by_given(groups: Sequence[Group]) -> _ByGiven:
    found: defaultdict[str, defaultdict[str, list[Group]]]
    found = defaultdict(lambda: defaultdict(list))
    for group in groups:
        for given in _givens(group):
            for surname in _surnames(group) or {""}:
                found[given][surname].append(group)
    return found


def _fuller(group: Group, by_given: _ByGiven, known: Known) -> Iterator[Group]:
    """Yield who may be the person of `group` under their full given name.

    People with another surname are not even looked at: there may be many.
    """
    surnames = _surnames(group)
    for full in {full for given in _givens(group) for full in full_names(given)}:
        alike = by_given.get(full, {})
        for surname in {*surnames, ""} if surnames else alike:
            for other in alike.get(surname, ()):
                if other is not group and other.names and _agree(group, other, known):
                    yield other


def _givens(group: Group) -> set[str]:
    return {given.lower() for name in group.names for given in _given(name)}


def _given(name: Name) -> tuple[str, ...]:
    """Return the given name in `name`, if it surely holds one."""
    if len(name.words) > 1 and name.words[0] != "of":
        return name.words[:1]
    return () if name.title else name.words


def _surnames(group: Group) -> set[str]:
    return {
        name.words[-1].lower()
        for name in group.names
        if len(name.words) > 1 or name.gender is not Gender.UNKNOWN
    }


def _agree(one: Group, other: Group, known: Known) -> bool:
    """Whether neither gender nor surname tells two people apart, nor that they meet."""
    if len(_surnames(one) | _surnames(other)) > 1:
        return False
    genders = {known.gender(name) for name in (*one.names, *other.names)}
    if len(genders - {Gender.UNKNOWN}) > 1:
        return False
    return not any(known.apart(mine, theirs) for mine in one.names for theirs in other.names)
