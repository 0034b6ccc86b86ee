"""The player, on miniaudio's NULL backend, which keeps time and sounds nothing."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from queue import Queue
from threading import Event, Timer

import miniaudio
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.errors import EngineError, ToolError
from podfic.model.take import Signal
from podfic.tools.player import TAIL, feed, play

RATE = 24_000


def block(seconds: float) -> Signal:
    return np.full(round(RATE * seconds), 0.1, np.float32)


def test_plays_for_as_long_as_the_sound_lasts() -> None:
    started = time.monotonic()
    play([block(0.1), block(0.2)], RATE, backend="NULL")
    assert time.monotonic() - started == pytest.approx(0.3 + TAIL, abs=0.25)


def test_blocks_are_taken_as_they_are_needed() -> None:
    taken: list[float] = []

    def blocks() -> Iterator[Signal]:
        for _ in range(20):
            taken.append(time.monotonic())
            yield block(0.03)

    play(blocks(), RATE, backend="NULL")
    assert len(taken) == 20
    assert taken[-1] - taken[0] > 0.2


def test_error_of_a_block_comes_out_and_the_card_is_let_go() -> None:
    def blocks() -> Iterator[Signal]:
        yield block(5.0)
        raise EngineError("no more")

    before = threading.active_count()
    started = time.monotonic()
    with pytest.raises(EngineError, match="no more"):
        play(blocks(), RATE, backend="NULL")
    assert time.monotonic() - started < 1.0
    assert threading.active_count() == before


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
@pytest.mark.parametrize("blocks", [[block(30.0)], [block(1.0)] * 30])
def test_ctrl_c_stops_at_once(blocks: list[Signal]) -> None:
    timer = Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    started = time.monotonic()
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        play(blocks, RATE, backend="NULL")
    timer.join()
    assert time.monotonic() - started < 1.0


def test_no_sound_card_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def noisy(**_: object) -> None:
        os.write(2, b"ALSA lib confmisc.c: cannot find card '0'\n")
        raise miniaudio.MiniaudioError("failed to init device", -1)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", noisy)
    with pytest.raises(ToolError, match="no sound card") as caught:
        play([block(0.1)], RATE)
    assert caught.value.hint == "write it with -o clip.wav"
    assert capfd.readouterr().err == ""


def test_silent_backend_is_never_chosen_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[miniaudio.Backend] = []

    def refuse(*, backends: list[miniaudio.Backend], **_: object) -> None:
        asked.extend(backends)
        raise miniaudio.MiniaudioError("no suitable audio backend found")

    monkeypatch.setattr(miniaudio, "PlaybackDevice", refuse)
    with pytest.raises(ToolError):
        play([block(0.1)], RATE)
    assert asked
    assert miniaudio.Backend.NULL not in asked


def test_missing_library_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(ToolError, match="sound cannot be played"):
        play([block(0.1)], RATE, backend="NULL")


@given(
    st.lists(st.integers(0, 50), max_size=8),
    st.lists(st.integers(0, 40), min_size=1, max_size=40),
)
def test_feed_loses_and_reorders_nothing(lengths: list[int], asked: list[int]) -> None:
    total = sum(lengths)
    samples = np.arange(1, total + 1, dtype=np.float32)
    queue: Queue[Signal | None] = Queue()
    for part in np.split(samples, np.cumsum(lengths))[:-1]:
        queue.put(part)
    queue.put(None)
    played = Event()
    stream = feed(queue, played)
    next(stream)
    answers = [stream.send(frames) for frames in asked]
    assert [len(answer) for answer in answers] == asked
    heard = np.concatenate(answers)
    expected = np.concatenate([samples, np.zeros(max(0, sum(asked) - total), np.float32)])
    assert np.array_equal(heard, expected[: sum(asked)])
    assert played.is_set() == (sum(asked) > total)


def test_feed_is_silent_while_it_waits() -> None:
    queue: Queue[Signal | None] = Queue()
    stream = feed(queue, Event())
    next(stream)
    assert not stream.send(5).any()
    queue.put(np.ones(3, np.float32))
    assert stream.send(5).tolist() == [1, 1, 1, 0, 0]
