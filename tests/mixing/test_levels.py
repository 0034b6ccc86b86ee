import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import line
from podfic.mixing.levels import MOST_DB, OFFSETS, SPEECH_DB, gains
from podfic.model.script import Delivery, Line, Volume
from podfic.model.take import Take
from podfic.model.units import Samples

MakeLine = Callable[..., Line]
MakeTake = Callable[..., Take]
Levels = Callable[..., list[float]]
Said = tuple[str | None, float, Volume]

PLAIN, LOUD, LOW, HUSHED = Volume.PLAIN, Volume.SHOUT, Volume.SOFT, Volume.WHISPER


@pytest.fixture
def levels(make_line: MakeLine, make_take: MakeTake) -> Levels:
    """Return who turns takes, each told by its speaker, level and volume, into their levels."""

    def after(*told: Said, strength: float = 1.0) -> list[float]:
        lines: dict[str, Line] = {}
        takes: list[Take] = []
        for number, (speaker, level, volume) in enumerate(told, 1):
            delivery = Delivery(volume=volume)
            one = make_line(f"c1s1l{number}", speaker=speaker, delivery=delivery)
            lines[one.id] = one
            takes.append(replace(make_take(one.id), level=level))
        found = gains(lines, takes, strength)
        return [take.level + gain for take, gain in zip(takes, found, strict=True)]

    return after


def test_two_speakers_come_out_alike(levels: Levels) -> None:
    told = [(who, level, PLAIN) for who, level in (("Mara", -18.0), ("Owen", -26.0), (None, -22.0))]
    assert levels(*told, *told) == pytest.approx([SPEECH_DB] * 6, abs=0.01)


def test_sentences_of_one_speaker_keep_their_differences(levels: Levels) -> None:
    found = levels(("Mara", -22.0, PLAIN), ("Mara", -27.0, PLAIN), ("Mara", -24.0, PLAIN))
    assert found[0] - found[1] == pytest.approx(5.0, abs=0.02)
    assert found[2] - found[1] == pytest.approx(3.0, abs=0.02)
    mean = 10 * math.log10(sum(10 ** (one / 10) for one in found) / 3)
    assert mean == pytest.approx(SPEECH_DB, abs=0.02)


def test_a_long_sentence_counts_for_more(make_line: MakeLine, make_take: MakeTake) -> None:
    one = make_line("c1s1l1")
    long = replace(make_take(one.id, length=240_000), level=-20.0)
    brief = replace(make_take(one.id, length=2_400), level=-30.0)
    assert gains({one.id: one}, [long, brief]) == pytest.approx([0.04] * 2, abs=0.03)
    other = replace(make_take(one.id, length=480_000, rate=48_000), level=-30.0)
    power = 10 * math.log10((10**-2 + 10**-3) / 2)
    assert gains({one.id: one}, [long, other]) == pytest.approx([-20 - power] * 2, abs=0.01)


@pytest.mark.parametrize("volume", [LOUD, LOW, HUSHED])
@pytest.mark.parametrize("level", [-26.0, -15.0])
def test_a_volume_is_so_far_from_plain(levels: Levels, volume: Volume, level: float) -> None:
    found = levels(("Mara", -24.0, PLAIN), ("Mara", level, volume))
    assert found[1] - found[0] == pytest.approx(OFFSETS[volume], abs=0.02)


def test_volumes_are_in_order() -> None:
    assert OFFSETS[HUSHED] < OFFSETS[LOW] < OFFSETS[PLAIN] == 0 < OFFSETS[LOUD]


def test_what_is_shouted_moves_nothing_that_is_plain(levels: Levels) -> None:
    alone = levels(("Mara", -24.0, PLAIN))
    assert levels(("Mara", -24.0, PLAIN), ("Mara", -12.0, LOUD))[:1] == alone


@pytest.mark.parametrize("strength", [0.0, 0.5, 2.0])
def test_strength_scales_what_a_volume_does(levels: Levels, strength: float) -> None:
    told = [("Mara", -22.0, PLAIN)] + [("Mara", -22.0, volume) for volume in (LOUD, LOW, HUSHED)]
    plain, *found = levels(*told, strength=strength)
    assert plain == pytest.approx(SPEECH_DB, abs=0.01)
    expected = [SPEECH_DB + strength * OFFSETS[volume] for volume in (LOUD, LOW, HUSHED)]
    assert found == pytest.approx(expected, abs=0.01)


def test_what_is_silent_is_left_alone(make_line: MakeLine, make_take: MakeTake) -> None:
    lines = {
        one.id: one
        for one in (
            make_line("c1s1l1", speaker="Mara"),
            make_line("c1s1l2", speaker="Owen", delivery=Delivery(volume=HUSHED)),
            make_line("c1s1l3", speaker="Ines"),
        )
    }
    takes = [make_take("c1s1l1"), make_take("c1s1l2")]
    assert gains(lines, takes) == [0.0, 0.0]
    heard = replace(make_take("c1s1l3"), level=-25.0)
    assert gains(lines, [*takes, heard]) == [0.0, 0.0, 5.0]


def test_a_silent_sentence_moves_no_other(make_line: MakeLine, make_take: MakeTake) -> None:
    one = make_line("c1s1l1", speaker="Mara")
    heard, silent = replace(make_take(one.id), level=-25.0), make_take(one.id)
    assert gains({one.id: one}, [heard, silent])[0] == 5.0


SAID = st.tuples(
    st.sampled_from([None, "Mara", "Owen"]),
    st.floats(-120, 20) | st.just(-math.inf),
    st.sampled_from(list(Volume)),
)


@given(st.lists(SAID, max_size=8), st.floats(0, 2))
def test_no_gain_is_over_the_most(told: list[Said], strength: float) -> None:
    lines: dict[str, Line] = {}
    takes: list[Take] = []
    for number, (speaker, level, volume) in enumerate(told):
        one = line("Words.", f"c1s1l{number}", speaker)
        lines[one.id] = replace(one, delivery=Delivery(volume=volume))
        takes.append(Take(one.id, "", 24_000, Samples(0), Samples(9), Samples(0), level=level))
    found = gains(lines, takes, strength)
    assert len(found) == len(takes)
    assert all(-MOST_DB <= one <= MOST_DB for one in found)


def test_the_most_is_reached_both_ways(make_line: MakeLine, make_take: MakeTake) -> None:
    lines = {one.id: one for one in (make_line("c1s1l1"), make_line("c1s1l2", speaker="Mara"))}
    takes = [
        replace(make_take(one), level=level) for one, level in zip(lines, (0.0, -60.0), strict=True)
    ]
    assert gains(lines, takes) == [-MOST_DB, MOST_DB]
