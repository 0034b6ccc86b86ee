"""Telling by its words alone whether a sentence in italics is a thought."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from podfic.script.grammar.words import Token, tokens, word_set
from podfic.script.scenes.tense import tenses

_SINGULAR = word_set("i me my mine myself i'm i've i'd i'll")
_FIRST = _SINGULAR | word_set("we us our ours we're we've we'd we'll")
_SECOND = word_set("you your yours yourself you're you've you'd you'll")
_NOW = word_set(
    """
    is are am isn't aren't ain't has have hasn't haven't do does don't doesn't can can't cannot will
    won't i'm i've i'll you're you've you'll he's he'll she's she'll it's it'll we're we've we'll
    they're they've they'll that's that'll there's here's what's who's where's how's let's gonna
    wanna gotta
    """
)
_CRIES = word_set(
    """
    no yes oh god gods shit damn dammit damnit fuck fucking bollocks bugger christ jesus hell crap
    well okay ok right fine please maybe perhaps stop idiot stupid typical great brilliant wonderful
    perfect
    """
)
"""Words that a thought of one word can be."""
_OPENERS = _CRIES | word_set("not don't never just because of so why how what as if and but")
"""Words that a thought without a verb begins with."""
_SHORT = 10
"""Words of such a thought."""
_SHARE = 0.02
"""The part of a narration's words that a person has who tells it, or to whom it is told."""
_SMALL = word_set("a an the of and in on at to for from with or by de la")


@dataclass(frozen=True, slots=True)
class Narration:
    """How a scene is told: in the past, by an "I", to a "you"."""

    past: bool
    first: bool
    second: bool


def narration_of(texts: Iterable[str]) -> Narration:
    """Return how the narration in `texts` is told."""
    told = " ".join(texts)
    cut = [token.bare for token in tokens(told) if token.is_word]
    counted = tenses(told)
    least = max(2.0, _SHARE * len(cut))
    return Narration(
        past=counted.past + counted.perfect > counted.present,
        first=sum(word in _SINGULAR for word in cut) >= least,
        second=sum(word in _SECOND for word in cut) >= least,
    )


def sounds_inner(text: str, narration: Narration) -> bool:
    """Whether sentences amid such a narration are somebody's own words.

    They are in the first or second person or the present where the narration
    is not, ask, cry out, or break off before there is a verb.
    """
    cut = tokens(text)
    words = [token.bare for token in cut if token.is_word]
    end = next((token.text for token in reversed(cut) if token.text in "?!.…"), "")
    if len(words) < 2:
        return bool(words) and (end == "?" or (words[0] in _CRIES and end != ""))
    return (
        end == "?"
        or (end == "!" and len(set(words)) > 1)
        or _is_anothers_grammar(words, narration)
        or (words[0] in _OPENERS and len(words) <= _SHORT and not _is_told(text))
    )


def is_title(cut: Sequence[Token]) -> bool:
    """Whether words are written as the title of something: two or more with capitals."""
    words = [token for token in cut if token.is_word]
    large = [token for token in words if token.is_capital]
    return len(large) > 1 and all(token.is_capital or token.bare in _SMALL for token in words)


def _is_anothers_grammar(words: Sequence[str], narration: Narration) -> bool:
    told = frozenset(words)
    return bool(
        (told & _FIRST and not narration.first)
        or (told & _SECOND and not narration.second)
        or (told & _NOW and narration.past)
    )


def _is_told(text: str) -> bool:
    counted = tenses(text)
    return bool(counted.past or counted.perfect)
