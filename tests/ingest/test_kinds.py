import io
import zipfile

import pytest

from podfic.ingest.kinds import is_fragment, is_page, kind_of, wide_encoding


def zipped(name: str, content: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"ID3\x03\x00", "MP3"),
        (b"\xff\xfb\x90\x00", "MP3"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "WAV"),
        (b"{\\rtf1 hello}", "Rich Text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"\xef\xbb\xbf  <html lang=en>", "web page"),
        (b"a" * 60 + b"BOOKMOBI", "Kindle"),
        (zipped("mimetype", "application/epub+zip"), "EPUB"),
        (zipped("word/document.xml", "<w/>"), "Word"),
        (zipped("a.txt", "hello"), "ZIP"),
        (b"text with a \x00 in it", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
        (b"\xff\xfe" + b"\x01\x00\x02\x00" * 50, "binary"),
    ],
)
def test_names_what_is_not_text(raw: bytes, said: str) -> None:
    assert said in kind_of(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"It rained.",
        b"One stray \x01 mark.",
        b"A DOS file.\x1a",
        b"Page\x0cbreak, \ttab and \x1b[0m escape",
        "“Rain,” she said.".encode("cp1252"),
        "“Rain,” she said.".encode("utf-16"),
        "“Rain,” she said.".encode("utf-16-be"),
        b"<3 you, he wrote",
        b"GIF is a word, ID3 too",
    ],
)
def test_takes_text_for_text(raw: bytes) -> None:
    assert kind_of(raw) == ""


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_told_by_its_zero_bytes(codec: str) -> None:
    assert wide_encoding("It was raining — “always.”".encode(codec)) == codec


def test_narrow_text_is_not_wide() -> None:
    assert wide_encoding(b"It rained.") == ""
    assert wide_encoding(b"") == ""


@pytest.mark.parametrize(
    "raw",
    [
        b"<!DOCTYPE html>",
        b"<!-- saved -- from --> <HTML>",
        b'<?xml version="1.0"?><!-- x --><html xmlns="y">',
        b"\xef\xbb\xbf<head>",
        "<html>".encode("utf-16"),
    ],
)
def test_a_page_is_told_by_its_beginning(raw: bytes) -> None:
    assert is_page(raw)


@pytest.mark.parametrize("raw", [b"", b"It rained. <html>", b"<p>a</p>", b"<?xml?><rss>", b"<!--"])
def test_other_text_is_no_page(raw: bytes) -> None:
    assert not is_page(raw)


def test_a_fragment_begins_with_a_block_that_is_closed() -> None:
    assert is_fragment(b" <p class=x>It rained.</P>")
    assert not is_fragment(b"<p>It rained.")
    assert not is_fragment(b"It rained.<p>a</p>")
    assert not is_fragment(b"<3 you</p>")
