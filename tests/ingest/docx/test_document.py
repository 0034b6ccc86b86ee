from pathlib import Path

import pytest
from lxml.etree import _Element

from podfic.ingest.book import Book
from podfic.ingest.docx.document import book
from podfic.ingest.html.parse import parsed
from podfic.ingest.html.select import plain
from podfic.model.work import Work

KNOWN = Work("Old", "", (), authors=("Office",), date="2012")


def told(page: str) -> Book:
    return book(parsed(f"<!DOCTYPE html><body>{page}".encode(), Path("x")), KNOWN)


def content(found: Book) -> _Element:
    return found.parts[0].content[0]


@pytest.mark.parametrize(
    ("page", "title", "authors", "left"),
    [
        ("<h1 class=title>Rain</h1><p>a</p>", "Rain", ("Office",), "a"),
        ("<h1 class=title>Rain</h1><p>by Ann Bee</p><p>a</p>", "Rain", ("Ann Bee",), "a"),
        ("<h1 class=title>Rain</h1><h1>Tea</h1><p>a</p>", "Rain", ("Office",), "Tea\na"),
        ("<h1>Rain</h1><h2>Tea</h2><p>a</p>", "Rain", ("Office",), "Tea\na"),
        ("<h1>Chapter 1</h1><p>a</p>", "Old", ("Office",), "Chapter 1\na"),
        ("<p>a</p><h1>Rain</h1><p>b</p>", "Old", ("Office",), "a\nRain\nb"),
        ("<h1>Rain</h1><p>a</p><h1>Tea</h1>", "Old", ("Office",), "Rain\na\nTea"),
        (
            "<h1 class=title>Rain</h1><p>by the river it ran.</p>",
            "Rain",
            ("Office",),
            "by the river it ran.",
        ),
        ("<h1 class=title> </h1><p>a</p>", "Old", ("Office",), "a"),
        ("", "Old", ("Office",), ""),
    ],
)
def test_the_title_is_taken_out_of_the_words(
    page: str, title: str, authors: tuple[str, ...], left: str
) -> None:
    found = told(page)
    assert (found.about.title, found.about.authors, found.about.date) == (title, authors, "2012")
    assert plain(content(found)) == left


def mark(number: int) -> str:
    return f'<sup><a href="#footnote-{number}" id="footnote-ref-{number}">[{number}]</a></sup>'


def note(number: int, words: str) -> str:
    return f'<li id="footnote-{number}"><p>{words} <a href="#footnote-ref-{number}">↑</a></p></li>'


def test_footnotes_follow_the_chapter_that_has_their_mark() -> None:
    found = told(
        f"<h1>Chapter 1</h1><p>a{mark(1)}</p><p>b{mark(2)}</p><h1>Chapter 2</h1><p>c{mark(3)}</p>"
        f"<ol>{note(1, 'one')}{note(2, 'two')}{note(3, 'three')}</ol>"
    )
    assert plain(content(found)).split("\n") == [
        *("Chapter 1", "a[1]", "b[2]", "[1] one", "[2] two"),
        *("Chapter 2", "c[3]", "[3] three"),
    ]


def test_a_list_at_the_end_that_is_no_footnotes_stays() -> None:
    found = told("<p>a</p><ol><li>b</li><li>c</li></ol>")
    assert plain(content(found)) == "a\nb\nc"


def test_a_footnote_nobody_refers_to_stays_at_the_end() -> None:
    found = told(f"<h1>Chapter 1</h1><p>a</p><h1>Chapter 2</h1><p>b</p><ol>{note(1, 'one')}</ol>")
    assert plain(content(found)).endswith("b\n[1] one")


def test_ten_thousand_footnotes_take_no_time() -> None:
    words = "".join(f"<p>a{mark(number)}</p>" for number in range(10_000))
    notes = "".join(note(number, "n") for number in range(10_000))
    assert plain(content(told(f"{words}<ol>{notes}</ol>"))).count("] n") == 10_000
