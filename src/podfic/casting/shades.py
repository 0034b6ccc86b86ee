"""What makes several people out of one voice: pitch, pace, and another voice mixed in."""

from collections.abc import Iterator, Sequence
from itertools import product

from podfic.model.cast import PLAIN, Blend, Shade, Voice

PITCHES = (1.0, 0.9, 1.12)
"""Factors of pitch; between 0.8 and 1.3 Kokoro stays as clear as it is."""
PACES = (1.0, 0.92, 1.08)
SHARES = (0.4, 0.25)
"""How much of another voice is mixed in; below a half, so that the voice stays itself."""
PARTNERS = 2
"""How many other voices are mixed in, each for a shade of its own."""


def shades(voice: Voice, voices: Sequence[Voice]) -> tuple[Shade, ...]:
    """Return the shades of `voice`, itself first, then those that change least of it.

    What is mixed in is of the same gender and accent, the best of `voices` first.
    """
    blends: list[Blend | None] = [None, *_blends(voice, voices)]
    made = [Shade(pitch, pace, blend) for blend, pace, pitch in product(blends, PACES, PITCHES)]
    return tuple(sorted(made, key=_changes))


def _blends(voice: Voice, voices: Sequence[Voice]) -> Iterator[Blend]:
    alike = [
        other
        for other in voices
        if other.id != voice.id and (other.gender, other.accent) == (voice.gender, voice.accent)
    ]
    for other in alike[:PARTNERS]:
        yield from (Blend(other, share) for share in SHARES)


def _changes(shade: Shade) -> int:
    return sum(
        one != other
        for one, other in (
            (shade.pitch, PLAIN.pitch),
            (shade.pace, PLAIN.pace),
            (shade.blend, PLAIN.blend),
        )
    )
