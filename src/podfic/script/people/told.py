"""What a story's settings tell of its people, over what the text does."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from podfic.model.people import Gender, Person
from podfic.script.people.people import People, folded


def told_of(people: People, told: Sequence[Person]) -> People:
    """Return `people` with those in `told` called as they are there, all their names theirs."""
    also: dict[str, str] = {}
    for one in told:
        also |= dict.fromkeys(map(folded, (one.name, *one.aliases)), one.name)
    if not also:
        return people
    called: dict[str, str] = {}
    for name, bearers in people.bearers.items():
        for key in (str(name), *bearers):
            if folded(key) in also and len(bearers) == 1:
                called[bearers[0]] = also[folded(key)]
    known = {who: gender for who, gender in people.genders.items() if gender is not Gender.UNKNOWN}
    genders = dict.fromkeys(_called(people.genders, called), Gender.UNKNOWN)
    genders |= {called.get(who, who): gender for who, gender in known.items()}
    genders |= {one.name: one.gender for one in told if one.gender is not Gender.UNKNOWN}
    return replace(
        people,
        bearers={
            name: (also[key],) if (key := folded(str(name))) in also else _called(bearers, called)
            for name, bearers in people.bearers.items()
        },
        genders=genders,
        heard=frozenset(_called(people.heard, called)),
        titled={
            title: frozenset(_called(bearers, called)) for title, bearers in people.titled.items()
        },
        also=also,
    )


def _called(names: Iterable[str], called: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(called.get(name, name) for name in names))
