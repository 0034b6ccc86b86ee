import json
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import av
import numpy as np
import pytest
from mutagen.id3 import ID3, CTOCFlags

from podfic.mastering.chapters import MOST, chapters
from podfic.mastering.encode import RATE, encoded
from podfic.mastering.id3 import tag, text_frame
from podfic.mastering.parts import join
from podfic.model.timeline import Marker, Timeline
from podfic.model.units import Samples

Heard = list[tuple[int, int, str]]
TITLES = ("Chapter 1: " + "A long way home " * 12, "Глава 2: Мост", "第三章 橋", "Siân")


def timeline(*titles: str, seconds: float = 1.0) -> Timeline:
    """Return a timeline with a marker every `seconds`, the first after half of that."""
    every = round(seconds * RATE)
    markers = tuple(
        Marker(Samples(n * every + every // 2), title) for n, title in enumerate(titles)
    )
    return Timeline(RATE, Samples((len(titles) + 1) * every), (), markers)


def written(path: Path, of: Timeline) -> Path:
    sound = path.with_suffix(".sound")
    for _ in encoded([np.zeros(of.length, np.float32)], sound, 64):
        pass
    join(tag([text_frame("TIT2", "T"), *chapters(of)]), sound, path)
    return path


def expected(of: Timeline) -> Heard:
    ends = [*(marker.at for marker in of.markers[1:]), of.length]
    return [
        (round(marker.at / 44.1), round(end / 44.1), marker.title)
        for marker, end in zip(of.markers, ends, strict=True)
    ]


def read_by_mutagen(path: Path) -> Heard:
    found = ID3(path).getall("CHAP")
    return sorted((one.start_time, one.end_time, one.sub_frames["TIT2"].text[0]) for one in found)


def read_by_pyav(path: Path) -> Heard:
    with av.open(path) as container:
        return [
            (
                round(one["start"] * one["time_base"] * 1000),
                round(one["end"] * one["time_base"] * 1000),
                one["metadata"]["title"],
            )
            for one in container.chapters()
        ]


def read_by_ffprobe(path: Path) -> Heard:
    if shutil.which("ffprobe") is None:
        pytest.skip("ffprobe is not installed")
    command = ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", str(path)]
    shown = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return [
        (
            round(float(one["start_time"]) * 1000),
            round(float(one["end_time"]) * 1000),
            one["tags"]["title"],
        )
        for one in shown["chapters"]
    ]


@pytest.mark.parametrize("read", [read_by_mutagen, read_by_pyav, read_by_ffprobe])
@pytest.mark.parametrize("count", [1, 4, 300])
def test_chapters_are_read_back(tmp_path: Path, read: Callable[[Path], Heard], count: int) -> None:
    titles = [*TITLES, *(f"Chapter {number}" for number in range(5, 301))][:count]
    of = timeline(*titles, seconds=0.05)
    found = read(written(tmp_path / "a.mp3", of))
    assert len(found) == count
    for (start, end, title), wanted in zip(found, expected(of), strict=True):
        assert title.strip() == wanted[2].strip()
        assert abs(start - wanted[0]) <= 1
        assert abs(end - wanted[1]) <= 1


def test_they_are_written_in_time_order_after_their_contents() -> None:
    made = tag(chapters(timeline(*TITLES)))
    frames = made.split(b"CHAP")
    assert frames[0].count(b"CTOC") == 1
    assert [frame[6:10] for frame in frames[1:]] == [b"chp1", b"chp2", b"chp3", b"chp4"]


def tables(count: int) -> dict[str, list[str]]:
    read = ID3(BytesIO(tag(chapters(timeline(*map(str, range(count)))))))
    found = {one.element_id: one for one in read.getall("CTOC")}
    assert found["toc"].flags == CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    assert all(one.flags == CTOCFlags.ORDERED for name, one in found.items() if name != "toc")
    assert all(one.sub_frames["TIT2"].text[0] for one in found.values())
    return {name: list(one.child_element_ids) for name, one in found.items()}


@pytest.mark.parametrize("count", [1, MOST])
def test_one_table_lists_what_fits(count: int) -> None:
    assert tables(count) == {"toc": [f"chp{number}" for number in range(1, count + 1)]}


def test_more_chapters_are_divided_among_tables() -> None:
    found = tables(300)
    assert found.pop("toc") == list(found)
    listed = [child for children in found.values() for child in children]
    assert listed == [f"chp{number}" for number in range(1, 301)]
    assert all(len(children) <= MOST for children in found.values())


def test_without_markers_there_are_no_frames() -> None:
    assert chapters(timeline()) == []
