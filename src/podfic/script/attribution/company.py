"""The people of a story as the script tells of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from podfic.model.address import TITLES
from podfic.model.people import Gender, Person, Trait
from podfic.script.attribution.genders import Signs
from podfic.script.attribution.stage import Stage
from podfic.script.grammar.names import Name
from podfic.script.people.nicknames import given_gender
from podfic.script.people.portraits import portrait_of


def company(
    stage: Stage,
    speakers: Iterable[str],
    signs: Sequence[Signs],
    told: Mapping[str, Person],
    portraits: Mapping[str, tuple[Trait, ...]],
) -> tuple[Person, ...]:
    """Return everybody who speaks or thinks, as they first do, then whom settings tell of.

    `signs` are those of their genders, the surest kind first; `told` are the people whom the
    story's settings tell of, by what they are called, and `portraits` what the
    text tells of how people sound.
    """
    names: defaultdict[str, list[Name]] = defaultdict(list)
    for name, bearers in stage.people.bearers.items():
        if len(bearers) == 1:
            names[bearers[0]].append(name)
    everybody = dict.fromkeys((*speakers, *told))
    people: list[Person] = []
    for who in everybody:
        role, given = stage.described.get(who), told.get(who)
        gender, told_by = _gender(who, stage, names[who], signs)
        if given is not None and given.gender is not Gender.UNKNOWN:
            gender, told_by = given.gender, given.gender_from
        also = (*map(str, names[who]), *(given.aliases if given else ()))
        person = Person(
            who,
            tuple(one for one in dict.fromkeys(also) if one != who),
            gender,
            told_by,
            named=role is None,
            crowd=role is not None and role.crowd,
            traits=portraits.get(who, () if role is None else portrait_of(str(role))),
            narrates=who in stage.tellers,
        )
        people.append(person)
    return tuple(people)


def _gender(
    who: str, stage: Stage, names: Sequence[Name], signs: Sequence[Signs]
) -> tuple[Gender, str]:
    """Return somebody's gender, and what told it."""
    gender = stage.gender(who)
    if gender is Gender.UNKNOWN:
        return gender, ""
    return gender, next(_tellers(who, gender, names, signs), "what the story says of them")


def _tellers(
    who: str, gender: Gender, names: Sequence[Name], signs: Sequence[Signs]
) -> Iterator[str]:
    for name in names:
        if TITLES.get(name.title) is gender:
            yield f"title {str(name).split()[0]}"
    for kind in signs:
        yield from (f"'{words}'" for words in kind.get(who, {}).get(gender, ())[:1])
    for name in names:
        if (len(name.words) > 1 or not name.title) and given_gender(name.words[0]) is gender:
            yield "given name"
    if names:
        yield "pronouns"
    yield f"'{who}'"
