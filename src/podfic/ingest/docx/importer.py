"""The importer for Word documents."""

from podfic.errors import StoryError
from podfic.ingest.archive import is_zip, opened
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.kinds import kind_of
from podfic.model.work import Work

_MAIN = ("word/document.xml", "word/document2.xml")
"""Where the words are: in nearly all files, and in some that Microsoft's own pages save."""


def recognises(source: Source) -> Fit:
    """Return CERTAIN for zip archives that are made like a Word document, whole or damaged."""
    if not is_zip(source.raw):
        return Fit.NONE
    try:
        archive = opened(source)
    except StoryError:
        return Fit.CERTAIN if "Word" in kind_of(source.raw) else Fit.NONE
    return Fit.CERTAIN if any(map(archive.find, _MAIN)) else Fit.NONE


def read(source: Source) -> Work:
    """Return the work in a Word document.

    What it says about itself is read from a header above the story, else from
    the document's properties.
    Raises StoryError when the document is damaged, unreasonably large or holds
    no story.
    """
    from podfic.ingest.binding import bound  # noqa: PLC0415  # slow to import
    from podfic.ingest.docx.conversion import page_of  # noqa: PLC0415
    from podfic.ingest.docx.document import book  # noqa: PLC0415
    from podfic.ingest.docx.properties import properties  # noqa: PLC0415
    from podfic.ingest.html.parse import parsed  # noqa: PLC0415

    archive = opened(source)
    known = properties(archive)
    page = f"<!DOCTYPE html><meta charset=utf-8>{page_of(archive)}"
    told = book(parsed(page.encode(), source.path), known)
    return bound(source.path, told, header_leads=True)


IMPORTER = Importer("docx", recognises, read)
"""Reads what Word, LibreOffice, Google Docs and others save as DOCX."""
