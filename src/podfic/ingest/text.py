"""The importer for plain text."""

from collections.abc import Sequence
from pathlib import Path

from podfic.ingest.assembly import assembled
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.breaks import is_break
from podfic.ingest.decode import decode
from podfic.ingest.headers import Header, read_header
from podfic.ingest.headings import announced, lone_numerals
from podfic.ingest.kinds import kind_of
from podfic.ingest.outline import outlined
from podfic.ingest.paragraphs import paragraphs
from podfic.ingest.rows import Row, rows
from podfic.ingest.titles import bare, reads_as_title, same_title, title_of, without_only_part
from podfic.ingest.typed.footnotes import with_footnotes
from podfic.ingest.typed.text import Typed
from podfic.model.work import Reason, Unspoken, Work

_NAMES = frozenset({".txt", ".text", ""})


def recognises(source: Source) -> Fit:
    """Return LIKELY for files named like plain text, POSSIBLE for any other text."""
    if kind_of(source.raw):
        return Fit.NONE
    return Fit.LIKELY if source.path.suffix.casefold() in _NAMES else Fit.POSSIBLE


def read(source: Source) -> Work:
    r"""Return the work in a plain text file.

    `Work.text` is the decoded file with line ends as `\n`; where it holds HTML,
    character references are read and tags of lines and blocks have line ends
    of their own. Raises StoryError when the file is binary or holds nothing to
    read aloud.
    """
    typed = Typed.of(decode(source))
    shown = rows(typed.masked)
    header = read_header(shown)
    if not header.title:
        header = _with_lone_title(header, shown, source.path)
    blocks = [typed.read(block) for block in paragraphs(shown[header.end :])]
    items = outlined(typed.text, with_footnotes(typed.text, blocks))
    return assembled(source.path, typed.text, header, items, typed.rest)


def _with_lone_title(header: Header, shown: Sequence[Row], path: Path) -> Header:
    """Return `header` with the title line that stands above the prose, if one clearly does."""
    body = shown[header.end : header.end + 3]
    if not _is_lone_title(body, path):
        return header
    title = Unspoken(body[0].span, Reason.TITLE)
    name = without_only_part(bare(body[0].text))
    return Header(header.fields, (*header.unspoken, title), name, header.end + 1)


def _is_lone_title(body: Sequence[Row], path: Path) -> bool:
    """Whether the first of three rows is a title: by its looks and what is around it."""
    if len(body) < 2 or (body[1].gap == 0 and not is_break(body[1].text)):
        return False
    line, below = body[0].text, body[1]
    if is_break(line) or announced(line, below.span) or lone_numerals([line, below.text]):
        return False
    if same_title(line, title_of(path)):
        return True
    if not reads_as_title(line):
        return False
    words = line.split()
    underlined = below.gap == 0
    set_apart = below.gap > 1 and len(body) > 2 and body[2].gap < below.gap
    above_chapter = announced(below.text, below.span) is not None
    capitals = len(words) > 1 and line.isupper()
    return underlined or set_apart or above_chapter or capitals or len(words) > 2


IMPORTER = Importer("text", recognises, read)
"""Reads plain text in any encoding."""
