"""Writes sound as MP3, with LAME through libsndfile."""

import contextlib
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path

import numpy as np
import soundfile as sf

from podfic.errors import OutputError, SettingsError
from podfic.model.take import Signal

RATE = 44_100
"""Hz of every MP3 written."""

SCALES = {
    **dict.fromkeys((56, 64, 80, 96, 112, 128, 160), 0.95),
    192: 0.97,
    224: 0.98,
    256: 1.0,
    320: 1.0,
}
"""What LAME multiplies the sound by at each constant bitrate, in kilobits a second.

Measured with LAME 3.100 on a 997 Hz tone and on noise from 0.2 to 3.5 kHz, mono
at 44.1 kHz, decoded: -0.446, -0.265, -0.176 and 0 dB, which are the `scale`
values of LAME's presets (`libmp3lame/presets.c`). The bitrates are those whose
frames have room for the header that tells players the exact length; below 56
there is none.
"""


def check_bitrate(kbps: int) -> None:
    """Raise SettingsError unless an MP3 can be written at `kbps` kilobits a second."""
    if kbps not in SCALES:
        offered = ", ".join(map(str, SCALES))
        raise SettingsError(f"no MP3 has a bitrate of {kbps} here", hint=f"use one of {offered}")


def encoded(blocks: Iterable[Signal], path: Path, kbps: int) -> Generator[Signal, None, None]:
    """Write `blocks`, mono at `RATE`, to `path` and yield each once it is written.

    The bitrate is constant, and the decoded file has as many samples and the
    same level as went in: what LAME takes off is put on before. The file is
    complete when the iterator is exhausted. A file that cannot be written
    raises OutputError; what there is of it is then the caller's to remove.
    """
    check_bitrate(kbps)
    gain = np.float32(1 / SCALES[kbps])
    with contextlib.closing(_Mp3(path, kbps)) as mp3:
        for block in blocks:
            mp3.write(block * gain)
            yield block


class _Mp3:
    """An MP3 file being written, whose mishaps are told as OutputError."""

    def __init__(self, path: Path, kbps: int) -> None:
        self._path = path
        with self._telling():
            path.open("wb").close()
            self._file = sf.SoundFile(
                path,
                "w",
                samplerate=RATE,
                channels=1,
                format="MP3",
                subtype="MPEG_LAYER_III",
                bitrate_mode="CONSTANT",
                compression_level=(320 - kbps) / 288,
            )

    def write(self, block: Signal) -> None:
        with self._telling():
            self._file.write(block)

    def close(self) -> None:
        with self._telling():
            self._file.close()

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OutputError(
                f"the MP3 cannot be written: {error.strerror}", path=self._path
            ) from error
        except sf.LibsndfileError as error:
            raise OutputError(
                "the MP3 cannot be written", hint="is the disk full?", path=self._path
            ) from error
