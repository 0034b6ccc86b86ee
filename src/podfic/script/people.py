"""Who the people of a story are: their names, their genders, where they are mentioned."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from podfic.model.cast import Gender
from podfic.script.aliases import Uses, unify
from podfic.script.clauses import begins_clause
from podfic.script.names import Found, Name, name_at
from podfic.script.words import Token, sentences, tokens, word_set

PRONOUNS: Mapping[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
    **dict.fromkeys(("themself", "theirself"), Gender.NEUTRAL),
}
_DETERMINERS = word_set("the a an this that these those my your his her its our their")
_WITHIN = word_set("in near through")
_CLEAR = 2
"""How many times the pronouns of one gender must outnumber the others."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named at `at` of a paragraph."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class People:
    """The people of a story: what each name's bearer is called, and their gender."""

    called: Mapping[Name, str]
    genders: Mapping[str, Gender]

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Return the people named in `text[start:end]`, in order."""
        cut = tokens(text, start, end)
        return [
            Mention(self.called[found.name], cut[found.start].start)
            for found in _names(cut)
            if found.name in self.called
        ]

    def addressed(self, text: str, start: int, end: int) -> set[str]:
        """Return the people that the quotation `text[start:end]` calls by name."""
        cut = tokens(text, start, end)
        return {
            self.called[found.name]
            for found in _names(cut)
            if found.name in self.called and _is_set_off(cut, found)
        }


@dataclass(slots=True)
class _Tally:
    """What the text shows of one name."""

    seen: int = 0
    within: int = 0
    """Seen within a sentence, where only names have capitals."""
    a_thing: int = 0
    """Seen behind "the" or "a"."""
    a_person: int = 0
    """Seen with a title, owning something, or as the subject of a clause."""
    genders: Counter[Gender] = field(default_factory=Counter)

    @property
    def gender(self) -> Gender:
        return clear_majority(self.genders)


def find_people(
    narration: Iterable[str], speech: Iterable[str], tagged: Counter[Name], known: Iterable[Name]
) -> People:
    """Return the people of a story from its narration and what is said in it.

    `tagged` counts the names in speech tags; `known` are names from the
    story's metadata.
    """
    tallies: dict[Name, _Tally] = {}
    for text in narration:
        _tally_narration(text, tallies)
    for text in speech:
        _tally_speech(text, tallies)
    given = set(known)
    people = [name for name, tally in tallies.items() if name in given or _is_person(tally)]
    names = dict.fromkeys([*people, *tagged])
    uses = {
        name: Uses(tagged[name], tallies[name].seen, tallies[name].gender)
        if name in tallies
        else Uses(tagged[name])
        for name in names
    }
    called = unify(uses)
    return People(called, _genders(called, tallies))


def clear_majority(genders: Mapping[Gender, int]) -> Gender:
    """Return the gender counted at least twice as often as the others together."""
    total = sum(genders.values())
    for gender, count in genders.items():
        if count and count >= _CLEAR * (total - count):
            return gender
    return Gender.UNKNOWN


def _genders(called: Mapping[Name, str], tallies: Mapping[Name, _Tally]) -> dict[str, Gender]:
    counts: dict[str, Counter[Gender]] = {}
    titles: dict[str, Gender] = {}
    for name, person in called.items():
        counts.setdefault(person, Counter())
        if name in tallies:
            counts[person].update(tallies[name].genders)
        if name.gender is not Gender.UNKNOWN:
            titles[person] = name.gender
    return {person: titles.get(person, clear_majority(count)) for person, count in counts.items()}


def _is_person(tally: _Tally) -> bool:
    return tally.a_person > 0 and tally.within > 0 and tally.a_thing * 2 < tally.seen


def _tally_narration(text: str, tallies: dict[Name, _Tally]) -> None:
    for sentence in sentences(text):
        cut = tokens(text, *sentence)
        found = list(_names(cut))
        for one in found:
            tally = tallies.setdefault(one.name, _Tally())
            tally.seen += 1
            tally.within += one.start > 0
            tally.a_thing += _is_a_thing(cut, one)
            tally.a_person += bool(one.name.title) or _owns(cut, one) or _acts(cut, one)
        if len({one.name for one in found}) == 1:
            genders = (PRONOUNS.get(token.bare) for token in cut[found[0].end :])
            tallies[found[0].name].genders.update(gender for gender in genders if gender)


def _tally_speech(text: str, tallies: dict[Name, _Tally]) -> None:
    cut = tokens(text)
    for one in _names(cut):
        if one.name in tallies:
            tallies[one.name].within += one.start > 0 and cut[one.start - 1].is_word


def _names(cut: Sequence[Token]) -> Iterable[Found]:
    at = 0
    while at < len(cut):
        found = name_at(cut, at) if cut[at].is_capital else None
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _is_set_off(cut: Sequence[Token], found: Found) -> bool:
    before = found.start == 0 or not cut[found.start - 1].is_word
    return before and (found.end == len(cut) or not cut[found.end].is_word) and not found.owning


def _is_a_thing(cut: Sequence[Token], found: Found) -> bool:
    before = cut[found.start - 1].bare if found.start else ""
    return before in _DETERMINERS or (before in _WITHIN and not found.owning)


def _owns(cut: Sequence[Token], found: Found) -> bool:
    """Whether something in lower case is the name's, unlike in "Valentine's Day"."""
    return found.owning and found.end < len(cut) and cut[found.end].text[0].islower()


def _acts(cut: Sequence[Token], found: Found) -> bool:
    """Whether the name is the subject of a clause: a lower-case word follows at its start."""
    follows = cut[found.end].text[:1].islower() if found.end < len(cut) else False
    start = found.start - (found.start > 0 and cut[found.start - 1].bare == "the")
    return begins_clause(cut, start) and follows and not found.owning
