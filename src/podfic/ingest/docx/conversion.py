"""A Word document's parts to one page of HTML, by way of mammoth."""

import io
import re
import zipfile

from lxml import etree
from lxml.etree import _Element

from podfic.errors import StoryError
from podfic.ingest.archive import Archive, shown

MOST_ELEMENTS = 1_000_000
"""Elements a document may have, layout left out; mammoth takes about 1 kB for each."""
_MOST_TAGS = 10 * MOST_ELEMENTS
"""Tags looked at for those elements; half of most are layout, and two make an element."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_PARTS = re.compile(
    r"\[Content_Types\]\.xml|(?!docProps/|customXml/)(?:[^/]+/)?(?:_rels/)?[^/]*\.(?:xml|rels)"
)
"""What mammoth reads: no theme, no picture, no glossary, nothing embedded."""
_LAYOUT = (
    *("proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "rFonts", "sz", "szCs"),
    *("lang", "color", "spacing", "ind", "jc", "kern", "noProof", "shd", "tabs", "sectPr"),
)
"""Elements that change nothing in what is read aloud, and are half of most documents."""
_SIDES = ("top", "left", "right")
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
r[style-name='Emphasis'] => em
u => u
strike => s
br[type='page'] => hr
"""
"""How mammoth names what its own map leaves out; a page break is a rule."""


def page_of(archive: Archive) -> str:
    """Return the document as HTML: paragraphs, headings, emphasis, lists, tables, notes.

    The title is an `h1` of the class `title`; pictures are told by their
    description alone. Raises StoryError when the document is damaged, is
    nested too deeply, has too many elements or brings a document type.
    """
    import mammoth  # noqa: PLC0415  # slow to import

    file = _rebuilt(archive)
    try:
        done = mammoth.convert_to_html(
            file,
            style_map=_STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
            ignore_empty_paragraphs=False,
            convert_image=mammoth.images.img_element(lambda _: {}),
        )
    except RecursionError as error:
        raise _too_deep(archive) from error
    except Exception as error:  # mammoth trips over damaged files in every way
        raise StoryError(
            "is damaged: its document cannot be read",
            hint="save it again with a word processor",
            path=archive.path,
        ) from error
    return str(done.value)


def _rebuilt(archive: Archive) -> io.BytesIO:
    """Return a document of just the parts that have words or say what they are, all vetted."""
    buffer = io.BytesIO()
    count = 0
    with zipfile.ZipFile(buffer, "w") as rebuilt:
        for name in filter(_PARTS.fullmatch, archive.names):
            root = _vetted(archive, name)
            count += sum(1 for _ in root.iter())
            if count > MOST_ELEMENTS:
                raise _too_many(archive)
            rebuilt.writestr(name, etree.tostring(root, encoding="utf-8"))
    buffer.seek(0)
    return buffer


def _vetted(archive: Archive, name: str) -> _Element:
    """Return the root of one part, layout left out, rules drawn by it kept."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
    raw = archive.read(name)
    if raw.count(b"<") > _MOST_TAGS:
        raise _too_many(archive)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise _too_deep(archive) from error
        raise StoryError(
            f"is damaged at {shown(name)} in it",
            hint="save it again with a word processor",
            path=archive.path,
        ) from error
    if root.getroottree().docinfo.doctype:
        raise StoryError(
            f"has a document type at {shown(name)} in it, which no word processor writes",
            hint="save it again with a word processor",
            path=archive.path,
        )
    _keep_rules(root)
    etree.strip_elements(root, *(f"{_W}{tag}" for tag in _LAYOUT), with_tail=False)
    return root


def _keep_rules(root: _Element) -> None:
    """Put a page break, which becomes a rule, where the layout draws a line across the page."""
    for border in root.iter(f"{_W}pBdr"):
        sides = {side.tag for side in border}
        below = f"{_W}bottom" in sides and not sides & {f"{_W}{side}" for side in _SIDES}
        paragraph = next(border.iterancestors(f"{_W}p"), None)
        if below and paragraph is not None:
            paragraph.append(_rule())
    for shape in root.iter(f"{_V}rect"):
        run = next(shape.iterancestors(f"{_W}r"), None)
        if shape.get(f"{_O}hr") and run is not None:
            run.addnext(_rule())


def _rule() -> _Element:
    run = etree.Element(f"{_W}r")
    etree.SubElement(run, f"{_W}br", {f"{_W}type": "page"})
    return run


def _too_many(archive: Archive) -> StoryError:
    return StoryError(
        f"has more than {MOST_ELEMENTS:,} elements",
        hint="split it, or save it as plain text",
        path=archive.path,
    )


def _too_deep(archive: Archive) -> StoryError:
    return StoryError(
        "is nested too deeply", hint="save it again with a word processor", path=archive.path
    )
