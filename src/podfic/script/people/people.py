"""Who the people of a story are: what they are called, their genders, their mentions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from podfic.model.people import Gender
from podfic.script.grammar.kinds import KIN, KINDS
from podfic.script.grammar.names import Name
from podfic.script.grammar.words import Token
from podfic.script.people.aliases import unify
from podfic.script.people.calls import is_own, is_set_off
from podfic.script.people.evidence import Evidence, Tally, names_of
from podfic.script.people.grouping import Uses
from podfic.script.people.nicknames import given_gender
from podfic.script.people.pronouns import clear_majority

_GIVEN = 6
"""Pronouns that a given name weighs as much as."""


@dataclass(frozen=True, slots=True)
class People:
    """The people of a story: who bears each name, and everybody's gender."""

    bearers: Mapping[Name, tuple[str, ...]]
    genders: Mapping[str, Gender]
    described: Mapping[str, Gender] = field(default_factory=dict)
    """The genders of people without a name, by the words that describe them."""
    heard: frozenset[str] = frozenset()
    """Who is named, or acts, where people speak, or is in the story's tags."""
    titled: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Who bears each title, by the title in lower case, written out."""
    also: Mapping[str, str] = field(default_factory=dict)
    """What people are called by the names and descriptions that the settings tell."""

    def called(self, name: str) -> str:
        """Return what the one who alone bears a name is called, `name` if that is nobody."""
        key = folded(name)
        if key in self.also:
            return self.also[key]
        found = {
            bearers[0]
            for one, bearers in self.bearers.items()
            if len(bearers) == 1 and key in {str(one).casefold(), bearers[0].casefold()}
        }
        return found.pop() if len(found) == 1 else name

    def addressed(self, cut: Sequence[Token]) -> set[str]:
        """Return the people that the words `cut` of a quotation call by name."""
        return {
            called
            for found in names_of(cut)
            if is_set_off(cut, found)
            for called in self.bearers.get(found.name, ())
        }

    def spoken_of(self, cut: Sequence[Token]) -> tuple[set[str], set[str]]:
        """Return the people a quotation speaks of, and those that its speaker says to be."""
        others: set[str] = set()
        selves: set[str] = set()
        for found in names_of(cut):
            if is_set_off(cut, found):
                continue
            theirs = self.bearers.get(found.name, ())
            (selves if is_own(cut, found) else others).update(theirs)
        return others, selves


@dataclass(frozen=True, slots=True)
class Beside:
    """The names beside what is said in a story.

    `tagged` counts those in tags, `answers` how often two stand in the tags of
    neighbouring paragraphs; `acting` are the names of those who act there.
    """

    tagged: Counter[Name] = field(default_factory=Counter)
    answers: Counter[frozenset[Name]] = field(default_factory=Counter)
    acting: tuple[Name, ...] = ()


def folded(name: str) -> str:
    """Return a name as it is compared: in lower case, a space between its words."""
    return " ".join(name.casefold().split())


def find_people(
    narration: Iterable[str], speech: Iterable[str], beside: Beside, known: Iterable[Name]
) -> People:
    """Return the people of a story from its narration and what is said in it.

    `beside` are the names beside what is said; `known` are names from the
    story's metadata.
    """
    evidence = Evidence()
    for text in narration:
        evidence.narrate(text)
    for text in speech:
        evidence.hear(text)
    given = set(known)
    shown = [name for name in evidence.people() if not is_kin(name)]
    tagged = beside.tagged
    acting = [name for name in beside.acting if evidence.may_act(name)]
    names = (*shown, *acting, *tagged, *given)
    tallies = {name: evidence.tallies.get(name, Tally()) for name in names}
    bearers = unify(
        {
            name: Uses(tagged[name], tally.seen, clear_majority(tally.genders + _by_given(name)))
            for name, tally in tallies.items()
        },
        beside.answers + evidence.side_by_side,
    )
    heard = (*tagged, *acting, *given)
    return People(
        bearers,
        _genders(bearers, tallies),
        {words: clear_majority(told) for words, told in evidence.described.items()},
        heard=frozenset(one for name in heard for one in bearers.get(name, ())),
        titled=_titled(bearers),
    )


def is_kin(name: Name) -> bool:
    """Whether it is what people call their own: "Father", "Mum"."""
    return not name.title and len(name.words) == 1 and name.words[0].lower() in KIN


def _titled(bearers: Mapping[Name, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Return who alone bears each name with a title, by the title written out."""
    titled: dict[str, set[str]] = {}
    for name, persons in bearers.items():
        if name.rank and len(persons) == 1:
            titled.setdefault(name.rank, set()).update(persons)
    return {title: frozenset(persons) for title, persons in titled.items()}


def _genders(
    bearers: Mapping[Name, tuple[str, ...]], tallies: Mapping[Name, Tally]
) -> dict[str, Gender]:
    """Return the gender of each person: as titles tell it, else given names and pronouns."""
    titles: dict[str, Counter[Gender]] = {}
    others: dict[str, Counter[Gender]] = {}
    for name, persons in bearers.items():
        for person in persons:
            titles.setdefault(person, Counter())
            others.setdefault(person, Counter())
        if len(persons) == 1:
            others[persons[0]] += tallies[name].genders + _by_given(name)
            if name.gender is not Gender.UNKNOWN:
                titles[persons[0]][name.gender] += tallies[name].seen + 1
    return {person: clear_majority(told or others[person]) for person, told in titles.items()}


def _by_given(name: Name) -> Counter[Gender]:
    """Return what the given name in `name` tells, as so many pronouns."""
    given = name.words[0] if len(name.words) > 1 or not name.title else ""
    is_kind = len(name.words) == 1 and given.lower() in KINDS
    gender = KINDS[given.lower()] if is_kind else given_gender(given)
    return Counter() if gender is Gender.UNKNOWN else Counter({gender: _GIVEN})
