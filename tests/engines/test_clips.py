"""Clips are decoded without ffmpeg and joined at the right places."""

import io

import numpy as np
import pytest
import soundfile

from podfic.engines import clips

RATE = 24_000


def tone(seconds: float, level: float = 0.5) -> np.ndarray:
    return level * np.sin(2 * np.pi * 300 * np.arange(round(seconds * RATE)) / RATE)


def quiet(seconds: float) -> np.ndarray:
    return np.zeros(round(seconds * RATE))


def encoded(samples: np.ndarray, kind: str = "FLAC") -> bytes:
    file = io.BytesIO()
    soundfile.write(file, samples, RATE, format=kind)
    return file.getvalue()


def test_decoding_keeps_every_sample() -> None:
    samples = tone(0.5)
    sound = clips.sound(clips.decode(encoded(samples)))
    assert sound.rate == RATE
    assert sound.signal.dtype == np.float32
    assert sound.signal == pytest.approx(samples, abs=2 / clips.FULL_SCALE)


def test_mp3_is_decoded_at_its_level() -> None:
    sound = clips.sound(clips.decode(encoded(tone(1.0), "MP3")))
    middle = sound.signal[RATE // 4 : 3 * RATE // 4]
    assert np.sqrt(np.mean(middle**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.03)


def test_channels_are_mixed_to_one() -> None:
    both = np.stack([tone(0.2), quiet(0.2)], axis=1)
    sound = clips.sound(clips.decode(encoded(both)))
    assert sound.signal == pytest.approx(tone(0.2) / 2, abs=2 / clips.FULL_SCALE)


@pytest.mark.parametrize("data", [b"", b"no sound at all", encoded(quiet(0))])
def test_what_is_no_sound_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="sound"):
        clips.decode(data)


def test_only_the_silences_that_meet_are_shortened() -> None:
    one = clips.decode(encoded(np.concatenate([quiet(0.4), tone(0.3), quiet(0.5)])))
    signal = clips.sound(clips.join([one, one])).signal
    loud = np.flatnonzero(np.abs(signal) > 0.01)
    gap = np.diff(loud).max() / RATE
    assert loud[0] / RATE == pytest.approx(0.4, abs=0.001)
    assert gap == pytest.approx(2 * clips.JOIN_MS / 1000, abs=0.021)
    assert (len(signal) - loud[-1]) / RATE == pytest.approx(0.5, abs=0.001)


def test_short_silences_are_left_alone() -> None:
    one = clips.decode(encoded(np.concatenate([quiet(0.02), tone(0.3), quiet(0.03)])))
    assert len(clips.join([one, one])) == 700


def test_a_silent_clip_is_not_swallowed() -> None:
    silent = clips.decode(encoded(quiet(0.3)))
    assert len(clips.join([silent, silent])) == 600


def test_silence_lasts_a_tenth_of_a_second() -> None:
    sound = clips.silence(RATE)
    assert len(sound.signal) == RATE // 10
    assert not sound.signal.any()
