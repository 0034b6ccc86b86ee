"""Writes sound to a WAV file, whole or not at all."""

from collections.abc import Iterable
from pathlib import Path

import soundfile

from podfic.errors import OutputError
from podfic.model.take import Signal


def write_wav(path: Path, blocks: Iterable[Signal], rate: int) -> None:
    """Write mono `blocks` at `rate` Hz to `path` as 16-bit PCM.

    Raises OutputError when the file cannot be written; none is left then.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with soundfile.SoundFile(part, "w", rate, 1, "PCM_16", format="WAV") as file:
            for block in blocks:
                file.write(block)
        part.replace(path)
    except (OSError, soundfile.LibsndfileError) as error:
        raise OutputError(
            f"the clip cannot be written: {error}", path=path, hint="choose another place with -o"
        ) from error
    finally:
        part.unlink(missing_ok=True)
