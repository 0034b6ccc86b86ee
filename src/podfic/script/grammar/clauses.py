"""Reading the subject of a clause, and the verb behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from podfic.script.grammar.described import (
    MODIFIERS,
    WHOLE,
    Described,
    description_at,
    is_complete,
    may_describe,
    one_of,
    owner_at,
)
from podfic.script.grammar.kinds import kind_of
from podfic.script.grammar.names import Name, name_at
from podfic.script.grammar.verbs import TAG_VERBS
from podfic.script.grammar.words import Token, word_set


class Stand(Enum):
    """Words that stand in for a name."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    SELF = "i"
    """Whoever tells the story, or is told it as theirs: "you say"."""
    OTHER = "other"
    """The other of two: "said the other"."""
    WE = "we"
    IT = "it"


Subject = Name | Stand | Described


@dataclass(frozen=True, slots=True)
class Actor:
    """The subject of a clause, read from tokens `[start, end)`."""

    subject: Subject
    start: int
    end: int


_STANDS: Mapping[str, Stand] = MappingProxyType(
    {
        "he": Stand.HE,
        "she": Stand.SHE,
        "they": Stand.THEY,
        "i": Stand.SELF,
        "you": Stand.SELF,
        "we": Stand.WE,
        "it": Stand.IT,
    }
)
_OWNERS: Mapping[str, Stand] = MappingProxyType(
    {"his": Stand.HE, "her": Stand.SHE, "their": Stand.THEY, "my": Stand.SELF}
)
_POSSESSIVES = word_set("his her their my our your its")
_FRESH = word_set("a an another some one someone somebody several two three")
_DETERMINERS = _POSSESSIVES | _FRESH | word_set("the this that these those both")
EVERYONE = Described("everyone", "everyone")
"""Those whom a story means by "they" where it is more than one."""
_TOGETHER = word_set("all both")
"""Words that tell "they" from one person's: "they all"."""
_OTHERS = word_set("other latter former")
_OPENERS = word_set(
    "and but when while as then so before until after again now finally instead once or for "
    "suddenly presently at last yet still however meanwhile quickly slowly quietly"
)
"""Words behind which a clause begins."""
_VOICE_AND_BODY = word_set(
    "voice tone eyes eye eyebrow eyebrows brow brows face mouth lips lip jaw smile grin smirk "
    "frown expression gaze hand hands shoulders shoulder head cheeks breath laugh laughter heart "
    "fingers arms arm words reply answer response question whisper cry shout chin nose accent "
    "features countenance"
)
"""What acts for its owner."""
_HEARING = word_set("heard hears")
_REACH = 4
"""Words between a subject and its verb."""
_DESCRIPTION = 7
"""The same for a subject that is described: "the old man with the lamp"."""
_ADJECTIVES = 3
"""Words between "the" and a name: "the exasperated Bounderby"."""


def actor_at(tokens: Sequence[Token], start: int, *, inverted: bool = False) -> Actor | None:
    """Return the subject that begins with the token at `start`, if one does.

    Somebody's voice, face or hands are their owner. A subject is `inverted`
    when its verb stands before it; only there may the noun be any.
    """
    if start >= len(tokens):
        return None
    return (
        _stand_in(tokens, start)
        or _named(tokens, start, inverted=inverted)
        or _described(tokens, start, inverted=inverted)
        or _whole(tokens, start, inverted=inverted)
    )


def verb_of(tokens: Sequence[Token], actor: Actor) -> int | None:
    """Return the place of the tag verb that follows `actor`, if one does."""
    reach = _DESCRIPTION if isinstance(actor.subject, Described) else _REACH
    for at in range(actor.end, min(actor.end + reach, len(tokens))):
        if not tokens[at].is_word or tokens[at].bare in _HEARING:
            return None
        if tokens[at].bare in TAG_VERBS:
            return at
    return None


def hears(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether `actor` hears somebody else speak: "she heard Jack say"."""
    return _bare(tokens, actor.end) in _HEARING


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
    return singled_out(tokens, at) or actor_at(tokens, at)


def singled_out(tokens: Sequence[Token], at: int) -> Actor | None:
    """Return who it is in "It was Jack who answered", "It was Jack."."""
    if _bare(tokens, at) != "it" or _bare(tokens, at + 1) not in {"was", "is"}:
        return None
    actor = actor_at(tokens, at + 2)
    if actor is None or isinstance(actor.subject, Stand):
        return None
    behind = _bare(tokens, actor.end)
    is_whole = behind in {"", "who", "that"} or not tokens[actor.end].is_word
    return actor if is_whole else None


def _stand_in(tokens: Sequence[Token], start: int) -> Actor | None:
    """Return the pronoun at `start`, or the owner of "his voice", or "the other"."""
    if _bare(tokens, start) in {"they", "we"} and _bare(tokens, start + 1) in _TOGETHER:
        return Actor(EVERYONE, start, start + 2)
    word, after = tokens[start].bare, _bare(tokens, start + 1)
    if word in _STANDS:
        return Actor(_STANDS[word], start, start + 1)
    if word in _OWNERS and after in _VOICE_AND_BODY:
        return Actor(_OWNERS[word], start, start + 2)
    if word == "the" and after in _OTHERS and is_complete(tokens, start + 2):
        return Actor(Stand.OTHER, start, start + 2)
    return None


def _named(tokens: Sequence[Token], start: int, *, inverted: bool) -> Actor | None:
    """Return the name at `start`, or who belongs to it: "Jack's mother"."""
    at = _adjectives_end(tokens, start, inverted=inverted)
    found = name_at(tokens, at) if at < len(tokens) else None
    if found is None:
        return None
    if not found.owning:
        return Actor(found.name, start, found.end)
    if _bare(tokens, found.end) in _VOICE_AND_BODY:
        return Actor(found.name, start, found.end + 1)
    owned = description_at(tokens, found.end, owner=f"{found.name}'s")
    return None if owned is None else Actor(owned[0], start, owned[1])


def _adjectives_end(tokens: Sequence[Token], start: int, *, inverted: bool) -> int:
    """Return where a name may begin, "the" and adjectives before it passed over."""
    if tokens[start].bare == "the":
        at = start + 1
        stop = min(len(tokens), at + _ADJECTIVES)
        while at < stop and _is_adjective(tokens[at]) and not kind_of(tokens[at].bare):
            at += 1
        return at
    one = tokens[start]
    return start + (one.bare in MODIFIERS or (inverted and _is_adjective(one)))


def _is_adjective(token: Token) -> bool:
    """Whether it may be an adjective before a name: "remarked sceptical Anne"."""
    return token.text.islower() and may_describe(token)


def _whole(tokens: Sequence[Token], start: int, *, inverted: bool) -> Actor | None:
    """Return the subject at `start` that is a word by itself, or so many of others."""
    word = tokens[start].bare
    if word not in WHOLE:
        return None
    if _bare(tokens, start + 1) == "of":
        who, end = one_of(tokens, start)
        return Actor(who, start, end)
    if inverted and not is_complete(tokens, start + 1):
        return None
    return Actor(Described(word, word, fresh=True), start, start + 1)


def _described(tokens: Sequence[Token], start: int, *, inverted: bool) -> Actor | None:
    """Return who is described at `start`: "the old man", or the owner of "the voice of Jack"."""
    word = tokens[start].bare
    if word not in _DETERMINERS:
        return None
    owner = word if word in _POSSESSIVES else ""
    fresh = word in _FRESH
    owning = owner_at(tokens, start + 1, owner=owner, fresh=fresh)
    if owning is not None and _bare(tokens, owning[1]) in _VOICE_AND_BODY:
        return Actor(owning[0], start, owning[1] + 1)
    found = description_at(tokens, start + 1, owner=owner, fresh=fresh, inverted=inverted)
    if found is None:
        return None
    who, end = found
    if who.head == "voice" and _bare(tokens, end) == "of":
        speaker = actor_at(tokens, end + 1)
        if speaker is not None:
            return Actor(speaker.subject, start, speaker.end)
    return Actor(who, start, end)


def _bare(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].bare if at < len(tokens) else ""
