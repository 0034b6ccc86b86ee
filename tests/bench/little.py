"""Little stories for the benches: written, rendered by the command line, and decoded again."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onsets import Array, mono

HEADER = "Title: A little story\nAuthor: the podfic team\n\n\n"
BARE = ("--set", "credit.spoken=false")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A story as podfic reads it, and the sound of the finished file."""

    script: dict[str, Any]
    signal: Array
    rate: int


def written(folder: Path, name: str, text: str) -> Path:
    """Return the story file in `folder` that says `text` and nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.txt"
    path.write_text(f"{HEADER}{text}\n", "utf-8")
    return path


def rendered(story: Path, *options: str, output: Path | None = None, bare: bool = True) -> Rendered:
    """Return `story` read with `options`, without the spoken credit when it is `bare`.

    The file is made in `output`, or beside the story; anew if the options are others.
    """
    given = (*BARE, *options) if bare else options
    script = json.loads(_podfic("script", str(story), *given, "--json"))
    folder = str(output or story.parent / "output")
    file = json.loads(_podfic("render", str(story), *given, "-q", "-o", folder, "--json"))
    return Rendered(script, *mono(Path(file["file"])))


def _podfic(*arguments: str) -> str:
    """Return what podfic prints; end with its own words when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "podfic", *arguments],
        check=False,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    if done.returncode:
        sys.exit(f"podfic {' '.join(arguments)} failed")
    return done.stdout
