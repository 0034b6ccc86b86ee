from dataclasses import replace

import pytest

from ingest.html.pages import PATH, PROSE, chapter, only, part, shown
from ingest.test_invariants import assert_sound
from podfic.errors import StoryError
from podfic.ingest.binding import bound
from podfic.ingest.book import Book, Part
from podfic.model.work import BlockKind, Reason, Work

LONG = PROSE * 40


def bind(*parts: Part, title: str = "A Title", authors: tuple[str, ...] = ("tester",)) -> Work:
    work = bound(PATH, Book(Work(title, "", (), authors=authors), parts))
    assert_sound(work)
    return work


def headings(work: Work) -> list[tuple[str, str | None]]:
    return [(c.title, c.heading and c.heading.of(work.text)) for c in work.chapters]


def unspoken(work: Work, reason: Reason) -> list[str]:
    return [one.source.of(work.text) for one in work.unspoken if one.reason is reason]


def test_each_part_is_a_chapter() -> None:
    one = replace(part(PROSE, "Chapter 1: Rain", "Rain"), summary="It rains.", notes=("a",))
    two = replace(part(PROSE, "Chapter 2"), authors=("other",), end_notes=("b",))
    work = bind(one, two)
    assert headings(work) == [("Rain", "Chapter 1: Rain"), ("", "Chapter 2")]
    assert work.chapters[0].summary == "It rains."
    assert (work.chapters[0].notes, work.chapters[1].end_notes) == (("a",), ("b",))
    assert work.chapters[1].authors == ("other",)
    assert [len(c.blocks) for c in work.chapters] == [2, 2]


def test_the_metadata_are_the_books() -> None:
    about = Work("Rain", "", (), authors=("tester",), rating="Teen", language="cy", notes=("n",))
    work = bound(PATH, Book(about, (part(PROSE),)))
    assert work.metadata() == about.metadata()


def test_a_work_without_a_title_is_called_like_its_file() -> None:
    assert bind(part(PROSE), title="").title == "Story"


@pytest.mark.parametrize(
    ("html", "announced"),
    [
        (
            f"<p>Chapter One</p>{PROSE}<p>Chapter Two: Rain</p>{PROSE}",
            ["Chapter One", "Chapter Two: Rain"],
        ),
        (
            f"<h3>Chapter 1</h3>{PROSE}<h4>Jack</h4>{PROSE}<h3>Chapter 2</h3>{PROSE}",
            ["Chapter 1", "Chapter 2"],
        ),
        (f"<h2>Rain</h2>{LONG}<h2>Snow</h2>{LONG}", ["Rain", "Snow"]),
        (f"<h2>I</h2>{LONG}<h2>II</h2>{LONG}", ["I", "II"]),
        (
            f"<h2>Chapter 1<br>Rain</h2>{PROSE}<h2>Chapter 2<br>Snow</h2>{PROSE}",
            ["Chapter 1\nRain", "Chapter 2\nSnow"],
        ),
        (f"{PROSE}<h2>Jack</h2>{PROSE}<h2>Ianto</h2>{PROSE}", [None]),
        (f"<h2>Monday</h2>{LONG}<h2>Tuesday</h2>{LONG}", [None]),
        (f"<h4>Rain</h4>{LONG}<h4>Snow</h4>{LONG}", [None]),
    ],
)
def test_chapters_of_a_single_part_are_found_by_their_headings(
    html: str, announced: list[str | None]
) -> None:
    assert [heading for _, heading in headings(bind(part(html)))] == announced


def test_a_name_below_a_number_is_the_title() -> None:
    work = bind(part(f"<h2>Chapter 1<br>Rain</h2>{PROSE}<h2>Chapter 2<br>Snow</h2>{PROSE}"))
    assert [title for title, _ in headings(work)] == ["Rain", "Snow"]


def test_inside_a_part_headings_announce_no_chapter() -> None:
    html = f"{PROSE}<h2>Part Two</h2>{PROSE}<p>Chapter 7</p>{PROSE}"
    work = bind(part(html, "Chapter 1"), part(PROSE, "Chapter 2"))
    assert len(work.chapters) == 2
    assert [b.source.of(work.text) for b in only(work, BlockKind.HEADING)] == [
        "Part Two",
        "Chapter 7",
    ]


@pytest.mark.parametrize(
    ("typed", "heading", "title"),
    [
        ("<p><b>Chapter 3: Rain</b></p>", "Chapter 3: Rain", "Rain"),
        ("<h3>Rain</h3>", "Chapter 3: Rain", "Rain"),
        ("<p>CHAPTER THREE</p>", "Chapter 3: Rain", "Rain"),
        ("<h1>A Title</h1><p>by tester</p><h2>Chapter 3</h2>", "Chapter 3: Rain", "Rain"),
        ("<p>A Title</p><p>Chapter 3</p><p>Rain</p>", "Chapter 3: Rain", "Rain"),
    ],
)
def test_a_title_typed_again_is_not_read(typed: str, heading: str, title: str) -> None:
    work = bind(part(typed + PROSE, heading, title))
    assert headings(work) == [(title, heading)]
    assert len(shown(work)) == 2
    assert "".join(unspoken(work, Reason.TITLE))


def test_a_typed_name_completes_the_heading() -> None:
    work = bind(part(f"<p>Chapter 3 – Rain</p>{PROSE}", "Chapter 3"))
    assert headings(work) == [("Rain", "Chapter 3: Rain")]


@pytest.mark.parametrize("typed", ["<p>Chapter 4: Snow</p>", "<p>Stay.</p>", "<p>It rained.</p>"])
def test_another_heading_is_read(typed: str) -> None:
    work = bind(part(typed + PROSE, "Chapter 3: Rain", "Rain"), title="Stay")
    assert len(shown(work)) == 3


def test_a_part_that_is_only_its_title_is_read() -> None:
    assert shown(bind(part("<p>Rain</p>"), title="Rain")) == [("paragraph", "Rain")]


def test_parts_without_a_heading_begin_with_their_own() -> None:
    work = bind(
        part(f"<h2>Chapter 1: Rain</h2>{PROSE}"), part(f"<p>Prologue</p>{PROSE}"), part(PROSE)
    )
    assert headings(work) == [("Rain", "Chapter 1: Rain"), ("Prologue", "Prologue"), ("", None)]


def test_parts_that_are_empty_are_no_chapters() -> None:
    work = bind(part("<p>&nbsp;</p>"), part("<hr>"), part(PROSE), part("<p></p>", "Chapter 2"))
    assert headings(work) == [("", None), ("", "Chapter 2")]


def test_notes_in_the_text_go_to_the_chapter() -> None:
    html = f"<p><strong>A/N:</strong> Sorry!</p><hr>{PROSE}<p>TBC</p><p>Author's note: Bye.</p>"
    work = chapter(html)
    assert (work.chapters[0].notes, work.chapters[0].end_notes) == (("Sorry!",), ("Bye.",))
    assert unspoken(work, Reason.NOTE) == ["A/N: Sorry!", "Author's note: Bye."]
    assert unspoken(work, Reason.BREAK) == ["* * *"]
    assert shown(work)[-1] == ("close", "TBC")


HEADER = (
    "Title: Rain<br>Author: somebody<br>Rating: PG13<br>Pairing: Owain/Siân<br>"
    "Summary: It rains.<br>"
)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{HEADER}</p>{PROSE}",
        f"{HEADER}<br>{PROSE}",
        f"{HEADER}<br><br>Rain<br><br>It rained on the bridge.<br><br>It poured, and on.<br>",
    ],
)
def test_a_typed_header_tells_what_the_book_does_not(html: str) -> None:
    work = bind(part(html))
    assert (work.title, work.authors) == ("A Title", ("tester",))
    assert (work.rating, work.relationships, work.summary) == ("Teen", ("Owain/Siân",), "It rains.")
    assert len(shown(work)) == 2
    assert "Rating: PG13" in unspoken(work, Reason.HEADER)


def test_a_leading_header_tells_all() -> None:
    about = Work("A Page", "", (), authors=("user",))
    work = bound(PATH, Book(about, (part(f"<p>{HEADER}</p>{PROSE}"),)), header_leads=True)
    assert (work.title, work.authors) == ("Rain", ("somebody",))


def test_a_header_and_prose_in_one_paragraph_are_parted() -> None:
    work = bind(
        part(f"<p>{HEADER}It <i>rained</i> on the bridge, and she said that it rained.</p>")
    )
    assert shown(work) == [("paragraph", "It rained on the bridge, and she said that it rained.")]


@pytest.mark.parametrize(
    "html", ["", "<hr>", "<p>* * *</p>", "<p>…</p>", "<p><img alt='a cat'></p>"]
)
def test_nothing_to_read_ends_in_one_line(html: str) -> None:
    with pytest.raises(StoryError, match="nothing to read aloud"):
        bound(PATH, Book(Work("A Title", "", ()), (part(html or "<p></p>"),)))
    with pytest.raises(StoryError, match="nothing to read aloud"):
        bound(PATH, Book(Work("A Title", "", ()), ()))
