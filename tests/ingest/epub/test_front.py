from pathlib import Path

import pytest

from podfic.ingest.epub.front import Place, placed
from podfic.ingest.epub.sections import Section
from podfic.ingest.html.parse import parsed

STORY, NOTES, AROUND = Place.STORY, Place.NOTES, Place.AROUND
LONG = f"<p>{'It was raining on the bridge. ' * 30}</p>"
CHAPTER = (LONG, "Rain", "")
LEGAL = "<p>Copyright © 2020 Ann. All rights reserved.</p>"


def section(inner: str, title: str = "", kinds: str = "") -> Section:
    root = parsed(f"<!DOCTYPE html><body>{inner}".encode(), Path("x"))
    body = root.find("body")
    assert body is not None
    return Section(body, (title,) if title else (), frozenset(kinds.split()))


@pytest.mark.parametrize(
    ("sections", "places"),
    [
        ([("<img alt='A bridge'>", "", ""), CHAPTER], [AROUND, STORY]),
        ([("<h1>The Bridge</h1><p>by Ann</p>", "The Bridge", ""), CHAPTER], [AROUND, STORY]),
        ([(LEGAL, "", ""), CHAPTER], [AROUND, STORY]),
        ([(LEGAL, "Legal stuff", ""), CHAPTER], [AROUND, STORY]),
        ([CHAPTER, (LEGAL, "", "")], [STORY, AROUND]),
        ([(LONG, "", "cover"), CHAPTER], [AROUND, STORY]),
        ([(LONG, "Anything", "copyright-page"), CHAPTER], [AROUND, STORY]),
        (
            [("<p>x</p>", "Cover", ""), ("<p>x</p>", "TITLE PAGE", ""), CHAPTER],
            [AROUND, AROUND, STORY],
        ),
        ([(LONG, "Table of Contents", ""), CHAPTER], [AROUND, STORY]),
        ([("<h2>Contents</h2><p>Rain</p>", "", ""), CHAPTER], [AROUND, STORY]),
        ([("<p>For Bob.</p>", "Dedication", ""), CHAPTER], [NOTES, STORY]),
        ([("<p>For Bob.</p>", "", "dedication"), CHAPTER], [NOTES, STORY]),
        ([CHAPTER, (LONG, "Author’s Note:", "")], [STORY, NOTES]),
        ([CHAPTER, ("<p>I knit.</p>", "About the Author", "")], [STORY, NOTES]),
        ([("<p>He ran.</p>", "Prologue", ""), CHAPTER], [STORY, STORY]),
        ([("<p>He ran.</p>", "", "prologue"), CHAPTER], [STORY, STORY]),
        ([("<h1>Chapter 1</h1><p>a</p>", "", ""), CHAPTER], [STORY, STORY]),
        ([(LONG, "", ""), CHAPTER], [STORY, STORY]),
        ([(LONG * 9, "Cover", ""), CHAPTER], [STORY, STORY]),
        ([CHAPTER, ("<p>The end.</p>", "", "")], [STORY, STORY]),
        ([(LONG, "The Bridge", "")], [STORY]),
        ([("<p>a</p>", "", ""), ("<p>b</p>", "", "toc")], [STORY, AROUND]),
        ([("<p>a</p>", "Cover", "")], [STORY]),
        ([], []),
    ],
)
def test_what_stands_around_a_story_is_told_from_it(
    sections: list[tuple[str, str, str]], places: list[Place]
) -> None:
    assert placed([section(*one) for one in sections], "The Bridge") == places
