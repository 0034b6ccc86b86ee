"""How a quotation uses a name: to call somebody, or to say who is speaking."""

from collections.abc import Sequence

from podfic.script.grammar.names import Found
from podfic.script.grammar.words import Token, word_set

_CALLING = word_set(
    "oh ah o my dear old poor yes no well hey hello hi now thanks sorry please you and but good "
    "come look listen right ok okay goodbye bye darling sweet hush ay aye why so there"
)
"""Words that may stand between a call and the mark before it."""
_MOST_CALLING = 3
_PRESENTING = (("i'm",), ("i", "am"), ("name's",), ("name", "is"))
"""Words with which a speaker gives their own name."""


def is_set_off(cut: Sequence[Token], found: Found) -> bool:
    """Whether a name in a quotation is a call: marks around it, or words that lead to one."""
    at = found.start
    first = max(0, at - _MOST_CALLING)
    while at > first and cut[at - 1].is_word and cut[at - 1].bare in _CALLING:
        at -= 1
    before = at == 0 or not cut[at - 1].is_word
    after = found.end == len(cut) or not cut[found.end].is_word
    return before and after and not found.owning


def is_own(cut: Sequence[Token], found: Found) -> bool:
    """Whether a speaker gives a name as their own: "I'm Jack", "the name is Bond"."""
    lead = tuple(token.bare for token in cut[max(0, found.start - 2) : found.start])
    return any(lead[-len(words) :] == words for words in _PRESENTING)
