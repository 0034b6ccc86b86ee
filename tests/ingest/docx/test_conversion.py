import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import mammoth
import pytest

from ingest.docx.documents import NOTES, W, core, document, docx, paragraph, run
from podfic.errors import StoryError
from podfic.ingest.archive import opened
from podfic.ingest.base import Source
from podfic.ingest.docx import conversion
from podfic.ingest.docx.conversion import page_of

LINE = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
FRAME = '<w:pBdr><w:top w:val="single"/><w:bottom w:val="single"/></w:pBdr>'


def html(*paragraphs: str, more: Mapping[str, str | bytes] | None = None) -> str:
    return page_of(opened(Source(Path("story.docx"), docx(document(*paragraphs), more))))


def refusal(raw: bytes) -> str:
    with pytest.raises(StoryError) as caught:
        page_of(opened(Source(Path("story.docx"), raw)))
    assert "\n" not in str(caught.value)
    assert caught.value.hint
    return caught.value.what


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (paragraph("Rain", style="Title"), '<h1 class="title">Rain</h1>'),
        (paragraph("Rain", style="heading1"), "<h1>Rain</h1>"),
        (paragraph("Rain", style="Quote"), "<blockquote><p>Rain</p></blockquote>"),
        (paragraph(run("Rain", "i")), "<p><em>Rain</em></p>"),
        (paragraph(run("Rain", "strike")), "<p><s>Rain</s></p>"),
        (paragraph(""), "<p></p>"),
        (paragraph(run("a"), '<w:r><w:br w:type="page"/></w:r>'), "<p>a<hr /></p>"),
        (paragraph(run("a"), "<w:r><w:br/></w:r>", run("b")), "<p>a<br />b</p>"),
        (paragraph("Rain", layout=LINE), "<p>Rain<hr /></p>"),
        (paragraph("Rain", layout=FRAME), "<p>Rain</p>"),
        ('<w:p><w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>', "<p><hr /></p>"),
        ("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>", "<p></p>"),
    ],
)
def test_what_is_written_becomes_the_element_that_it_is(written: str, shown: str) -> None:
    assert html(written) == shown


def test_a_picture_is_told_by_its_description_and_never_opened() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr descr="A lamp"/><a:graphic'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic'
        ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        '<a:blip r:{}="r9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r9" Type="image" Target="{}" TargetMode="External"/></Relationships>'
    )
    for kind, goal in (("embed", "media/lamp.png"), ("link", "file:///etc/passwd")):
        more = {"word/_rels/document.xml.rels": relations.format(goal)}
        shown = html(paragraph(drawing.format(kind)), more=more)
        assert shown == '<p><img alt="A lamp" /></p>'


def test_footnotes_stand_at_the_end() -> None:
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("Aside.")}</w:footnote></w:footnotes>'
    )
    more = {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": NOTES}
    shown = html(paragraph(run("a"), '<w:r><w:footnoteReference w:id="2"/></w:r>'), more=more)
    assert '<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup>' in shown
    assert '<li id="footnote-2"><p>Aside. ' in shown


def test_the_library_is_given_only_parts_with_words(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def look(file: Any, **_options: object) -> Any:
        with zipfile.ZipFile(file) as archive:
            seen.extend(archive.namelist())
        return mammoth.results.success("")

    monkeypatch.setattr(mammoth, "convert_to_html", look)
    more = {
        "docProps/core.xml": core({}),
        "customXml/item1.xml": "<x/>",
        "word/theme/theme1.xml": "<x/>",
        "word/media/a.png": b"\x89PNG",
        "word/embeddings/b.xlsx": b"PK",
        "mammoth/style-map": "p => h1",
        "../../evil.xml": "<x/>",
        "word/_rels/document.xml.rels": NOTES,
    }
    html("It rained.", more=more)
    assert sorted(seen) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/styles.xml",
    ]


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
def test_a_part_with_a_document_type_is_refused(name: str) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    for raw in (laughs.encode(), laughs.encode("utf-16")):
        assert "document type" in refusal(docx(document("It rained."), {name: raw}))


def test_tables_in_tables_in_tables_are_refused() -> None:
    inner = paragraph("x")
    for _ in range(70):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert "nested too deeply" in refusal(docx(document(inner)))


def test_tags_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "MOST_ELEMENTS", 1_000)
    assert "more than 1,000 elements" in refusal(docx(document(paragraph("x") * 1_000)))
    monkeypatch.setattr(conversion, "_MOST_TAGS", 1_000)
    assert "more than 1,000 elements" in refusal(docx(document(paragraph("x") * 1_000)))


@pytest.mark.parametrize(
    "part",
    [
        "<x/>",
        document()[:-50],
        document('<w:p><w:hyperlink r:id="q"/></w:p>'),
        document('<w:p><w:r><w:footnoteReference w:id="9"/></w:r></w:p>'),
        document(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr></w:tc></w:tr></w:tbl>'
        ),
    ],
)
def test_whatever_the_library_trips_over_is_one_clear_line(part: str) -> None:
    assert "is damaged" in refusal(docx(part))
