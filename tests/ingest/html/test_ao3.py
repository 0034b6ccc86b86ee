from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.html.ao3_pages import (
    AFTERWORD,
    MESSAGE,
    MORE_NOTES,
    RELATED,
    SITE,
    chapter,
    chapters,
    download,
    oneshot,
    preface,
    quoted,
)
from ingest.html.trees import SHARED, needs_shared, shared_tree, tree, words
from podfic.errors import StoryError
from podfic.ingest.base import Source
from podfic.ingest.binding import bound
from podfic.ingest.book import Book
from podfic.ingest.epub import importer as epub
from podfic.ingest.html import ao3
from podfic.model.work import Related, Series, Work

PROSE = "<p>It rained.</p><p>It poured.</p>"


def about(*pieces: str) -> Work:
    return ao3.book([download(*pieces)]).about


def two(first: str = "Chapter 1: Rain", second: str = "Chapter 2") -> str:
    return chapters(chapter(first, PROSE), chapter(second, "<p>It stopped.</p>"))


def split(html: str) -> str:
    return f'<div id="chapters" class="userstuff1">{html}</div>'


def test_everything_the_preface_says_is_kept() -> None:
    told = f"<p>Summary</p>{quoted('<p>Wet.<br/>Cold.</p><p>Windy.</p>')}<p>Notes</p>"
    note = quoted('<p>For <a href="x">Snow</a>.</p>')
    work = about(preface(told=told + note + MORE_NOTES + RELATED), two(), AFTERWORD)
    assert work == Work(
        title="The Rain",
        text="",
        chapters=(),
        authors=("a", "c (b)"),
        rating="Teen",
        warnings=(
            "No Archive Warnings Apply",
            "Creator Chose Not To Use Archive Warnings",
        ),
        categories=("F/M", "M/M"),
        fandoms=("Weather - Fandom",),
        relationships=("Rain/Snow", "Rain & Hail"),
        characters=("Rain",),
        tags=("Wet, Cold", "Hurt/Comfort"),
        language="cy",
        series=(Series("Storms, Big", "2"), Series("Fog", "1")),
        collections=("Yuletide", "Wet"),
        date="2020-01-02",
        updated="2021-03-04",
        complete=True,
        word_count="1,234",
        chapter_count="2/2",
        summary="Wet.\nCold.\nWindy.",
        notes=("For Snow.",),
        end_notes=("It stopped.",),
        related=(
            Related("Translation into Deutsch available", "Regen", ("e",), f"{SITE}/works/5"),
            Related("Inspired by", "by", ("d",), f"{SITE}/works/2"),
            Related("A translation of", "a work in an unrevealed collection"),
            Related("Inspired by", "[Restricted Work]", ("f",)),
        ),
        source_url=f"{SITE}/works/1",
    )


def test_a_oneshot_is_one_part_without_a_heading() -> None:
    book = ao3.book([download(preface(), oneshot(PROSE), AFTERWORD)])
    (part,) = book.parts
    assert (part.heading, part.title, words(part)) == ("", "", "It rained.\nIt poured.")


def test_each_chapter_has_its_own_metadata() -> None:
    told = (
        '<p class="byline">Chapter by <a rel="author" href="/users/b">b</a></p>'
        f"<p>Chapter Summary</p>{quoted('<p>Wet.</p>')}<p>Chapter Notes</p>{quoted('<p>Hi.</p>')}"
    )
    behind = (
        f'<div class="meta" id="endnotes1"><p>Chapter End Notes</p>{quoted("<p>Bye.</p>")}</div>'
    )
    link = (
        '<p>Chapter Notes</p><div class="endnote-link">See the end of the chapter for notes</div>'
    )
    book = ao3.book(
        [
            download(
                preface(),
                chapters(
                    chapter("Chapter 1: Rain", PROSE, told, behind),
                    chapter("Chapter 2", "<h2>Later</h2><p>It stopped.</p>", link),
                ),
                AFTERWORD,
            )
        ]
    )
    first, second = book.parts
    assert (first.heading, first.title) == ("Chapter 1: Rain", "Rain")
    assert (first.authors, first.summary) == (("b",), "Wet.")
    assert (first.notes, first.end_notes) == (("Hi.",), ("Bye.",))
    assert (second.heading, second.title, second.notes) == ("Chapter 2", "", ())
    assert words(second) == "Later\nIt stopped."
    assert book.about.end_notes == ("It stopped.",)


@pytest.mark.parametrize(
    ("stats", "facts"),
    [
        ("Published: 2020-03-04 Words: 4,559 Chapters: 1/1", ("2020-03-04", "", True, "1/1")),
        (
            "Published: 2015-03-04 Updated: 2016-01-01 Chapters: 3/? Words: 7526",
            ("2015-03-04", "2016-01-01", False, "3/?"),
        ),
        (
            "Published: 2015-03-04 Completed: 2016-01-01 Chapters: 3/3 Words: 7526",
            ("2015-03-04", "2016-01-01", True, "3/3"),
        ),
        ("Published: 2015-03-04 Words: 4559", ("2015-03-04", "", True, "")),
        ("Published: 2024-03-04 Words: 12 Chapters: 1/40", ("2024-03-04", "", False, "1/40")),
        ("", ("", "", None, "")),
    ],
)
def test_stats_are_read_in_the_order_of_any_year(
    stats: str, facts: tuple[str, str, bool | None, str]
) -> None:
    work = about(preface(tags=f"<dt>Stats:</dt><dd>{stats}</dd>"), two())
    assert (work.date, work.updated, work.complete, work.chapter_count) == facts


def test_downloads_of_2015_are_read() -> None:
    old = SITE.replace("https", "http")
    message = MESSAGE.replace(SITE, old).replace("Preface", "").replace("<br/>", "<br>")
    tags = (
        "<dt>Archive Warning:</dt><dd><a>Major Character Death</a>, <a>Underage</a></dd>"
        "<dt>Category:</dt><dd><a>Gen</a></dd><dt>Character:</dt><dd><a>Rain</a>, <a>Hail</a></dd>"
        "<dt>Relationship:</dt><dd><a>Rain/Hail</a>, <a>Rain/Snow</a></dd>"
    )
    book = ao3.book([download(preface(tags, message=message), two("Rain", "Chapter 2: Snow"))])
    assert book.about.warnings == ("Major Character Death", "Underage")
    assert book.about.categories == ("Gen",)
    assert book.about.relationships == ("Rain/Hail", "Rain/Snow")
    assert book.about.characters == ("Rain", "Hail")
    assert (book.about.language, book.about.source_url) == ("en", f"{old}/works/1")
    assert [(part.heading, part.title) for part in book.parts] == [
        ("Rain", "Rain"),
        ("Chapter 2: Snow", "Snow"),
    ]


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("by Anonymous", ("Anonymous",)),
        ('by Anonymous [<a rel="author" href="/users/a">a</a>]', ("Anonymous",)),
        ('by <a rel="author" href="/users/by">by</a>', ("by",)),
        ('by Rain [archived by <a rel="author" href="/users/x">x</a>], Snow', ("Rain", "Snow")),
        ("by a, b", ("a", "b")),
        ("Ruby Red", ("Ruby Red",)),
        ("", ()),
    ],
)
def test_bylines_name_the_authors(byline: str, authors: tuple[str, ...]) -> None:
    assert about(preface(byline=byline), two()).authors == authors


def test_an_unknown_language_is_left_out() -> None:
    work = about(preface(tags="<dt>Language:</dt><dd>Uncategorized Constructed</dd>"), two())
    assert work.language == Work("", "", ()).language


def test_tags_without_links_are_parted_by_commas() -> None:
    tags = (
        "<dt>Fandoms:</dt><dd>Rain, Snow</dd><dt>Series:</dt><dd>Part 2 of A, B, Part 1 of C</dd>"
    )
    work = about(preface(tags), two())
    assert work.fandoms == ("Rain", "Snow")
    assert work.series == (Series("A, B", "2"), Series("C", "1"))


@pytest.mark.parametrize("kept", ["", '<div id="preface"></div>'])
def test_a_file_trimmed_by_hand_still_has_its_chapters(kept: str) -> None:
    page = download(kept, two(), "")
    assert ao3.is_download([page])
    book = ao3.book([page])
    assert book.about.title == "The Rain - A Tale"
    assert [part.title for part in book.parts] == ["Rain", ""]


def test_the_title_is_found_where_the_heading_was_trimmed() -> None:
    assert about(f'<div id="preface">{MESSAGE}</div>', two()).title == "The Rain"
    assert about(oneshot(PROSE)).title == "The Rain"
    assert ao3.book([tree(two())]).about.title == ""


def test_a_heading_the_author_typed_in_a_note_is_no_title() -> None:
    told = f"<p>Notes</p>{quoted('<h1>Sunny</h1><ul><li>Inspired by Fog</li></ul>')}"
    page = preface(told=told).replace("<h1>The Rain</h1>", "")
    work = about(page, two())
    assert (work.title, work.related) == ("The Rain", ())
    assert work.notes == ("Sunny\nInspired by Fog",)


def test_prose_that_lost_what_enclosed_it_is_found() -> None:
    page = download(chapters(f'<h2 class="toc-heading">The Rain</h2>{PROSE}'))
    (part,) = ao3.book([page]).parts
    assert words(part) == "It rained.\nIt poured."


def test_pieces_that_an_epub_spreads_over_pages_are_joined() -> None:
    whole = preface(told=f"<p>Summary</p>{quoted('<p>Wet.</p>')}")
    tags, _, story = whole.partition("<h1>")
    hidden = '<div class="calibre8" id="calibre_pb_2"></div>'
    head = '<div class="calibre1"><h2 class="heading">'
    note = f'<p class="calibre7">Chapter Notes</p>{quoted("<p>Hi.</p>")}'
    end = f"<p>Chapter End Notes</p>{quoted('<p>Bye.</p>')}"
    pages = [
        f"{tags}</div></div>",
        f'<div id="preface"><div class="calibre1"><h1>{story}{split(hidden)}',
        split(f'{head}Chapter 1: Rain</h2>{note}</div><div class="userstuff2">{PROSE}</div>'),
        split(
            f'<div class="userstuff2"><h2>Noon</h2></div><div id="endnotes1">{end}</div>'
            '<div class="calibre1"></div>'
        ),
        split(f'{head}Chapter 2</h2></div><div class="userstuff2"><p>It stopped.</p></div>')
        + f'<div id="afterword">{hidden}</div>',
        AFTERWORD,
    ]
    trees = [download(page) for page in pages]
    assert ao3.is_download(trees)
    book = ao3.book(trees)
    assert (book.about.title, book.about.summary) == ("The Rain", "Wet.")
    assert (book.about.fandoms, book.about.end_notes) == (("Weather - Fandom",), ("It stopped.",))
    assert [part.heading for part in book.parts] == ["Chapter 1: Rain", "Chapter 2"]
    assert words(book.parts[0]) == "It rained.\nIt poured.\nNoon"
    assert (book.parts[0].notes, book.parts[0].end_notes) == (("Hi.",), ("Bye.",))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Rain.</p>",
        '<section id="preface"><p>Rain.</p></section>',
        '<div id="chapters"><p>Rain.</p></div>',
        f'<div id="workskin">{oneshot(PROSE)}</div>',
    ],
)
def test_other_pages_are_no_download(html: str) -> None:
    assert not ao3.is_download([tree(html)])


def test_a_download_without_a_story_is_refused_by_name() -> None:
    book = ao3.book([download(preface(), chapters(), AFTERWORD)])
    assert book.parts == ()
    with pytest.raises(StoryError, match="nothing to read aloud"):
        bound(Path("rain.html"), book)


TAG = st.sampled_from(
    [
        *('<div id="preface">', '<div id="chapters" class="userstuff">', '<div class="userstuff">'),
        *('<div class="meta">', "</div>", "<h2>", '<h2 class="toc-heading">', "</h2>", "<h1>"),
        *('<div id="endnotes1">', "<dl class=tags>", "<dt>Series:", "<dd>Part 1 of", "<dt>Stats:"),
        *("<p>Notes</p>", "<blockquote>", "</blockquote>", '<p class="byline">by ', "Words: 1:2/?"),
        *(
            "<ul><li>Inspired by ",
            "<a>x</a>",
            "<a href='http://['>y",
            "Rain",
            '<p class="message">',
        ),
    ]
)


@given(st.lists(TAG, max_size=25))
def test_no_shape_is_too_bad_to_be_a_book(tags: list[str]) -> None:
    page = tree(f"<body>{''.join(tags)}x")
    ao3.is_download([page])
    assert isinstance(ao3.book([page, page]), Book)


@needs_shared
def test_the_facts_of_a_real_oneshot() -> None:
    page = shared_tree("real/ao3_oneshot_23009290.html")
    assert ao3.is_download([page])
    book = ao3.book([page])
    work = book.about
    assert (work.title, work.authors) == ("My Aim Is Steady And True", ("nianeyna",))
    assert (work.rating, work.categories) == ("Teen", ("M/M",))
    assert work.warnings == ("Graphic Depictions Of Violence",)
    assert work.fandoms == ("Final Fantasy XIV",)
    assert work.relationships == ("Honoroit Banlardois/Emmanellain de Fortemps",)
    assert work.characters == ("Honoroit Banlardois", "Emmanellain de Fortemps")
    assert len(work.tags) == 8
    assert work.tags[5] == "Adult!Honoroit"
    assert (work.date, work.updated, work.complete) == ("2020-03-04", "", True)
    assert (work.word_count, work.chapter_count) == ("4,559", "1/1")
    assert (len(work.notes), len(work.end_notes)) == (1, 1)
    assert work.source_url == f"{SITE}/works/23009290"
    (part,) = book.parts
    assert (part.heading, len(part.content[0])) == ("", 119)


@needs_shared
def test_the_facts_of_a_synthetic_work_with_chapters() -> None:
    book = ao3.book([shared_tree("synthetic/ao3_torture_multichapter.html")])
    work = book.about
    assert (work.title, work.authors) == ("The Long Line & Other Lines", ("tester", "other_tester"))
    assert work.relationships == ("Owain/Siân", "Owain & Siân")
    assert work.tags[1] == "Alternate Universe - Coffee Shops & Cafés"
    assert work.series == (Series("The Series", "2"), Series("Another", "1"))
    assert (work.date, work.updated, work.complete) == ("2020-01-02", "2021-03-04", False)
    assert (work.word_count, work.chapter_count) == ("1,234", "2/?")
    assert work.related == (
        Related("Inspired by", "Something Else", ("someone",), f"{SITE}/works/2"),
    )
    first, second = book.parts
    assert (first.title, first.authors) == ("Every Break There Is", ("other_tester",))
    assert (first.notes, second.heading, second.title) == (("cw: rain",), "Chapter 2", "")
    assert (second.summary, second.end_notes) == ("It goes on.", ("Thanks for reading!",))


@needs_shared
def test_the_facts_of_a_synthetic_oneshot() -> None:
    book = ao3.book([shared_tree("synthetic/ao3_br_nbsp_oneshot.html")])
    work = book.about
    assert (work.title, work.authors, work.date) == ("Rain, Rain", ("tester",), "2012-02-07")
    assert (work.word_count, work.complete, work.series) == ("60", True, ())
    assert (work.summary, work.notes) == ("Rain.", ("None.",))
    assert [part.heading for part in book.parts] == [""]


@needs_shared
@pytest.mark.parametrize(
    ("name", "title", "authors", "word_count", "notes"),
    [
        (
            "real/ao3_oneshot_23009290.epub",
            "My Aim Is Steady And True",
            ("nianeyna",),
            "4,559",
            (1, 1),
        ),
        ("synthetic/ao3_shape_oneshot.epub", "Rain, Rain", ("tester",), "60", (0, 0)),
    ],
)
def test_the_facts_of_epubs(
    name: str, title: str, authors: tuple[str, ...], word_count: str, notes: tuple[int, int]
) -> None:
    path = SHARED / name
    work = epub.read(Source(path, path.read_bytes()))
    assert (work.title, work.authors, work.word_count) == (title, authors, word_count)
    assert (len(work.notes), len(work.end_notes)) == notes
    assert (work.complete, work.chapter_count, len(work.chapters)) == (True, "1/1", 1)
    assert work.source_url.startswith(f"{SITE}/works/")


def test_a_page_whose_chapters_lie_in_each_other_tells_every_word_once() -> None:
    inner = '<div id="chapters"><div class="userstuff"><p>Two.</p></div></div>'
    outer = f'<div id="chapters"><div class="userstuff"><p>One.</p></div>{inner}</div>'
    work = bound(Path("story.html"), ao3.book([tree(outer)]))
    assert (work.text.count("One."), work.text.count("Two.")) == (1, 1)
