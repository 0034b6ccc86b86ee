"""Builders shared by the tests of HTML."""

from pathlib import Path

from ingest.test_invariants import assert_sound
from podfic.ingest.base import Source
from podfic.ingest.binding import bound
from podfic.ingest.book import Book, Part
from podfic.ingest.html import article
from podfic.ingest.html.parse import parsed
from podfic.model.work import Block, BlockKind, StyleKind, Unspoken, Work

PATH = Path("story.html")
PROSE = "<p>It rained on the bridge.</p><p>It poured, and she went on.</p>"


def part(html: str, heading: str = "", title: str = "") -> Part:
    body = parsed(html.encode(), PATH).find("body")
    assert body is not None
    return Part((body,), heading=heading, title=title)


def chapter(html: str, title: str = "A Title") -> Work:
    """Return the work whose one chapter, announced as Chapter 1, is `html`."""
    return bound(PATH, Book(Work(title, "", ()), (part(html, "Chapter 1"),)))


def within(html: str) -> Work:
    """Return the work whose chapter has `html` in the middle of prose."""
    work = chapter(f"{PROSE * 3}{html}{PROSE * 3}")
    assert_sound(work)
    return work


def page(html: str, name: str = "story.html") -> Work:
    return article.read(Source(Path(name), html.encode()))


def shown(work: Work) -> list[tuple[str, str]]:
    """Return kind and text of each block."""
    return [
        (block.kind.value, block.source.of(work.text))
        for chapter_ in work.chapters
        for block in chapter_.blocks
    ]


def only(work: Work, kind: BlockKind) -> list[Block]:
    return [b for chapter_ in work.chapters for b in chapter_.blocks if b.kind is kind]


def styled(work: Work, kind: StyleKind) -> list[tuple[str, str]]:
    return [
        (style.source.of(work.text), style.value)
        for chapter_ in work.chapters
        for block in chapter_.blocks
        for style in block.styles
        if style.kind is kind
    ]


def aside(work: Work) -> list[tuple[str, str]]:
    found: list[Unspoken] = [
        one for chapter_ in work.chapters for block in chapter_.blocks for one in block.aside
    ]
    return [(one.source.of(work.text), one.reason.value) for one in found]
