"""The importer for Markdown."""

import html
import re
from collections.abc import Iterable

from podfic.ingest.assembly import assembled
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.decode import decode
from podfic.ingest.frontmatter import read_front_matter
from podfic.ingest.headers import read_header
from podfic.ingest.kinds import kind_of
from podfic.ingest.rows import rows
from podfic.model.work import Reason, Span, Work

_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NOTATION = frozenset("<>&*_`[]()\\#~!|+-=")
_UNPRINTABLE = frozenset("\xa0\u2002\u2003\u2009\xad\u200b\u200c\u200d")
_SHOWN = re.compile(r"[^\n]")


def recognises(source: Source) -> Fit:
    """Return LIKELY for text files named like Markdown."""
    named = source.path.suffix.casefold() in _NAMES
    return Fit.LIKELY if named and not kind_of(source.raw) else Fit.NONE


def read(source: Source) -> Work:
    """Return the work in a Markdown file.

    `Work.text` is the decoded file with character references (`&mdash;`)
    read as the character they mean, wherever that is not notation itself.
    Raises StoryError when the file is binary or holds nothing to read aloud.
    """
    from podfic.ingest import markdown_blocks, markdown_outline  # noqa: PLC0415  # slow to import

    text = _REFERENCE.sub(_meant, decode(source))
    uncommented = _masked(text, markdown_blocks.comments(text, Span(0, len(text))))
    shown = rows(uncommented)
    header = read_front_matter(shown)
    if not header.end:
        header = read_header(shown)
    masked = _masked(uncommented, (item.source for item in header.unspoken))
    header, items = markdown_outline.outlined(text, header, markdown_blocks.leaves(text, masked))
    return assembled(source.path, text, header, items, Reason.MARKUP)


def _meant(reference: re.Match[str]) -> str:
    character = html.unescape(reference[0])
    safe = character.isprintable() or character in _UNPRINTABLE
    return (
        character if len(character) == 1 and safe and character not in _NOTATION else reference[0]
    )


def _masked(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with spaces in place of `spans`, line ends kept."""
    parts: list[str] = []
    at = 0
    for span in spans:
        parts += (text[at : span.start], _SHOWN.sub(" ", span.of(text)))
        at = span.end
    return "".join((*parts, text[at:]))


IMPORTER = Importer("markdown", recognises, read)
"""Reads CommonMark, with a YAML block or a header of `Key: value` lines above it."""
