"""Bytes to trees of elements: web pages, the pages of a book, its tables of contents."""

import re
from html import escape
from html.entities import html5
from pathlib import Path

from lxml import etree
from lxml.etree import _Element

from podfic.errors import StoryError
from podfic.ingest.html.encoding import page_text

MOST_TAGS = 5_000_000
"""Tags a page may have; each takes some 200 bytes as an element."""
_MOST_ATTRIBUTES = 500
"""Attributes a tag may have: libxml2 takes quadratic time for them."""

_DATA = re.compile(r"(?<=[\"'(=])data:[^\"'()<>\s]++", re.IGNORECASE)
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{1000,}+")
_ATTRIBUTE = re.compile(r"[\s/]++|(?<=[\"'])(?=\w)")
_CONTROL = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#(?:0*+(?:[1-8]|1[124-9]|2\d|3[01]|6553[45])"
    r"|[xX]0*+(?:[1-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF]))(?:;|(?![0-9a-fA-F]))"
)
"""Characters, and references to them, that may not stand in a tree."""
_REFERENCE = re.compile(r"&(?P<name>[A-Za-z][A-Za-z0-9]{0,40});")
_OWN_ENTITY = re.compile(r"<!ENTITY\s{1,9}(?P<name>[A-Za-z][A-Za-z0-9]{0,40})\s", re.IGNORECASE)
_PROLOG = re.compile(r"(?:\s++|<\?(?:[^?]|\?(?!>))*+\?>|<!--(?:[^-]|-(?!->))*+-->)*+")
_DOCTYPE_PART = re.compile(
    r"\"[^\"]*+\"|'[^']*+'|<!--(?:[^-]|-(?!->))*+-->|(?P<open>\[)|(?P<close>\])|(?P<end>>)"
)
_DECLARATION = re.compile(r"\A\s*+<\?xml\b[^<>]*+\?>")
_SELF_CLOSED = re.compile(
    r"<(?P<tag>[A-Za-z][\w:.-]*+)(?P<attributes>(?:[^<>\"'/]|\"[^\"<]*+\"|'[^'<]*+'|/(?!>))*+)/>"
)
_PREFIX = re.compile(r"^(?:\{[^}]*\})?(?:.*:)?")
_NAME = re.compile(r"[a-z_][\w.-]*+")
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)


def parsed(raw: bytes, path: Path) -> _Element:
    """Return the root of the web page `raw`: an `html` element, whatever the page begins with.

    Tags are lower case; comments are left out. Raises StoryError for a page
    that is empty, binary, nested too deeply or has too many tags.
    """
    return _html(_checked(page_text(raw), path), path)


def parsed_xhtml(raw: bytes, path: Path) -> _Element:
    """Return the root of a page of an EPUB, with the tag names that `parsed` gives.

    Named characters (`&nbsp;`) are read, an empty element may close itself
    (`<a id="x"/>`), and a page that is no XML is read as HTML. Raises
    StoryError as `parsed` does, and for a page that needs entities of its own.
    """
    text = _resolved(_checked(page_text(raw), path), path)
    try:
        return _plain(_strict_xml(text))
    except etree.ParseError:
        return _html(_SELF_CLOSED.sub(_expanded, text), path)


def parsed_xml(raw: bytes, path: Path) -> _Element:
    """Return the root of an XML file about a book (OPF, NCX, container).

    Tag names are without namespace and lower case, and so are the names of
    attributes with one. A broken file is read as far as its tags make sense.
    Raises StoryError as `parsed_xhtml` does, and when there is no element.
    """
    text = _resolved(_checked(page_text(raw), path), path)
    try:
        return _plain(_strict_xml(text))
    except etree.ParseError:
        return _plain(_lenient_xml(text, path))


def roles(element: _Element) -> frozenset[str]:
    """Return what `epub:type` and `role` say the element is, such as `noteref`."""
    told = (element.get(name, "") for name in ("epub:type", "epub-type", "role"))
    return frozenset(word.removeprefix("doc-") for value in told for word in value.split())


def language(element: _Element) -> str:
    """Return the language tag the element itself bears, "" for none."""
    return element.get("lang") or element.get("xml:lang") or ""


def _checked(text: str, path: Path) -> str:
    """Return `text` without embedded data and control characters, if it is fit for the parser."""
    if "\x00" in text:
        raise StoryError("is damaged: there are zero bytes in it", path=path)
    if text.count("<") > MOST_TAGS:
        raise StoryError(
            f"has more than {MOST_TAGS:,} tags", hint="is it a story? if so, split it", path=path
        )
    slim = _DATA.sub("data:", _CONTROL.sub(" ", _DECLARATION.sub("", text, count=1)))
    if not slim.strip():
        raise StoryError("is empty", hint="save the page again", path=path)
    for match in _LONG_TAG.finditer(slim):
        if sum(1 for _ in _ATTRIBUTE.finditer(match[0])) > _MOST_ATTRIBUTES:
            raise StoryError(
                f"has a tag with more than {_MOST_ATTRIBUTES} attributes",
                hint="save the page again",
                path=path,
            )
    return slim


def _html(text: str, path: Path) -> _Element:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    return _sound(etree.fromstring(_encoded(text), parser), parser, path)


def _strict_xml(text: str) -> _Element:
    """Return the root of `text`; raises ParseError where it is no XML."""
    return etree.fromstring(_encoded(text), _xml_parser(recover=False))


def _lenient_xml(text: str, path: Path) -> _Element:
    parser = _xml_parser(recover=True)
    return _sound(etree.fromstring(_encoded(text), parser), parser, path)


def _xml_parser(*, recover: bool) -> etree.XMLParser[_Element]:
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
    )


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _sound(
    root: _Element | None,
    parser: etree.HTMLParser[_Element] | etree.XMLParser[_Element],
    path: Path,
) -> _Element:
    """Return `root` unless the parser gave up, which would lose the words that follow."""
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise StoryError(
            "is nested too deeply", hint="save the page again, or as plain text", path=path
        )
    if root is None:
        raise StoryError("holds no text", hint="save the page again", path=path)
    return root


def _resolved(text: str, path: Path) -> str:
    """Return XML without its document type, named characters read."""
    start, end = _document_type(text)
    own = {match["name"] for match in _OWN_ENTITY.finditer(text, start, end)}
    text = f"{text[:start]}{text[end:]}"
    own -= {name for name in own if f"{name};" in html5}
    if own and any(match["name"] in own for match in _REFERENCE.finditer(text)):
        raise StoryError(
            "uses entities of its own, which are not read", hint="save the book again", path=path
        )
    return _REFERENCE.sub(_meant, text)


def _document_type(text: str) -> tuple[int, int]:
    """Return where the document type stands, an empty range when there is none."""
    prolog = _PROLOG.match(text)
    start = prolog.end() if prolog else 0
    if text[start : start + 9].upper() != "<!DOCTYPE":
        return 0, 0
    inside = False
    for part in _DOCTYPE_PART.finditer(text, start + 9):
        if part["open"] or part["close"]:
            inside = part["open"] is not None
        elif part["end"] and not inside:
            return start, part.end()
    return 0, 0


def _meant(reference: re.Match[str]) -> str:
    name = reference["name"]
    if name in _PREDEFINED:
        return reference[0]
    character = html5.get(f"{name};")
    return f"&amp;{name};" if character is None else escape(character)


def _expanded(tag: re.Match[str]) -> str:
    name, attributes = tag["tag"], tag["attributes"]
    if name.casefold() in _VOID:
        return tag[0]
    return f"<{name}{attributes}></{name}>"


def _plain(root: _Element) -> _Element:
    """Return `root` with all names in the tree freed of their namespaces.

    Attributes stay beside their plain twins: a namespace that is no address,
    as damaged files have, could not be looked up to take them out.
    """
    for element in root.iter(etree.Element):
        name = str(element.tag)
        if name != (plain := _local(name)):
            element.tag = plain
        for name, value in [(str(key), value) for key, value in element.attrib.items()]:
            if name[0] != "{":
                continue
            plain = "epub-type" if name == _EPUB_TYPE else _local(name)
            if plain not in element.attrib:
                element.set(plain, str(value))
    return root


def _local(name: str) -> str:
    plain = _PREFIX.sub("", name).casefold()
    return plain if _NAME.fullmatch(plain) else "unnamed"
