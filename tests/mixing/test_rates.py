import pytest

from podfic.mixing.rates import at_rate, first_sound
from podfic.model.take import Take
from podfic.model.timeline import Clip
from podfic.model.units import Samples


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, 0), (24_000, 44_100), (1, 2), (7, 13), (10**9, 1_837_500_000)],
)
def test_a_count_is_rounded_to_the_nearest_sample(count: int, expected: int) -> None:
    assert at_rate(count, 24_000, 44_100) == expected


def test_the_same_rate_changes_nothing() -> None:
    assert at_rate(12_345, 44_100, 44_100) == 12_345


def test_the_first_sound_of_a_clip_lies_its_onset_after_the_clip() -> None:
    take = Take("c1s1l1", "digest", 24_000, Samples(500), Samples(24_000), Samples(2_400))
    assert first_sound(Clip(take, Samples(1_000), Samples(44_100)), 44_100) == 1_000 + 4_410
