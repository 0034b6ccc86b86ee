"""Reading, beside a quotation, who speaks it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

from podfic.script.attribution.paragraph import Paragraph
from podfic.script.dialogue.segments import Segment
from podfic.script.grammar.clauses import (
    Actor,
    Stand,
    Subject,
    actor_at,
    begins_clause,
    hears,
    leading_actor,
    singled_out,
    verb_of,
)
from podfic.script.grammar.described import Described
from podfic.script.grammar.names import Name, name_at
from podfic.script.grammar.verbs import SPEECH_VERBS, TAG_VERBS
from podfic.script.grammar.words import Token, sentences, tokens, word_set

_PARTICLES = word_set("in on out up back over off forth")
_MANNER = word_set("then just only also again even still at last quite rather")
_COMES = word_set("came comes was were")
_UTTERED = word_set(
    "reply answer response retort question comment verdict conclusion opinion words remark "
    "exclamation rejoinder voice lips mouth"
)
_LONGEST_LEAD = 6
"""Words and marks that may stand in a subject before its last: "the Rev. Dr. Jones"."""
_NEAR = 60
"""Words and marks before a quotation among which its tag is looked for."""
_FAR = 40
"""Words and marks of the sentence after a quotation that are looked at."""
_LATE = 3
"""Words between a verb and its subject behind it: "cried out suddenly the man"."""
_SHOWN = 24
"""Words and marks of a cue that are shown as what told it."""
_BEFORE = 2
"""Adverbs that may stand before the verb of a tag: "suddenly cried Sikes"."""


class Kind(Enum):
    """Where a cue stands, the surest kind first."""

    TAG = "tag"
    """A verb of speaking beside the quotation: "said Jack"."""
    LEAD = "lead"
    """The paragraph before ends in one and a colon."""
    BEAT = "beat"
    """Somebody acts in the same paragraph: "Jack shrugged."."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Who speaks a quotation, as the narration beside it says.

    The subject stands at `at` of the paragraph, in a sentence that reaches to
    `end`; `words` are those of it that tell: "said Jack".
    """

    subject: Subject
    kind: Kind
    at: int
    end: int
    words: str = ""


def cues_of(paragraph: Paragraph, index: int) -> Iterator[Cue]:
    """Yield the cues for the quotation `segments[index]`, the surest first.

    These are a tag after it, a tag before it, a beat before and a beat after it.
    """
    text, segments = paragraph.text, paragraph.segments
    after = list(islice(_sentences(text, segments, index + 1), 1))
    before = list(_sentences(text, segments, index - 1))
    if after:
        said = segments[index]
        open_ended = text[said.start : said.end].rstrip("\"'”’» ").endswith((",", "—", "–", "-"))
        tag = _tag_after(after[0]) or _any_verb(after[0], open_ended=open_ended)
        if tag is not None:
            yield tag
    tag = _tag_before(before[-1]) if before and not _has_full_end(text, before[-1]) else None
    if tag is not None:
        yield tag
    for beat in (_beat(before), _beat(after)):
        if beat is not None:
            yield beat


def lead_of(text: str) -> Cue | None:
    """Return the cue that the narration `text` gives for a quotation in the next paragraph."""
    cut = [tokens(text, *one) for one in sentences(text)]
    if not cut or not cut[-1]:
        return None
    last = text.rstrip()[-1:]
    if last in ".!?…\"”'’)":
        return None
    found = _tag_before(cut[-1])
    return None if found is None else replace(found, kind=Kind.LEAD)


def _sentences(text: str, segments: Sequence[Segment], index: int) -> Iterator[tuple[Token, ...]]:
    """Yield the sentences of the narration `segments[index]`, if it is one."""
    if not 0 <= index < len(segments) or segments[index].quoted:
        return
    segment = segments[index]
    cut = (tokens(text, *sentence) for sentence in sentences(text, segment.start, segment.end))
    yield from (sentence for sentence in cut if any(token.is_word for token in sentence))


def _tag_after(sentence: Sequence[Token]) -> Cue | None:
    start = next(at for at, token in enumerate(sentence) if token.is_word)
    sentence = sentence[: start + _FAR]
    for skipped in range(_BEFORE + 1):
        actor = _after_verb(sentence, start + skipped)
        if actor is not None:
            return _cue(sentence, actor, Kind.TAG, start)
        if start + skipped >= len(sentence) or not _is_manner(sentence[start + skipped]):
            break
    singled = singled_out(sentence, start)
    if singled is not None:
        return _cue(sentence, singled, Kind.TAG)
    actor = _owner_of_words(sentence, start) or actor_at(sentence, start)
    if actor is None or (verb_of(sentence, actor) is None and sentence[start].bare not in _COMES):
        return None
    return _cue(sentence, actor, Kind.TAG)


def _any_verb(sentence: Sequence[Token], *, open_ended: bool) -> Cue | None:
    """Return the tag with a verb that is not known for one: "fleered Jack", "Jack fleered".

    It is one when the quotation before is `open_ended`, or its verb stands
    before its subject.
    """
    first = next(at for at, token in enumerate(sentence) if token.is_word)
    if sentence[first].text.islower() and sentence[first].bare.endswith("ed"):
        actor = actor_at(sentence, first + 1)
        named = actor is not None and not isinstance(actor.subject, Stand)
        return _cue(sentence, actor, Kind.TAG, first) if actor is not None and named else None
    actor = actor_at(sentence, first) if open_ended else None
    if actor is None or actor.end >= len(sentence) or not sentence[actor.end].text.islower():
        return None
    return _cue(sentence, actor, Kind.TAG)


def _owner_of_words(sentence: Sequence[Token], start: int) -> Actor | None:
    """Return whose words they are in "was Anne's reply", "came from Sir Thomas's lips"."""
    if sentence[start].bare not in _COMES:
        return None
    for at in range(start + 1, min(start + 1 + _LATE, len(sentence))):
        owner = _owner_at(sentence, at)
        if owner is not None or sentence[at].bare not in {"from", "the"}:
            return owner
    return None


def _owner_at(sentence: Sequence[Token], at: int) -> Actor | None:
    """Return whose reply or the like is named at `at`."""
    found = name_at(sentence, at)
    if found is None:
        actor = actor_at(sentence, at)
        words = sentence[at : actor.end] if actor is not None else ()
        return actor if any(token.bare in _UTTERED for token in words) else None
    uttered = found.owning and found.end < len(sentence) and sentence[found.end].bare in _UTTERED
    return Actor(found.name, at, found.end + 1) if uttered else None


def _is_manner(token: Token) -> bool:
    return token.is_word and (token.bare.endswith("ly") or token.bare in _MANNER)


def _tag_before(sentence: Sequence[Token]) -> Cue | None:
    sentence = sentence[-_NEAR:]
    verbs = [at for at, token in enumerate(sentence) if token.bare in TAG_VERBS]
    for verb in sorted(verbs, key=lambda at: (sentence[at].bare in SPEECH_VERBS, at), reverse=True):
        actor = _actor_of(sentence, verb)
        if actor is not None:
            return _cue(sentence, actor, Kind.TAG, min(verb, actor.start))
    return None


def _after_verb(sentence: Sequence[Token], verb: int) -> Actor | None:
    """Return the subject behind the verb at `verb`: "said Jack", "put in Jack"."""
    if verb >= len(sentence) or sentence[verb].bare not in TAG_VERBS:
        return None
    at = verb + 1
    while at < len(sentence) and at - verb <= _LATE:
        token = sentence[at]
        may_follow = token.bare in _PARTICLES and _begins_subject(sentence, at + 1)
        if not may_follow and not _is_manner(token):
            break
        at += 1
    return actor_at(sentence, at, inverted=True)


def _begins_subject(sentence: Sequence[Token], at: int) -> bool:
    """Whether a subject may stand behind a particle: "put in Jack", not "said in a whisper"."""
    if at >= len(sentence):
        return False
    return sentence[at].is_capital or sentence[at].bare in {"the", "he", "she", "i"}


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
            return _whole(sentence, actor)
    return None


def _whole(sentence: Sequence[Token], actor: Actor) -> Actor:
    """Return `actor` with all that stands before and belongs to it: title, given name, "the"."""
    for start in range(max(0, actor.start - _LONGEST_LEAD), actor.start):
        fuller = actor_at(sentence, start)
        if fuller is not None and fuller.end == actor.end:
            return fuller
    return actor


def _beat(narration: Sequence[Sequence[Token]]) -> Cue | None:
    """Return the one who acts in these sentences, if it is clearly one."""
    acting: list[Cue] = []
    for sentence in narration:
        actor = leading_actor(sentence)
        if actor is not None and not hears(sentence, actor):
            acting.append(_cue(sentence, actor, Kind.BEAT))
    names = {cue.subject for cue in acting if isinstance(cue.subject, Name)}
    others = {cue.subject for cue in acting if not isinstance(cue.subject, Described)} - names
    if len(names) + len(others) == 1 or (len(names) == 1 and acting[0].subject in names):
        return next(cue for cue in acting if not isinstance(cue.subject, Described))
    if not names and not others and len({cue.subject for cue in acting}) == 1:
        return acting[0]
    return None


def _cue(sentence: Sequence[Token], actor: Actor, kind: Kind, first: int | None = None) -> Cue:
    """Return the cue whose words begin with the token `first`, else with its subject."""
    telling = sentence[actor.start if first is None else first :][:_SHOWN]
    words = "".join(
        token.text + " " * (after.start > token.end)
        for token, after in zip(telling, (*telling[1:], telling[-1]), strict=True)
    )
    return Cue(actor.subject, kind, sentence[actor.start].start, sentence[-1].end, words)


def _has_full_end(text: str, sentence: Sequence[Token]) -> bool:
    return text[sentence[-1].start] in ".!?"
