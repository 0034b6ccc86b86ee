"""Sounds in a row that are known for sounds: "Lub-dub. Lub-dub. Lub-d…."""

from collections.abc import Sequence
from itertools import takewhile

from podfic.model.rhythm import Rhythm
from podfic.script.grammar.words import word_set
from podfic.script.refrains.heard import Gap, Heard
from podfic.script.refrains.run import Sound
from podfic.script.refrains.sounds import (
    go_together,
    is_onset,
    is_weak,
    kinds_of,
    opens_pair,
    partners_of,
    sound_of,
)

_RESTS = word_set("pause silence nothing wait stillness quiet again rest stop hush")
"""Words that stand for a beat on which nothing sounds."""
_FEWEST = 2
_FEWEST_WEAK = 3
_FEWEST_QUOTED = 3
_FEWEST_STEPS = 4
"""Of "left" and "right", which are directions where there are fewer."""
_BROKEN = frozenset({Gap.ELLIPSIS, Gap.DASH})


def known_at(words: Sequence[Heard], at: int) -> tuple[Sound, ...]:
    """Return the longest row of sounds from `words[at]` on that one thing may make.

    A row goes on over a single word that is a sentence of its own, if what stands
    before it comes again behind.
    """
    row = list(_sounds(words, at))
    while row:
        rest = at + len(row)
        more = _behind_rest(words, rest, row)
        if not more:
            break
        row += [_rest(words[rest]), *more]
    return tuple(row)


def kinds_of_row(row: Sequence[Sound]) -> tuple[Rhythm, ...]:
    """Return what may make all the sounds of `row`, the likeliest first."""
    sounds = [one.word for one in row if not one.rest]
    first, *others = (kinds_of(one) for one in sounds)
    return tuple(kind for kind in first if all(kind in kinds for kinds in others))


def beats(row: Sequence[Sound], *, quoted: bool, told: bool) -> bool:
    """Whether `row` is enough of a rhythm.

    `quoted` sounds are what somebody says, and `told` are those whose maker the words
    around them name; of the former more are needed, of the latter fewer.
    """
    sounds = [one.word for one in row if not one.rest]
    if {"left", "right"} & set(sounds):
        return len(sounds) >= _FEWEST_STEPS
    if len(sounds) == _FEWEST and row[0].gap is Gap.HYPHEN:
        return False
    weak = all(map(is_weak, sounds)) and not told
    fewest = max(_FEWEST_QUOTED if quoted else _FEWEST, _FEWEST_WEAK if weak else 0)
    return len(sounds) >= fewest


def is_lone_pair(row: Sequence[Sound]) -> bool:
    """Whether `row` is one pair of sounds, "Lub-dub.": a rhythm if it comes again elsewhere."""
    if len(row) != _FEWEST or row[0].gap is not Gap.HYPHEN:
        return False
    first, second = row
    alike = first.word == second.word
    return not is_weak(second.word) and (alike or opens_pair(first.word, second.word))


def _sounds(words: Sequence[Heard], at: int) -> list[Sound]:
    row: list[Sound] = []
    makers: set[Rhythm] = set()
    for place in range(at, len(words)):
        one = words[place]
        sound = sound_of(one.word)
        if not sound or not _follows(sound, row) or not _leads(words, place, sound):
            break
        makers = makers.intersection(kinds_of(sound)) if row else set(kinds_of(sound))
        if not makers:
            break
        row.append(Sound(sound, one.written, one.start, one.gap))
        if one.gap is Gap.OTHER:
            return row
    broken = _broken(words, at + len(row), row)
    return [*row, broken] if broken else row


def _leads(words: Sequence[Heard], at: int, sound: str) -> bool:
    """Whether `sound` is one by itself, or the onset of what follows: "ba-" of "ba-bump"."""
    if not is_onset(sound):
        return True
    following = sound_of(words[at + 1].word) if at + 1 < len(words) else ""
    parted = words[at].gap not in {Gap.HYPHEN, Gap.BARE}
    return not parted and opens_pair(sound, following)


def _follows(sound: str, row: Sequence[Sound]) -> bool:
    """Whether one thing makes `sound` and what is last in `row`."""
    return not row or any(go_together(sound, one.word) for one in row[-_FEWEST_STEPS:])


def _broken(words: Sequence[Heard], at: int, row: Sequence[Sound]) -> Sound | None:
    """Return the word at `at` as the unfinished sound that comes next in `row`."""
    if not row or at >= len(words):
        return None
    one = words[at]
    if one.gap not in _BROKEN:
        return None
    recent = [sound.word for sound in row[-_FEWEST_STEPS:]]
    for sound in [_after(row), *recent, *sorted(partners_of(row[-1].word))]:
        if sound.startswith(one.word) and sound != one.word:
            return Sound(sound, one.written, one.start, one.gap, broken=True)
    return None


def _after(row: Sequence[Sound]) -> str:
    """Return the sound that comes next in `row` as it went so far."""
    last = row[-1].word
    for one, following in zip(row[-2::-1], row[:0:-1], strict=False):
        if one.word == last:
            return following.word
    openers = sorted(other for other in partners_of(last) if opens_pair(last, other))
    return openers[0] if openers else row[-2].word if len(row) > 1 else last


def _rest(one: Heard) -> Sound:
    return Sound(one.word, one.written, one.start, one.gap, rest=True)


def _behind_rest(words: Sequence[Heard], at: int, row: Sequence[Sound]) -> list[Sound]:
    """Return the sounds that take up `row` behind the word at `at`, none where they do not."""
    if at + 1 >= len(words) or row[-1].gap not in {Gap.STOP, Gap.ELLIPSIS, Gap.DASH}:
        return []
    if row[-1].broken or not words[at].ends or sound_of(words[at].word):
        return []
    more = _sounds(words, at + 1)
    group = _last_group(row)
    again = [one.word for one in more[: len(group)]]
    if words[at].word in _RESTS:
        return more if more and again[0] == group[0] else []
    return more if len(group) >= _FEWEST and again == group else []


def _last_group(row: Sequence[Sound]) -> list[str]:
    """Return the sounds of `row` since its last rest."""
    since = takewhile(lambda one: not one.rest, reversed(row))
    return [one.word for one in since][::-1]
