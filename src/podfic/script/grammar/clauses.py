"""Reading the subject of a clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from podfic.script.grammar.names import Name, name_at
from podfic.script.grammar.verbs import TAG_VERBS
from podfic.script.grammar.words import Token, word_set


class Stand(Enum):
    """Words that stand in for a name."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    SELF = "i"
    """Whoever tells the story."""
    SOMEONE = "someone"
    """A person who is described but not named."""


Subject = Name | Stand


@dataclass(frozen=True, slots=True)
class Actor:
    """The subject of a clause, read from tokens `[start, end)`."""

    subject: Subject
    start: int
    end: int


_STANDS = {stand.value: stand for stand in (Stand.HE, Stand.SHE, Stand.THEY, Stand.SELF)}
_OWNERS = {"his": Stand.HE, "her": Stand.SHE, "their": Stand.THEY, "my": Stand.SELF}
_DETERMINERS = word_set("the a an our your this that another one someone somebody")
_OPENERS = word_set(
    "and but when while as then so before after until again now finally instead once"
)
_VOICE_AND_BODY = word_set(
    "voice tone eyes eye eyebrow eyebrows brow brows face mouth lips lip jaw smile grin smirk "
    "frown expression gaze hand hands shoulders shoulder head cheeks breath laugh laughter"
)
_HEARING = word_set("heard hears")
_REACH = 4
"""Words between a subject and its verb."""
_DESCRIPTION = 6
"""The same for a subject that is described: "the old man with the lamp"."""


def actor_at(tokens: Sequence[Token], start: int) -> Actor | None:
    """Return the subject that begins with the token at `start`, if one does.

    Somebody's voice, face or hands are their owner.
    """
    if start >= len(tokens):
        return None
    word = tokens[start].bare
    after = tokens[start + 1].bare if start + 1 < len(tokens) else ""
    if word in _STANDS:
        return Actor(_STANDS[word], start, start + 1)
    if word in _OWNERS:
        owner = _OWNERS[word] if after in _VOICE_AND_BODY else Stand.SOMEONE
        return Actor(owner, start, start + 2)
    found = name_at(tokens, start + 1 if word == "the" else start)
    if found is not None and not found.owning:
        return Actor(found.name, start, found.end)
    if found is not None:
        owned = tokens[found.end].bare if found.end < len(tokens) else ""
        subject = found.name if owned in _VOICE_AND_BODY else Stand.SOMEONE
        return Actor(subject, start, found.end + 1)
    return Actor(Stand.SOMEONE, start, start + 1) if word in _DETERMINERS else None


def verb_of(tokens: Sequence[Token], actor: Actor) -> int | None:
    """Return the place of the tag verb that follows `actor`, if one does."""
    reach = _DESCRIPTION if actor.subject is Stand.SOMEONE else _REACH
    for at in range(actor.end, min(actor.end + reach, len(tokens))):
        if not tokens[at].is_word or tokens[at].bare in _HEARING:
            return None
        if tokens[at].bare in TAG_VERBS:
            return at
    return None


def hears(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether `actor` hears somebody else speak: "she heard Jack say"."""
    return actor.end < len(tokens) and tokens[actor.end].bare in _HEARING


def begins_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause begins with the token at `at`."""
    if at == 0:
        return True
    before = tokens[at - 1]
    return not before.is_word or before.bare in _OPENERS


def leading_actor(tokens: Sequence[Token]) -> Actor | None:
    """Return the subject a sentence begins with, openers such as "then" left aside."""
    at = 0
    while at < len(tokens) and (not tokens[at].is_word or tokens[at].bare in _OPENERS):
        at += 1
    return actor_at(tokens, at)
