from pathlib import Path
from time import perf_counter

import pytest
from lxml import etree

from podfic.errors import StoryError
from podfic.ingest.html.parse import MOST_TAGS, language, parsed, parsed_xhtml, parsed_xml, roles

PATH = Path("page.html")
NAMESPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


def said(raw: bytes) -> str:
    return "".join(parsed(raw, PATH).itertext())


@pytest.mark.parametrize(
    ("page", "codec"),
    [
        ("<p>“Siân”", "utf-8"),
        ("<p>“Siân”", "utf-8-sig"),
        ("<p>“Siân” said it", "utf-16"),
        ("<meta charset=windows-1252><p>“Siân”", "cp1252"),
        ('<meta http-equiv=x content="text/html; charset=iso-8859-1"><p>“Siân”', "cp1252"),
        ("<meta charset=shift_jis><p>日本", "shift_jis"),
        ("<meta charset=koi8-r><p>дождь", "koi8-r"),
        ('<?xml version="1.0" encoding="windows-1252"?><p>“Siân”', "cp1252"),
        ("<meta charset=utf-8><p>“Siân”", "cp1252"),
        ("<meta charset=windows-1252><p>“Siân”", "utf-8"),
        ("<meta charset=punycode><p>“Siân”", "utf-8"),
        ("<meta charset=nonsense><p>“Siân”, she said", "cp1252"),
    ],
)
def test_a_page_is_read_in_its_encoding(page: str, codec: str) -> None:
    wanted = page[page.rindex("<p>") + 3 :]
    assert said(page.encode(codec)) == wanted


def test_comments_and_instructions_are_left_out() -> None:
    assert said(b"<p>a<!-- b -->c<?php d ?>e</p>") == "ace"


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"<!-- nothing -->", "no text"),
        (b"</p></p>", "no text"),
        (b"<p>a\x00b", "zero bytes"),
        (b"<div>" * 100_000 + b"deep", "nested too deeply"),
        (b"<b>" * 100_000, "nested too deeply"),
        (b"<" * (MOST_TAGS + 1), "more than 5,000,000 tags"),
        (b"<p " + b" ".join(b"a%d" % n for n in range(100_000)) + b">x", "attributes"),
    ],
)
def test_what_cannot_be_a_story_ends_in_one_line(raw: bytes, what: str) -> None:
    start = perf_counter()
    for parse in (parsed, parsed_xhtml, parsed_xml):
        with pytest.raises(StoryError, match=what):
            parse(raw, PATH)
    assert perf_counter() - start < 5  # measured: 0.1 s


@pytest.mark.parametrize(
    "control", ["\x0c", "\x01", "\uffff", "&#12;", "&#x0B;", "&#1", "&#65535;"]
)
def test_control_characters_are_spaces(control: str) -> None:
    for parse in (parsed, parsed_xhtml):
        root = parse(f"<html><p>a{control}</p><p>&#65;&#123;</p></html>".encode(), PATH)
        first, second = root.iter("p")
        assert (first.text, second.text) == ("a ", "A{")
        first.text = "".join(root.itertext())  # the tree refuses what it cannot hold


def test_embedded_pictures_are_no_burden() -> None:
    raw = b'<p>a<img src="data:image/png;base64,' + b"iVBO/+/=" * 100_000 + b'">b</p>'
    assert said(raw) == "ab"


@pytest.mark.parametrize(
    "unit", ["<p>a", "</p>", "<!--", 'a="', '<a a="', "<a /", "&a", "<?", "<i>a</b>"]
)
def test_parsing_takes_linear_time(unit: str) -> None:
    raw = (unit * (500_000 // len(unit))).encode()
    start = perf_counter()
    for parse in (parsed, parsed_xhtml, parsed_xml):
        try:
            parse(raw, PATH)
        except StoryError as error:
            assert error.what  # noqa: PT017  # either way is right; only time is judged
    assert perf_counter() - start < 5  # measured: 0.05–0.6 s


def page(body: str, doctype: str = "") -> etree._Element:
    return parsed_xhtml(f"{doctype}<html {NAMESPACES}><body>{body}</body></html>".encode(), PATH)


def test_the_pages_of_a_book_have_plain_names() -> None:
    root = page('<p xml:lang="cy">a</p><a epub:type="noteref x" role="doc-noteref" id="n"/>b')
    assert [element.tag for element in root.iter()] == ["html", "body", "p", "a"]
    assert language(root.find(".//p")) == "cy"  # type: ignore[arg-type]
    assert roles(root.find(".//a")) == {"noteref", "x"}  # type: ignore[arg-type]


def test_elements_may_close_themselves() -> None:
    root = page('<a id="x"/>one<div/><title/><p>two</p>')
    assert [e.tag for e in root.iter()] == ["html", "body", "a", "div", "title", "p"]
    broken = page('<a id="x"/>one<div/><p>two<br>three</p>')
    assert "".join(broken.itertext()) == "onetwothree"
    assert [(a.text, a.tail) for a in broken.iter("a")] == [(None, "one")]


def test_named_characters_are_read() -> None:
    assert "".join(page("<p>a&nbsp;b&mdash;c&amp;d&lt;e&unknown;</p>").itertext()) == (
        "a\xa0b—c&d<e&unknown;"
    )


def test_what_is_no_xml_is_read_as_html() -> None:
    root = page("<P>a<br>b<i>c</p>d")
    assert [element.tag for element in root.iter()] == ["html", "body", "p", "br", "i"]
    deep = page("<p>a" * 3_000)
    assert len(list(deep.iter("p"))) == 3_000


LAUGHS = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


def test_no_entity_of_the_file_is_expanded() -> None:
    for parse in (parsed_xhtml, parsed_xml):
        with pytest.raises(StoryError, match="entities of its own"):
            parse(f"{LAUGHS}<p>&b;</p>".encode(), PATH)
        with pytest.raises(StoryError, match="entities of its own"):
            parse(b'<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>', PATH)
    assert "".join(page("<p>a</p>", LAUGHS).itertext()) == "a"
    known = '<!DOCTYPE html [<!ENTITY nbsp "&#160;">]>'
    assert "".join(page("<p>a&nbsp;b</p>", known).itertext()) == "a\xa0b"


def test_broken_xml_is_read_as_far_as_it_makes_sense() -> None:
    root = parsed_xml(
        b'<opf:package xmlns:opf="o"><opf:a opf:role="aut">b</opf:a><c></opf:package>', PATH
    )
    assert [element.tag for element in root.iter()] == ["package", "a", "c"]
    assert root[0].get("role") == "aut"
    undeclared = parsed_xml(b"<a><dc:b>c</dc:b></a>", PATH)
    assert [element.tag for element in undeclared.iter()] == ["a", "b"]


@pytest.mark.parametrize(
    "damaged",
    [
        "<package><9tyle>x</9tyle><}title>y</}title></package>",
        '<package xmlns:a="not a uri %%"><b a:c="d" xml:lang="en">x</b></package>',
        '<a:package xmlns:a="http://[x"><a:b a:c="d"/></a:package>',
        "<package><:/><a: b='c'/></package>",
    ],
)
def test_damaged_names_are_read_as_far_as_they_make_sense(damaged: str) -> None:
    root = parsed_xml(damaged.encode(), Path("content.opf"))
    assert all(str(one.tag).isidentifier() for one in root.iter("*"))
