"""The story as its author published it: metadata, chapters and their blocks."""

from dataclasses import dataclass, fields
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` of characters in `Work.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]


class Reason(StrEnum):
    """Why characters of the story file are deliberately not spoken."""

    HEADER = "header"
    """A metadata line; its value lives on in the work's metadata."""
    TITLE = "title"
    """The title repeated before the prose; the credit says it."""
    BREAK = "break"
    """A typed scene break, heard as a pause."""
    NOTE = "note"
    """An author's note before or after the prose, kept in the metadata."""
    MARKUP = "markup"
    """Notation of the file format, such as the `#` of a Markdown heading."""
    WORDLESS = "wordless"
    """Punctuation without a word in it, such as a paragraph of dots."""


@dataclass(frozen=True, slots=True)
class Unspoken:
    """Characters of the story file that are deliberately not read aloud."""

    source: Span
    reason: Reason


class BlockKind(StrEnum):
    """What a block of a chapter is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    """A heading inside a chapter: a point of view, a time, a place."""
    BREAK = "break"
    """A typed scene break."""
    CLOSE = "close"
    """A closing formula after the prose, such as `The End`."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a chapter, as a range of `Work.text`.

    `markup` lists the ranges inside `source` that are notation and not
    words (Markdown asterisks, heading marks); `emphasis` those that the
    author stressed, without their notation. Both in ascending order.
    """

    kind: BlockKind
    source: Span
    markup: tuple[Span, ...] = ()
    emphasis: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its number from 1, its title ("" if it has none), its blocks.

    `heading` is where the story file announces the chapter, or None when the
    file does not (a one-shot).
    """

    number: int
    title: str
    blocks: tuple[Block, ...]
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A story with everything its file says about it.

    `text` is the ingested plain text every span points into; for a .txt file
    it is the decoded file itself. `unspoken` lists what the importer set
    aside (headers, notes, the repeated title, markup outside of blocks).
    """

    title: str
    text: str
    chapters: tuple[Chapter, ...]
    authors: tuple[str, ...] = ()
    fandoms: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    rating: str = ""
    summary: str = ""
    notes: tuple[str, ...] = ()
    disclaimer: str = ""
    spoilers: str = ""
    word_count: str = ""
    language: str = "en"
    date: str = ""
    source_url: str = ""
    unspoken: tuple[Unspoken, ...] = ()

    def metadata(self) -> dict[str, object]:
        """Return what the work says about itself, by field: all but its words."""
        words = ("text", "chapters", "unspoken")
        return {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if field.name not in words
        }
