"""Telling words set in quotation marks from words somebody speaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from podfic.script.dialogue.labels import is_label, is_title
from podfic.script.dialogue.sound import sounds_spoken
from podfic.script.grammar.verbs import SPEECH_VERBS, TAG_VERBS
from podfic.script.grammar.words import Token, each_token, sentences, tokens, word_set

_END_MARKS = ".,!?…;:—–-"
_INNER_MARKS = frozenset(".!?…;:—–")
_SENTENCE_ENDS = frozenset(".!?…")
_PAUSES = frozenset(",;")
_CALLS = frozenset("!?")
_MARKS = "\"'“”„‘’«»＂″`‹›「」『』"
_NAMING = word_set(
    "called calls calling mention mentioned mentions quoted quotes quoting beginning"
)
_LINKS = word_set("the this that these those his her its my your our their of in from about than")
"""Words that need a noun behind them: what stands there is part of the sentence."""
_LOOSE_LINKS = word_set("a an as by for on at with into like no any some every")
"""Words that mostly do."""
_PHRASING = word_set("put puts said says expressed phrased termed")
_LONGEST = 8
"""Words of a phrase that may stand in quotation marks within a sentence."""
_LONGEST_PHRASE = 20
"""The same where it begins in lower case behind a word that needs a noun."""
_LONGEST_OPENING = 4
"""Words of such a phrase at the start of a paragraph, where speech is likelier."""
_SHORTEST_TITLE = 3
"""Words of a title that ends as a sentence does, where speech is likelier."""
_NEAR = 200
"""Characters around a quotation that are looked at."""
_TAG_REACH = 4
"""Words after a quotation within which its tag has its verb, or before it."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """What stands before, in and behind a pair of quotation marks."""

    lead: str
    inner: str
    tail: str
    words: Sequence[Token]
    before: Sequence[Token]
    """The words and marks of the sentence it stands in, up to it."""

    @property
    def ends(self) -> bool:
        return self.inner[-1] in _END_MARKS

    @property
    def last_word(self) -> str:
        """The word right before the marks, "" if another mark comes between."""
        return self.before[-1].bare if self.before and self.before[-1].is_word else ""


def is_speech(text: str, start: int, end: int) -> bool:
    """Whether the quotation `text[start:end]` of a paragraph is spoken by someone.

    It is not when it is a title, a name or what is written on something, or
    when its words are part of the sentence around it: no speech verb beside
    it, no end mark of its own (or a lower-case beginning), and short.
    """
    inner = text[start:end].strip(_MARKS + " ")
    words = list(islice((one for one in each_token(inner) if one.is_word), _LONGEST_PHRASE + 1))
    lead = text[max(0, start - _NEAR) : start].rstrip()
    tail = text[end : end + _NEAR].lstrip()
    if not words or not (lead or tail):
        return True
    last = max(sentences(lead), default=(0, 0)) if lead[-1:] not in _SENTENCE_ENDS else (0, 0)
    quoted = _Quoted(lead, inner, tail, words, tokens(lead, *last))
    if is_label(quoted.before, quoted.inner, quoted.tail):
        return False
    if _is_named(quoted):
        return _is_said_softly(quoted) or _has_verb_after(quoted.tail)
    if not _is_part_of_sentence(quoted):
        return True
    return _has_verb_before(quoted) or _has_verb_after(quoted.tail)


def _is_named(quoted: _Quoted) -> bool:
    """Whether the sentence needs the quotation as a noun: the “Penang lawyer.”."""
    if _CALLS & set(quoted.inner):
        return False
    first = quoted.words[0]
    if quoted.last_word in _LINKS:
        return not first.is_capital or is_title(quoted.words)
    if quoted.last_word.endswith("'s") and len(quoted.words) > 1:
        return is_title(quoted.words)
    if quoted.last_word in _LOOSE_LINKS:
        fits = len(quoted.words) <= _LONGEST
        return (fits and not first.is_capital) or is_title(quoted.words)
    return _is_title_behind(quoted)


def _is_title_behind(quoted: _Quoted) -> bool:
    """Whether a title stands behind a word that does not say it: "saw “The Purple Land.”"."""
    enough = len(quoted.words) >= _SHORTEST_TITLE - (not quoted.ends)
    behind = quoted.last_word != "" and not _is_saying(quoted.last_word)
    return enough and behind and is_title(quoted.words) and not sounds_spoken(quoted.words, 0)


def _is_said_softly(quoted: _Quoted) -> bool:
    """Whether a verb of speaking stands just before: "whispered a soft “yes”"."""
    near = quoted.before[-_TAG_REACH:]
    return quoted.last_word not in _LINKS and any(_is_saying(one.bare) for one in near)


def _is_part_of_sentence(quoted: _Quoted) -> bool:
    if _INNER_MARKS & set(quoted.inner[:-1]) or len(quoted.words) > _LONGEST:
        return False
    if quoted.lead and quoted.lead[-1].isalnum():
        return not quoted.ends or not quoted.words[0].is_capital
    tail = quoted.tail
    goes_on = tail[:1].islower() or tail[:1] in {",", ";", ")"}
    return goes_on and not quoted.ends and len(quoted.words) <= _LONGEST_OPENING


def _has_verb_before(quoted: _Quoted) -> bool:
    if any(one.bare in SPEECH_VERBS - _NAMING for one in quoted.before):
        return True
    if any(_is_saying(one.bare) for one in quoted.before[-_TAG_REACH:]):
        return True
    return _follows_tag(quoted.before)


def _follows_tag(before: Sequence[Token]) -> bool:
    """Whether nothing but a tag parts the quotation from the one before."""
    words = list(takewhile(lambda token: token.text not in _MARKS, reversed(before)))
    return len(words) < min(len(before), _TAG_REACH + 1) and any(
        one.bare in TAG_VERBS for one in words
    )


def _is_saying(word: str) -> bool:
    """Whether the word is a form of a verb of speaking."""
    if word in _NAMING or not word.endswith("ing"):
        return word in SPEECH_VERBS - _NAMING
    stem = word[:-3]
    return not {stem + "s", stem + "es", stem[:-1] + "s"}.isdisjoint(SPEECH_VERBS)


def _has_verb_after(tail: str) -> bool:
    reach = _TAG_REACH - 2 * (tail[:1] in _PAUSES)
    behind = each_token(tail[1:] if tail[:1] in _PAUSES else tail)
    clause = takewhile(lambda token: token.is_word or token.text == ".", behind)
    words = [token.bare for token in islice(clause, reach)]
    return any(word in TAG_VERBS for word in words) or _is_expression(tail)


def _is_expression(tail: str) -> bool:
    """Whether the words are somebody's own by what follows: "as she put it"."""
    words = [one.bare for one in islice(each_token(tail.lstrip(",")), _TAG_REACH)]
    return words[:1] == ["as"] and not _PHRASING.isdisjoint(words[2:])
