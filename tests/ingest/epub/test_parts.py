from collections.abc import Mapping, Sequence
from pathlib import Path

from ingest.epub.books import PROSE, files, package, page
from podfic.ingest.book import Book
from podfic.ingest.epub.about import about
from podfic.ingest.epub.parts import told
from podfic.ingest.html.select import plain

SAID = "It was raining on the bridge, and it went on raining for as long as she looked."


def book(pages: Mapping[str, str], contents: Sequence[tuple[str, str]] = ()) -> Book:
    made = package(files({name: page(inner) for name, inner in pages.items()}, contents))
    return told(made, list(made.pages()), about(made.root, Path("book.epub")))


def shown(found: Book) -> list[tuple[str, str, str]]:
    return [(part.heading, part.title, plain(*part.content)) for part in found.parts]


def test_chapters_are_what_the_table_of_contents_lists() -> None:
    found = book(
        {
            "title.xhtml": "<h1>The Bridge</h1>",
            "c1.xhtml": f"<h1>Chapter 1</h1><h2>Rain</h2>{PROSE}",
            "c1b.xhtml": PROSE,
            "c2.xhtml": f'<h2 id="x">Snow</h2>{PROSE}<h2 id="y">Chapter 3: Hail</h2>{PROSE}',
        },
        [("c1.xhtml", "Chapter 1"), ("c2.xhtml#x", "2. Snow"), ("c2.xhtml#y", "Chapter 3")],
    )
    assert shown(found) == [
        ("Chapter 1: Rain", "Rain", f"{SAID}\n{SAID}"),
        ("2. Snow", "Snow", SAID),
        ("Chapter 3: Hail", "Hail", SAID),
    ]


def test_headings_with_nothing_between_announce_one_chapter() -> None:
    found = book(
        {"p.xhtml": "<h1>Part One</h1>", "c.xhtml": f"<h1>Chapter 1</h1>{PROSE}"},
        [("p.xhtml", "Part One"), ("c.xhtml", "Chapter 1")],
    )
    assert shown(found) == [("Part One: Chapter 1", "Part One: Chapter 1", SAID)]


def test_a_page_nothing_lists_begins_a_chapter_only_where_it_says_so() -> None:
    found = book(
        {
            "a.xhtml": f"<h1>Chapter 1</h1>{PROSE}",
            "b.xhtml": f"<h1>Chapter 2</h1>{PROSE}",
            "c.xhtml": f"<h2>Later</h2>{PROSE}",
        },
        [("a.xhtml", "Chapter 1")],
    )
    assert [heading for heading, _, _ in shown(found)] == ["Chapter 1", "Chapter 2"]
    assert shown(found)[1][2] == f"{SAID}\nLater\n{SAID}"


def test_without_a_table_pages_with_headings_are_chapters() -> None:
    found = book(
        {"a.xhtml": f"<h2>Rain</h2>{PROSE}", "b.xhtml": PROSE, "c.xhtml": "<h2>Snow</h2>a"}
    )
    assert shown(found) == [("Rain", "Rain", f"{SAID}\n{SAID}"), ("Snow", "Snow", "a")]


def test_a_single_page_keeps_its_headings_but_the_books_title() -> None:
    for contents in ([], [("a.xhtml", "The Bridge")]):
        found = book({"a.xhtml": f"<h1>The Bridge</h1><h2>Rain</h2>{PROSE}"}, contents)
        assert shown(found) == [("", "", f"Rain\n{SAID}")]


def test_notes_are_kept_where_they_stand() -> None:
    found = book(
        {"d.xhtml": "<p>For Bob.</p>", "a.xhtml": PROSE, "n.xhtml": "<p>Thanks</p><p>all.</p>"},
        [("d.xhtml", "Dedication"), ("a.xhtml", "Rain"), ("n.xhtml", "Author's Note")],
    )
    assert found.about.notes == ("For Bob.",)
    assert found.about.end_notes == ("Thanks\nall.",)
    assert shown(found) == [("Rain", "Rain", SAID)]
