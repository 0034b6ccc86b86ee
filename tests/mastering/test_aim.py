import pytest

from podfic.config.settings import Master
from podfic.mastering.aim import Aim, Try, corrected, first_aim, missed
from podfic.model.release import Loudness

SETTINGS = Master()


def test_the_first_aim_is_the_missing_gain() -> None:
    assert first_aim(Loudness(-26.0, -9.0), SETTINGS) == Aim(7.0, -1.5)


@pytest.mark.parametrize(
    ("measured", "hit"),
    [
        (Loudness(-19.0, -1.4), True),
        (Loudness(-18.91, -1.0), True),
        (Loudness(-18.89, -1.4), False),
        (Loudness(-19.11, -1.4), False),
        (Loudness(-19.0, -0.9), False),
    ],
)
def test_a_miss_is_told_with_its_figures(measured: Loudness, *, hit: bool) -> None:
    told = missed(measured, SETTINGS)
    assert (told == "") == hit
    if told:
        assert f"{measured.integrated:.1f} LUFS" in told
        assert "-19 LUFS and at most -1 dBTP" in told


def test_what_the_limiter_took_is_added() -> None:
    tries = [Try(Aim(7.0, -1.5), Loudness(-19.3, -1.4))]
    assert corrected(tries, SETTINGS) == Aim(pytest.approx(7.3), -1.5)


def test_the_second_correction_knows_what_gain_brings() -> None:
    tries = [
        Try(Aim(7.0, -1.5), Loudness(-20.0, -1.4)),
        Try(Aim(8.0, -1.5), Loudness(-19.5, -1.4)),
    ]
    assert corrected(tries, SETTINGS).gain == pytest.approx(9.0)


def test_no_correction_is_wild() -> None:
    tries = [
        Try(Aim(7.0, -1.5), Loudness(-20.0, -1.4)),
        Try(Aim(8.0, -1.5), Loudness(-20.0, -1.4)),
    ]
    assert corrected(tries, SETTINGS).gain == pytest.approx(13.0)
    assert corrected([tries[0], tries[0]], SETTINGS).gain == pytest.approx(8.0)


def test_an_overshoot_lowers_the_ceiling_by_more_than_itself() -> None:
    tries = [Try(Aim(7.0, -1.5), Loudness(-19.0, -0.8))]
    assert corrected(tries, SETTINGS) == Aim(7.0, pytest.approx(-1.8))
