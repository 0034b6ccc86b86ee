"""Who the people of a story are: what they are called, their genders, their mentions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from podfic.model.people import Gender
from podfic.script.grammar.names import Found, Name
from podfic.script.grammar.words import Token, tokens
from podfic.script.people.aliases import Uses, unify
from podfic.script.people.evidence import Evidence, Tally, clear_majority, names_of


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
            for found in names_of(cut)
            if found.name in self.called
        ]

    def addressed(self, text: str, start: int, end: int) -> set[str]:
        """Return the people that the quotation `text[start:end]` calls by name."""
        cut = tokens(text, start, end)
        return {
            self.called[found.name]
            for found in names_of(cut)
            if found.name in self.called and _is_set_off(cut, found)
        }


def find_people(
    narration: Iterable[str], speech: Iterable[str], tagged: Counter[Name], known: Iterable[Name]
) -> People:
    """Return the people of a story from its narration and what is said in it.

    `tagged` counts the names in speech tags; `known` are names from the
    story's metadata.
    """
    evidence = Evidence()
    for text in narration:
        evidence.narrate(text)
    for text in speech:
        evidence.hear(text)
    given = set(known)
    shown = [name for name in evidence.tallies if name in given or evidence.shows_person(name)]
    tallies = {name: evidence.tallies.get(name, Tally()) for name in (*shown, *tagged)}
    called = unify(
        {
            name: Uses(tagged[name], tally.seen, clear_majority(tally.genders))
            for name, tally in tallies.items()
        }
    )
    return People(called, _genders(called, tallies))


def _genders(called: Mapping[Name, str], tallies: Mapping[Name, Tally]) -> dict[str, Gender]:
    """Return the gender of each person, by title or else by pronouns."""
    counts: dict[str, Counter[Gender]] = {}
    titles: dict[str, Gender] = {}
    for name, person in called.items():
        counts.setdefault(person, Counter()).update(tallies[name].genders)
        if name.gender is not Gender.UNKNOWN:
            titles[person] = name.gender
    return {person: titles.get(person, clear_majority(count)) for person, count in counts.items()}


def _is_set_off(cut: Sequence[Token], found: Found) -> bool:
    before = found.start == 0 or not cut[found.start - 1].is_word
    return before and (found.end == len(cut) or not cut[found.end].is_word) and not found.owning
