"""Sound weighted as the ear weighs loudness (ITU-R BS.1770-4)."""

import math

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]


def k_weighting(rate: int) -> Reals:
    """Return the K-weighting filter for `rate` Hz as two second-order sections.

    BS.1770-4 prints coefficients for 48 kHz only. These are the analogue
    prototypes they come from (a shelf of 4 dB at 1682 Hz and a high pass at
    38 Hz; constants as published by B. De Man, "Evaluation of implementations
    of the EBU R128 loudness measurement", AES 2018), through the bilinear
    transform at the rate asked for.
    """
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    shelf = _section(rate, 1681.974450955533, 0.7071752369554196, (high, band, 1.0))
    high_pass = _section(rate, 38.13547087602444, 0.5003270373238773, (1.0, 0.0, 0.0))
    # BS.1770 leaves the high pass with a numerator of (1, -2, 1) at every rate.
    high_pass[:3] = (1.0, -2.0, 1.0)
    return np.array([shelf, high_pass])


def _section(rate: int, corner: float, q: float, gains: tuple[float, float, float]) -> Reals:
    """Return a second-order section with the gains given above, at and below `corner` Hz."""
    k = math.tan(math.pi * corner / rate)
    above, at, below = gains
    low = below * k * k
    numerator = (above + at * k / q + low, 2 * (low - above), above - at * k / q + low)
    denominator = (1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k)
    return np.array([*numerator, *denominator]) / denominator[0]
