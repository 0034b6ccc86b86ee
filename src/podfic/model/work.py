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
    FOOTNOTE = "footnote"
    """The mark of a footnote, or the note itself where the settings leave notes out."""
    RUBY = "ruby"
    """Characters whose reading stands above them and is spoken in their place."""
    IMAGE = "image"
    """What a picture shows, told for those who cannot see it."""
    ADDRESS = "address"
    """A web address."""
    EMOJI = "emoji"
    """A picture sign that decorates prose."""


@dataclass(frozen=True, slots=True)
class Unspoken:
    """Characters of the story file that are deliberately not read aloud."""

    source: Span
    reason: Reason


class StyleKind(StrEnum):
    """How a stretch of a block differs from the words around it."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    STRUCK = "struck"
    """Crossed out by the author, and still to be read."""
    FOREIGN = "foreign"
    """In another language, which `Style.value` names by its tag."""


@dataclass(frozen=True, slots=True)
class Style:
    """A stretch of `Work.text` that the author set apart; notation lies outside of it."""

    source: Span
    kind: StyleKind
    value: str = ""


class BlockKind(StrEnum):
    """What a block of a chapter is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    """A heading inside a chapter: a point of view, a time, a place."""
    BREAK = "break"
    """A typed scene break."""
    CLOSE = "close"
    """A closing formula after the prose, such as `The End`."""
    QUOTE = "quote"
    """A paragraph set off as quoted from elsewhere."""
    ITEM = "item"
    """One item of a list."""
    VERSE = "verse"
    """Lines of a poem or a song, parted by line ends."""
    LETTER = "letter"
    """A paragraph of a letter; `Block.writer` signs it, if anyone does."""
    MESSAGE = "message"
    """A text or chat message from `Block.writer`, if it says from whom."""
    FOOTNOTE = "footnote"
    """A footnote; `Block.label` is its mark."""


RULE = "hr"
"""The glyph of a break drawn as a rule."""
GAP = ""
"""The glyph of a break that is only white space."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a chapter, as a range of `Work.text`.

    `markup` lists the ranges inside `source` that are notation and not
    words (Markdown asterisks, heading marks), `aside` those that are left
    out for another reason (footnote marks, pictures), `styles` the stretches
    that the author set apart. Each is in ascending order, and markup and
    aside do not overlap. `glyph` is how a break was typed: the mark itself,
    RULE or GAP.
    """

    kind: BlockKind
    source: Span
    markup: tuple[Span, ...] = ()
    styles: tuple[Style, ...] = ()
    aside: tuple[Unspoken, ...] = ()
    glyph: str = GAP
    writer: str = ""
    label: str = ""

    @property
    def silent(self) -> tuple[Span, ...]:
        """Everything inside the block that is no word of it, in order."""
        return tuple(sorted((*self.markup, *(one.source for one in self.aside))))


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its number from 1, its title ("" if it has none), its blocks.

    `heading` is where the story file announces the chapter, or None when the
    file does not (a one-shot). `authors` are named where they are not the
    work's. `notes` stand before the chapter, `end_notes` behind it.
    """

    number: int
    title: str
    blocks: tuple[Block, ...]
    heading: Span | None = None
    authors: tuple[str, ...] = ()
    summary: str = ""
    notes: tuple[str, ...] = ()
    end_notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A series the work belongs to, and its place in it as written ("" if not told)."""

    title: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Another work this one comes from: `relation` as written, such as "Inspired by"."""

    relation: str
    title: str
    authors: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A story with everything its file says about it.

    `text` is the ingested plain text every span points into; for a .txt file
    it is the decoded file itself. `unspoken` lists what the importer set
    aside (headers, notes, the repeated title, markup outside of blocks).
    `date` is when it was published, `updated` when it last changed, both as
    written; `chapter_count` is as an archive tells it, such as "2/?".
    """

    title: str
    text: str
    chapters: tuple[Chapter, ...]
    authors: tuple[str, ...] = ()
    rating: str = ""
    warnings: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    fandoms: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = "en"
    series: tuple[Series, ...] = ()
    collections: tuple[str, ...] = ()
    date: str = ""
    updated: str = ""
    complete: bool | None = None
    word_count: str = ""
    chapter_count: str = ""
    summary: str = ""
    notes: tuple[str, ...] = ()
    end_notes: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    gifts: tuple[str, ...] = ()
    disclaimer: str = ""
    spoilers: str = ""
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
