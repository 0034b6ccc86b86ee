"""Finding who-says-it clauses inside speech that no mark closes: "—No, said he, I won't."."""

from collections.abc import Sequence

from podfic.model.address import TITLES
from podfic.script.dialogue.sound import PLAIN_FORMS, is_participle, is_past, sounds_spoken
from podfic.script.grammar.verbs import SPEECH_VERBS, TAG_VERBS
from podfic.script.grammar.words import Token, word_set

_BEHIND = word_set("thought thinks began begins went goes put puts nodded smiled returned")
"""Verbs that may stand before their subject although they do not mean speaking."""
_INVERTED = (SPEECH_VERBS - PLAIN_FORMS - {"say"}) | _BEHIND
_TOLD = word_set(
    "told tells asked asks informed assured reminded warned answered begged advised interrupted "
    "corrected reassured promised thanked"
)
"""Verbs of speaking that take the one spoken to without a "to"."""
_PRONOUNS = word_set("he she they i we it")
_OBJECTS = word_set("him her them me us it himself herself themselves")
_DETERMINERS = word_set(
    "the a an this that his her my our their your one another both several some two three many "
    "everyone everybody someone somebody nobody another"
)
_ARTICLES = word_set("the a an his her my our their your")
_PARTICLES = word_set("in on out up back off")
_WITH_PARTICLE = word_set("went goes puts broke cuts bursts")
"""Verbs that speak only with one: "he went on"."""
_REPORTING = _PRONOUNS | word_set(
    "you that there this these those what how why who whether if the a an no nothing so something "
    "his her my your our their it's he's she's he'd she'd they'd i'd i'm i'll they're yes not"
)
"""Words behind a verb of speaking that make what follows its object: "he said that"."""
_SUBJECT_WORDS = 6
_NAME_WORDS = 4
_ADVERBS = word_set("then had only just also again still both all")

_NARRATED = word_set("who whose whom which with without as while his her their its before after")
_EITHER_WAY = word_set("and but when though although until because for in at from on then not")
_MANNER = word_set("almost still already half now quite rather very")
_TALK = word_set(
    "really actually honestly frankly certainly surely exactly absolutely definitely probably "
    "possibly only apparently obviously seriously hopefully luckily finally unfortunately"
)
_STATES = word_set(
    "conscious aware ready eager careful unable able glad afraid anxious certain full sure quick "
    "low soft quiet pale red"
)
_BODY = word_set("voice tone eyes brow brows arms arm hands hand head face lips mouth jaw smile")
_LINKS = word_set("by with in at on upon to from into over")


def says_who(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause that tells who speaks begins with the token at `at`."""
    return _is_inverted(tokens, at) or _is_direct(tokens, at)


def stays_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows the comma of such a clause, from `at` on, belongs to it.

    "said he, smiling" goes on with the telling; "said he, I won't" does not.
    """
    word = tokens[at].bare
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if _is_manner(word):
        return behind is None or not behind.is_word or stays_told(tokens, at + 1)
    if is_participle(tokens[at]) or (behind is not None and behind.bare in _BODY):
        return True
    if word.endswith("ed") and is_past(tokens[at]):
        return behind is None or not behind.is_word or behind.bare in _LINKS
    if word in _NARRATED | _STATES | _BODY:
        return not sounds_spoken(tokens, at, clause=True)
    if word in _EITHER_WAY:
        return behind is not None and _goes_on(tokens, at + 1)
    return word == "a" and _is_trait(tokens, at)


def _is_manner(word: str) -> bool:
    return (word.endswith("ly") and word not in _TALK) or word in _MANNER


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether narration goes on behind "and" or "but"."""
    behind = tokens[at : at + 2]
    acts = any(is_past(one) or is_participle(one) for one in behind)
    return acts and not sounds_spoken(tokens, at, clause=True)


def _is_trait(tokens: Sequence[Token], at: int) -> bool:
    """Whether something seen or heard of the speaker is told: "a smile tugging at his lips"."""
    near = [one.bare for one in tokens[at : at + _SUBJECT_WORDS]]
    return any(word.endswith("ing") or word in {"his", "her"} for word in near)


def _is_inverted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of speaking stands there before its subject: "said he"."""
    verb = tokens[at]
    if not verb.text.islower() or verb.bare not in _INVERTED or at + 1 >= len(tokens):
        return False
    behind = at + 1 + (tokens[at + 1].bare in _PARTICLES)
    return _subject_end(tokens, behind) is not None


def _is_direct(tokens: Sequence[Token], at: int) -> bool:
    """Whether a subject stands there before its verb of speaking: "he said"."""
    end = _subject_end(tokens, at)
    if end is None:
        return False
    described = tokens[at].bare in _DETERMINERS
    end += tokens[at].bare in _ARTICLES
    for verb in range(end, min(end + (_SUBJECT_WORDS if described else 2), len(tokens))):
        word = tokens[verb]
        if not word.is_word:
            return False
        if word.text.islower() and word.bare in TAG_VERBS:
            if word.bare in PLAIN_FORMS:
                return False
            return not _reports(tokens, verb)
        if not described and not (word.bare in _ADVERBS or word.bare.endswith("ly")):
            return False
    return False


def _subject_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the subject that begins with the token at `at` ends, if one does."""
    if at >= len(tokens):
        return None
    first = tokens[at]
    if first.bare in _PRONOUNS | _DETERMINERS:
        return at + 1
    end = at + (first.bare in TITLES or first.bare in {"old", "young", "little", "poor"})
    while end < min(len(tokens), at + _NAME_WORDS) and (
        tokens[end].is_capital or (end > at and tokens[end].text == "." and _is_short(tokens, end))
    ):
        end += 1
    return end if end > at and any(one.is_capital for one in tokens[at:end]) else None


def _is_short(tokens: Sequence[Token], stop: int) -> bool:
    before = tokens[stop - 1]
    return before.bare in TITLES or len(before.text) == 1


def _reports(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb has what is said behind it, or does not say: "he said it was late"."""
    at = verb + 1
    if tokens[verb].bare in _WITH_PARTICLE:
        return not (at < len(tokens) and tokens[at].bare in _PARTICLES)
    if tokens[verb].bare in _TOLD and at < len(tokens):
        if tokens[at].bare in _DETERMINERS:
            at += 2
        elif tokens[at].bare in _OBJECTS or tokens[at].is_capital:
            at += 1
    elif at < len(tokens) and tokens[at].is_capital:
        return True
    return at < len(tokens) and tokens[at].bare in _REPORTING
