import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.html.ao3_pages import quoted
from ingest.html.trees import SHARED, needs_shared, shared_tree, tree, words
from podfic.ingest.base import Source
from podfic.ingest.book import Book
from podfic.ingest.epub import importer as epub
from podfic.ingest.html import fanficfare
from podfic.model.work import Related, Series, Work

HEADING = (
    '<a href="https://x.y/1">Rain by Night</a> by <a class="authorlink" href="https://x.y/a">a</a>'
)
ENTRIES = {
    "Series": '<a class="serieslink" href="s">Storms [2]</a>',
    "Additional Series": "Fog [1]",
    "Category": "Weather, Sky (TV)",
    "Genre": "Hurt/Comfort, Wet",
    "Language": "Français",
    "Characters": "Rain, Snow",
    "Relationships": "Rain/Snow, Rain &amp; Hail",
    "Status": "Completed",
    "Published": "2020-01-02",
    "Updated": "2021-03-04",
    "Packaged": "2026-01-01 07:24:28",
    "Rating": "Teen And Up Audiences",
    "Warnings": "None Apply",
    "Chapters": "2",
    "Words": "1,234",
    "AO3 Categories": "M/M",
    "Collections": "Yuletide",
    "Summary": "<div><p>Wet.</p><p><b>Rating:</b> cold.</p></div>",
}
WHOLE = Work(
    title="Rain by Night",
    text="",
    chapters=(),
    authors=("a",),
    rating="Teen",
    warnings=("None Apply",),
    categories=("M/M",),
    fandoms=("Weather", "Sky (TV)"),
    relationships=("Rain/Snow", "Rain & Hail"),
    characters=("Rain", "Snow"),
    tags=("Hurt/Comfort", "Wet"),
    language="fr",
    series=(Series("Storms", "2"), Series("Fog", "1")),
    collections=("Yuletide",),
    date="2020-01-02",
    updated="2021-03-04",
    complete=True,
    word_count="1,234",
    chapter_count="2",
    summary="Wet.\nRating: cold.",
    source_url="https://x.y/1",
)
TABLE = "".join(f"<tr><td><b>{key}:</b></td><td>{said}</td></tr>" for key, said in ENTRIES.items())
WIDE = "".join(f'<tr><td colspan="2"><b>{k}:</b> {v}</td></tr>' for k, v in ENTRIES.items())
LINES = "\n\n".join(f"<b>{key}:</b> {said}<br />" for key, said in ENTRIES.items())
PROSE = "<div><h3>Dawn</h3><p>It rained.</p></div>"


def section(number: int, heading: str, html: str = PROSE) -> str:
    return f'<a name="section{number:04}"><h2>{heading}</h2></a>\n{html}\n'


def document(*sections: str, table: str = TABLE) -> str:
    contents = '<a name="TOCTOP"><h2>Table of Contents</h2></a><p><a href="#section0001">x</a></p>'
    return (
        f"<html><head><title>Rain by a</title></head><body><h1>{HEADING}</h1>"
        f'<table class="full">{table}</table>{contents}{"".join(sections)}</body></html>'
    )


def title_page(html: str = f"<div>{LINES}</div>") -> str:
    return f'<html><body class="fff_titlepage"><h3>{HEADING}</h3>{html}</body></html>'


def chapter_page(heading: str, html: str = PROSE) -> str:
    title = f'<h3 class="fff_chapter_title">{heading}</h3>'
    return f'<html><body class="fff_chapter">{title}{html}</body></html>'


def test_everything_the_title_page_of_html_says_is_kept() -> None:
    for table in (TABLE, WIDE):
        page = tree(document(section(1, "Rain"), table=table))
        assert fanficfare.is_html(page)
        assert fanficfare.html_book(page).about == WHOLE


def test_everything_the_title_page_of_an_epub_says_is_kept() -> None:
    for html in (f"<div>{LINES}</div>", f'<table class="full">{TABLE}</table>'):
        pages = [tree(title_page(html)), tree(chapter_page("Rain"))]
        assert fanficfare.is_epub(pages)
        assert fanficfare.epub_book(pages).about == WHOLE


def test_each_section_is_a_part_with_all_that_follows_its_heading() -> None:
    loose = "It <b>still</b> rained.<p>On.</p>"
    page = tree(document(section(1, "Chapter 1, Rain on Snow"), section(2, "Chapter 2", loose)))
    first, second = fanficfare.html_book(page).parts
    assert (first.heading, first.title) == ("Chapter 1, Rain on Snow", "Rain on Snow")
    assert (second.heading, second.title) == ("Chapter 2", "")
    assert words(first) == "Dawn\nIt rained."
    assert words(second) == "It still rained.\nOn."


def test_only_chapters_of_an_epub_are_parts() -> None:
    log = '<body class="fff_logpage"><h3>Update Log</h3><p><b>Words:</b> 3</p></body>'
    contents = '<body class="fff_tocpage"><div><h3>Table of Contents</h3></div></body>'
    cover = '<body class="fff_coverpage"><div><img src="c.jpg"/></div></body>'
    pages = [cover, title_page(), log, contents, chapter_page("1. Rain"), chapter_page("2. Snow")]
    book = fanficfare.epub_book([tree(page) for page in pages])
    assert [part.title for part in book.parts] == ["Rain", "Snow"]
    assert [words(part) for part in book.parts] == ["Dawn\nIt rained."] * 2


def test_books_from_before_pages_had_classes_are_read() -> None:
    pages = [
        f"<body><h3>{HEADING}</h3><div>{LINES}</div></body>",
        "<body><h3>Update Log</h3><p>x</p></body>",
        "<body><div><h3>Table of Contents</h3><a>x</a></div></body>",
        "<body><h3>Rain</h3><p>It rained.</p></body>",
    ]
    trees = [tree(page) for page in pages]
    assert fanficfare.is_epub(trees)
    book = fanficfare.epub_book(trees)
    assert book.about == WHOLE
    assert [(part.heading, words(part)) for part in book.parts] == [("Rain", "It rained.")]


BEFORE = (
    '<b>Author\'s Note:</b><ul class="associations"><li>For <a href="u">x</a>.</li>'
    '<li>Inspired by <a href="/works/2">Hail</a> by <a rel="author" href="/users/d">d</a>.</li>'
    "</ul>"
    f"{quoted('<p>Hello.</p>')}<b>Summary for the Chapter:</b>{quoted('<p>Cold.</p>')}"
    f"<b>Notes for the Chapter:</b>{quoted('<p>Hi.</p>')}"
)
AFTER = (
    f"<b>Notes for the Chapter:</b>{quoted('<p>Later!</p>')}"
    f"<b>Author's Note:</b>{quoted('<p>Bye.</p>')}"
)
HEAD = '<div class="fff_chapter_notes fff_head_notes">'
FOOT = '<div class="fff_chapter_notes fff_foot_notes">'
TEXT = '<div class="userstuff module" role="article"><p>It rained.</p></div>'


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{HEAD}{BEFORE}</div>{TEXT}{FOOT}{AFTER}</div></div>",
        f"<div>{HEAD}{BEFORE}</div><p>It rained.</p>{FOOT}{AFTER}</div></div>",
        f"<div>{BEFORE}{TEXT}{AFTER}</div>",
    ],
)
def test_notes_around_a_chapter_are_the_chapters_or_the_works(html: str) -> None:
    book = fanficfare.html_book(tree(document(section(1, "Rain", html))))
    (part,) = book.parts
    assert words(part) == "It rained."
    assert (part.summary, part.notes, part.end_notes) == ("Cold.", ("Hi.",), ("Later!",))
    assert (book.about.notes, book.about.end_notes) == (("Hello.",), ("Bye.",))
    assert book.about.gifts == ("x",)
    assert book.about.related == (Related("Inspired by", "Hail", ("d",), "https://x.y/works/2"),)


@pytest.mark.parametrize(
    ("heading", "title", "authors"),
    [
        ("Rain by a", "Rain", ("a",)),
        ("Rain", "Rain", ()),
        ('<a href="u">Rain by Night</a> by a', "Rain by Night", ("a",)),
    ],
)
def test_the_heading_tells_title_and_author(
    heading: str, title: str, authors: tuple[str, ...]
) -> None:
    page = f"<body><h1>{heading}</h1>{section(1, 'Rain')}</body>"
    work = fanficfare.html_book(tree(page)).about
    assert (work.title, work.authors) == (title, authors)


@pytest.mark.parametrize(
    ("status", "chapters", "complete"),
    [
        ("In-Progress", "9", False),
        ("Completed", "9", True),
        ("", "3/3", True),
        ("", "3/?", False),
        ("", "9", None),
    ],
)
def test_the_status_or_the_count_tells_if_it_is_complete(
    status: str,
    chapters: str,
    complete: bool | None,  # noqa: FBT001
) -> None:
    rows = {"Status": status, "Chapters/Total Chapters": chapters}
    table = "".join(f"<tr><td><b>{k}:</b></td><td>{v}</td></tr>" for k, v in rows.items())
    work = fanficfare.html_book(tree(document(section(1, "x"), table=table))).about
    assert (work.complete, work.chapter_count) == (complete, chapters)


def test_other_pages_are_not_by_fanficfare() -> None:
    page = tree('<h2>Rain</h2><a name="section0001"></a><p>It rained.</p>')
    assert not fanficfare.is_html(page)
    assert not fanficfare.is_epub([page])


TAG = st.sampled_from(
    [
        *('<a name="section0001"><h2>', "</h2></a>", "<div>", "</div>", "<h1>Rain by ", "</h1>"),
        *('<a class="authorlink">a</a>', '<table class="full">', "<tr>", "<td><b>Series:</b> x"),
        *('<div class="fff_head_notes">', "<b>Summary:</b>", "<blockquote>", "</blockquote>"),
        *('<div class="userstuff module">', "<h3>", "</h3>", '<ul class="associations"><li>For x'),
    ]
)


@given(st.lists(TAG, max_size=25), st.sampled_from(["", "titlepage", "chapter", "logpage"]))
def test_no_shape_is_too_bad_to_be_a_book(tags: list[str], kind: str) -> None:
    page = f'<body class="fff_{kind}">{"".join(tags)}x'
    assert isinstance(fanficfare.epub_book([tree(page), tree(page)]), Book)
    assert isinstance(fanficfare.html_book(tree(page)), Book)


FACTS = {
    "title": "Test Story Title 5",
    "authors": ("Test Author aa",),
    "rating": "Tweenie",
    "warnings": ("Swearing", "Violence"),
    "tags": ("Comedy", "Fantasy", "Noir", "Sci-Fi"),
    "characters": ("Bob Smith", "Fred Smythe", "George Johnson"),
    "series": (Series("The Great Test", "5"),),
    "date": "1975-03-15",
    "updated": "1975-04-15",
    "complete": False,
    "word_count": "123,456",
    "chapter_count": "9",
    "source_url": "http://test1.com?sid=5",
}
TITLES = {
    2: "Chapter 1, Xenos on Cinnabar",
    3: "Chapter 2, Sinmay on Kintikin",
    4: 'Chapter 3, "Over" Cinnabar',
    9: "Chapter 8",
}


def check(work: Work, titles: list[str]) -> None:
    assert {name: getattr(work, name) for name in FACTS} == FACTS
    assert (len(work.fandoms), len(work.relationships)) == (5, 3)
    assert work.summary.count("\n") == 1
    assert len(titles) == 9
    assert {number: titles[number - 1] for number in TITLES} == TITLES


@needs_shared
def test_the_facts_of_real_html() -> None:
    book = fanficfare.html_book(shared_tree("real/fanficfare_test.html"))
    check(book.about, [part.title for part in book.parts])
    assert all(map(words, book.parts))


@needs_shared
def test_the_facts_of_a_real_epub() -> None:
    path = SHARED / "real/fanficfare_test.epub"
    work = epub.read(Source(path, path.read_bytes()))
    check(work, [chapter.title for chapter in work.chapters])
