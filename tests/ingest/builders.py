"""Builders shared by the ingest tests."""

from pathlib import Path

from podfic.ingest import text
from podfic.ingest.base import Source
from podfic.ingest.markdown import importer as markdown
from podfic.model.work import BlockKind, Reason, Work


def read_text(written: str, name: str = "story.txt") -> Work:
    return text.read(Source(Path(name), written.encode()))


def read_markdown(written: str, name: str = "story.md") -> Work:
    return markdown.read(Source(Path(name), written.encode()))


def blocks(work: Work, kind: BlockKind | None = None) -> list[str]:
    return [
        block.source.of(work.text)
        for chapter in work.chapters
        for block in chapter.blocks
        if kind is None or block.kind is kind
    ]


def kinds(work: Work) -> list[BlockKind]:
    return [block.kind for chapter in work.chapters for block in chapter.blocks]


def styles(work: Work) -> list[str]:
    return [
        f"{style.kind}: {style.source.of(work.text)}"
        for chapter in work.chapters
        for block in chapter.blocks
        for style in block.styles
    ]


def unspoken(work: Work, reason: Reason) -> list[str]:
    return [item.source.of(work.text) for item in work.unspoken if item.reason is reason]
