"""Reading, beside a quotation, who speaks it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from podfic.script.dialogue.segments import Segment
from podfic.script.grammar.clauses import (
    Actor,
    Stand,
    Subject,
    actor_at,
    begins_clause,
    hears,
    leading_actor,
    verb_of,
)
from podfic.script.grammar.names import Name
from podfic.script.grammar.verbs import SPEECH_VERBS, TAG_VERBS
from podfic.script.grammar.words import Token, sentences, tokens, word_set

_PARTICLES = word_set("in on out up back")
_NEAR = 60
"""Words and marks before a quotation among which its tag is looked for."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Who speaks a quotation, as the narration beside it says.

    `said` tells a tag ("said Jack") from a beat ("Jack shrugged."). The subject
    stands at `at` of the paragraph, in a sentence that reaches to `end`.
    """

    subject: Subject
    said: bool
    at: int
    end: int


def cues_of(text: str, segments: Sequence[Segment], index: int) -> Iterator[Cue]:
    """Yield the cues for the quotation `segments[index]` of `text`, the surest first.

    These are a tag after it, a tag before it, a beat before and a beat after it.
    """
    readings = _readings(text, segments, index)
    yield from (reading for reading in readings if reading is not None)


def _readings(text: str, segments: Sequence[Segment], index: int) -> Iterator[Cue | None]:
    after = list(islice(_sentences(text, segments, index + 1), 1))
    if after:
        yield _tag_after(after[0])
    before = list(_sentences(text, segments, index - 1))
    if before and not _has_full_end(text, before[-1]):
        yield _tag_before(before[-1])
    yield _beat(before)
    yield _beat(after)


def _sentences(text: str, segments: Sequence[Segment], index: int) -> Iterator[tuple[Token, ...]]:
    """Yield the sentences of the narration `segments[index]`, if it is one."""
    if not 0 <= index < len(segments) or segments[index].quoted:
        return
    segment = segments[index]
    cut = (tokens(text, *sentence) for sentence in sentences(text, segment.start, segment.end))
    yield from (sentence for sentence in cut if any(token.is_word for token in sentence))


def _tag_after(sentence: Sequence[Token]) -> Cue | None:
    start = next(at for at, token in enumerate(sentence) if token.is_word)
    actor = _after_verb(sentence, start)
    if actor is None:
        actor = actor_at(sentence, start)
        if actor is None or verb_of(sentence, actor) is None:
            return None
    return _cue(sentence, actor, said=True)


def _tag_before(sentence: Sequence[Token]) -> Cue | None:
    sentence = sentence[-_NEAR:]
    verbs = [at for at, token in enumerate(sentence) if token.bare in TAG_VERBS]
    for verb in sorted(verbs, key=lambda at: (sentence[at].bare in SPEECH_VERBS, at), reverse=True):
        actor = _actor_of(sentence, verb)
        if actor is not None:
            return _cue(sentence, actor, said=True)
    return None


def _after_verb(sentence: Sequence[Token], verb: int) -> Actor | None:
    """Return the subject behind the verb at `verb`: "said Jack", "put in Jack"."""
    if sentence[verb].bare not in TAG_VERBS:
        return None
    behind = sentence[verb + 1].bare if verb + 1 < len(sentence) else ""
    return actor_at(sentence, verb + 1 + (behind in _PARTICLES))


def _actor_of(sentence: Sequence[Token], verb: int) -> Actor | None:
    """Return the subject of the verb at `verb`: behind it, right before it, or farther off."""
    if begins_clause(sentence, verb):
        inverted = _after_verb(sentence, verb)
        if inverted is not None:
            return inverted
    for start in reversed(range(verb)):
        actor = actor_at(sentence, start)
        if actor is None or actor.end > verb:
            continue
        if begins_clause(sentence, start) or actor.end == verb:
            return actor
    return None


def _beat(narration: Sequence[Sequence[Token]]) -> Cue | None:
    """Return the one who acts in these sentences, if it is clearly one."""
    acting: list[Cue] = []
    for sentence in narration:
        actor = leading_actor(sentence)
        if actor is not None and actor.subject is not Stand.SOMEONE and not hears(sentence, actor):
            acting.append(_cue(sentence, actor, said=False))
    names = {cue.subject for cue in acting if isinstance(cue.subject, Name)}
    stands = {cue.subject for cue in acting} - names
    if len(names) + len(stands) == 1 or (len(names) == 1 and acting[0].subject in names):
        return acting[0]
    return None


def _cue(sentence: Sequence[Token], actor: Actor, *, said: bool) -> Cue:
    return Cue(actor.subject, said, sentence[actor.start].start, sentence[-1].end)


def _has_full_end(text: str, sentence: Sequence[Token]) -> bool:
    return text[sentence[-1].start] in ".!?"
