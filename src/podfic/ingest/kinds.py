"""Tells by its first bytes what a file is when it is not text."""

import re

SAMPLE = 65_536
"""Bytes looked at for control characters."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"ID3\x02", "an MP3 recording"),
    (b"ID3\x03", "an MP3 recording"),
    (b"ID3\x04", "an MP3 recording"),
    (b"\xff\xfb", "an MP3 recording"),
    (b"\xff\xf3", "an MP3 recording"),
    (b"\xff\xf2", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_INSIDE: tuple[tuple[int, bytes, str], ...] = (
    (4, b"ftyp", "an MP4 recording"),
    (8, b"WAVE", "a WAV recording"),
    (8, b"WEBP", "a WebP picture"),
    (60, b"BOOKMOBI", "a Kindle book"),
    (257, b"ustar", "a tar archive"),
)
_ZIP = b"PK\x03\x04"
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/", "a Word document"),
    (b"[Content_Types].xml", "an Office document"),
)
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}<(?:!doctype\s+html|html|\?xml)[\s>]", re.IGNORECASE)
_TAGS = re.compile(
    r"\s*+(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+(?:<\?xml\b[^<>]*+>\s*+)?"
    r"(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+<(?:!doctype\s++html|html|head|body|meta)\b",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(
    r"\s*+<(?P<tag>p|div|h[1-6]|center|article|section|blockquote|table|span|title)\b[^<>]*+>",
    re.IGNORECASE,
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def kind_of(raw: bytes) -> str:
    """Return what `raw` seems to be, with its article, or "" when it may be text."""
    for magic, name in _MAGIC:
        if raw.startswith(magic):
            return name
    for at, magic, name in _INSIDE:
        if raw[at : at + len(magic)] == magic:
            return name
    if raw.startswith(_ZIP):
        return _zip_kind(raw[:4096])
    if _PAGE.match(raw):
        return "a web page or XML"
    codec = wide_encoding(raw)
    sample = raw[:SAMPLE]
    return _wide_binary(sample.decode(codec, "replace")) if codec else _binary(sample)


def is_page(raw: bytes) -> bool:
    """Whether `raw` begins like a web page: with a document type, `<html` or the like."""
    return _TAGS.match(_head(raw)) is not None


def is_fragment(raw: bytes) -> bool:
    """Whether `raw` begins with a block of HTML that is closed again."""
    head = _head(raw)
    match = _FRAGMENT.match(head)
    return match is not None and f"</{match['tag'].casefold()}>" in head.casefold()


def _head(raw: bytes) -> str:
    """Return the beginning of `raw` as far as its tags can be read."""
    codec = wide_encoding(raw) or "utf-8"
    return raw[:SAMPLE].decode(codec, errors="replace").removeprefix("\ufeff")


def wide_encoding(raw: bytes) -> str:
    """Return the codec of UTF-16 or UTF-32 text, "" for anything else.

    Text without a byte order mark is told by its zero bytes: nearly every
    second one, always on the same side.
    """
    if raw.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = raw[: min(SAMPLE, len(raw) // 2 * 2)]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if high > 0.7 * half and low < 0.02 * half:
        return "utf-16-le"
    if low > 0.7 * half and high < 0.02 * half:
        return "utf-16-be"
    return ""


def _zip_kind(head: bytes) -> str:
    return next((name for mark, name in _ZIPPED if mark in head), "a ZIP archive")


def _binary(sample: bytes) -> str:
    if b"\x00" in sample:
        return "a binary file"
    controls = sum(1 for _ in _CONTROLS.finditer(sample))
    return "a binary file" if controls > max(1, len(sample) // 200) else ""


def _wide_binary(sample: str) -> str:
    unreadable = sum(1 for _ in _UNREADABLE.finditer(sample))
    return "a binary file" if unreadable > max(1, len(sample) // 200) else ""
