"""Measures what it costs to turn works of growing length into scripts.

    python tests/bench/parse.py
    python tests/bench/parse.py --format text --words 100000 200000
    python tests/bench/parse.py --format novels

Each row is a made-up story (the same for the same seed), or real novels full of speech end to end,
in a process of its own on one core. Printed are the story's words, the processor seconds that
reading the file and writing the script take, the words a second of both together, and the process's
peak memory. Of writing the script, finding out who speaks has columns of its own: its seconds, what
a word takes of them against the row before (1 where it is linear), and how far it raises the peak.
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
from typing import Any
from unittest.mock import patch

import long_epub
import long_story
import novels


def _made_up(written: Callable[[long_story.Story], bytes]) -> Callable[[int, int], bytes]:
    return lambda words, seed: written(long_story.story(words, seed))


FORMATS: Mapping[str, tuple[str, Callable[[int, int], bytes]]] = {
    "archive": (".epub", _made_up(long_epub.as_archived)),
    "epub": (".epub", _made_up(long_epub.as_published)),
    "markdown": (".md", _made_up(long_story.as_markdown)),
    "text": (".txt", _made_up(long_story.as_text)),
    "novels": (".txt", lambda words, _: novels.text(words)),
}
"""What a story's file is called at its end, and its bytes for so many words and a seed."""
_LENGTHS = (10_000, 100_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Row:
    """What one work cost: seconds and MiB; `speakers` are in `writing`, `risen` in `peak`."""

    words: int
    lines: int
    reading: float
    writing: float
    peak: int
    speakers: float
    risen: int


class _Timed:
    """A function, the processor seconds it has taken and how far it has raised the peak."""

    def __init__(self, call: Callable[..., Any]) -> None:
        self._call = call
        self.seconds = 0.0
        self.risen = 0

    def __call__(self, *arguments: Any) -> Any:
        started, peak = time.process_time(), _peak()
        returned = self._call(*arguments)
        self.seconds += time.process_time() - started
        self.risen += _peak() - peak
        return returned


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--format", choices=FORMATS, default="archive")
    parser.add_argument("--words", type=int, nargs="+", default=_LENGTHS)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    print(f"{asked.format}, seed {asked.seed}")
    print(
        "    words    lines   read s  script s   both s   words/s  peak MiB"
        "  speakers s  a word  risen MiB"
    )
    spawn = get_context("spawn")
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=1) as fresh,
    ):
        path = Path(folder, "story").with_suffix(FORMATS[asked.format][0])
        before: Row | None = None
        for words in asked.words:
            try:
                fresh.submit(write, path, asked.format, words, asked.seed).result()
            except FileNotFoundError as error:
                sys.exit(f"nothing is measured: {error}")
            row = fresh.submit(measure, path).result()
            _show(row, before or row)
            before = row


def write(path: Path, name: str, words: int, seed: int) -> None:
    """Write a story of so many words to `path`."""
    path.write_bytes(FORMATS[name][1](words, seed))


def measure(path: Path) -> Row:
    """Return what the story at `path` costs in this process."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from podfic.ingest.registry import read_story  # noqa: PLC0415  # no cost of the story's
    from podfic.script import write as writing  # noqa: PLC0415
    from podfic.script.attribution.speakers import attribute  # noqa: PLC0415

    speakers = _Timed(attribute)
    started = time.process_time()
    work = read_story(path)
    read = time.process_time()
    with patch.object(writing, "attribute", speakers):
        script = writing.write_script(work, work.title)
    written = time.process_time()
    return Row(
        words=sum(long_story.words_of(line.written) for line in script.lines()),
        lines=sum(1 for _ in script.lines()),
        reading=read - started,
        writing=written - read,
        peak=_peak(),
        speakers=speakers.seconds,
        risen=speakers.risen,
    )


def _peak() -> int:
    """Return this process's peak memory in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (2**20 if sys.platform == "darwin" else 2**10)


def _show(row: Row, before: Row) -> None:
    both = row.reading + row.writing
    growth = (row.speakers / row.words) / (before.speakers / before.words)
    print(
        f"{row.words:9}{row.lines:9}{row.reading:9.2f}{row.writing:10.2f}{both:9.2f}"
        f"{row.words / both:10.0f}{row.peak:10}"
        f"{row.speakers:12.2f}{growth:8.2f}{row.risen:11}",
        flush=True,
    )


if __name__ == "__main__":
    main()
