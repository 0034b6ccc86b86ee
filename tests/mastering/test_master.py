import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf
from mutagen.id3 import ID3

from factories import drained
from podfic.config.settings import Master
from podfic.errors import MasterError, OutputError, SettingsError
from podfic.mastering.encode import RATE
from podfic.mastering.loudness import measure
from podfic.mastering.master import STEP, Mix, master
from podfic.model.events import Event, Notice, StageFinished, StageStarted, Step
from podfic.model.release import Release
from podfic.model.take import Signal
from podfic.model.timeline import Marker, Timeline
from podfic.model.units import Samples
from podfic.model.work import Work

MakeSpeech = Callable[..., Signal]
WORK = Work(title="The Lamp", text="", chapters=(), authors=("Ann Ember",))
MARKERS = (Marker(Samples(22_050), "Scene 1: The lamp…"), Marker(Samples(200_000), "Scene 2"))
BLOCK = 30_000


def mix_of(signal: Signal, markers: tuple[Marker, ...] = MARKERS) -> Mix:
    def begin() -> Iterator[Signal]:
        return (signal[start : start + BLOCK] for start in range(0, len(signal), BLOCK))

    return Mix(Timeline(RATE, Samples(len(signal)), (), markers), begin)


def mastered(mix: Mix, target: Path, settings: Master | None = None) -> tuple[list[Event], Release]:
    return drained(master(mix, WORK, "Reader", settings or Master(), target))


def nothing_left(folder: Path) -> bool:
    return list(folder.iterdir()) == []


@pytest.mark.parametrize("level", [0.003, 0.1, 1.0])
def test_the_decoded_file_has_the_loudness_asked_for(
    tmp_path: Path, speech: MakeSpeech, level: float
) -> None:
    target = tmp_path / "a.mp3"
    events, release = mastered(mix_of(speech(12.0, level)), target)
    found, rate = sf.read(target, dtype="float32")
    assert (len(found), rate) == (12 * RATE, RATE)
    judged = measure([found], rate)
    assert judged.integrated == pytest.approx(-19.0, abs=0.1)
    assert judged.true_peak <= -1.0
    assert release.loudness.integrated == pytest.approx(judged.integrated, abs=1e-6)
    assert release.loudness.true_peak == pytest.approx(judged.true_peak, abs=1e-6)
    assert (release.audio, release.duration, release.rate) == (target, 12.0, RATE)
    assert release.markers == MARKERS
    assert not [event for event in events if isinstance(event, Notice)]
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp3"]


def test_the_file_is_tagged(tmp_path: Path, speech: MakeSpeech) -> None:
    mastered(mix_of(speech(5.0)), tmp_path / "a.mp3")
    read = ID3(tmp_path / "a.mp3", translate=False)
    assert (read["TIT2"].text, read["TPE1"].text) == (["The Lamp"], ["Ann Ember"])
    starts = [chapter.start_time for chapter in read.getall("CHAP")]
    assert starts == [500, round(200_000 / 44.1)]
    assert read.getall("CHAP")[-1].end_time == 5_000


def test_every_step_is_told(tmp_path: Path, speech: MakeSpeech) -> None:
    events, _ = mastered(mix_of(speech(25.0)), tmp_path / "a.mp3")
    total = 3 * (25 * RATE // STEP)
    assert total == 6
    assert events == [
        StageStarted("mastering", total),
        *[Step("mastering")] * total,
        StageFinished("mastering"),
    ]


def test_what_the_limiter_takes_is_made_up_for(tmp_path: Path, speech: MakeSpeech) -> None:
    signal = speech(20.0, 0.05)
    # Claps so loud that a tenth of the loudness goes with them.
    signal[RATE :: RATE // 2] = 3.0
    clapped = np.convolve(signal, np.hanning(40), "same").astype(np.float32)
    events, release = mastered(mix_of(clapped), tmp_path / "a.mp3")
    assert release.loudness.integrated == pytest.approx(-19.0, abs=0.1)
    assert release.loudness.true_peak <= -1.0
    assert not [event for event in events if isinstance(event, Notice)]


def test_a_loudness_out_of_reach_is_told_and_not_an_error(
    tmp_path: Path, speech: MakeSpeech
) -> None:
    events, release = mastered(
        mix_of(speech(5.0)), tmp_path / "a.mp3", Master(loudness=-8.0, true_peak=-12.0)
    )
    told = [event for event in events if isinstance(event, Notice)]
    assert len(told) == 1
    assert f"{release.loudness.integrated:.1f} LUFS" in told[0].what
    assert (tmp_path / "a.mp3").exists()


def test_the_same_mix_gives_the_same_bytes(tmp_path: Path, speech: MakeSpeech) -> None:
    for name in ("a.mp3", "b.mp3"):
        mastered(mix_of(speech(4.0)), tmp_path / name)
    assert (tmp_path / "a.mp3").read_bytes() == (tmp_path / "b.mp3").read_bytes()


@pytest.mark.parametrize("seconds", [0, 5])
def test_a_silent_mix_is_an_error(tmp_path: Path, seconds: int) -> None:
    silence = mix_of(np.zeros(seconds * RATE, np.float32), ())
    with pytest.raises(MasterError, match="nothing to hear"):
        mastered(silence, tmp_path / "a.mp3")
    assert nothing_left(tmp_path)


def test_a_bitrate_there_is_not_is_refused_before_any_work(tmp_path: Path) -> None:
    def begin() -> Iterator[Signal]:
        raise AssertionError

    mix = Mix(Timeline(RATE, Samples(RATE), (), ()), begin)
    with pytest.raises(SettingsError):
        mastered(mix, tmp_path / "a.mp3", Master(bitrate=100))
    with pytest.raises(ValueError, match="22050 Hz"):
        mastered(replace(mix, timeline=replace(mix.timeline, rate=22_050)), tmp_path / "a.mp3")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, speech: MakeSpeech) -> None:
    target = tmp_path / "none" / "a.mp3"
    with pytest.raises(OutputError, match="No such file") as caught:
        mastered(mix_of(speech(1.0)), target)
    assert caught.value.path == target


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path, speech: MakeSpeech) -> None:
    target = tmp_path / "a.mp3"
    target.mkdir()
    with pytest.raises(OutputError, match="Is a directory"):
        mastered(mix_of(speech(1.0)), target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, OSError])
def test_an_error_in_the_mix_leaves_nothing(
    tmp_path: Path, speech: MakeSpeech, error: type[BaseException]
) -> None:
    whole = mix_of(speech(2.0))
    begun: list[int] = []

    def begin() -> Iterator[Signal]:
        begun.append(1)
        yield next(whole.begin())
        if len(begun) == 2:
            raise error
        yield from whole.begin()

    with pytest.raises(error):
        mastered(Mix(whole.timeline, begin), tmp_path / "a.mp3")
    assert len(begun) == 2
    assert nothing_left(tmp_path)


def test_a_closed_render_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, speech: MakeSpeech
) -> None:
    target = tmp_path / "a.mp3"
    target.write_bytes(b"older")
    render = master(mix_of(speech(25.0)), WORK, "Reader", Master(), target)
    for _ in range(5):
        next(render)
    assert len(list(tmp_path.iterdir())) > 1
    render.close()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"older"]


def test_a_mix_of_another_length_than_its_timeline_is_an_error(
    tmp_path: Path, speech: MakeSpeech
) -> None:
    mix = mix_of(speech(2.0))
    longer = replace(mix, timeline=replace(mix.timeline, length=Samples(3 * RATE)))
    with pytest.raises(MasterError, match="88200 samples where the mix has 132300"):
        mastered(longer, tmp_path / "a.mp3")
    assert nothing_left(tmp_path)


def _peak_memory(tmp_path: Path, second: Signal, seconds: int) -> int:
    def begin() -> Iterator[Signal]:
        return (second for _ in range(seconds))

    mix = Mix(Timeline(RATE, Samples(seconds * RATE), (), ()), begin)
    tracemalloc.start()
    mastered(mix, tmp_path / "a.mp3")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_length(tmp_path: Path, speech: MakeSpeech) -> None:
    second = speech(1.0)
    short, long = (_peak_memory(tmp_path, second, seconds) for seconds in (10, 40))
    assert long < 1.1 * short
