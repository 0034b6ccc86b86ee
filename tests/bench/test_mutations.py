"""Spoilt files come from their seed alone, differ from it, and stay of a bounded size."""

import io
import time
from random import Random
from zipfile import ZipFile, ZipInfo

from bench.mutations import Sample, made


def packed(**files: str) -> bytes:
    archive = io.BytesIO()
    with ZipFile(archive, "w") as opened:
        for name, words in files.items():
            opened.writestr(ZipInfo(name), words)
    return archive.getvalue()


SEEDS = [
    [Sample(".txt", b"It rained.\n\nNobody came.\n" * 200)],
    [Sample(".epub", packed(one="<p>It rained.</p>", two="<p>Nobody came.</p>"))],
]


def inputs(count: int, seeds: list[list[Sample]] = SEEDS) -> list[Sample]:
    return [made(Random(at), seeds) for at in range(count)]  # noqa: S311


def test_the_same_number_gives_the_same_file() -> None:
    first = inputs(300)
    time.sleep(2.1)  # archives tell the time, to two seconds
    assert inputs(300) == first
    assert len(set(first)) > 250


def test_some_archives_can_still_be_opened_and_hold_changed_files() -> None:
    files: set[str] = set()
    for spoilt in inputs(300):
        try:
            with ZipFile(io.BytesIO(spoilt.raw)) as archive:
                files |= {archive.read(name).decode("utf-8", "replace") for name in ("one", "two")}
        except Exception:  # noqa: BLE001, S112  # it is spoilt
            continue
    assert len(files) > 20


def test_no_file_is_larger_than_what_the_limits_are_for() -> None:
    large = [[Sample(".txt", b"word " * 80_000)]]
    assert max(len(one.raw) for one in inputs(100, large)) <= 400_000
