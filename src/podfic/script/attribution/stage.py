"""What a reader keeps in mind while reading on: who is there, and who is who."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from podfic.model.people import Gender
from podfic.script.attribution.memory import Memory
from podfic.script.attribution.sightings import Sighting
from podfic.script.grammar.clauses import Stand, Subject
from podfic.script.grammar.described import WHOLE, Described
from podfic.script.grammar.kinds import GENERIC
from podfic.script.people.people import People

SELF = "I"
"""The story's own "I", as long as the text does not name it."""
YOU = "You"
"""What the one is called to whom a story happens that is told to them."""
_GENDERS: Mapping[Stand, Gender] = {
    Stand.HE: Gender.MALE,
    Stand.SHE: Gender.FEMALE,
    Stand.THEY: Gender.NEUTRAL,
}
_NEW = 40
"""Paragraphs for which somebody brought in by "a" is new."""
_MOST = 12
"""The latest people with one noun among whom somebody described so is looked for."""


def gender_of(subject: Subject | None) -> Gender | None:
    """Return the gender that a pronoun tells, None for any other subject."""
    return _GENDERS.get(subject) if isinstance(subject, Stand) else None


Meanings = Mapping[tuple[int, str], Mapping[str, float]]
"""By the paragraph and the words of a description, how likely it is to mean each person."""


@dataclass(slots=True)
class Stage:
    """Everybody in a story, as far as it is read.

    `genders` are those known; `narrator` is what the story's "I" is called, ""
    if it has none; `meanings` tell whom descriptions mean.
    """

    people: People
    genders: dict[str, Gender]
    narrator: str = ""
    tellers: frozenset[str] = frozenset()
    """All who tell a part of the story."""
    meanings: Meanings = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    introduced: dict[str, int] = field(default_factory=dict)
    """Where the story last brought somebody in by "a", by noun."""
    roles: dict[str, list[Described]] = field(default_factory=dict)
    """The people without a name, by noun."""
    described: dict[str, Described] = field(default_factory=dict)
    """The same by what they are called."""
    meant_by: dict[str, str] = field(default_factory=dict)
    """Whom a description meant when it last told who spoke."""

    def gender(self, who: str) -> Gender:
        """Return the gender of `who` as far as it is known."""
        return self.genders.get(who, Gender.UNKNOWN)

    def is_new(self, who: Described, paragraph: int) -> bool:
        """Whether the story brought somebody in by that noun not long before."""
        return paragraph - self.introduced.get(who.head, -_NEW - 1) <= _NEW

    def who(self, seen: Sighting, paragraph: int) -> str | None:
        """Return whom a sighting means, None where that is nobody in particular."""
        if seen.who:
            return self.meant(seen.who)
        if seen.stand is Stand.SELF:
            return self.narrator or None
        if seen.stand is not None:
            gender = gender_of(seen.stand)
            return gender and self.memory.latest(gender, self.genders, but=self.narrator)
        return None if seen.described is None else self._described(seen, seen.described, paragraph)

    def meant(self, bearers: Sequence[str]) -> str:
        """Return who of several bearers of a name is meant: the one last seen."""
        return max(bearers, key=self.memory.last) if len(bearers) > 1 else bearers[0]

    def known(self, who: Described, paragraph: int = -1) -> dict[str, float]:
        """Return whom the story is known to describe so, and how surely, from 0 to 1."""
        known = dict(self.meanings.get((paragraph, who.words), {}))
        if not who.fresh:
            known |= dict.fromkeys(sorted(self.people.titled.get(who.head, ())), 1.0)
        return known

    def is_other_role(self, one: str, who: Described) -> bool:
        """Whether `one` is somebody without a name who cannot be described so.

        A voice may be anybody's, and a noun for anybody anybody's but a crowd's.
        """
        other = self.described.get(one)
        if other is None or other.agrees(who):
            return False
        if other.words in WHOLE:
            return True
        vague = GENERIC & {other.head, who.head}
        return other.crowd is not who.crowd or not vague

    def role(self, who: Described) -> str:
        """Return what somebody described is called, as before if they are there already."""
        told = self.people.also.get(str(who).casefold())
        if told is not None:
            return told
        known = self.roles.setdefault(who.head, [])
        for other in () if who.fresh else reversed(known[-_MOST:]):
            if other.agrees(who):
                return str(other)
        gender = who.gender
        if gender is Gender.UNKNOWN:
            gender = self.people.described.get(who.words, gender)
        self.genders.setdefault(str(who), gender)
        self.described.setdefault(str(who), who)
        if who not in known[-_MOST:]:
            known.append(who)
        return str(who)

    def _described(self, seen: Sighting, who: Described, paragraph: int) -> str | None:
        if who.fresh:
            self.introduced[who.head] = paragraph
        if not who.fresh and who.words in self.meant_by:
            return self.meant_by[who.words]
        known = self.known(who)
        if known:
            return max(known, key=lambda one: (known[one], self.memory.last(one)))
        role = self.role(who)
        if self.memory.knows(role):
            return role
        is_new = who.fresh or who.head not in GENERIC
        return role if seen.subject and is_new and not who.owner else None
