"""Words called out together, and words that swing to and fro."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from podfic.model.people import Gender
from podfic.script.grammar.words import word_set
from podfic.script.people.nicknames import given_gender
from podfic.script.refrains.heard import Gap, Heard
from podfic.script.refrains.run import Sound

_FEWEST = 3
_FEWEST_IN_VERSE = 4
_SWING, _LONGEST_SWING = 4, 100
_MOST_SYLLABLES = 2
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"[^aeiouy]e$")
_CHANTED = word_set(
    "fight jump chug drink kiss speech encore burn kill shame score goal eat win strip bravo heave "
    "stroke pull spin toga hang freedom justice sing dance kick throw shots shot"
)
"""Cries of a crowd, whoever else is there."""
_MEANT = word_set(
    """
    no yes never always please stop why what when where who how go run sorry nothing again more now
    here there help don't dont love home you me him her us them left right one two three four five
    six seven eight nine ten and so very really well oh ha hah haha he hee ho hey hi hello ah aah
    okay ok wait look listen quick quickly hurry come move get out up down on off in back stay fire
    murder thief thieves guards police mercy mama mum mom mommy mummy daddy dad papa father mother
    baby darling god lord jesus christ damn shit fuck fucking fool liar liars wake breathe push
    easy good bad bye goodbye wrong true lies alone dead gone over ever maybe perhaps do not it that
    this these those let leave hide shoot hush shh sh quiet enough thank thanks sir ma'am doctor
    captain master yeah nope aye nay mine my i we they she many far long next first last still just
    stuff nonsense rubbish bosh faster higher louder harder deeper ow ouch ugh eek argh wow yay boo
    hurrah hurray hooray huzzah hoorah tut tsk pooh bah humbug ahem la tra meow woof quack moo baa
    """
)
"""Words that one person says again and again because of what they mean."""


def chant_at(
    words: Sequence[Heard], at: int, *, names: AbstractSet[str], crowd: bool
) -> tuple[Sound, ...]:
    """Return the cry at `words[at]` with its repeats, none where no crowd is likely to chant it.

    Where a `crowd` is told of, it may be any word, and any mark between. `names` are
    words that somebody may be called by.
    """
    word = words[at].word
    stop = at
    while stop < len(words) and words[stop].word == word:
        stop += 1
    row = words[at:stop]
    if len(row) < _FEWEST or any(one.gap is Gap.OTHER for one in row):
        return ()
    if not _is_short(word, _MOST_SYLLABLES + 2 * crowd):
        return ()
    cried = all(one.cried for one in row[:-1])
    meant = word in _MEANT or word in names or given_gender(word) is not Gender.UNKNOWN
    likely = crowd or (cried and not meant)
    if word in _CHANTED:
        likely = cried or crowd or all(one.gap is Gap.HYPHEN for one in row[:-1])
    return tuple(Sound(word, one.written, one.start, one.gap) for one in row) if likely else ()


def verse_at(words: Sequence[Heard], at: int) -> tuple[Sound, ...]:
    """Return a word of verse that comes four times with dashes between: "Boots—boots—boots"."""
    stop = at
    while stop < len(words) and words[stop].word == words[at].word:
        stop += 1
        if words[stop - 1].gap is not Gap.DASH:
            break
    row = words[at:stop]
    if len(row) < _FEWEST_IN_VERSE or not _is_short(words[at].word):
        return ()
    return tuple(Sound(one.word, one.written, one.start, one.gap) for one in row)


def swing_at(words: Sequence[Heard], at: int) -> tuple[Sound, ...]:
    """Return two words that swing from `words[at]` on: "Forever—never! Never—forever!"."""
    stop = at
    while stop + 1 < min(len(words), at + _LONGEST_SWING) and _is_swing(words, at, stop):
        stop += 2
    row = words[at:stop]
    if len(row) < _SWING:
        return ()
    return tuple(Sound(one.word, one.written, one.start, one.gap) for one in row)


def _is_swing(words: Sequence[Heard], at: int, place: int) -> bool:
    """Whether the two words at `place` are those at `at`, a dash between and no other behind."""
    one, other = words[place], words[place + 1]
    if one.gap is not Gap.DASH or other.gap not in {Gap.STOP, Gap.ELLIPSIS, Gap.COMMA}:
        return False
    pair = {one.word, other.word}
    return len(pair) > 1 and pair == {words[at].word, words[at + 1].word} and not pair <= _MEANT


def _is_short(word: str, most: int = _MOST_SYLLABLES) -> bool:
    """Whether `word` has at most so many syllables, and letters alone."""
    if not word.isalpha() or len(word) <= 1:
        return False
    return len(_VOWELS.findall(_SILENT.sub("", word))) <= most
