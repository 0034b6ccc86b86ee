"""Measures what it costs to turn works of growing length into scripts.

    python tests/bench/parse.py
    python tests/bench/parse.py --format text --words 100000 200000

Each row is a made-up story (the same for the same seed) in a process of its own on one core.
Printed are the story's words, the processor seconds that reading the file and writing the script
take, the words a second of both together, and the process's peak memory.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import long_epub
import long_story

FORMATS: Mapping[str, tuple[str, Callable[[long_story.Story], bytes]]] = {
    "archive": (".epub", long_epub.as_archived),
    "epub": (".epub", long_epub.as_published),
    "markdown": (".md", long_story.as_markdown),
    "text": (".txt", long_story.as_text),
}
_LENGTHS = (10_000, 100_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Row:
    """What one work cost: seconds and MiB."""

    words: int
    lines: int
    reading: float
    writing: float
    peak: int


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--format", choices=FORMATS, default="archive")
    parser.add_argument("--words", type=int, nargs="+", default=_LENGTHS)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    print(f"{asked.format}, seed {asked.seed}")
    print("    words    lines   read s  script s   both s   words/s  peak MiB")
    spawn = get_context("spawn")
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=1) as fresh,
    ):
        path = Path(folder, "story").with_suffix(FORMATS[asked.format][0])
        for words in asked.words:
            fresh.submit(write, path, asked.format, words, asked.seed).result()
            _show(fresh.submit(measure, path).result())


def write(path: Path, name: str, words: int, seed: int) -> None:
    """Write a story of so many words to `path`."""
    path.write_bytes(FORMATS[name][1](long_story.story(words, seed)))


def measure(path: Path) -> Row:
    """Return what the story at `path` costs in this process."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from podfic.ingest.registry import read_story  # noqa: PLC0415  # no cost of the story's
    from podfic.script.write import write_script  # noqa: PLC0415

    started = time.process_time()
    work = read_story(path)
    read = time.process_time()
    script = write_script(work, work.title)
    written = time.process_time()
    return Row(
        words=sum(long_story.words_of(line.written) for line in script.lines()),
        lines=sum(1 for _ in script.lines()),
        reading=read - started,
        writing=written - read,
        peak=_peak(),
    )


def _peak() -> int:
    """Return this process's peak memory in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (2**20 if sys.platform == "darwin" else 2**10)


def _show(row: Row) -> None:
    both = row.reading + row.writing
    print(
        f"{row.words:9}{row.lines:9}{row.reading:9.2f}{row.writing:10.2f}{both:9.2f}"
        f"{row.words / both:10.0f}{row.peak:10}",
        flush=True,
    )


if __name__ == "__main__":
    main()
