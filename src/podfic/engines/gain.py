"""Words of a sound made louder or softer than the rest."""

from collections.abc import Sequence

import numpy as np

from podfic.engines.base import Word
from podfic.model.take import Sound, WordTime
from podfic.model.units import samples

RAMP_S = 0.030
"""Over how long the gain of one word goes over into that of the next."""


def with_gains(sound: Sound, words: Sequence[Word], times: Sequence[WordTime]) -> Sound:
    """Return `sound` with each of `words`, spoken at `times`, at its gain.

    Between words the gain goes over within `RAMP_S`, around the middle of the gap. A sound
    whose words have none is returned as it is.
    """
    if all(word.gain == 0.0 for word in words):
        return sound
    half = samples(RAMP_S, sound.rate) // 2
    places: list[int] = [0]
    levels = [words[0].gain]
    for (word, time), (after, next_time) in zip(
        zip(words, times, strict=True),
        zip(words[1:], times[1:], strict=True),
        strict=False,
    ):
        if word.gain != after.gain:
            middle = (time.end + next_time.start) // 2
            places += [middle - half, middle + half]
            levels += [word.gain, after.gain]
    # where a gap is shorter than the ramp, two of them meet in its middle
    curve = np.interp(np.arange(len(sound.signal)), np.maximum.accumulate(places), levels)
    return Sound((sound.signal * 10 ** (curve / 20)).astype(np.float32), sound.rate)
