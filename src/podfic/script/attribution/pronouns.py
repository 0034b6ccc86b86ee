"""Resolving a pronoun to the person it stands for."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from podfic.model.people import Gender
from podfic.script.attribution.turns import Speaker
from podfic.script.grammar.clauses import Stand
from podfic.script.people.people import Mention

GENDER_OF: Mapping[Stand, Gender] = {
    Stand.HE: Gender.MALE,
    Stand.SHE: Gender.FEMALE,
    Stand.THEY: Gender.NEUTRAL,
}


def resolve(
    gender: Gender,
    recent: Sequence[Mention],
    genders: Mapping[str, Gender],
    excluded: AbstractSet[str],
    previous: Speaker,
) -> str | None:
    """Return the person that a pronoun of `gender` stands for, if that is clear.

    `recent` are the people named lately, the latest last. People known to be
    of the gender come first; without any, the only one whose gender is unknown.
    Whoever took the turn before (`previous`) is passed over for another.
    """
    fitting = [one for one in reversed(recent) if one.name not in excluded]
    sure = [one for one in fitting if genders.get(one.name) is gender]
    unsure = [one for one in fitting if genders.get(one.name) is Gender.UNKNOWN]
    if gender is Gender.NEUTRAL or len({one.name for one in unsure}) > 1:
        unsure = []
    pool = sure or unsure
    pool = [one for one in pool if one.name != previous] or pool
    return pool[0].name if pool else None
