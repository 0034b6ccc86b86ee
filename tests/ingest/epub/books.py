"""Builders of small EPUBs for the tests."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from podfic.ingest.archive import opened
from podfic.ingest.base import Source
from podfic.ingest.epub.container import Package, read_package

CONTAINER = (
    '<?xml version="1.0"?><container version="1.0"'
    ' xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
PROSE = "<p>It was raining on the bridge, and it went on raining for as long as she looked.</p>"


def page(body: str, attributes: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"'
        ' xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head>'
        f"<body {attributes}>{body}</body></html>"
    )


def opf(
    pages: Sequence[str],
    metadata: str = "<dc:title>The Bridge</dc:title>",
    *,
    items: str = "",
    spine: str | None = None,
    guide: str = "",
) -> str:
    listed = "".join(
        f'<item id="p{number}" href="{escape(name)}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(pages)
    )
    order = "".join(f'<itemref idref="p{number}"/>' for number in range(len(pages)))
    return (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:opf="http://www.idpf.org/2007/opf">{metadata}</metadata>'
        f'<manifest>{listed}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        f'<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'{items}</manifest><spine toc="ncx">{order if spine is None else spine}</spine>'
        f"{guide}</package>"
    )


def nav(entries: Sequence[tuple[str, str]], landmarks: Sequence[tuple[str, str]] = ()) -> str:
    links = "".join(f'<li><a href="{h}">{escape(t)}</a></li>' for h, t in entries)
    marks = "".join(f'<li><a epub:type="{t}" href="{h}">x</a></li>' for h, t in landmarks)
    return page(
        f'<nav epub:type="toc"><ol>{links}</ol></nav>'
        f'<nav epub:type="landmarks"><ol>{marks}</ol></nav>'
    )


def ncx(entries: Sequence[tuple[str, str]]) -> str:
    points = "".join(
        f'<navPoint id="n{number}"><navLabel><text>{escape(title)}</text></navLabel>'
        f'<content src="{href}"/></navPoint>'
        for number, (href, title) in enumerate(entries)
    )
    return (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">'
        f"<navMap>{points}</navMap></ncx>"
    )


def zipped(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def files(
    pages: Mapping[str, str],
    contents: Sequence[tuple[str, str]] = (),
    *,
    metadata: str = "<dc:title>The Bridge</dc:title>",
    landmarks: Sequence[tuple[str, str]] = (),
    **others: str | bytes,
) -> dict[str, str | bytes]:
    """Return the files of a book; `others` replaces or adds some by key, `/` written as `__`."""
    made: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": opf([*pages], metadata),
        "OEBPS/nav.xhtml": nav(contents, landmarks),
    }
    made.update({f"OEBPS/{name}": body for name, body in pages.items()})
    made.update({name.replace("__", "/"): content for name, content in others.items()})
    return made


def book(pages: Mapping[str, str], contents: Sequence[tuple[str, str]] = ()) -> bytes:
    return zipped(files(pages, contents))


def package(made: Mapping[str, str | bytes]) -> Package:
    return read_package(opened(Source(Path("book.epub"), zipped(made))))
