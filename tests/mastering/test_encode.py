import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile as sf
from mutagen.mp3 import MP3, BitrateMode
from scipy.signal import firwin

from podfic.errors import OutputError, SettingsError
from podfic.mastering.encode import RATE, SCALES, check_bitrate, encoded
from podfic.model.take import Signal

MakeSpeech = Callable[..., Signal]
IMPULSES = (12_345, 40_000, 65_536, 100_001)


def encode(signal: Signal, path: Path, kbps: int = 128, size: int = 30_000) -> None:
    blocks = [signal[start : start + size] for start in range(0, len(signal), size)]
    assert sum(map(len, encoded(blocks, path, kbps))) == len(signal)


def decibels(signal: Signal) -> float:
    return float(10 * np.log10(np.mean(np.square(signal, dtype=np.float64))))


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file grow beyond `size` bytes, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("kbps", SCALES)
def test_the_decoded_file_is_as_long_and_as_loud(tmp_path: Path, kbps: int) -> None:
    noise = np.random.default_rng(1).normal(scale=0.1, size=2 * RATE)
    vowels = firwin(301, [200, 3_500], pass_zero=False, fs=RATE)
    signal = np.convolve(noise, vowels, "same").astype(np.float32)
    encode(signal, tmp_path / "a.mp3", kbps)
    found, rate = sf.read(tmp_path / "a.mp3", dtype="float32")
    assert (len(found), rate) == (len(signal), RATE)
    assert decibels(found) == pytest.approx(decibels(signal), abs=0.05)


def test_the_bitrate_is_constant_and_the_header_lames(tmp_path: Path, speech: MakeSpeech) -> None:
    signal = speech(3.0)
    encode(signal, tmp_path / "a.mp3", 96)
    info = MP3(tmp_path / "a.mp3").info
    assert (info.bitrate_mode, info.sample_rate, info.channels) == (BitrateMode.CBR, RATE, 1)
    assert info.bitrate == pytest.approx(96_000, rel=0.01)
    assert info.encoder_info.startswith("LAME")
    assert info.length == pytest.approx(3.0, abs=1e-3)


def test_what_is_put_on_for_lame_does_not_clip(tmp_path: Path) -> None:
    sine = np.sin(np.arange(RATE) * 0.1).astype(np.float32)
    encode(sine, tmp_path / "a.mp3")
    found, _ = sf.read(tmp_path / "a.mp3", dtype="float32")
    middle = found[5_000:-5_000]
    assert np.abs(middle).max() == pytest.approx(1.0, abs=0.01)
    assert decibels(middle) == pytest.approx(decibels(sine[5_000:-5_000]), abs=0.02)


def _with_soundfile(path: Path) -> Signal:
    return sf.read(path, dtype="float32")[0]


def _with_pyav(path: Path) -> Signal:
    with av.open(path) as container:
        return np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)])


@pytest.mark.parametrize("decode", [_with_soundfile, _with_pyav])
def test_sounds_stay_where_they_are(tmp_path: Path, decode: Callable[[Path], Signal]) -> None:
    signal = np.zeros(3 * RATE, np.float32)
    signal[list(IMPULSES)] = 0.8
    encode(signal, tmp_path / "a.mp3", 128)
    found = np.abs(decode(tmp_path / "a.mp3"))
    for at in IMPULSES:
        heard = at - 500 + int(np.argmax(found[at - 500 : at + 500]))
        assert abs(heard - at) <= 1


def test_the_same_sound_gives_the_same_bytes(tmp_path: Path, speech: MakeSpeech) -> None:
    for name in ("a.mp3", "b.mp3"):
        encode(speech(1.0), tmp_path / name)
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()


@pytest.mark.parametrize("kbps", [32, 100, 400])
def test_a_bitrate_there_is_not_is_refused(tmp_path: Path, kbps: int) -> None:
    with pytest.raises(SettingsError, match=f"{kbps}.*use one of 56, 64"):
        check_bitrate(kbps)
    with pytest.raises(SettingsError):
        list(encoded([], tmp_path / "a.mp3", kbps))
    assert not (tmp_path / "a.mp3").exists()


@pytest.mark.parametrize("name", ["no folder/a.mp3", ""])
def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match="cannot be written: (No such|Is a)") as caught:
        encode(np.zeros(100, np.float32), tmp_path / name)
    assert caught.value.path == tmp_path / name


def test_a_full_disk_is_told(tmp_path: Path, speech: MakeSpeech) -> None:
    with largest_file(20_000), pytest.raises(OutputError, match="disk full"):
        encode(speech(6.0), tmp_path / "a.mp3")


def test_a_mishap_of_the_source_is_left_as_it_is(tmp_path: Path) -> None:
    def failing() -> Iterator[Signal]:
        yield np.zeros(1_000, np.float32)
        raise OSError("the store is gone")

    with pytest.raises(OSError, match="the store is gone"):
        list(encoded(failing(), tmp_path / "a.mp3", 128))


def test_an_interrupted_encoding_closes_its_file(tmp_path: Path, speech: MakeSpeech) -> None:
    stream = encoded([speech(1.0)] * 3, tmp_path / "a.mp3", 128)
    next(stream)
    stream.close()
    assert sf.info(tmp_path / "a.mp3").frames == RATE
