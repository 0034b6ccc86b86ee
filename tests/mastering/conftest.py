from collections.abc import Callable

import numpy as np
import pytest
from scipy.signal import butter, sosfilt

from podfic.mastering.encode import RATE
from podfic.model.take import Signal

MakeSpeech = Callable[..., Signal]


@pytest.fixture(scope="session")
def speech() -> MakeSpeech:
    """Return a builder of sound with the spectrum, syllables and pauses of speech."""

    def make(seconds: float, level: float = 0.1, seed: int = 1) -> Signal:
        count = round(seconds * RATE)
        times = np.arange(count) / RATE
        rng = np.random.default_rng(seed)
        vowels = sum(np.sin(2 * np.pi * 140 * k * times + k * k) / k for k in range(1, 20))
        hiss = sosfilt(
            butter(2, [2_000, 8_000], "band", fs=RATE, output="sos"), rng.normal(size=count)
        )
        syllables = np.abs(np.sin(np.pi * 4 * times)) * (np.sin(2 * np.pi * times / 5) > -0.7)
        sound = (vowels + hiss) * syllables
        return (level * sound / np.sqrt(np.mean(sound**2))).astype(np.float32)

    return make
