"""A long text full of speech, laid end to end from the annotated stories, for timing."""

import json
from collections.abc import Iterator, Mapping
from itertools import chain, repeat
from pathlib import Path
from typing import Any

STORIES = Path(__file__).resolve().parents[3] / "shared" / "quotes" / "dev"
_LEAST = 10_000
"""Words of a story that counts for a novel."""


def text(words: int, stories: Path = STORIES) -> bytes:
    """Return the beginning of the novels in the folder `stories`, at least so many words of it.

    Those with the most quotations to the word come first; after the last it begins again.
    Raises FileNotFoundError where there are none.
    """
    novels = [one for one in _stories(stories) if len(one["text"].split()) >= _LEAST]
    if not novels:
        raise FileNotFoundError(f"there are no annotated novels in {stories}")
    novels.sort(key=lambda one: len(one["quotes"]) / len(one["text"]), reverse=True)
    told: list[str] = []
    for paragraph in chain.from_iterable(repeat(list(_paragraphs(novels)))):
        told.append(paragraph)
        words -= len(paragraph.split())
        if words <= 0:
            break
    return "\n\n".join(told).encode()


def _stories(folder: Path) -> Iterator[Mapping[str, Any]]:
    for path in sorted(folder.glob("*.jsonl")):
        yield from map(json.loads, path.read_text("utf-8").splitlines())


def _paragraphs(novels: list[Mapping[str, Any]]) -> Iterator[str]:
    for novel in novels:
        yield from novel["text"].split("\n\n")
