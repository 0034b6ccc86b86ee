"""An EPUB's archive: where its package document is, which pages it has, in which order."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml.etree import _Element

from podfic.errors import StoryError
from podfic.ingest.archive import Archive
from podfic.ingest.html.parse import parsed_xhtml, parsed_xml

_CONTAINER = "META-INF/container.xml"

_PACKAGE = "application/oebps-package+xml"
_PAGES = frozenset(
    {"application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml"}
)
_PAGE_NAME = re.compile(r"\.(?:x?html?|xml)$", re.IGNORECASE)
_NCX = "application/x-dtbncx+xml"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_FONT_LOCKS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""Ways to encrypt that are only for fonts, which nobody needs to read aloud."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document of the book: its name in the archive, its tree."""

    name: str
    root: _Element

    @property
    def body(self) -> _Element:
        """The element that holds the words of the page."""
        body = self.root.find("body")
        return self.root if body is None else body


@dataclass(frozen=True, slots=True)
class Package:
    """The package document `root`, found in the archive as `name`, and what it lists.

    `spine` names the pages in reading order, `contents` the tables of
    contents, the better one first: EPUB 3's, then EPUB 2's.
    """

    archive: Archive
    name: str
    root: _Element
    spine: tuple[str, ...]
    contents: tuple[str, ...]

    def pages(self) -> Iterator[Page]:
        """Yield the pages in reading order, without those that are empty."""
        for name in self.spine:
            raw = self.archive.read(name)
            if raw.strip():
                yield Page(name, parsed_xhtml(raw, self.archive.path))

    def tables(self) -> Iterator[Page]:
        """Yield the tables of contents, the better one first."""
        for name in self.contents:
            raw = self.archive.read(name)
            if raw.strip():
                yield Page(name, parsed_xhtml(raw, self.archive.path))


def read_package(archive: Archive) -> Package:
    """Return the package of the EPUB in `archive`.

    Raises StoryError when there is none, it lists no page that is there, or
    the pages are locked.
    """
    container = next((name for name in archive.names if name.endswith(_CONTAINER)), "")
    name = _package_name(archive, container)
    root = parsed_xml(archive.read(name), archive.path)
    items = {item.get("id", ""): item for item in root.iter("item")}
    spine = _spine(archive, name, root, items)
    if not spine:
        raise StoryError(
            "lists no page that is in it",
            hint="get the book again from where you have it",
            path=archive.path,
        )
    _refuse_locked(archive, container.removesuffix(_CONTAINER), spine)
    return Package(archive, name, root, spine, _contents(archive, name, root, items))


def target(archive: Archive, base: str, href: str) -> tuple[str, str]:
    """Return the file in the archive that a link in the file `base` leads to, and the fragment.

    The file is "" where the link leads out of the book or nowhere.
    """
    path, _, fragment = href.strip().partition("#")
    fragment = unquote(fragment)
    if not path:
        return base, fragment
    for form in (unquote(path), path, unquote(path.partition("?")[0])):
        if _SCHEME.match(form):
            continue
        name = archive.find(_within(posixpath.join(posixpath.dirname(base), form)))
        if name is not None:
            return name, fragment
    return "", fragment


def _within(path: str) -> str:
    """Return `path` from the root of the archive, beyond which no `..` leads."""
    return posixpath.normpath(f"/{path}".replace("\\", "/")).lstrip("/")


def _package_name(archive: Archive, container: str) -> str:
    for href, media in _rootfiles(archive, container):
        name, _ = target(archive, container.removesuffix(_CONTAINER), href)
        if name and (media == _PACKAGE or name.endswith(".opf")):
            return name
    found = next((name for name in archive.names if name.casefold().endswith(".opf")), None)
    if found is None:
        raise StoryError(
            "has no list of its pages (an .opf file)",
            hint="get the book again from where you have it",
            path=archive.path,
        )
    return found


def _rootfiles(archive: Archive, container: str) -> Iterator[tuple[str, str]]:
    raw = archive.read(container) if container else b""
    if raw.strip():
        for found in parsed_xml(raw, archive.path).iter("rootfile"):
            yield found.get("full-path", ""), found.get("media-type", "")


def _spine(
    archive: Archive, base: str, root: _Element, items: dict[str, _Element]
) -> tuple[str, ...]:
    """Return the pages of the spine that are there, those set aside only if all are."""
    listed = [
        (item, reference.get("linear", ""))
        for reference in root.iter("itemref")
        if (item := items.get(reference.get("idref", ""))) is not None
    ]
    if not listed:
        listed = [(item, "") for item in items.values()]
    main = [item for item, linear in listed if linear.casefold() != "no"]
    for chosen in (main, [item for item, _ in listed]):
        names = _names(archive, base, filter(_is_page, chosen))
        if names:
            return names
    return ()


def _is_page(item: _Element) -> bool:
    media = item.get("media-type", "").split(";")[0].strip().casefold()
    return media in _PAGES or (
        media not in (_NCX, _PACKAGE) and bool(_PAGE_NAME.search(item.get("href", "")))
    )


def _contents(
    archive: Archive, base: str, root: _Element, items: dict[str, _Element]
) -> tuple[str, ...]:
    navigation = [i for i in items.values() if "nav" in i.get("properties", "").split()]
    spine = root.find(".//spine")
    named = items.get(spine.get("toc", "")) if spine is not None else None
    older = [named] if named is not None else []
    older += [item for item in items.values() if item.get("media-type") == _NCX]
    return _names(archive, base, [*navigation, *older])


def _names(archive: Archive, base: str, items: Iterable[_Element]) -> tuple[str, ...]:
    found = (target(archive, base, item.get("href", ""))[0] for item in items)
    return tuple(dict.fromkeys(name for name in found if name and name != base))


def _refuse_locked(archive: Archive, folder: str, spine: Iterable[str]) -> None:
    """Raise StoryError when the pages are encrypted, as shops do it."""
    locked = _locked(archive, folder)
    rights = archive.find(f"{folder}META-INF/rights.xml")
    if rights or any(name in locked or archive.is_encrypted(name) for name in spine):
        raise StoryError(
            "is copy-protected: its pages are encrypted",
            hint="only a book without DRM can be read",
            path=archive.path,
        )


def _locked(archive: Archive, folder: str) -> frozenset[str]:
    """Return the files that the book says are encrypted, fonts left out."""
    name = archive.find(f"{folder}META-INF/encryption.xml")
    raw = archive.read(name) if name else b""
    if not raw.strip():
        return frozenset()
    found: set[str] = set()
    for data in parsed_xml(raw, archive.path).iter("encrypteddata"):
        method = data.find(".//encryptionmethod")
        if method is None or method.get("Algorithm", "") not in _FONT_LOCKS:
            links = (link.get("URI", "") for link in data.iter("cipherreference"))
            found.update(target(archive, folder, link)[0] for link in links)
    return frozenset(found)
