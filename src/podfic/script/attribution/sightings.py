"""Who is named, or stood for, in the narration of a scene."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podfic.script.grammar.clauses import Stand, actor_at, begins_clause
from podfic.script.grammar.described import Described
from podfic.script.grammar.kinds import kind_of
from podfic.script.grammar.names import name_at
from podfic.script.grammar.words import Token, word_set
from podfic.script.people.people import People

_OBJECTS = {
    "him": Stand.HE,
    "her": Stand.SHE,
    "them": Stand.THEY,
    "me": Stand.SELF,
    "his": Stand.HE,
    "my": Stand.SELF,
    "us": Stand.WE,
    "our": Stand.WE,
}
_SUBJECTS = {"he": Stand.HE, "she": Stand.SHE, "i": Stand.SELF, "you": Stand.SELF, "we": Stand.WE}
_ARTICLES = word_set("the a an another")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody in the narration: who it may be, where, and whether a clause's subject.

    `who` is empty for a pronoun, whose `stand` it has instead, and for somebody
    `described`.
    """

    who: tuple[str, ...]
    stand: Stand | None
    at: int
    subject: bool
    described: Described | None = None


def sightings(cut: Sequence[Token], people: People) -> Iterator[Sighting]:
    """Yield who is named or stood for in the words `cut` of narration, in order."""
    at = 0
    while at < len(cut):
        token = cut[at]
        if token.is_capital and (found := name_at(cut, at)) is not None:
            who = people.bearers.get(found.name, ())
            if who:
                start = at - (at > 0 and cut[at - 1].bare == "the")
                subject = begins_clause(cut, start) and not found.owning
                yield Sighting(who, None, token.start, subject)
            at = found.end
            continue
        bare = token.bare
        if bare in _ARTICLES and (described := _described(cut, at)) is not None:
            person, end = described
            yield Sighting((), None, token.start, begins_clause(cut, at), person)
            at = end
            continue
        if bare in _SUBJECTS:
            yield Sighting((), _SUBJECTS[bare], token.start, subject=True)
        elif bare in _OBJECTS:
            yield Sighting((), _OBJECTS[bare], token.start, subject=False)
        at += 1


def _described(cut: Sequence[Token], at: int) -> tuple[Described, int] | None:
    """Return the person without a name that is described at `at`, and where that ends."""
    actor = actor_at(cut, at)
    if actor is None or not isinstance(actor.subject, Described) or actor.subject.crowd:
        return None
    return (actor.subject, actor.end) if kind_of(actor.subject.head) else None
