import tracemalloc
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.mixing.render import ABRUPT, FADE_IN, FADE_OUT, blocks
from podfic.model.take import Signal, Sound, Take
from podfic.model.timeline import Clip, Timeline, Tone
from podfic.model.units import Samples, samples

RATE = 44_100
EDGE = samples(FADE_OUT, RATE)


def clip(at: int, length: int, *, name: str = "a", rate: int = RATE, gain_db: float = 0.0) -> Clip:
    count = round(length * rate / RATE)
    take = Take("c1s1l1", name, rate, Samples(0), Samples(count), Samples(0))
    return Clip(take, Samples(at), Samples(length), gain_db)


def timeline(length: int, *clips: Clip) -> Timeline:
    return Timeline(RATE, Samples(length), clips, ())


def constant(take: Take) -> Sound:
    return Sound(np.full(take.length, 0.5, np.float32), take.rate)


def rendered(of: Timeline, size: int = 1_000) -> Signal:
    return np.concatenate(list(blocks(of, constant, size)))


def test_clips_lie_where_the_timeline_has_them() -> None:
    sound = rendered(timeline(20_000, clip(3_000, 4_000), clip(9_500, 10_000)))
    assert sound.dtype == np.float32
    heard = np.flatnonzero(sound)
    # The very first sample of a fade is silent.
    assert heard[0] == 3_001
    assert not sound[7_000:9_501].any()
    np.testing.assert_allclose(sound[3_000 + EDGE : 7_000 - EDGE], 0.5)


def test_edges_fade_so_that_nothing_clicks() -> None:
    sound = rendered(timeline(10_000, clip(1_000, 8_000)))
    assert np.abs(np.diff(sound)).max() < 0.5 / samples(FADE_IN, RATE) * 2
    assert (np.diff(sound[1_000 : 1_000 + samples(FADE_IN, RATE)]) > 0).all()
    assert (np.diff(sound[9_000 - EDGE : 9_000]) < 0).all()


def test_a_clip_shorter_than_its_fades_still_sounds() -> None:
    assert rendered(timeline(1_000, clip(100, 30))).max() > 0.3


def test_gain_is_in_decibels() -> None:
    sound = rendered(timeline(5_000, clip(0, 5_000, gain_db=-6.0)))
    assert sound[2_500] == pytest.approx(0.5 * 10 ** (-6 / 20))


def test_overlapping_clips_add_up() -> None:
    sound = rendered(timeline(12_000, clip(0, 8_000), clip(4_000, 8_000)))
    np.testing.assert_allclose(sound[4_000 + EDGE : 8_000 - EDGE], 1.0)


def test_another_rate_is_resampled_to_the_clips_exact_length() -> None:
    hertz, rate = 1_000, 24_000

    def tone(take: Take) -> Sound:
        times = np.arange(take.length) / rate
        return Sound((0.5 * np.sin(2 * np.pi * hertz * times)).astype(np.float32), rate)

    mixed = timeline(30_000, clip(2_000, 22_051, rate=rate))
    sound = np.concatenate(list(blocks(mixed, tone)))
    times = np.arange(22_051) / RATE
    expected = 0.5 * np.sin(2 * np.pi * hertz * times)
    middle = slice(2_000, 20_000)
    np.testing.assert_allclose(sound[2_000:24_051][middle], expected[middle], atol=2e-4)
    assert not sound[24_051:].any()


def test_a_take_that_holds_less_than_it_says_leaves_silence() -> None:
    half = timeline(10_000, clip(0, 10_000))
    sound = np.concatenate(list(blocks(half, lambda _: Sound(np.ones(5_000, np.float32), RATE))))
    assert len(sound) == 10_000
    assert sound[3_000] == 1
    assert not sound[5_000:].any()


def test_a_take_is_loaded_once_and_only_when_it_is_reached() -> None:
    loaded: list[str] = []

    def load(take: Take) -> Sound:
        loaded.append(take.sound)
        return constant(take)

    mixed = timeline(30_000, clip(0, 5_000, name="a"), clip(20_000, 5_000, name="b"))
    stream = blocks(mixed, load, 10_000)
    next(stream)
    next(stream)
    assert loaded == ["a"]
    assert sum(map(len, stream)) == 10_000
    assert loaded == ["a", "b"]


def test_an_empty_timeline_has_no_blocks() -> None:
    assert list(blocks(timeline(0), constant)) == []


placed = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 700)), max_size=6)


@given(placed, st.integers(1, 2_000), st.integers(0, 2_000))
def test_blocks_of_any_size_make_the_same_sound(
    placed: list[tuple[int, int]], size: int, more: int
) -> None:
    clips = [clip(at, length, name=str(at)) for at, length in sorted(placed)]
    length = max((one.at + one.length for one in clips), default=0) + more
    mixed = timeline(length, *clips)
    pieces = list(blocks(mixed, constant, size))
    assert all(len(piece) == size for piece in pieces[:-1])
    assert sum(map(len, pieces)) == length
    whole = np.concatenate([np.zeros(0, np.float32), *blocks(mixed, constant, length + 1)])
    np.testing.assert_array_equal(np.concatenate([np.zeros(0, np.float32), *pieces]), whole)


def _peak_memory(minutes: int) -> int:
    clips = [clip(second * RATE, RATE, name=str(second)) for second in range(0, minutes * 60, 2)]
    mixed = timeline(minutes * 60 * RATE, *clips)
    tracemalloc.start()
    for _ in blocks(mixed, constant):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_length() -> None:
    assert _peak_memory(20) < 1.1 * _peak_memory(2) + 100_000


def noise(take: Take) -> Sound:
    made = np.random.default_rng(1).uniform(-0.5, 0.5, take.length)
    return Sound(made.astype(np.float32), take.rate)


@pytest.mark.parametrize(("tone", "tail_s"), [(Tone.THOUGHT, 0.2), (Tone.FLASHBACK, 0.6)])
def test_the_tail_of_a_tone_is_heard_behind_its_clip(tone: Tone, tail_s: float) -> None:
    one = replace(clip(1_000, 20_000), tone=tone)
    plain = np.concatenate(list(blocks(timeline(80_000, clip(1_000, 20_000)), noise)))
    mixed = timeline(80_000, one)
    sound = np.concatenate(list(blocks(mixed, noise, 1_000)))
    assert len(sound) == 80_000
    assert not plain[21_000:].any()
    tail = samples(tail_s, RATE)
    levels = [np.sqrt((part**2).mean()) for part in np.array_split(sound[21_000:][:tail], 4)]
    assert levels == sorted(levels, reverse=True)
    assert levels[-1] > 1e-6
    assert not sound[:1_000].any()
    assert not sound[70_000:].any()
    np.testing.assert_array_equal(sound, np.concatenate(list(blocks(mixed, noise, 1 << 16))))


def test_a_tail_sounds_under_the_next_clip() -> None:
    one, two = replace(clip(0, 20_000), tone=Tone.FLASHBACK), clip(21_000, 9_000, name="b")

    def load(take: Take) -> Sound:
        return noise(take) if take.sound == "a" else constant(take)

    both, alone, after = (
        np.concatenate(list(blocks(timeline(60_000, *clips), load)))
        for clips in ((one, two), (one,), (two,))
    )
    assert alone[21_000:].any()
    np.testing.assert_allclose(both, alone + after, atol=1e-6)


def test_without_space_a_tone_is_not_heard() -> None:
    one = replace(clip(1_000, 20_000), tone=Tone.FLASHBACK)
    mixed = replace(timeline(60_000, one), space=0.0)
    plain = timeline(60_000, clip(1_000, 20_000))
    both = [np.concatenate(list(blocks(each, noise))) for each in (mixed, plain)]
    np.testing.assert_array_equal(*both)


def test_what_is_cut_off_ends_abruptly() -> None:
    soft, abrupt = (
        rendered(timeline(10_000, replace(clip(1_000, 8_000), abrupt=is_abrupt)))
        for is_abrupt in (False, True)
    )
    short = samples(ABRUPT, RATE)
    assert short < EDGE / 3
    np.testing.assert_allclose(abrupt[9_000 - EDGE : 9_000 - short], 0.5)
    assert (np.diff(abrupt[9_000 - short - 1 : 9_000]) < 0).all()
    assert (soft[9_000 - EDGE // 2 : 9_000 - short] < 0.26).all()
    assert not abrupt[9_000:].any()
    np.testing.assert_array_equal(soft[: 9_000 - EDGE], abrupt[: 9_000 - EDGE])
