"""Decides what must be done to a mix so that the decoded file comes out as asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from podfic.config.settings import Master
from podfic.model.release import Loudness

TOLERANCE = 0.1
"""LU a finished file may be off its loudness."""

CODEC_ROOM = 0.5
"""Decibels a decoded true peak may lie above the limiter's ceiling."""

SPARE = 0.1
"""Decibels a lowered ceiling goes below what the last overshoot asks for."""

WEAKEST_RESPONSE = 0.2
"""LU a decibel of gain is taken to bring at the least, so that no step is wild."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is done to a mix: a gain in decibels, then a ceiling in dBTP."""

    gain: float
    ceiling: float


@dataclass(frozen=True, slots=True)
class Try:
    """An aim, and what the file measures that came of it."""

    aim: Aim
    decoded: Loudness


def first_aim(mix: Loudness, settings: Master) -> Aim:
    """Return the aim that hits if neither limiter nor codec changes the loudness."""
    return Aim(settings.loudness - mix.integrated, settings.true_peak)


def corrected(tries: Sequence[Try], settings: Master) -> Aim:
    """Return what to aim at after `tries`, of which the last counts and the one before helps."""
    last = tries[-1]
    over = last.decoded.true_peak - settings.true_peak - CODEC_ROOM
    return Aim(
        last.aim.gain + (settings.loudness - last.decoded.integrated) / _response(tries),
        last.aim.ceiling - over - SPARE if over > 0 else last.aim.ceiling,
    )


def _response(tries: Sequence[Try]) -> float:
    """Return the LU that a decibel of gain has brought; 1 until the limiter takes some back."""
    if len(tries) < 2:
        return 1.0
    before, last = tries[-2:]
    louder = last.decoded.integrated - before.decoded.integrated
    gained = last.aim.gain - before.aim.gain
    return min(1.0, max(WEAKEST_RESPONSE, louder / gained)) if gained else 1.0


def missed(decoded: Loudness, settings: Master) -> str:
    """Return in words how a file that measures `decoded` is not as asked, "" if it is."""
    off = abs(decoded.integrated - settings.loudness) > TOLERANCE
    highest = settings.true_peak + CODEC_ROOM
    if not off and decoded.true_peak <= highest:
        return ""
    return (
        f"the finished sound is at {decoded.integrated:.1f} LUFS with peaks of "
        f"{decoded.true_peak:.1f} dBTP; asked for were {settings.loudness:g} LUFS "
        f"and at most {highest:g} dBTP"
    )
