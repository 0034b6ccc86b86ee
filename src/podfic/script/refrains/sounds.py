"""The words that are sounds, and what may make them."""

from collections.abc import Mapping
from functools import cache

from podfic.model.rhythm import Rhythm
from podfic.script.grammar.words import word_set
from podfic.script.refrains.heard import is_drawn_out, squeezed

_HEART, _CLOCK, _STEPS, _MARCH = Rhythm.HEARTBEAT, Rhythm.CLOCK, Rhythm.FOOTSTEPS, Rhythm.MARCH
_KNOCK, _TRAIN, _DRIP, _BELL = Rhythm.KNOCK, Rhythm.TRAIN, Rhythm.DRIP, Rhythm.BELL

_WORDS: Mapping[tuple[Rhythm, ...], str] = {
    (_HEART,): "lub lup lubb dub dup lubdub lubdup babump badum badump badum dudum budum",
    (_HEART, _STEPS, _KNOCK, _MARCH, _TRAIN): "thump thud bump whump thum bum dum wump",
    (_HEART, _MARCH): "beat pulse throb thrum ba da buh bah bu du",
    (_CLOCK,): "tick tock tik tok toc tickety",
    (_CLOCK, _STEPS, _TRAIN, _KNOCK): "click swish",
    (_STEPS, _TRAIN): "clack",
    (_TRAIN, _STEPS): "clatter rattle",
    (_STEPS,): "step stomp clomp clop clip crunch tromp creak squeak squelch shuffle scuff stump",
    (_STEPS, _MARCH): "stamp",
    (_STEPS, _DRIP): "pit pat pitter patter splash pad slap",
    (_MARCH,): "boots boot foot left right tramp slog hup",
    (_MARCH, _STEPS, _HEART): "boom doom drum",
    (_KNOCK, _STEPS, _HEART): "bang bam thunk thwack pound",
    (_KNOCK,): "knock rap rat scratch scrape",
    (_KNOCK, _STEPS, _DRIP): "tap tat",
    (_TRAIN,): "chug chugga choo clackety clickety clickity clicketty puff chuff",
    (_DRIP,): "drip drop plink plip plop plonk plunk drap splish",
    (
        _BELL,
    ): "beep bleep blip boop bip ding dong bong ring brring bring bing ping clang clank ting "
    "gong chime buzz bzzt cuckoo",
    (Rhythm.CHANT,): "clap",
}
_WEAK = word_set(
    "beat pulse throb left right foot boot boots stamp slap clap pat pad slog drum puff clip rat "
    "boom pound right shuffle creak squeak crunch splash scratch scrape swish ring bring bum dum "
    "doom buzz chime pit tat stump scuff clatter rattle du da ba bu bah buh hup thrum"
)
"""Words that mean something else as often; more of them in a row are needed."""
_PAIRS = (
    "lub dub",
    "lup dup",
    "lubb dup",
    "lub dup",
    "lubb dub",
    "tick tock",
    "tik tok",
    "tik tock",
    "tic toc",
    "click clack",
    "clickety clack",
    "clickity clack",
    "clicketty clack",
    "clackety clack",
    "clip clop",
    "pit pat",
    "pitter patter",
    "drip drop",
    "drip drap",
    "plip plop",
    "plink plonk",
    "plink plunk",
    "splish splash",
    "ding dong",
    "bing bong",
    "beep boop",
    "left right",
    "rat tat",
)
_HEART_ONSETS = word_set("ba da buh bah bu du")
_BLOWS = word_set("thump thud bump whump thum bum dum wump boom doom")
"""Sounds of one make, which follow one another in any order."""
_SOFTER = word_set("thud dum")
"""Blows that are the lesser among others."""
_TOGETHER = word_set("choo chugga chug puff chuff")
_AFTER_ONSET = _BLOWS | word_set("dub dump")


@cache
def _kinds() -> dict[str, tuple[Rhythm, ...]]:
    return {word: kinds for kinds, words in _WORDS.items() for word in words.split()}


@cache
def _spelt() -> Mapping[str, str]:
    """The sounds by their letters without repeats."""
    return {squeezed(word): word for word in reversed(_kinds())}


@cache
def _partners() -> Mapping[str, frozenset[str]]:
    pairs = [tuple(pair.split()) for pair in _PAIRS]
    pairs += [(onset, blow) for onset in _HEART_ONSETS for blow in _AFTER_ONSET]
    return {
        word: frozenset(other for pair in pairs if word in pair for other in pair if other != word)
        for pair in pairs
        for word in pair
    }


def sound_of(word: str) -> str:
    """Return which sound `word` is, however long it is drawn out, "" if it is none."""
    if word in _kinds():
        return word
    return _spelt().get(squeezed(word), "") if is_drawn_out(word) else ""


def kinds_of(sound: str) -> tuple[Rhythm, ...]:
    """Return what may make `sound`, the likeliest first."""
    return _kinds()[sound]


def is_weak(sound: str) -> bool:
    """Whether `sound` is as often a word with a meaning."""
    return sound in _WEAK


def opens_pair(sound: str, following: str) -> bool:
    """Whether the two make a pair in this order: "lub", "dub"."""
    if sound in _HEART_ONSETS:
        return following in _AFTER_ONSET
    return f"{sound} {following}" in _PAIRS


def is_onset(sound: str) -> bool:
    """Whether `sound` is none by itself, but begins another: "ba-bump"."""
    return sound in _HEART_ONSETS


def is_lesser(sound: str) -> bool:
    """Whether `sound` is the lesser among blows: "thump, thump, thud"."""
    return sound in _SOFTER


def go_together(sound: str, other: str) -> bool:
    """Whether one thing makes both: the same, the halves of a pair, or two blows."""
    if sound == other or other in _partners().get(sound, ()):
        return True
    return any({sound, other} <= some for some in (_BLOWS, _TOGETHER))


def partners_of(sound: str) -> frozenset[str]:
    """Return the sounds that make a pair with `sound`."""
    return _partners().get(sound, frozenset())
