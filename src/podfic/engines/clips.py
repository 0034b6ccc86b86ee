"""Short clips of compressed speech, held and joined with pydub."""

import io
import warnings
from collections.abc import Sequence
from functools import reduce
from operator import add

import numpy as np
import soundfile

from podfic.model.take import Sound

with warnings.catch_warnings():
    # pydub warns of a missing ffmpeg, which nothing here needs, and of audioop's removal.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment
    from pydub.silence import detect_leading_silence

FULL_SCALE = 1 << 15
SILENCE_DBFS = -50.0
JOIN_MS = 90
"""Silence kept on either side of a join: 180 ms between sentences, as readers leave."""


def decode(data: bytes) -> AudioSegment:
    """Return the clip that `data`, an MP3 or another file libsndfile reads, holds.

    The clip is 16-bit at the file's own rate and channels. Raises ValueError
    when `data` is no sound.
    """
    try:
        samples, rate = soundfile.read(io.BytesIO(data), dtype="int16", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise ValueError(f"not a sound: {error}") from error
    if not len(samples):
        raise ValueError("a sound without samples")
    return AudioSegment(
        samples.tobytes(), sample_width=2, frame_rate=rate, channels=samples.shape[1]
    )


def join(clips: Sequence[AudioSegment]) -> AudioSegment:
    """Return `clips` one after the other, the silences where they meet shortened."""
    last = len(clips) - 1
    return reduce(
        add,
        (_trimmed(clip, start=n > 0, end=n < last) for n, clip in enumerate(clips)),
    )


def sound(clip: AudioSegment) -> Sound:
    """Return `clip` mixed down to one channel."""
    samples = np.array(clip.set_channels(1).get_array_of_samples(), np.float32)
    return Sound(samples / np.float32(FULL_SCALE), clip.frame_rate)


def silence(rate: int) -> Sound:
    """Return a tenth of a second of silence, what an engine says of a text without words."""
    return Sound(np.zeros(rate // 10, np.float32), rate)


def _trimmed(clip: AudioSegment, *, start: bool, end: bool) -> AudioSegment:
    first = _spare(clip) if start else 0
    last = len(clip) - (_spare(clip.reverse()) if end else 0)
    return clip[first:last]


def _spare(clip: AudioSegment) -> int:
    """Return the milliseconds at the start of `clip` that a join can spare."""
    silent: int = detect_leading_silence(clip, silence_threshold=SILENCE_DBFS)
    return max(0, silent - JOIN_MS) if silent < len(clip) else 0
