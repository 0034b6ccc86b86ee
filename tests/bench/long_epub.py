"""Made-up stories as EPUBs: as an archive's converter cuts them, and as a publisher does."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from long_story import Chapter, Story

_EMPHASIS = re.compile(r"\*(.+?)\*")
_CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="content.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""
_PAGE = """<?xml version='1.0' encoding='utf-8'?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>{title}</title></head>
<body class="calibre">{body}</body></html>"""
_PACKAGE = """<?xml version='1.0' encoding='utf-8'?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">
<metadata xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>{title}</dc:title><dc:language>en</dc:language><dc:identifier id="id">x</dc:identifier>
<dc:creator opf:role="aut">{author}</dc:creator><dc:publisher>{publisher}</dc:publisher>
</metadata><manifest>{items}
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>
<spine toc="ncx">{spine}</spine></package>"""
_CONTENTS = """<?xml version='1.0' encoding='utf-8'?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/>
<docTitle><text>{title}</text></docTitle><navMap>{points}</navMap></ncx>"""
_TAGS = """<div id="preface" class="calibre1"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>{title}</b><br/>Posted originally on the
<a href="https://archiveofourown.org/">Archive of Our Own</a> at
<a href="https://archiveofourown.org/works/1">https://archiveofourown.org/works/1</a>.</p>
<div class="calibre1"><dl class="tags"><dt>Rating:</dt><dd>General Audiences</dd>
<dt>Fandom:</dt><dd>Original Work</dd><dt>Characters:</dt><dd>{characters}</dd>
<dt>Language:</dt><dd>English</dd>
<dt>Stats:</dt><dd>Published: 2020-03-04 Chapters: {count}/{count}</dd></dl></div></div>"""
_FRONT = """<div id="preface" class="calibre1"><div class="calibre1"><h1>{title}</h1>
<div class="byline">by <a rel="author" href="https://archiveofourown.org/users/n">{author}</a></div>
</div></div><div class="userstuff1" id="chapters"></div>"""
_CHAPTER = """<div class="userstuff1" id="chapters"><div class="calibre1">
<h2 class="heading">Chapter {number}: {title}</h2></div>
<div class="userstuff2">{words}</div></div>"""
_SINGLE = """<div class="meta group"><h2 class="heading">Chapter {number}: {title}</h2></div>
<!--chapter content--><div class="userstuff">{words}</div><!--/chapter content-->"""
_BACK = """<div id="afterword" class="calibre1"><h2 class="toc-heading">Afterword</h2>
<p class="message">Please drop by the Archive and comment.</p></div>"""


def as_archived(told: Story) -> bytes:
    """Return the story as an archive's EPUB: tags, byline, a page a chapter, afterword."""
    values = _values(told)
    pages = [
        ("Preface", _TAGS.format(**values)),
        ("", _FRONT.format(**values)),
        *_chapters(told.chapters, _CHAPTER),
        ("Afterword", _BACK),
    ]
    return _packed(told, "Archive of Our Own", pages)


def as_archive_page(told: Story) -> bytes:
    """Return the story as an archive's web page to keep."""
    values = _values(told)
    front = _FRONT.format(**values).removesuffix("</div>")
    chapters = "".join(words for _, words in _chapters(told.chapters, _SINGLE))
    title = f"{values['title']} - {values['author']} - Original Work"
    body = f"{_TAGS.format(**values)}{front}{chapters}</div>{_BACK}"
    return _PAGE.format(title=title, body=body).encode()


def as_published(told: Story) -> bytes:
    """Return the story as any other EPUB: a heading and paragraphs a page."""
    return _packed(told, "", _chapters(told.chapters, "<h2>{title}</h2>{words}"))


def _values(told: Story) -> dict[str, object]:
    return {
        "title": escape(told.title),
        "author": escape(told.author),
        "characters": ", ".join(f'<a href="#">{escape(one)}</a>' for one in told.characters),
        "count": len(told.chapters),
    }


def _chapters(chapters: Iterable[Chapter], page: str) -> Iterator[tuple[str, str]]:
    for number, chapter in enumerate(chapters, start=1):
        words = page.format(number=number, title=escape(chapter.title), words=_html(chapter))
        yield chapter.title, words


def _html(chapter: Chapter) -> str:
    """Return the paragraphs of a chapter, its breaks drawn and typed in turn."""
    parts: list[str] = []
    for number, scene in enumerate(chapter.scenes):
        if number:
            parts.append("<hr/>" if number % 2 else '<p align="center">~*~</p>')
        for paragraph in "\n\n".join(scene).split("\n\n"):
            words = _EMPHASIS.sub(r"<em>\1</em>", escape(paragraph, quote=False))
            parts.append(f"<p>{words}</p>")
    return "\n".join(parts)


def _packed(told: Story, publisher: str, pages: Iterable[tuple[str, str]]) -> bytes:
    title = escape(told.title)
    files: dict[str, str] = {}
    points: list[str] = []
    for number, (name, body) in enumerate(pages):
        file = f"split_{number:03}.xhtml"
        files[file] = _PAGE.format(title=title, body=body)
        if name:
            label = f"<navLabel><text>{escape(name)}</text></navLabel>"
            points.append(f'<navPoint id="n{number}">{label}<content src="{file}"/></navPoint>')
    package = {
        "title": title,
        "author": escape(told.author),
        "publisher": publisher,
        "items": "".join(_item(file) for file in files),
        "spine": "".join(f'<itemref idref="{file}"/>' for file in files),
    }
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "content.opf": _PACKAGE.format(**package),
            "toc.ncx": _CONTENTS.format(title=title, points="".join(points)),
            **files,
        }
    )


def _item(file: str) -> str:
    return f'<item id="{file}" href="{file}" media-type="application/xhtml+xml"/>'


def zipped(files: Mapping[str, str]) -> bytes:
    """Return an archive that holds the files."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as book:
        for name, text in files.items():
            book.writestr(ZipInfo(name), text, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return packed.getvalue()
