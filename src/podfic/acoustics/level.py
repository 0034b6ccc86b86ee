"""How loud a voice is while it speaks."""

import math

import numpy as np
from scipy.signal import sosfilt

from podfic.acoustics.weighting import k_weighting
from podfic.model.take import Signal
from podfic.model.units import samples

FRAME_S = 0.02
HEARD_DB = -20.0
"""Frames this far under the loudest count as pauses, and not for the level."""


def speech_level(signal: Signal, rate: int) -> float:
    """Return the K-weighted level of `signal` in dB of full scale, its pauses left out.

    It is −inf where nothing is heard.
    """
    size = samples(FRAME_S, rate)
    if len(signal) < size:
        return -math.inf
    weighted = sosfilt(k_weighting(rate), signal.astype(np.float64))
    frames = weighted[: len(weighted) // size * size].reshape(-1, size)
    power = (frames**2).mean(axis=1)
    heard = power[power > power.max(initial=0.0) * 10 ** (HEARD_DB / 10)]
    return 10 * math.log10(heard.mean()) if heard.size else -math.inf
