"""Where a finished file's chapter marks lie, and where its sound begins after a pause."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from mutagen.id3 import ID3

FRAME_S = 0.001
QUIET_DB = -60.0
"""dBFS under which a millisecond is taken for a pause."""
PAUSE_S = 0.4
"""A silence at least this long is a pause between scenes and not one within a line."""
REACH_S = 1.0
"""How far around a mark its sound is looked for."""


@dataclass(frozen=True)
class Mark:
    """A chapter mark as two libraries read it, and the sound's own beginning, in seconds."""

    title: str
    mutagen: float
    pyav: float
    sound: float | None


def marks(path: Path) -> list[Mark]:
    """Return the marks of the file at `path` in time order."""
    onsets = list(_onsets(path))
    frames = sorted(ID3(path).getall("CHAP"), key=lambda chapter: chapter.start_time)
    with av.open(str(path)) as container:
        chapters = [float(one["start"] * one["time_base"]) for one in container.chapters()]
    return [
        Mark(str(frame.sub_frames["TIT2"]), frame.start_time / 1000, start, _near(start, onsets))
        for frame, start in zip(frames, chapters, strict=True)
    ]


def decoded(path: Path) -> tuple[npt.NDArray[np.float32], int]:
    """Return the sound of the file at `path` as PyAV decodes it: mono samples and rate."""
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        blocks = [frame.to_ndarray().reshape(-1) for frame in container.decode(stream)]
        return np.concatenate(blocks).astype(np.float32), stream.rate


def _onsets(path: Path) -> Iterator[float]:
    """Yield where sound begins after a pause, in seconds."""
    signal, rate = decoded(path)
    size = round(FRAME_S * rate)
    whole = signal[: len(signal) // size * size].reshape(-1, size)
    loud = np.sqrt(np.mean(whole.astype(np.float64) ** 2, axis=1)) > 10 ** (QUIET_DB / 20)
    quiet = round(PAUSE_S / FRAME_S)
    for frame in np.flatnonzero(loud):
        if not loud[max(0, frame - quiet) : frame].any():
            yield frame * size / rate


def _near(start: float, onsets: list[float]) -> float | None:
    close = [onset for onset in onsets if abs(onset - start) <= REACH_S]
    return min(close, key=lambda onset: abs(onset - start), default=None)
