"""Telling words set in quotation marks from words somebody speaks."""

from itertools import islice, takewhile

from podfic.script.grammar.verbs import SPEECH_VERBS, TAG_VERBS
from podfic.script.grammar.words import Token, each_token, sentences, tokens

_END_MARKS = ".,!?…;:—–-"
_INNER_MARKS = frozenset(".!?…;:—–")
_NAMING = frozenset({"called", "calls", "mention", "mentioned", "mentions", "quoted", "quotes"})
_LONGEST = 8
"""Words of a phrase that may stand in quotation marks within a sentence."""
_LONGEST_OPENING = 4
"""Words of such a phrase at the start of a paragraph, where speech is likelier."""
_NEAR = 300
"""Characters around a quotation that are looked at."""
_TAG_REACH = 4
"""Words after a quotation within which its tag has its verb."""


def is_speech(text: str, start: int, end: int) -> bool:
    """Whether the quotation `text[start:end]` of a paragraph is spoken by someone.

    It is not when its words are part of the sentence around it: no speech verb
    beside it, no end mark of its own (or a lower-case beginning), and short.
    """
    lead = text[max(0, start - _NEAR) : start].rstrip()
    inner = text[start:end].strip("\"'“”„‘’«» ")
    tail = text[end : end + _NEAR].lstrip()
    words = list(islice((one for one in each_token(inner) if one.is_word), _LONGEST + 1))
    if not words or not (lead or tail) or not _is_part_of_sentence(lead, inner, tail, words):
        return True
    return _has_verb_before(lead) or _has_verb_after(tail)


def _is_part_of_sentence(lead: str, inner: str, tail: str, words: list[Token]) -> bool:
    if _INNER_MARKS & set(inner[:-1]) or len(words) > _LONGEST:
        return False
    ends = inner[-1] in _END_MARKS
    if lead and lead[-1].isalnum():
        return not ends or not words[0].is_capital
    goes_on = tail[:1].islower() or tail[:1] in {",", ";", ")"}
    return goes_on and not ends and len(words) <= _LONGEST_OPENING


def _has_verb_before(lead: str) -> bool:
    last = max(sentences(lead), default=(0, 0))
    verbs = {token.bare for token in tokens(lead, *last)} & SPEECH_VERBS
    return bool(verbs - _NAMING)


def _has_verb_after(tail: str) -> bool:
    clause = takewhile(lambda token: token.is_word or token.text == ".", each_token(tail))
    return any(token.bare in TAG_VERBS for token in islice(clause, _TAG_REACH))
