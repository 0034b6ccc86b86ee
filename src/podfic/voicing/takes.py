"""Cutting what was spoken in one breath into the takes of its sentences."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from podfic.acoustics.level import speech_level
from podfic.engines.base import Speech, Word
from podfic.model.take import Take, WordTime
from podfic.model.units import Samples
from podfic.voicing import trimming
from podfic.voicing.utterances import Sentence, Utterance

CLIPPED = 0.5
"""The share of its last sound that is left of a line cut off."""


def takes_of(
    key: str, utterance: Utterance, speech: Speech, cut_off: Collection[str] = ()
) -> Iterator[Take]:
    """Yield a take for each sentence of `utterance` that can be heard in `speech`.

    The lines whose ids are in `cut_off` end within their last sound; none of them may go on
    in another utterance.
    """
    groups = tuple(_grouped(utterance, speech.words))
    lettered = [
        [time for time, word in group if word.lettered] or [time for time, _ in group]
        for group in groups
    ]
    if len(lettered) > 1:
        cuts = trimming.boundaries(speech.sound, lettered)
    else:
        cuts = (0, len(speech.sound.signal))
    last_of = {sentence.line: at for at, sentence in enumerate(utterance.sentences)}
    for at, ((start, end), sentence, said) in enumerate(
        zip(pairwise(cuts), utterance.sentences, lettered or [[]], strict=True)
    ):
        stop = end
        if said and sentence.line in cut_off and last_of[sentence.line] == at:
            stop = min(end, _clipped(said[-1]))
        cut = trimming.trimmed(speech.sound, start, stop, said[-1].start if said else 0)
        if cut is not None:
            if stop < end:
                cut = replace(cut, length=trimming.until_heard(speech.sound, cut))
            yield _take(key, sentence, speech, cut, said)


def held_take(line: str, key: str, speech: Speech) -> Take:
    """Return the one take of a held line, whose times tell where its beats are heard."""
    sound = speech.sound
    cut = trimming.trimmed(sound)
    onset = cut.start + cut.onset if cut is not None else 0
    beats = tuple(time.edges[1] for time in speech.words)
    length = Samples(len(sound.signal))
    level = speech_level(sound.signal, sound.rate)
    words = tuple(replace(time, edges=()) for time in speech.words)
    return Take(line, key, sound.rate, Samples(0), length, Samples(onset), words, level, beats)


def _take(
    key: str, sentence: Sentence, speech: Speech, cut: trimming.Cut, said: Sequence[WordTime]
) -> Take:
    sound = speech.sound
    level = speech_level(sound.signal[cut.start : cut.start + cut.length], sound.rate)
    words = _timed(said, cut)
    return Take(sentence.line, key, sound.rate, cut.start, cut.length, cut.onset, words, level)


def _clipped(word: WordTime) -> int:
    """Return where within its last sound `word` is cut off."""
    if len(word.edges) < 2:
        return word.end
    return round(word.edges[-2] + CLIPPED * (word.edges[-1] - word.edges[-2]))


def _grouped(
    utterance: Utterance, times: tuple[WordTime, ...]
) -> Iterator[list[tuple[WordTime, Word]]]:
    """Yield each sentence's words with their times; nothing when no times are known."""
    at = 0
    for sentence in utterance.sentences if times else ():
        size = len(sentence.words)
        yield list(zip(times[at : at + size], sentence.words, strict=True))
        at += size


def _timed(said: Sequence[WordTime], cut: trimming.Cut) -> tuple[WordTime, ...]:
    """Return the times of `said` in `cut`, the first word from where the voice is heard."""
    words = [_shifted(time, cut) for time in said]
    if words:
        words[0] = replace(words[0], start=min(words[0].start, cut.onset))
    return tuple(words)


def _shifted(time: WordTime, cut: trimming.Cut) -> WordTime:
    """Return `time` counted from the start of `cut` and kept inside it."""

    def inside(place: int) -> Samples:
        return Samples(min(max(place - cut.start, 0), cut.length))

    return WordTime(time.text, inside(time.start), inside(time.end))
