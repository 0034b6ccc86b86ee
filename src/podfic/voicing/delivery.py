"""How a line is delivered, as lengths, pitch and gain of its words and a shade of its voice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from podfic.engines.base import Word
from podfic.model.cast import Shade
from podfic.model.script import Delivery, Line, Mark, MarkKind, Volume
from podfic.voicing.phonemes.ipa import nucleus


@dataclass(frozen=True, slots=True)
class Touch:
    """What a mark does to a word: factors of its stressed vowel, of all of it and of its pitch.

    `gain` is in dB.
    """

    vowel: float = 1.0
    whole: float = 1.0
    pitch: float = 1.0
    gain: float = 0.0


TOUCHES: Mapping[MarkKind, Touch] = {
    MarkKind.EMPHASIS: Touch(vowel=1.35, pitch=1.08, gain=1.5),
    MarkKind.SHOUT: Touch(vowel=1.2, pitch=1.12, gain=3.0),
    MarkKind.LENGTHENED: Touch(vowel=2.4),
    MarkKind.ASIDE: Touch(pitch=0.95, gain=-3.0),
    MarkKind.STRUCK: Touch(whole=0.9, pitch=0.96, gain=-2.0),
}
"""What each kind of mark does at strength 1."""
TRAILING = Touch(vowel=1.5, whole=1.2, gain=-1.5)
"""What trailing off does to the last word."""
VOLUMES: Mapping[Volume, Shade] = {
    Volume.SHOUT: Shade(pitch=1.15, pace=0.96),
    Volume.SOFT: Shade(pitch=0.95, pace=0.96),
    Volume.WHISPER: Shade(pitch=0.0, pace=0.92),
}
"""What of a voice changes with how loud it speaks; without pitch, it whispers."""
BREATHING = 60
"""Phonemes from which a sentence is a long one, and breathes at its marks."""
BREATH = 1.5
"""By how much a long sentence's commas and dashes last longer."""
DASH_AS = ";"
"""How a long sentence's dash is said: some voices read over a dash (15 ms of quiet in bf_emma)
and pause at a semicolon (225 ms)."""
_DASHES = frozenset("—–")
_MARKS = frozenset(",;:—–-…")


def shaded(shade: Shade, delivery: Delivery, strength: float) -> Shade:
    """Return `shade` as a line with `delivery` has it; `strength` is 0 for no difference."""
    volume = VOLUMES.get(delivery.volume)
    if volume is None or strength == 0:
        return shade
    whispers = volume.pitch == 0
    pitch = 0.0 if whispers else shade.pitch * _scaled(volume.pitch, strength)
    return replace(shade, pitch=pitch, pace=shade.pace * _scaled(volume.pace, strength))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of one sentence of `line`, whose text begins at `start` of what is spoken."""

    line: Line
    text: str
    start: int
    words: tuple[Word, ...]

    @property
    def is_last(self) -> bool:
        """Whether the line ends with it."""
        return self.start + len(self.text) >= len(self.line.spoken.rstrip())


def delivered(stretch: Stretch, strength: float) -> tuple[Word, ...]:
    """Return the words of `stretch` as its line's delivery has them said."""
    words = stretch.words
    delivery = stretch.line.delivery
    if strength > 0 and delivery.marks:
        words = tuple(_marked(stretch, strength))
    if strength > 0 and delivery.trail_off and stretch.is_last:
        words = _trailing(words, strength)
    return _breathing(words)


def _marked(stretch: Stretch, strength: float) -> Iterator[Word]:
    marks = _heeded(stretch.line.delivery)
    for word, (start, end) in zip(stretch.words, _places(stretch), strict=True):
        touched = word
        for mark in marks:
            if word.lettered and _covers(mark, start, end) and mark.kind in TOUCHES:
                touched = _touched(touched, TOUCHES[mark.kind], strength)
        yield touched


def _heeded(delivery: Delivery) -> tuple[Mark, ...]:
    """Return the marks beside the volume: what is all shouted has no louder words."""
    if delivery.volume is not Volume.SHOUT:
        return delivery.marks
    return tuple(mark for mark in delivery.marks if mark.kind is not MarkKind.SHOUT)


def _covers(mark: Mark, start: int, end: int) -> bool:
    """Whether `mark` is on most of the characters `[start, end)`."""
    return 2 * (min(mark.end, end) - max(mark.start, start)) > end - start


def _places(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Yield where in the line's spoken text each word stands.

    One that is spelled otherwise there stands between those around it.
    """
    found = list(_found(stretch))
    at = 0
    for number, place in enumerate(found):
        if place is None:
            following = (later[0] for later in found[number + 1 :] if later is not None)
            between = stretch.text[at : next(following, len(stretch.text))].rstrip()
            start, end = at + len(between) - len(between.lstrip()), at + len(between)
        else:
            start, end = place
            at = end
        yield stretch.start + start, stretch.start + end


def _found(stretch: Stretch) -> Iterator[tuple[int, int] | None]:
    """Yield where in the sentence each word is found behind the one before, or None."""
    at = 0
    for word in stretch.words:
        first = stretch.text.find(word.text, at)
        if first >= 0:
            at = first + len(word.text)
        yield (first, at) if first >= 0 else None


def _trailing(words: tuple[Word, ...], strength: float) -> tuple[Word, ...]:
    last = next((at for at in reversed(range(len(words))) if words[at].lettered), None)
    if last is None:
        return words
    return (*words[:last], _touched(words[last], TRAILING, strength), *words[last + 1 :])


def _breathing(words: tuple[Word, ...]) -> tuple[Word, ...]:
    if sum(len(word.phonemes) for word in words) < BREATHING:
        return words
    last = len(words) - 1
    return tuple(
        _longer(_breathed(word), BREATH) if at < last and word.phonemes in _MARKS else word
        for at, word in enumerate(words)
    )


def _breathed(word: Word) -> Word:
    return replace(word, phonemes=DASH_AS) if word.phonemes in _DASHES else word


def _touched(word: Word, touch: Touch, strength: float) -> Word:
    whole, vowel = _scaled(touch.whole, strength), _scaled(touch.vowel, strength)
    held = nucleus(word.phonemes)
    lengths = tuple(
        length * whole * (vowel if at in held else 1.0) for at, length in enumerate(_lengths(word))
    )
    return replace(
        word,
        lengths=lengths,
        pitch=word.pitch * _scaled(touch.pitch, strength),
        gain=word.gain + touch.gain * strength,
    )


def _longer(word: Word, factor: float) -> Word:
    return replace(word, lengths=tuple(length * factor for length in _lengths(word)))


def _lengths(word: Word) -> Sequence[float]:
    return word.lengths or [1.0] * len(word.phonemes + word.space)


def _scaled(factor: float, strength: float) -> float:
    return 1.0 + (factor - 1.0) * strength
