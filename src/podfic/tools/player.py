"""Plays sound on the sound card."""

import os
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from queue import Empty, Queue
from threading import Event
from types import ModuleType

import numpy as np

from podfic.errors import ToolError
from podfic.model.take import Signal

AHEAD = 8
"""Blocks kept ready for the sound card; more are made when it has taken some."""
PERIOD_MS = 50
TAIL = 0.2
"""Seconds of silence at the end, so that the card has sounded the last words when it stops."""
POLL = 0.1
"""Seconds between looks at the clock while waiting; Ctrl-C is felt within that on any system."""
_STDERR = 2
_INSTEAD = "write it with -o clip.wav"


def play(blocks: Iterable[Signal], rate: int, *, backend: str = "") -> None:
    """Play mono `blocks` at `rate` Hz and return when the last has sounded.

    `blocks` are taken in the caller's thread as they are needed, so their errors and
    Ctrl-C come out here, and the sound stops at once. `backend` is one of miniaudio's by
    name, such as "ALSA" or "NULL"; empty leaves the choice to it, but never falls back
    to silence. Raises ToolError when there is nothing to play on.
    """
    queue: Queue[Signal | None] = Queue(AHEAD)
    played = Event()
    with _sounding(feed(queue, played), rate, backend):
        for block in blocks:
            queue.put(block)
        queue.put(np.zeros(round(rate * TAIL), np.float32))
        queue.put(None)
        while not played.wait(POLL):
            pass


def feed(queue: "Queue[Signal | None]", played: Event) -> Generator[Signal, int, None]:
    """Answer each count of frames with as many samples, silence where none are ready.

    After the None that ends `queue`, `played` is set and silence follows for ever.
    """
    frames = yield np.zeros(0, np.float32)
    rest = np.zeros(0, np.float32)
    while True:
        while len(rest) < frames and not played.is_set():
            try:
                block = queue.get_nowait()
            except Empty:
                break
            if block is None:
                played.set()
            else:
                rest = np.concatenate([rest, block])
        out = np.zeros(frames, np.float32)
        out[: len(rest)] = rest[:frames]
        rest = rest[frames:]
        frames = yield out


@contextmanager
def _sounding(stream: Generator[Signal, int, None], rate: int, backend: str) -> Iterator[None]:
    """Have the sound card draw on `stream` until the block is left, then silence it."""
    miniaudio = _library()
    enabled = miniaudio.get_enabled_backends() - {miniaudio.Backend.NULL}
    chosen = [miniaudio.Backend[backend]] if backend else sorted(enabled, key=lambda b: b.value)
    next(stream)
    try:
        with _hushed():
            device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=PERIOD_MS,
                backends=chosen,
                app_name="podfic",
            )
            device.start(stream)
    except miniaudio.MiniaudioError as error:
        raise ToolError("there is no sound card to play on", hint=_INSTEAD) from error
    with device:
        yield


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep what the system's sound libraries write about absent cards off the screen."""
    sys.stderr.flush()
    screen = os.dup(_STDERR)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), _STDERR)
        yield
    finally:
        os.dup2(screen, _STDERR)
        os.close(screen)


def _library() -> ModuleType:
    try:
        return import_module("miniaudio")
    except ImportError as error:
        raise ToolError(f"sound cannot be played: {error}", hint=_INSTEAD) from error
