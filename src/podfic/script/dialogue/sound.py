"""Telling, where no mark does, whether a stretch of words is spoken or told."""

from collections.abc import Sequence

from podfic.script.grammar.verbs import TAG_VERBS
from podfic.script.grammar.words import Token, word_set

_REACH = 30
"""Words and marks of a sentence that are looked at."""
_NEAR_VERB = 4
"""Words from the beginning of a sentence among which its verb stands."""
_SHORTEST_PAST = 5
"""Letters of the shortest regular past: "asked"."""

PLAIN_FORMS = word_set(
    "tell speak begin swear sing weep admit echo quip deadpan go put read bid bite bit spit think "
    "break burst cut submit"
)
"""Forms of verbs in tags that are as likely part of what is said: "I think"."""

_SPEAKER = word_set("i i'm i'll i've i'd me my mine myself")
_SPOKEN = word_set(
    """
    you your yours you're you'll you've you'd yourself we we're we'll we've us our ours let's
    is am are isn't aren't ain't it's that's he's she's they're there's here's what's who's where's
    do does don't doesn't can can't will won't shall shan't may must mustn't has hasn't have
    haven't yes no please hello hey oh ah well okay thanks thank sorry
    """
)
_IRREGULAR_PASTS = word_set(
    """
    went came took gave left let felt fell flew fled held hung hid hit kept knelt laid lay leapt
    led lit ran rang rose sat set shook shot shut slid slept sprang spun stood stole stuck strode
    struck swept swung threw tore woke wore bent blew broke caught clung crept drank drew drove
    ate sought
    """
)
_TAG_PASTS = TAG_VERBS - PLAIN_FORMS
_STATIVE = word_set(
    "used seemed needed wanted lived died loved liked showed hoped hated deserved owned belonged "
    "happened believed named called supposed said told thought"
)
"""Pasts that people say of others as often as a story tells them."""
_NO_PARTICIPLES = word_set(
    "nothing something anything everything during evening morning thing king ring bring sing "
    "darling wedding meeting being"
)
_SUBJECTS = word_set("he she they it")
_NOUN_OPENERS = word_set("the a an his her their its both")
_NO_NAMES = word_set(
    "and but so if when what why how where who then now that this those these there every never "
    "after before during since until because as at in on with without for from by to of not "
    "nothing everything all some any most many next later once soon still just only even maybe "
    "perhaps sometimes always often"
)


def sounds_spoken(
    tokens: Sequence[Token], at: int, *, narrator: bool = False, clause: bool = False
) -> bool:
    """Whether the sentence, or `clause`, from the token at `at` on is worded as people talk.

    With `narrator`, whoever tells the story is "I", so that word says nothing.
    """
    told = _SPOKEN if narrator else _SPOKEN | _SPEAKER
    for token in tokens[at : at + _REACH]:
        if token.text in {".", "…"} or (clause and token.text in {",", ";"}):
            return False
        if token.text in {"!", "?"} or token.bare in told:
            return True
    return False


def is_past(token: Token) -> bool:
    """Whether the word is, by its looks, a verb in the past."""
    word = token.bare
    regular = word.endswith("ed") and len(word) >= _SHORTEST_PAST
    known = word in _IRREGULAR_PASTS or word in _TAG_PASTS
    return token.text.islower() and (regular or known)


def is_participle(token: Token) -> bool:
    """Whether the word is, by its looks, a verb that tells what goes on meanwhile: "smiling"."""
    return token.bare.endswith("ing") and token.bare not in _NO_PARTICIPLES


def tells(tokens: Sequence[Token], at: int, *, narrator: bool = False) -> bool:
    """Whether a sentence of narration begins with the token at `at`: "He turned to go."."""
    if at >= len(tokens) or sounds_spoken(tokens, at, narrator=narrator):
        return False
    first = tokens[at]
    own = narrator and first.bare == "i"
    named = first.is_capital and first.bare not in _NO_NAMES | _SPEAKER | _SPOKEN
    if not (own or named or first.bare in _SUBJECTS | _NOUN_OPENERS):
        return False
    if [one.text for one in tokens[at + 1 : at + 2]] == [","]:
        return any(map(is_participle, tokens[at + 2 : at + 3]))
    for token in tokens[at + 1 : at + 1 + _NEAR_VERB]:
        if not token.is_word or token.bare in _STATIVE:
            return False
        if is_past(token):
            return True
    return False
