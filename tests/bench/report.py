"""Renders a story from nothing and reports what a listener gets and what it cost.

Run with the extra `bench` installed:

    python tests/bench/report.py examples/count-to-sixty.txt

The voice store is a new, empty folder, so everything is spoken. Printed are the wall time
and peak memory of the first render and of a second, unchanged one, the file's duration and
loudness (measured with pyloudnorm), each chapter mark beside where the sound begins, and the
word error rate of what a recogniser hears.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyloudnorm
import recognise
from marks import decoded, marks


def main() -> None:
    """Print the report for one story."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("story", type=Path)
    parser.add_argument("--show", type=int, default=15, help="how many differences to list")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = _render(asked.story, folder)
        second = _render(asked.story, folder)
        audio = next(folder.glob("output/*/*.mp3"))
        document = json.loads(_podfic(folder, "script", str(asked.story), "--json")[0])
        print(f"first render        {first[0]:.1f} s, {first[1]} MiB at most")
        print(f"second render       {second[0]:.1f} s, {second[1]} MiB at most")
        _file(audio)
        script = folder / "script.json"
        script.write_text(json.dumps(document), "utf-8")
        _recognised(audio, script, asked.show)


def _render(story: Path, folder: Path) -> tuple[float, int]:
    started = time.perf_counter()
    _, peak = _podfic(folder, "render", str(story), "-q", "-o", str(folder / "output"))
    return time.perf_counter() - started, peak


def _podfic(folder: Path, *arguments: str) -> tuple[str, int]:
    """Run podfic with its store in `folder`; return what it printed and its peak in MiB."""
    out = folder / "out"
    with out.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "podfic", *arguments],
            stdout=file,
            env={**os.environ, "PODFIC_CACHE": str(folder / "cache")},
        )
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"podfic {' '.join(arguments)} failed")
    return out.read_text("utf-8"), usage.ru_maxrss // 1024


def _file(audio: Path) -> None:
    signal, rate = decoded(audio)
    loudness = pyloudnorm.Meter(rate).integrated_loudness(signal)
    minutes, seconds = divmod(len(signal) / rate, 60)
    print(f"duration            {minutes:.0f}:{seconds:06.3f}")
    print(f"loudness            {loudness:.2f} LUFS by pyloudnorm")
    print("marks               mutagen    PyAV    sound  title")
    for mark in marks(audio):
        sound = f"{mark.sound:8.3f}" if mark.sound is not None else "    none"
        print(f"                   {mark.mutagen:8.3f}{mark.pyav:8.3f} {sound}  {mark.title}")


def _recognised(audio: Path, script: Path, show: int) -> None:
    reference = recognise.read(script)
    started = time.perf_counter()
    heard, duration = recognise.listen(audio, recognise.model(recognise.cache()))
    took = time.perf_counter() - started
    recognise.report(recognise.score(reference, heard), duration, took, show)


if __name__ == "__main__":
    main()
