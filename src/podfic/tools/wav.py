"""Writes sound to a WAV file, whole or not at all."""

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import soundfile

from podfic.errors import OutputError
from podfic.model.take import Signal


def write_wav(path: Path, blocks: Iterable[Signal], rate: int) -> None:
    """Write mono `blocks` at `rate` Hz to `path` as 16-bit PCM.

    Raises OutputError when the file cannot be written; none is left then. A
    file that is not called .wav is refused, lest a story is overwritten.
    """
    if path.suffix.lower() != ".wav":
        raise OutputError("a clip is a WAV file", path=path, hint="name it like -o clip.wav")
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as raw:
            _write(raw, blocks, rate)
        part.replace(path)
    except (OSError, soundfile.LibsndfileError) as error:
        reason = getattr(error, "strerror", None) or "is the disk full?"
        raise OutputError(
            f"the clip cannot be written: {reason}", path=path, hint="choose another place with -o"
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _write(raw: BinaryIO, blocks: Iterable[Signal], rate: int) -> None:
    with soundfile.SoundFile(raw, "w", rate, 1, "PCM_16", format="WAV") as file:
        for block in blocks:
            file.write(block)
