"""Edges that begin and end without a click."""

import numpy as np

from podfic.model.take import Signal


def fade_edges(signal: Signal, fade_in: int, fade_out: int) -> None:
    """Fade `signal` in and out in place over so many samples, at most half of it each."""
    half = len(signal) // 2
    rise, fall = _ramp(min(fade_in, half)), _ramp(min(fade_out, half))
    signal[: len(rise)] *= rise
    signal[len(signal) - len(fall) :] *= fall[::-1]


def _ramp(size: int) -> Signal:
    """Return half a period of a raised cosine, from 0 towards 1."""
    return (np.sin(np.linspace(0, np.pi / 2, size, endpoint=False)) ** 2).astype(np.float32)
