"""Good story files, one or more for every importer, to be spoilt."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

import long_epub
import long_story
from mutations import SUFFIXES, Sample

_EMPHASIS = re.compile(r"\*(.+?)\*")
_LARGEST = 300_000
"""Bytes of a real file that is used; a larger one takes too long to spoil many times."""
_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""  # noqa: E501  # a name of the format's
_RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""  # noqa: E501
_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:body>{paragraphs}</w:body></w:document>"""
_HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
_PARAGRAPH = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
_ITALIC = (
    r'</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">\1</w:t></w:r><w:r><w:t>'
)
_ARTICLE = b"""<html><head><title>The Lamp</title><meta charset="utf-8"></head><body><article>
<h1>The Lamp</h1><p class="author">by Nobody</p><p><em>It</em> rained.<br><br>&ldquo;Go,&rdquo;
said Mara.<sup><a href="#n1">1</a></sup></p><hr><blockquote><p>Dear Tobin,</p><p>no. Mara</p>
</blockquote><ul><li>rope</li><li>two <del>lamps</del> coats</li></ul>
<p><ruby>kan<rt>ji</rt></ruby> <span lang="cy">nos da</span> <img src="x" alt="A boat."></p>
<p>Mara: brb</p><p>Tobin: ok :)</p><ol><li id="n1">A note.</li></ol></article></body></html>"""
_LETTERED = b"""Title: The Lamp
Author: Nobody
Rating: PG13
Pairing: Mara/Tobin
Summary: A lamp
goes out.

The Lamp

\x93It\x92s dark,\x94 said Mara. \x93If you \x96\x94

~*~

He *hides*. 10:35 p.m. No. 5, St. John\x92s, \xa33.50!

The End
"""
_SHELVED = b"""The Lamp

by Nobody

Category: Original
Genre: Drama
Status: Completed
Published: 2020-03-04
Updated: 2020-03-05
Rating: T
Chapters: 2
Words: 40
Publisher: example.org
Story URL: http://example.org/s/1
Summary: A lamp goes out.


\t1. The Stair

_It_ was **dark** on the stair, and
nobody came.

* * *

"Go," said Mara.

\t2. The Coat

It was cold.

End file.
"""


def own() -> Iterator[Sample]:
    """Yield the project's own samples."""
    for words, seed in ((120, 1), (700, 2)):
        told = long_story.story(words, seed)
        yield Sample(".txt", long_story.as_text(told))
        yield Sample(".md", long_story.as_markdown(told))
        yield Sample(".epub", long_epub.as_archived(told))
        yield Sample(".epub", long_epub.as_published(told))
        yield Sample(".html", long_epub.as_archive_page(told))
        yield Sample(".docx", _as_document(told))
    yield Sample(".html", _ARTICLE)
    yield Sample(".txt", _LETTERED)
    yield Sample(".txt", _SHELVED)


def real(folder: Path) -> Iterator[Sample]:
    """Yield the story files under `folder`."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in set(SUFFIXES) - {""} and path.stat().st_size <= _LARGEST:
            yield Sample(path.suffix, path.read_bytes())


def _as_document(told: long_story.Story) -> bytes:
    paragraphs = "".join(_document_paragraphs(told))
    return long_epub.zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": _DOCUMENT.format(paragraphs=paragraphs),
        }
    )


def _document_paragraphs(told: long_story.Story) -> Iterable[str]:
    for chapter in told.chapters:
        yield _HEADING.format(escape(chapter.title))
        for number, scene in enumerate(chapter.scenes):
            if number:
                yield _PARAGRAPH.format("* * *")
            for paragraph in scene:
                words = escape(paragraph, quote=False)
                yield _EMPHASIS.sub(_ITALIC, _PARAGRAPH.format(words))
