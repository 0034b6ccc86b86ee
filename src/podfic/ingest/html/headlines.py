"""What headings on a page announce: chapters, sections, or the title once more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from podfic.ingest.book import Part
from podfic.ingest.headings import Heading, announced, is_viewpoint, lone_numerals
from podfic.ingest.html.flow import Leaf
from podfic.ingest.html.pieces import Piece
from podfic.ingest.outline import Item
from podfic.ingest.signs import tells_time
from podfic.ingest.titles import LONGEST, same_title
from podfic.ingest.words import words
from podfic.model.work import Block, BlockKind, Span, Work

_LOWEST = 2
"""The lowest level of headings that are chapters without saying so."""
_FEWEST = 2
_LEAST = 1_500
"""Characters that chapters have at least, on the average; sections are shorter."""
_LONGEST_OPENING = 4
_BYLINE = re.compile(r"(?:written )?by:?\s(?P<name>.{1,80})", re.IGNORECASE)
_SIGNS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Opening:
    """How many pieces of a part only repeat titles, and the chapter's name that they tell."""

    length: int = 0
    name: str = ""


def opening(pieces: Sequence[Piece], about: Work | None, part: Part) -> Opening:
    """Return which of the first pieces repeat the title of the part, or of the work.

    `about` is the work where the part may repeat its title. Where all would
    be a repetition, none is.
    """
    shown = [piece for piece in pieces[: 2 * _LONGEST_OPENING] if piece.text]
    found = Opening()
    for index, piece in enumerate(shown[:_LONGEST_OPENING]):
        said = " ".join(piece.words.split())
        if piece.kind not in _SIGNS or not said or len(said) > 2 * LONGEST:
            break
        name = _repeats(said, about, part, titled=found.length > 0)
        if name is None:
            break
        found = Opening(index + 1, found.name or name)
    return found if len(shown) > found.length else Opening()


def _repeats(said: str, about: Work | None, part: Part, *, titled: bool) -> str | None:
    """Return the chapter's name that a repeated title tells, "" for none, None if it is none."""
    if about is not None and same_title(said, about.title):
        return ""
    by = _BYLINE.fullmatch(said) if titled else None
    if about is not None and by is not None and by["name"] in about.authors:
        return ""
    if same_title(said, part.title) or same_title(said, part.heading):
        return "" if part.heading else None
    return _typed_name(said, part) if part.heading else None


def _typed_name(said: str, part: Part) -> str | None:
    """Return the name in a heading that the author typed as well, None if it is another's."""
    typed = announced(said, Span(0, len(said)))
    known = announced(part.heading, Span(0, len(part.heading)))
    if typed is None or typed.number is None or known is None or typed.number != known.number:
        return None
    differs = typed.name and part.title and not same_title(typed.name, part.title)
    return None if differs else typed.name


def heading_of(text: str, leaves: Sequence[Leaf]) -> Heading | None:
    """Return the heading a part begins with, None when it begins with something else."""
    leaf = next((leaf for leaf in leaves if leaf.block.kind is not BlockKind.BREAK), None)
    if leaf is None:
        return None
    said = words(text, leaf.block)
    if leaf.level and not _is_section(said):
        return _heading(text, leaf.block)
    if leaf.block.kind is BlockKind.PARAGRAPH and len(said) <= LONGEST:
        return announced(said, leaf.block.source)
    return None


def outline_of(text: str, leaves: Sequence[Leaf]) -> list[Item]:
    """Return the outline of a story whose headings alone tell where its chapters begin.

    Chapters are the headings that say so and all above them; else the
    highest, if there are several with long stretches between them. All
    others part a chapter.
    """
    level = _chapter_level(text, leaves)
    return [
        _heading(text, leaf.block)
        if 0 < leaf.level <= level and not _is_section(words(text, leaf.block))
        else leaf.block
        for leaf in leaves
    ]


def _chapter_level(text: str, leaves: Sequence[Leaf]) -> int:
    heads = [(leaf.level, words(text, leaf.block)) for leaf in leaves if leaf.level]
    said = [level for level, words_ in heads if announced(_line(words_), Span(0, len(words_)))]
    if said:
        return max(said)
    texts = [words_ for _, words_ in heads]
    numerals = [heads[index][0] for index in lone_numerals(texts)]
    plain = [level for level, words_ in heads if not _is_section(words_)]
    top = min(numerals or plain, default=0)
    count = sum(level == top for level in plain)
    last = leaves[-1].block.source.end if leaves else 0
    long = last >= _LEAST * count
    return top if count >= _FEWEST and long and (numerals or top <= _LOWEST) else 0


def _is_section(said: str) -> bool:
    """Whether a heading tells a point of view or a time, not a chapter."""
    return is_viewpoint(said) or tells_time(said)


def _heading(text: str, block: Block) -> Heading:
    wording = _line(words(text, block))
    told = announced(wording, block.source)
    if told is None:
        return Heading(block.source, wording, wording)
    return Heading(block.source, wording, told.name, told.number)


def _line(said: str) -> str:
    """Return the lines of a heading as one; below a bare number stands the name."""
    first, *rest = (" ".join(line.split()) for line in said.split("\n"))
    if not rest:
        return first
    told = announced(first, Span(0, len(first)))
    mark = ": " if told is not None and not told.name else " "
    return f"{first}{mark}{' '.join(rest)}"
