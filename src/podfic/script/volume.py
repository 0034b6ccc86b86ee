"""How loud a line is said, by the words beside it and by its capitals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from podfic.model.script import Line, LineKind, MarkKind, Script, Volume
from podfic.script.grammar.words import word_set

_CLAUSE = 14
"""Words beside a quotation that tell how it is said."""
_WHOLE = 0.8
"""Share of a line's letters in capitals from which all of it is shouted."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TAG = re.compile(r"[^.!?;:…]*")
_TOLD = (
    (
        Volume.SHOUT,
        word_set(
            "shouted shouts shouting yelled yells yelling screamed screams screaming bellowed "
            "bellows bellowing roared roars roaring hollered hollers hollering shrieked shrieks "
            "shrieking bawled bawls thundered thunders"
        ),
    ),
    (
        Volume.WHISPER,
        word_set(
            "whispered whispers whispering whisper breathed breathes hissed hisses mouthed mouths"
        ),
    ),
    (
        Volume.SOFT,
        word_set(
            "murmured murmurs murmuring muttered mutters muttering mumbled mumbles mumbling "
            "softly quietly undertone"
        ),
    ),
)
_VOLUMES = {word: volume for volume, words in _TOLD for word in words}
_UNDER_BREATH = re.compile(r"\bunder (?:his|her|their|its|my|your) breath\b", re.IGNORECASE)
_NOT = word_set("not never without nearly almost wanted")
_NEAR = 3
"""How many words before a way to speak deny it, within the same commas."""
_PART = re.compile(r"[^,—–]+")
_OTHERS = re.compile(
    r"\b(?:as|over|above|while|when|until|before|after|like|and|but)\s+(?:if|though|the|a|an|his|her"
    r"|their|its|my|your|our|some|everyone|everybody|[A-Z]\w+)\b.*"
)
"""Where a clause goes over to what others do."""
_DIRECTED = re.compile(  # an action, not a way to speak
    r"\b(?:breath(?:ed|es))\s+(?:in|out|heavily|hard|deeply|again|a sigh)\b", re.IGNORECASE
)


def with_volumes(script: Script) -> Script:
    """Return `script` with its dialogue as loud as the story says that it is spoken."""
    scenes = (replace(scene, lines=tuple(_lines(scene.lines))) for scene in script.scenes)
    return replace(script, scenes=tuple(scenes))


def _lines(lines: Sequence[Line]) -> Iterator[Line]:
    for at, line in enumerate(lines):
        volume = _volume(lines, at) if line.kind is LineKind.DIALOGUE else Volume.PLAIN
        if volume is Volume.PLAIN:
            yield line
        else:
            yield replace(line, delivery=replace(line.delivery, volume=volume))


def _volume(lines: Sequence[Line], at: int) -> Volume:
    """Return how loud the dialogue at `at` is, by its tag, its neighbours, or its capitals."""
    line = lines[at]
    told = [line.attribution.words] if line.attribution is not None else []
    told += _beside(lines, at)
    for words in told:
        if (volume := told_by(words)) is not Volume.PLAIN:
            return volume
    return Volume.SHOUT if _capitals(line) else Volume.PLAIN


def _beside(lines: Sequence[Line], at: int) -> Iterator[str]:
    """Yield the clauses of narration that go on from the line's quotation, or lead up to it."""
    line = lines[at]
    for place in (at + 1, at - 1):
        if not 0 <= place < len(lines):
            continue
        other = lines[place]
        if other.paragraph != line.paragraph or other.kind is not LineKind.NARRATION:
            continue
        if place > at and other.written[:1].islower():
            yield (_TAG.match(other.written) or [""])[0]
        elif place < at and other.written.rstrip()[-1:] in ",:":
            yield re.split(r"[.!?;…]", other.written.rstrip(" ,:"))[-1]


def told_by(words: str) -> Volume:
    """Return the volume that a clause beside a quotation tells, PLAIN where it tells none."""
    if _UNDER_BREATH.search(words):
        return Volume.SOFT
    left = _CLAUSE
    for part in _PART.findall(_DIRECTED.sub(" ", _OTHERS.sub("", words))):
        found = [word.casefold() for word in _WORD.findall(part)][:left]
        left -= len(found)
        for at, word in enumerate(found):
            volume = _VOLUMES.get(word)
            if volume is not None and not any(map(_denies, found[max(0, at - _NEAR) : at])):
                return volume
    return Volume.PLAIN


def _denies(word: str) -> bool:
    return word in _NOT or word.endswith(("n't", "n’t"))


def _capitals(line: Line) -> bool:
    """Whether nearly all of the line is in capitals, as shouts are typed."""
    letters = sum(map(str.isalpha, line.spoken))
    shouted = sum(
        sum(map(str.isalpha, line.spoken[mark.start : mark.end]))
        for mark in line.delivery.marks
        if mark.kind is MarkKind.SHOUT
    )
    return letters > 0 and shouted >= _WHOLE * letters
