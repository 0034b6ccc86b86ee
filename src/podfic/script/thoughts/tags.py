"""What stands beside words in italics: somebody who thinks them, says them or reads them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from podfic.script.grammar.clauses import Actor, Subject, actor_at, begins_clause, verb_of
from podfic.script.grammar.verbs import SPEECH_VERBS
from podfic.script.grammar.words import Token, each_token, sentences, tokens, word_set

THINKING = word_set(
    """
    think thinks thought thinking wonder wonders wondered wondering muse muses mused musing realise
    realises realised realising realize realizes realized realizing reflect reflects reflected
    reason reasons reasoned ponder ponders pondered decide decides decided figure figures figured
    marvel marvels marvelled marveled despair despairs despaired
    """
)
"""Verbs whose words nobody hears."""
_SAYING = SPEECH_VERBS | word_set("asking telling saying praying reminding cursing")
WORD = re.compile(r"[^\W_]")
"""A letter or digit."""
_SOUNDING = word_set(
    """
    laughs laughed sighs sighed chuckles chuckled giggles giggled gasps gasped groans groaned grunts
    grunted huffs huffed hums hummed sniffs sniffed snorts snorted sobs sobbed weeps wept pants
    panted moans moaned breathes breathed falters faltered whimpers whimpered cackles cackled
    continues continued resumes resumed voices begins began sings sang
    """
)
"""Verbs of speaking that in a sentence of their own say only what somebody does."""
_SELF = word_set("himself herself themself themselves myself itself oneself yourself")
_SILENT = word_set("silently inwardly internally mentally")
_BEHIND = word_set("to as and with while when before at in for then again")
"""Words that go on behind a tag's verb where the thought is not its object."""
_MINDS = word_set("thought thoughts mind brain head")
_REACH = 4
"""Words between a tag's subject and its verb."""
_TAG = 10
"""Words and marks of a tag."""
_NEAR = 160
"""Characters before words in italics among which their tag is looked for."""
_READ = re.compile(
    r"\b(?:reads?|reading|writ(?:es?|ing|ten)|wrote|typ(?:es?|ed|ing)|text(?:s|ed|ing)?|messages?"
    r"|notes?|signs?|signed|signing|letters?|label(?:s|led)?|screens?|captions?|headlines?"
    r"|e-?mail(?:s|ed)?|posted|tweet(?:s|ed)?|inscription|engraved|scrawled|printed|spelled"
    r"|sang|sung|sing(?:s|ing)?|songs?|lyrics?|radio|tune|poems?|voicemail|recording|voices?"
    r"|echo(?:ed|es|ing)?|heard|hears|titled|called|entitled)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """Who thinks, at `at` of the paragraph, and the words that say so."""

    subject: Subject
    at: int
    words: str


def tag_after(text: str, end: int, stop: int) -> Tag | None:
    """Return the tag of a thought that ends at `end`: ", Ianto thought.", "he told himself."."""
    cut = _first_sentence(text, end, stop)
    if not cut:
        return None
    if cut[0].bare in THINKING and cut[0].text.islower():
        actor = actor_at(cut, 1)
        return _tag(text, cut, actor, actor.end) if actor is not None else None
    actor = actor_at(cut, 0)
    verb = _thinks(cut, actor) if actor is not None else None
    if actor is None or verb is None or not _ends_tag(cut, verb + 1):
        return None
    return _tag(text, cut, actor, verb + 1)


def tag_before(text: str, start: int, end: int) -> Tag | None:
    """Return the tag of a thought that begins at `end`: "Ianto thought, ", "he wondered: "."""
    cut = _last_sentence(text, start, end)
    while cut and not cut[-1].is_word:
        cut = cut[:-1]
    verb = next((at for at in reversed(range(len(cut))) if _is_thinking(cut, at)), None)
    if verb is None or not all(_trails(token) for token in cut[verb + 1 :]):
        return None
    for at in reversed(range(verb)):
        actor = actor_at(cut, at)
        if (
            actor is not None
            and actor.end <= verb
            and (actor.end == verb or begins_clause(cut, at))
        ):
            return _tag(text, cut, actor, verb + 1)
    return None


def comes_to_mind(text: str, start: int, end: int) -> bool:
    """Whether what begins at `end` is announced as a thought: "One thought remained:"."""
    cut = _last_sentence(text, start, end)
    announced = bool(cut) and cut[-1].text in {":", "–", "—", "-"}
    return announced and any(token.bare in _MINDS for token in cut)


def is_said(text: str, end: int, stop: int, *, quoted_next: bool) -> bool:
    """Whether somebody speaks what ends at `end`: "Jack signed.".

    Right before a quotation such a tag is that one's, unless a comma binds it.
    """
    cut = _first_sentence(text, end, stop)
    if not cut:
        return False
    bound = "," in text[end - 1 : end + 1] or cut[0].text.islower()
    if cut[0].bare in SPEECH_VERBS and cut[0].text.islower():
        return True
    actor = actor_at(cut, 0)
    verb = verb_of(cut, actor) if actor is not None else None
    if verb is None or _is_thinking(cut, verb):
        return False
    apart = not quoted_next or WORD.search(text, cut[-1].end, stop) is not None
    verbal = cut[verb].bare in SPEECH_VERBS - _SOUNDING
    return bound or (apart and verbal and _ends_tag(cut, verb + 1))


def is_read(text: str, start: int, end: int) -> bool:
    """Whether the sentence before `end` says that what follows is written, sung or heard."""
    cut = _last_sentence(text, start, end)
    return bool(cut) and _READ.search(text, cut[0].start, end) is not None


def is_read_after(text: str, end: int, stop: int) -> bool:
    """Whether the words right behind `end` say so: "the note read"."""
    cut = _first_sentence(text, end, stop)
    return bool(cut) and _READ.search(text, cut[0].start, cut[:_REACH][-1].end) is not None


def _thinks(cut: Sequence[Token], actor: Actor) -> int | None:
    """Return the place of the last word of the verb by which `actor` thinks."""
    for at in range(actor.end, min(actor.end + _REACH, len(cut))):
        if not cut[at].is_word:
            return None
        if _is_thinking(cut, at):
            return at + (cut[at].bare not in THINKING and _word(cut, at + 1) in _SELF)
    return None


def _is_thinking(cut: Sequence[Token], at: int) -> bool:
    """Whether a verb is one of thinking, or of saying to oneself or silently."""
    if cut[at].bare in THINKING:
        return True
    if cut[at].bare not in _SAYING:
        return False
    around = {_word(cut, at - 1), _word(cut, at + 1)}
    return bool(around & _SILENT) or _word(cut, at + 1) in _SELF


def _ends_tag(cut: Sequence[Token], at: int) -> bool:
    """Whether the verb before `at` has no other object than the thought."""
    word = _word(cut, at)
    return not word or word in _BEHIND or word in _SELF or word.endswith("ly")


def _trails(token: Token) -> bool:
    return token.bare == "to" or token.bare in _SELF or token.bare.endswith("ly")


def _word(cut: Sequence[Token], at: int) -> str:
    return cut[at].bare if 0 <= at < len(cut) and cut[at].is_word else ""


def _first_sentence(text: str, start: int, stop: int) -> tuple[Token, ...]:
    """Return the words and marks of the first sentence from `start` on, from its first word."""
    word = WORD.search(text, start, stop)
    if word is None:
        return ()
    first = next(sentences(text, word.start(), min(stop, word.start() + _NEAR)))
    return tuple(islice(each_token(text, *first), _TAG))


def _last_sentence(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the words and marks of the last sentence before `end`."""
    last = max(sentences(text, max(start, end - _NEAR), end), default=(end, end))
    return tokens(text, *last)


def _tag(text: str, cut: Sequence[Token], actor: Actor, end: int) -> Tag:
    first = cut[0] if cut[0].bare in THINKING else cut[actor.start]
    return Tag(actor.subject, cut[actor.start].start, text[first.start : cut[end - 1].end])
