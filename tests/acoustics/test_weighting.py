import numpy as np
import pytest
from scipy.signal import sosfreqz

from podfic.acoustics.weighting import k_weighting


def _gain_db(rate: int, hertz: float) -> float:
    _, answer = sosfreqz(k_weighting(rate), [hertz], fs=rate)
    return float(20 * np.log10(np.abs(answer[0])))


def test_at_48_khz_it_is_the_filter_that_the_standard_prints() -> None:
    """ITU-R BS.1770-4, tables 1 and 2."""
    shelf = [1.53512485958697, -2.69169618940638, 1.19839281085285]
    shelf += [1.0, -1.69065929318241, 0.73248077421585]
    high_pass = [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621]
    np.testing.assert_allclose(k_weighting(48_000), [shelf, high_pass], atol=1e-7)


@pytest.mark.parametrize("rate", [22_050, 24_000, 44_100])
def test_at_other_rates_it_weighs_alike(rate: int) -> None:
    for hertz in (50.0, 200.0, 997.0, 3_000.0, 8_000.0):
        assert _gain_db(rate, hertz) == pytest.approx(_gain_db(48_000, hertz), abs=0.35)
