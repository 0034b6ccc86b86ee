"""Decodes a finished file again, so that what is reported is what listeners hear."""

from collections.abc import Generator
from pathlib import Path

import soundfile as sf

from podfic.errors import MasterError
from podfic.model.take import Signal

BLOCK = 1 << 16
"""Samples decoded at a time."""


def decoded(path: Path) -> Generator[Signal, None, None]:
    """Yield the sound of the mono file at `path` in blocks.

    A file that cannot be decoded raises MasterError.
    """
    try:
        with sf.SoundFile(path) as file:
            yield from file.blocks(BLOCK, dtype="float32")
    except sf.LibsndfileError as error:
        raise MasterError("the finished file cannot be decoded", path=path) from error
