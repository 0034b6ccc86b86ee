"""Golden works: what the importers make of whole files, kept as JSON beside this module.

`scripts/golden` writes them anew; look at the difference before you commit it.
Of stories by other people only facts are kept: their sentences stand as digests.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from podfic.cli.documents import work_document
from podfic.ingest.registry import read_story
from podfic.model.work import Block, Work

HERE = Path(__file__).parent
SHARED = Path(__file__).parents[3] / "shared"
_LONG = ("summary", "notes", "end_notes", "disclaimer", "spoilers")
"""Fields in which an author speaks."""


def inputs() -> Iterator[tuple[Path, Path]]:
    """Yield every input file with its golden file: our own, and the shared ones where they are."""
    for path in sorted((HERE / "inputs").iterdir()):
        yield path, HERE / "own" / f"{path.name}.json"
    for path in sorted(SHARED.glob("ao3/*/*")):
        yield path, HERE / "shared" / f"{path.name}.json"


def golden(path: Path) -> str:
    """Return the golden document of the story file at `path`."""
    work = read_story(path)
    told = work_document(work)
    for chapter, document in zip(work.chapters, told["chapters"], strict=True):
        document["heading"] = chapter.heading.of(work.text) if chapter.heading else None
        document["blocks"] = [_block(work, block) for block in chapter.blocks]
    told["unspoken"] = [[one.reason.value, one.source.of(work.text)] for one in work.unspoken]
    if path.parent.name == "real":
        told = _without_sentences(told)
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _block(work: Work, block: Block) -> list[str]:
    """Return kind, words, and what else is told of a block."""
    more = [
        *([f"glyph {block.glyph}"] if block.glyph else []),
        *([f"by {block.writer}"] if block.writer else []),
        *([f"note {block.label}"] if block.label else []),
        *(f"{one.kind.value} {one.value}{one.source.of(work.text)}" for one in block.styles),
        *(f"{one.reason.value} {one.source.of(work.text)}" for one in block.aside),
    ]
    return [block.kind.value, block.source.of(work.text), *more]


def _without_sentences(told: dict[str, Any]) -> dict[str, Any]:
    chapters = [
        _digested(chapter)
        | {"blocks": [[row[0], *map(_digest, row[1:])] for row in chapter["blocks"]]}
        for chapter in told["chapters"]
    ]
    unspoken = [[reason, _digest(words)] for reason, words in told["unspoken"]]
    return _digested(told) | {"chapters": chapters, "unspoken": unspoken}


def _digested(told: dict[str, Any]) -> dict[str, Any]:
    return {key: _digest(value) if key in _LONG else value for key, value in told.items()}


def _digest(value: Any) -> Any:
    """Return a digest of each text in `value`; empty ones and short signs stay."""
    if isinstance(value, list | tuple):
        return [_digest(one) for one in value]
    if len(value) < 6:
        return value
    return f"{len(value.split())} words {hashlib.sha256(value.encode()).hexdigest()[:12]}"


if __name__ == "__main__":
    for story, target in inputs():
        target.write_text(golden(story), "utf-8")
