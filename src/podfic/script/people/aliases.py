"""Deciding which names are the same person's, and what that person is called."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from podfic.model.people import Gender
from podfic.script.grammar.names import Name
from podfic.script.people.grouping import Conflicts, Group, Known, Uses, grouped
from podfic.script.people.joining import join_short_forms

_MOST = 8
"""People who are thought of where a name is shared."""
_RIVAL = 20
"""How many times as often as anybody else of its words somebody must be named to be clear."""
_NONE: Conflicts = MappingProxyType({})


def unify(uses: Mapping[Name, Uses], conflicts: Conflicts = _NONE) -> dict[Name, tuple[str, ...]]:
    """Return for every name what its bearers are called throughout, the likeliest first.

    A shorter name is a longer one's ("Jack", "Captain Harkness", "Captain Jack
    Harkness") when one person alone, or far more than others, bears a name that
    holds its words, and nothing known of their genders speaks against it. A
    person is called by the name most used, of those that are theirs alone.
    """
    known = Known(uses, conflicts)
    groups = join_short_forms(grouped(known), known)
    bearers: defaultdict[Name, list[tuple[int, str]]] = defaultdict(list)
    for group, called in zip(groups, _calls(groups, uses), strict=True):
        for name in (*group.names, *group.shared):
            bearers[name].append((-group.weight, called))
    return {
        name: tuple(dict.fromkeys(called for _, called in sorted(theirs)))[:_MOST]
        for name, theirs in bearers.items()
    }


def _calls(groups: Sequence[Group], uses: Mapping[Name, Uses]) -> list[str]:
    """Return what each person is called: the most used of the names that are theirs alone."""
    seconds = _seconds(groups)
    called: list[str] = []
    taken: set[str] = set()
    for group in groups:
        own = sorted(
            group.names, key=lambda name: (name.is_title, -uses[name].weight, len(name.words))
        )
        clear = (name for name in own if _is_clear(name, group, seconds))
        name = next((str(one) for one in (*clear, *own) if str(one) not in taken), str(own[0]))
        taken.add(name)
        called.append(name)
    return called


def _seconds(groups: Sequence[Group]) -> dict[str, int]:
    """Return for each word the weight of whoever bears it and is but the second most spoken of."""
    weights: defaultdict[str, list[int]] = defaultdict(list)
    for group in groups:
        for word in {word for name in (*group.names, *group.shared) for word in name.key}:
            weights[word].append(group.weight)
    return {word: sorted(borne)[-2] for word, borne in weights.items() if len(borne) > 1}


def _is_clear(name: Name, group: Group, seconds: Mapping[str, int]) -> bool:
    """Whether nobody else of weight could be meant by `name`."""
    if name.title and name.gender is not Gender.UNKNOWN:
        return True
    return any(seconds.get(word, -1) * _RIVAL < group.weight for word in name.key)
