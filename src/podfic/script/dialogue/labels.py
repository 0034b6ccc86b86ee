"""Telling what is written on things, and what they are called, from what is said."""

from collections.abc import Sequence

from podfic.script.grammar.verbs import TAG_VERBS
from podfic.script.grammar.words import Token, each_token, word_set

_NAMERS = word_set(
    """
    letters name names nickname label title motto sobriquet epithet
    inscription slogan heading headline caption entitled titled labelled labeled marked dubbed
    christened nicknamed spelled spelling named inscribed emblazoned superscribed
    """
)
"""Words that what something is called, or what is written on it, stands behind."""
_WORDS = word_set("word words phrase term terms")
"""Such words that as often stand behind somebody who says what follows."""
_MOST_WORDS = 6
_SAID_REACH = 8
"""Words before such a word among which somebody may say what follows."""
_CALLS = frozenset("!?")
_LEADS_IN = frozenset(",:")
_SIGNS = word_set(
    """
    sign signs label notice banner plaque poster placard board card telegram wire text texts email
    message note letter screen display headline caption inscription sticker tag button badge shirt
    t-shirt tee hoodie mug tattoo graffiti tombstone gravestone headstone epitaph advertisement ad
    page paper article map envelope address door
    """
)
"""Things that "say" what is written on them."""
_SHOWING = word_set("said says saying read reads reading ran proclaimed declared announced stated")
_READING = word_set("read reads")
_SIGN_REACH = 8
"""Words between the thing and what it says."""
_BEING = word_set("is was were are being had been")
_WRITTEN = word_set(
    """
    painted engraved written printed scrawled embroidered stamped carved etched inscribed scribbled
    stencilled stenciled lettered emblazoned typed embossed
    """
)
_SMALL = word_set("a an the of and or in on at to for with from by de la le du")
_PEOPLE = word_set("he she they i we you who")


def is_label(before: Sequence[Token], inner: str, tail: str) -> bool:
    """Whether the quoted words `inner` are written somewhere, or are what something is called.

    `before` are the words and marks of the sentence up to them, `tail` is the
    text behind them.
    """
    behind = [one.bare for one in list(each_token(tail[:40])) if one.is_word][:3]
    if behind and (behind[0] in _WRITTEN or (behind[0] in _BEING and _WRITTEN & set(behind))):
        return True
    apart = bool(before) and before[-1].text in _LEADS_IN
    words = before[:-1] if apart else before
    return bool(words) and (_is_named_by(words, inner, apart=apart) or _is_shown(words))


def is_title(words: Sequence[Token]) -> bool:
    """Whether words are written as a title: a capital on all but the smallest within."""
    return (
        bool(words)
        and words[0].is_capital
        and words[-1].bare not in _SMALL
        and all(one.is_capital or one.bare in _SMALL or one.text[0].isdigit() for one in words)
    )


def _is_named_by(words: Sequence[Token], inner: str, *, apart: bool) -> bool:
    """Whether the last word names what follows, and nobody says it: "the word “love”"."""
    last = words[-1].bare
    said = _CALLS & set(inner) or len(inner.split()) > _MOST_WORDS
    if said and (apart or last in _WORDS):
        return False
    return last in _NAMERS | _WORDS and not any(
        one.bare in TAG_VERBS for one in words[-_SAID_REACH:-1]
    )


def _is_shown(words: Sequence[Token]) -> bool:
    """Whether something written shows what follows: "a sign that said “Exit”"."""
    if words[-1].bare not in _SHOWING:
        return False
    if words[-1].bare in _READING and [one.bare for one in words[-2:-1]] == ["it"]:
        return True
    for one in reversed(words[-_SIGN_REACH:-1]):
        if one.bare in _SIGNS:
            return True
        if not one.is_word or one.is_capital or one.bare in _PEOPLE:
            return False
    return False
