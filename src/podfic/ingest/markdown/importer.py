"""The importer for Markdown."""

from podfic.ingest.assembly import assembled
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.decode import decode
from podfic.ingest.headers import read_header
from podfic.ingest.kinds import kind_of
from podfic.ingest.markdown.frontmatter import read_front_matter
from podfic.ingest.rows import rows
from podfic.ingest.typed.references import without_references
from podfic.ingest.typed.tags import comments, laid_out, masked
from podfic.model.work import Reason, Span, Work

_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_NOTATION = frozenset("<>&*_`[]()\\#~!|+-=")


def recognises(source: Source) -> Fit:
    """Return LIKELY for text files named like Markdown."""
    named = source.path.suffix.casefold() in _NAMES
    return Fit.LIKELY if named and not kind_of(source.raw) else Fit.NONE


def read(source: Source) -> Work:
    """Return the work in a Markdown file.

    `Work.text` is the decoded file with character references (`&mdash;`)
    read as the character they mean, wherever that is not notation itself, and
    with line ends where HTML tags mean them.
    Raises StoryError when the file is binary or holds nothing to read aloud.
    """
    from podfic.ingest.markdown import blocks, outline  # noqa: PLC0415  # slow to import

    text = laid_out(without_references(decode(source), _NOTATION))
    uncommented = masked(text, comments(text, Span(0, len(text))))
    lines = rows(uncommented)
    header = read_front_matter(lines)
    if not header.end:
        header = read_header(lines)
    shown = masked(uncommented, (item.source for item in header.unspoken))
    header, items = outline.outlined(text, header, blocks.leaves(text, shown))
    return assembled(source.path, text, header, items, _rest)


def _rest(_: Span) -> Reason:
    return Reason.MARKUP


IMPORTER = Importer("markdown", recognises, read)
"""Reads CommonMark, with a YAML block or a header of `Key: value` lines above it."""
