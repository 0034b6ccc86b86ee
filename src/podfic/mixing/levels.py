"""How loud each clip is to be: everybody alike, and louder or softer as a line is said."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from podfic.model.script import Line, Volume
from podfic.model.take import Take

SPEECH_DB = -20.0
"""The K-weighted level every voice is brought to, in dB of full scale."""
MOST_DB = 12.0
"""The most a clip is raised or lowered by."""
OFFSETS: Mapping[Volume, float] = {
    Volume.PLAIN: 0.0,
    Volume.SHOUT: 4.0,
    Volume.SOFT: -3.5,
    Volume.WHISPER: -5.0,
}
"""How much louder than a plain line one is. The engine's own whisper is 7 dB under its voice; it is
raised a little, to be understood in a car."""


def gains(lines: Mapping[str, Line], takes: Sequence[Take], strength: float = 1.0) -> list[float]:
    """Return the gain of each of `takes` in dB.

    Whoever speaks is as loud as everybody else, measured over all they say plainly; within
    that, sentences keep their differences. What is shouted or whispered is so much over
    or under that, times `strength`, whatever the engine made of it.
    """
    own = _levels(lines, takes)
    return [_gain(lines[take.line], take, own, strength) for take in takes]


def _gain(line: Line, take: Take, own: Mapping[str | None, float], strength: float) -> float:
    volume = line.delivery.volume
    if volume is not Volume.PLAIN:
        level, aim = take.level, SPEECH_DB + OFFSETS[volume] * strength
    else:
        level, aim = own.get(line.speaker, take.level), SPEECH_DB
    if not math.isfinite(level):
        return 0.0
    return round(max(-MOST_DB, min(MOST_DB, aim - level)), 2)


def _levels(lines: Mapping[str, Line], takes: Sequence[Take]) -> dict[str | None, float]:
    """Return the mean level of what each speaker says plainly, by how long it lasts."""
    power: defaultdict[str | None, float] = defaultdict(float)
    length: defaultdict[str | None, float] = defaultdict(float)
    for take in takes:
        line = lines[take.line]
        if line.delivery.volume is Volume.PLAIN and math.isfinite(take.level):
            duration = take.length / take.rate
            power[line.speaker] += duration * 10 ** (take.level / 10)
            length[line.speaker] += duration
    return {who: 10 * math.log10(power[who] / length[who]) for who in power if power[who] > 0}
