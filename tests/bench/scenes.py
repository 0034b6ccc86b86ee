"""Prints the scene breaks that were found without being typed, for reading by eye.

    python tests/bench/scenes.py story.txt another.epub
    python tests/bench/scenes.py --sample 150 ../shared/quotes/dev/*.jsonl

A .jsonl file has a story's text in the field "text" of each line. Each break is printed with what
tells it, the end of the paragraph before it and the beginnings of the two behind it; last come how
many there are of each kind, and how many lie between two paragraphs in both of which people speak,
which has to be none.
"""

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from podfic.ingest.registry import read_story
from podfic.model.script import Line, LineKind, Scene
from podfic.model.work import Block, BlockKind, Chapter, Span, Work
from podfic.script.write import write_script

_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Break:
    """A break that was found: the paragraphs before it and behind it."""

    story: str
    scene: Scene
    before: list[Line]
    after: list[list[Line]]

    @property
    def in_conversation(self) -> bool:
        """Whether people speak on both of its sides."""
        return _speaks(self.before) and _speaks(self.after[0])


def main() -> None:
    """Print the breaks and their count."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, help="print only so many of them, drawn by lot")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    found = [one for path in asked.stories for work in works(path) for one in breaks(path, work)]
    shown = found
    if asked.sample is not None and asked.sample < len(found):
        lot = random.Random(asked.seed).sample(range(len(found)), asked.sample)  # noqa: S311
        shown = [found[number] for number in sorted(lot)]
    for one in shown:
        _show(one)
    kinds = Counter(one.scene.shift for one in found)
    print(", ".join(f"{count} {kind}" for kind, count in kinds.most_common()) or "none")
    print(f"{sum(one.in_conversation for one in found)} within a conversation")


def works(path: Path) -> Iterator[Work]:
    """Yield the stories in the file at `path`."""
    if path.suffix != ".jsonl":
        yield read_story(path)
        return
    for row in path.read_text("utf-8").splitlines():
        text = json.loads(row)["text"]
        paragraphs = re.finditer(r"\S(?:.*\S)?(?:\n.*\S.*)*", text)
        blocks = tuple(Block(BlockKind.PARAGRAPH, Span(*one.span())) for one in paragraphs)
        yield Work(path.stem, text, (Chapter(1, "", blocks),))


def breaks(path: Path, work: Work) -> Iterator[Break]:
    """Yield the breaks found in `work`."""
    for before, scene in pairwise(write_script(work, None).scenes):
        if scene.is_found:
            last = _paragraphs(before)[-1]
            yield Break(path.stem, scene, last, _paragraphs(scene)[:2])


def _paragraphs(scene: Scene) -> list[list[Line]]:
    return [list(lines) for _, lines in groupby(scene.lines, key=lambda line: line.paragraph)]


def _speaks(paragraph: list[Line]) -> bool:
    return any(line.kind is LineKind.DIALOGUE for line in paragraph)


def _show(one: Break) -> None:
    told, *more = (" ".join(line.written for line in lines) for lines in one.after)
    print(f"\n{one.story} {one.scene.id} {one.scene.shift} “{one.scene.shift_words}”")
    print(f"    … {' '.join(line.written for line in one.before)[-_WIDTH:]}")
    print(f" -> {told[:_WIDTH]}")
    for words in more:
        print(f"    {words[:_WIDTH]}")


if __name__ == "__main__":
    main()
