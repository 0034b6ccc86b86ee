"""How far apart two voices sound."""

import math

from podfic.model.cast import Voice

SEMITONE = 1.0
"""Distance, in dB, that a semitone of pitch counts as. In the median, two of Kokoro's voices
differ by 4.4 semitones and 4.2 dB: so pitch and timbre count alike."""
ACCENT = 1.5
"""Distance that another accent adds: its vowels are others, however alike the voices."""
GENDER = 3.0
"""Distance that the other gender adds."""
STRANGERS = 4.0
"""Distance of two voices that nobody measured: as of Kokoro's in the median."""


def distance(one: Voice, other: Voice) -> float:
    """Return how far `one` lies from `other`, in dB of timbre: 0 for the same voice.

    Two halves of one voice's sentences lie 0.3 apart, the two most alike of
    Kokoro's voices 1.1 (tests/bench/voices.py).
    """
    if one.id == other.id:
        return 0.0
    accent = ACCENT * (one.accent != other.accent)
    gender = GENDER * (one.gender is not other.gender)
    return math.hypot(_sound(one, other), accent, gender)


def semitones(pitch: float, reference: float) -> float:
    """Return how many semitones `pitch` lies above `reference`, 0 where one is not known."""
    return 12 * math.log2(pitch / reference) if pitch > 0 and reference > 0 else 0.0


def _sound(one: Voice, other: Voice) -> float:
    if not one.timbre or len(one.timbre) != len(other.timbre):
        return STRANGERS
    pitch = SEMITONE * semitones(one.pitch, other.pitch)
    return math.hypot(math.dist(one.timbre, other.timbre), pitch)
