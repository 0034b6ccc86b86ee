"""How well a voice shows what is told of somebody: their accent, age and timbre."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from podfic.casting.accents import farness
from podfic.casting.distance import semitones
from podfic.config.timbres import DEEP, HIGH, LIKE
from podfic.model.cast import Role, Voice
from podfic.model.people import Gender, Trait, TraitKind

_AGES = ("child", "young", "adult", "old")
_ADULT = 2
AGE = 0.35
"""Cost of an age beside the one told; two beside cost twice as much, and so on. One alone
outweighs what a grade can cost, so that an old woman sounds old before she sounds best."""
UNASKED = 0.2
"""Cost of a voice that sounds like a child's or an old one's, where no age is told."""
TIMBRE = 0.5
"""Cost of a voice that has nothing of the timbre told."""
WHISPER = 2.0
"""Cost of a voice that whispers throughout, for somebody who does not."""
SPAN = 4.0
"""Semitones from the usual pitch of a gender to a deep or a high voice's."""
GENDERED = 0.15
"""Cost of a man's or a woman's voice, however high or deep, for who is neither."""
MIDDLE_HZ = 150.0
"""About where a voice tells no gender, between men's 113 and women's 175 Hz in the median
over Kokoro's voices."""
_WHISPERY = "whispery"


@dataclass(frozen=True, slots=True)
class Ear:
    """Judges the voices of one engine, each against the usual pitch of its gender."""

    usual: Mapping[Gender, float]

    @classmethod
    def of(cls, voices: Iterable[Voice]) -> "Ear":
        """Return who judges `voices`."""
        by_gender: dict[Gender, list[float]] = {}
        for voice in voices:
            if voice.pitch > 0:
                by_gender.setdefault(voice.gender, []).append(voice.pitch)
        return cls({gender: median(pitches) for gender, pitches in by_gender.items()})

    def mismatch(self, role: Role, voice: Voice) -> float:
        """Return how badly `voice` shows what is told of `role`: 0 for well, some 1 for badly."""
        told = (
            self.age(_values(role.traits, TraitKind.AGE), voice),
            self.accent(_values(role.traits, TraitKind.ACCENT), voice),
            self.timbre(_values(role.traits, TraitKind.TIMBRE), voice),
        )
        return sum(told) + _whispers(role, voice) + _tells_gender(role, voice)

    def age(self, wanted: Sequence[str], voice: Voice) -> float:
        """Return the cost of the age that `voice` sounds."""
        has = _AGES.index(voice.age) if voice.age in _AGES else _ADULT
        ages = [_AGES.index(age) for age in wanted if age in _AGES]
        if ages:
            return AGE * min(abs(has - age) for age in ages)
        return UNASKED * (voice.age in {"child", "old"})

    def accent(self, wanted: Sequence[str], voice: Voice) -> float:
        """Return the cost of the accent of `voice`."""
        return min((farness(tag, voice.accent) for tag in wanted), default=0.0)

    def timbre(self, wanted: Sequence[str], voice: Voice) -> float:
        """Return the cost of how `voice` sounds."""
        costs = [self._word(word.casefold(), voice) for word in wanted]
        return TIMBRE * sum(costs) / len(costs) if costs else 0.0

    def _word(self, word: str, voice: Voice) -> float:
        """Return how little of `word` is in `voice`, from 0 to 1."""
        if voice.traits and not LIKE.get(word, {word}).isdisjoint(voice.traits):
            return 0.0
        way = (word in HIGH) - (word in DEEP)
        if not way:
            return 1.0
        above = way * semitones(voice.pitch, self.usual.get(voice.gender, 0.0))
        return min(1.0, max(0.0, 0.5 - above / (2 * SPAN)))


def _values(traits: Iterable[Trait], kind: TraitKind) -> list[str]:
    return [trait.value for trait in traits if trait.kind is kind]


def _whispers(role: Role, voice: Voice) -> float:
    asked = any(trait.value in LIKE[_WHISPERY] for trait in role.traits)
    return WHISPER * (_WHISPERY in voice.traits and not asked)


def _tells_gender(role: Role, voice: Voice) -> float:
    """Return the cost of a voice that is clearly a man's or a woman's, for who is neither."""
    if role.gender is not Gender.NEUTRAL or voice.gender is Gender.NEUTRAL:
        return 0.0
    return min(1.0, GENDERED + abs(semitones(voice.pitch, MIDDLE_HZ)) / 12)
