"""Measures how natural controlled speech sounds beside plain speech of the same text (DNSMOS).

Run with the extra `bench` installed, on two sounds, or two folders with sounds of the same
names, A plain and B controlled:

    python tests/bench/naturalness.py A B

or on a story, which is rendered by podfic (B) and spoken by the bare engine (A), line by line,
in the same voices and with the same pauses, but with nothing set:

    python tests/bench/naturalness.py --plain examples/count-to-sixty.txt

Both sounds are brought to -19 LUFS, since one of the models minds the level, and cut into as
many pieces of 9 s (what the models listen to) as the shorter one holds, spread evenly over
each, so that the nth pieces say about the same. Printed are for each sound the mean marks of
its pieces, and the mean of the differences (B less A) with an interval that holds it with 95 %
(bootstrap over the pairs). `dnsmos.py` tells what the marks are. With --pieces, each pair is
printed as well.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pyloudnorm
import soundfile
from dnsmos import PIECE, RATE, Judge, Mark, resampled
from little import rendered
from onsets import Array, mono
from plain import plain
from readings import read

LOUDNESS = -19.0
DRAWS = 10_000
SOUNDS = (".mp3", ".wav", ".flac", ".ogg")

MARKS = ("p808", "overall")

Pair = tuple[Mark, Mark]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("sounds", type=Path, nargs="*", help="A and B: two sounds or two folders")
    parser.add_argument("--plain", type=Path, metavar="STORY", help="render and speak this story")
    parser.add_argument("--keep", type=Path, help="a folder for what is made of the story")
    parser.add_argument("--pieces", action="store_true", help="print every pair of pieces")
    asked = parser.parse_args()
    if (asked.plain is None) == (len(asked.sounds) != 2):
        parser.error("give two sounds or folders, or --plain and a story")
    with tempfile.TemporaryDirectory() as name:
        if asked.plain is not None:
            asked.sounds = _made(asked.plain, asked.keep or Path(name))
        _report(_paired(*asked.sounds), pieces=asked.pieces)


def _made(story: Path, folder: Path) -> tuple[Path, Path]:
    """Return the files in `folder` with `story` spoken plainly and by podfic."""
    folder.mkdir(parents=True, exist_ok=True)
    files = (folder / "plain.wav", folder / "podfic.wav")
    made = rendered(story, output=folder, bare=False)
    soundfile.write(files[1], made.signal, made.rate)
    soundfile.write(files[0], *plain(read(story, {})))
    return files


def _paired(first: Path, second: Path) -> Iterator[tuple[str, list[Pair]]]:
    """Yield the name of each sound that is in both places, and the marks of its pieces."""
    judge = Judge()
    if first.is_file():
        yield second.name, _marked(first, second, judge)
        return
    for path in sorted(first.iterdir()):
        other = second / path.name
        if path.suffix in SOUNDS and other.is_file():
            yield path.name, _marked(path, other, judge)


def _marked(first: Path, second: Path, judge: Judge) -> list[Pair]:
    sounds = [_levelled(path) for path in (first, second)]
    count = max(1, min(len(sound) for sound in sounds) // PIECE)
    marks = [[judge.marked(piece) for piece in _pieces(sound, count)] for sound in sounds]
    return list(zip(*marks, strict=True))


def _levelled(path: Path) -> Array:
    """Return the sound of the file at `path` as the models hear it, all equally loud."""
    signal = resampled(*mono(path))
    loudness = pyloudnorm.Meter(RATE).integrated_loudness(signal)
    levelled: Array = np.clip(signal * 10 ** ((LOUDNESS - loudness) / 20), -1, 1)
    return levelled


def _pieces(sound: Array, count: int) -> Iterator[Array]:
    """Yield `count` pieces, spread evenly; a sound too short for one is said again and again."""
    enough = np.resize(sound, max(PIECE, len(sound)))
    for start in np.linspace(0, len(enough) - PIECE, count).round().astype(int):
        yield enough[start : start + PIECE]


def _report(sounds: Iterator[tuple[str, list[Pair]]], *, pieces: bool) -> None:
    print(
        "sound            pieces     P808: A     B    B - A                 OVRL: A     B    B - A"
    )
    pairs: list[Pair] = []
    for name, found in sounds:
        for number, pair in enumerate(found if pieces else (), 1):
            print(f"  {number:>4}               {_two(pair, 'p808')}{_two(pair, 'overall'):>34}")
        print(_row(name, found))
        pairs += found
    print(_row("all", pairs))


def _two(pair: Pair, mark: str) -> str:
    return "".join(f"{getattr(one, mark):8.2f}" for one in pair)


def _row(name: str, pairs: Sequence[Pair]) -> str:
    figures = [_figures([[getattr(one, mark) for one in pair] for pair in pairs]) for mark in MARKS]
    return f"{name[:16]:<17}{len(pairs):>6}{figures[0]:>42}{figures[1]:>42}"


def _figures(pairs: Sequence[Sequence[float]]) -> str:
    marks = np.array(pairs)
    off = marks[:, 1] - marks[:, 0]
    drawn = np.random.default_rng(1).choice(off, (DRAWS, len(off))).mean(axis=1)
    low, high = np.quantile(drawn, (0.025, 0.975))
    first, second = marks.mean(axis=0)
    return f"{first:.2f}  {second:.2f}  {off.mean():+.2f} ({low:+.2f} to {high:+.2f})"


if __name__ == "__main__":
    main()
