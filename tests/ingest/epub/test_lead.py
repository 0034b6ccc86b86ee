from pathlib import Path

import pytest
from lxml.etree import _Element

from podfic.ingest.epub.lead import drop_title, heading_of, leading, take_heading
from podfic.ingest.html.parse import parsed
from podfic.ingest.html.select import plain
from podfic.model.work import Work


def body(inner: str) -> _Element:
    found = parsed(f"<!DOCTYPE html><body>{inner}".encode(), Path("x")).find("body")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("inner", "named", "heading", "left"),
    [
        ("<h1>Rain</h1><p>It rained.</p>", "Rain", "Rain", "It rained."),
        ("<h1>RAIN!</h1><p>It rained.</p>", "Rain", "Rain", "It rained."),
        ("<p>It rained.</p>", "Rain", "Rain", "It rained."),
        ("<h1>Chapter 1</h1><h2>Rain</h2><p>a</p>", "Chapter 1: Rain", "Chapter 1: Rain", "a"),
        ("<h1>Chapter 1</h1><h2>Rain</h2><p>a</p>", "Chapter 1", "Chapter 1: Rain", "a"),
        ("<h1>Chapter 1</h1><h2>Rain</h2><p>a</p>", "Rain", "Chapter 1: Rain", "a"),
        ("<h1>Chapter One</h1><p>a</p>", "Chapter 1", "Chapter One", "a"),
        ("<h1>Chapter 1: Rain</h1><p>a</p>", "1", "Chapter 1: Rain", "a"),
        ("<h2>Rain</h2><p>a</p>", "1. Rain", "1. Rain", "a"),
        ("<p>Chapter 1</p><p>Rain</p><p>a</p>", "Chapter 1: Rain", "Chapter 1: Rain", "Rain\na"),
        ("<p class=c><b>Rain</b></p><p>a</p>", "Rain", "Rain", "a"),
        ("<div><section><h1>Rain</h1><p>a</p></section></div>", "Rain", "Rain", "a"),
        ("<h1>Rain<sup><a href='#n1'>1</a></sup></h1><p>a</p>", "Rain", "Rain", "a"),
        ("<h1>Chapter 2</h1><p>a</p>", "Chapter 1", "Chapter 1", "Chapter 2\na"),
        (
            "<h1>Chapter 1</h1><h2>Ianto’s POV</h2><p>a</p>",
            "Chapter 1",
            "Chapter 1",
            "Ianto’s POV\na",
        ),
        ("<p>Rain is what fell.</p>", "Rain", "Rain", "Rain is what fell."),
        ("It began. <h1>Rain</h1>", "Rain", "Rain", "It began.\nRain"),
    ],
)
def test_what_repeats_the_table_of_contents_is_taken_out(
    inner: str, named: str, heading: str, left: str
) -> None:
    content = body(inner)
    assert take_heading(content, named) == heading
    assert plain(content) == left


def test_the_heading_of_a_page_is_what_it_begins_with() -> None:
    assert heading_of(body("<div><h2>Rain</h2></div><p>a</p>")) == "Rain"
    assert heading_of(body("<p>Chapter 1</p><p>a</p>")) == "Chapter 1"
    assert heading_of(body("<p>a</p><h2>Rain</h2>")) == ""
    assert heading_of(body("<img alt=x><h2>Rain</h2>")) == "Rain"
    assert heading_of(body("")) == ""


def test_the_books_title_is_dropped_only_at_the_top_and_only_as_a_heading() -> None:
    for inner, left in (
        ("<h1>The Bridge</h1><p>a</p>", "a"),
        ("<p>The Bridge</p><p>a</p>", "The Bridge\na"),
        ("<p>a</p><h1>The Bridge</h1>", "a\nThe Bridge"),
        ("<h1>The Bridge</h1><p>by Ann</p><p>by Bob</p>", "by Bob"),
        ("<h1>The Bridge</h1><p>by Bob</p>", "by Bob"),
    ):
        content = body(inner)
        drop_title(content, Work("The Bridge", "", (), authors=("Ann",)))
        assert plain(content) == left


def test_leading_blocks_end_at_loose_text() -> None:
    content = body("<p> </p><h1>a</h1><p>b</p>loose<p>c</p>")
    assert [plain(element) for element in leading(content)] == ["a", "b"]
