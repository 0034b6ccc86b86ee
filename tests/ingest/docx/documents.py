"""Builders of small Word documents for the tests."""

import io
import zipfile
from collections.abc import Mapping
from html import escape

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = f'xmlns:w="{_WORD}"'


def _relation(kind: str, goal: str) -> str:
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{goal}"/></Relationships>'
    )


_TOP = _relation("officeDocument", "word/document.xml")
NOTES = _relation("footnotes", "footnotes.xml")
"""What `word/_rels/document.xml.rels` says of a document with footnotes."""
_TYPES = f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types"></Types>'
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
    "</w:style>"
    for name in ("Title", "heading 1", "heading 2", "Quote")
)


def run(text: str, *properties: str) -> str:
    """Return a run of `text`, with properties such as `i` and `strike`."""
    told = "".join(f"<w:{name}/>" for name in properties)
    return f'<w:r><w:rPr>{told}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", layout: str = "") -> str:
    """Return a paragraph of runs; one that is no XML is the text of one."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{styled}{layout}</w:pPr>{inner}</w:p>"


def document(*paragraphs: str) -> str:
    """Return the document part; a paragraph that is no XML is the text of one."""
    body = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    return (
        f'<?xml version="1.0"?><w:document {W} xmlns:v="urn:schemas-microsoft-com:vml"'
        f' xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>{body}<w:sectPr/></w:body>'
        "</w:document>"
    )


def core(told: Mapping[str, str]) -> str:
    """Return the properties part that tells `told`, by names such as `dc:title`."""
    values = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in told.items())
    return (
        f'<?xml version="1.0"?><cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"{values}</cp:coreProperties>"
    )


def docx(document_xml: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return the document as a file, with `more` parts by their names."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _TOP,
        "word/document.xml": document_xml,
        "word/styles.xml": f'<?xml version="1.0"?><w:styles {W}>{_STYLES}</w:styles>',
    }
    parts.update(more or {})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
