import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.html.ao3_pages import SITE, quoted
from ingest.html.trees import needs_shared, shared_tree, tree, words
from podfic.ingest.book import Book
from podfic.ingest.html import ao3, ao3_page
from podfic.model.work import Related, Series

PROSE = "<p>It rained.</p>"
META = """
<dl class="work meta group">
<dt class="rating tags">Rating:</dt>
<dd class="rating tags"><ul class="commas"><li><a class="tag" href="/t">Explicit</a></li></ul></dd>
<dt class="warning tags"><a href="/tos_faq#tags">Archive Warning</a>:</dt>
<dd class="warning tags"><ul><li><a class="showme" href="/w">Show warnings</a></li></ul></dd>
<dd class="category tags"><ul><li><a class="tag" href="/t">M/M</a></li></ul></dd>
<dd class="fandom tags"><ul><li><a class="tag" href="/t">Weather</a></li></ul></dd>
<dd class="relationship tags"><ul><li><a class="tag" href="/t">Rain/Snow</a></li></ul></dd>
<dd class="character tags"><ul><li><a class="tag" href="/t">Rain</a></li></ul></dd>
<dd class="freeform tags"><ul><li><a class="tag" href="/t">Wet</a></li>
<li class="last"><a class="tag" href="/t">Cold</a></li></ul></dd>
<dt class="language">Language:</dt><dd class="language" lang="ptBR">Português brasileiro</dd>
<dt class="series">Series:</dt><dd class="series"><span class="series">
  <a class="previous" href="/works/4">← Previous Work</a> <span class="divider">|</span>
  <span class="position">Part 2 of <a href="/series/1">Storms</a></span>
  <span class="divider">|</span> <a class="next" href="/works/6">Next Work →</a></span></dd>
<dt class="collections">Collections:</dt><dd class="collections"><a href="/c">Yuletide</a></dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats">
<dt class="published">Published:</dt><dd class="published">2020-01-02</dd>
<dt class="status">Completed:</dt><dd class="status">2021-03-04</dd>
<dt class="words">Words:</dt><dd class="words">1,234</dd>
<dt class="chapters">Chapters:</dt><dd class="chapters"><a href="/works/7/chapters/1">2</a>/2</dd>
</dl></dd></dl>
"""
NOTES = f"""
<div class="summary module"><h3 class="heading">Summary:</h3>{quoted("<p>Wet.</p>")}</div>
<div class="notes module"><h3 class="heading">Notes:</h3>
<ul class="associations"><li>For <a href="/users/x/gifts">x</a>, y.</li>
<li>Inspired by <a href="/works/2">Hail</a> by <a rel="author" href="/users/d">d</a>.</li>
<li>Inspired by <a href="/works/3">Dry in the Salt.</a> by Fog. Log in to view.</li>
<li>Inspired by [Restricted Work] by Mist. Log in to view.</li>
<li>Inspired by a work in an unrevealed collection.</li>
<li>In response to a <a href="/c/p">prompt</a> by <a href="/users/z/pseuds/z">z</a> in the
 <a href="/c">Yuletide</a> collection.</li></ul>
{quoted("<p>Hello.</p>")}
<p class="jump">(See the end of the work for <a href="#work_endnotes">more notes</a>.)</p></div>
"""
END = f"""
<div class="afterword preface group"><div id="work_endnotes" class="end notes module">
<h3 class="heading">Notes:</h3>{quoted("<p>Bye.</p>")}</div></div>
"""
SHARE = '<ul class="work navigation actions"><li><a href="/works/7/share">Share</a></li></ul>'


def page(story: str, notes: str = NOTES, head: str = "", site: str = "Archive of Our Own") -> str:
    return (
        f"<html><head><title>Rain - a - Weather [{site}]</title>{head}</head><body>"
        f'<h1 class="heading"><a href="/"><span>{site}</span></a></h1>'
        f'<div id="main">{SHARE}<div class="wrapper">{META}</div><div id="workskin">'
        f'<div class="preface group"><h2 class="title heading"> The Rain </h2>'
        f'<h3 class="byline heading"><a rel="author" href="/users/a/pseuds/a">a</a></h3>'
        f"{notes}</div>"
        f"{story}{END}</div></div>"
        '<div id="feedback"><ol class="thread"><li class="comment"><h4 class="heading byline">'
        f"<a href='/users/k'>k</a></h4>{quoted('<p>So wet!</p>')}</li></ol></div></body></html>"
    )


def oneshot() -> str:
    landmark = '<h3 class="landmark heading" id="work">Work Text:</h3>'
    return f'<div id="chapters" role="article">{landmark}<div class="userstuff">{PROSE}</div></div>'


def chapter(number: int, title: str = "", told: str = "", behind: str = "") -> str:
    return (
        f'<div class="chapter" id="chapter-{number}"><div class="chapter preface group">'
        f'<h3 class="title"><a href="/works/7/chapters/9">Chapter {number}</a>{title}</h3>'
        f"{told}</div>"
        '<div class="userstuff module" role="article">'
        f'<h3 class="landmark heading" id="work">Chapter Text</h3>{PROSE}</div>{behind}</div>'
    )


def test_everything_the_page_says_is_kept() -> None:
    shown = tree(page(oneshot()))
    assert ao3_page.is_page(shown)
    work = ao3_page.book(shown).about
    assert (work.title, work.authors, work.rating) == ("The Rain", ("a",), "Explicit")
    assert (work.warnings, work.categories, work.fandoms) == ((), ("M/M",), ("Weather",))
    assert (work.relationships, work.characters) == (("Rain/Snow",), ("Rain",))
    assert (work.tags, work.language) == (("Wet", "Cold"), "pt-BR")
    assert (work.series, work.collections) == ((Series("Storms", "2"),), ("Yuletide",))
    assert (work.date, work.updated, work.complete) == ("2020-01-02", "2021-03-04", True)
    assert (work.word_count, work.chapter_count) == ("1,234", "2/2")
    assert (work.summary, work.notes, work.end_notes) == ("Wet.", ("Hello.",), ("Bye.",))
    assert work.gifts == ("x", "y")
    assert work.related == (
        Related("Inspired by", "Hail", ("d",), f"{SITE}/works/2"),
        Related("Inspired by", "Dry in the Salt.", ("Fog",), f"{SITE}/works/3"),
        Related("Inspired by", "[Restricted Work]", ("Mist",)),
        Related("Inspired by", "a work in an unrevealed collection"),
        Related("In response to a", "prompt", ("z",), f"{SITE}/c/p"),
    )
    assert work.source_url == f"{SITE}/works/7"


def test_headings_for_screen_readers_are_not_in_the_prose() -> None:
    (part,) = ao3_page.book(tree(page(oneshot()))).parts
    assert (part.heading, part.title, words(part)) == ("", "", "It rained.")


def test_an_entire_work_has_all_its_chapters() -> None:
    told = (
        '<h4 class="heading byline">Chapter by <a rel="author" href="/users/b">b</a></h4>'
        f'<div id="summary" class="summary module"><h3>Summary:</h3>{quoted("<p>Cold.</p>")}</div>'
        f'<div id="notes" class="notes module"><h3>Notes:</h3>{quoted("<p>Hi.</p>")}</div>'
    )
    behind = (
        '<div class="chapter preface group"><div class="end notes module" id="chapter_1_endnotes">'
        f"<h3>Notes:</h3>{quoted('<p>Later!</p>')}</div></div>"
    )
    story = f'<div id="chapters">{chapter(1, " : Rain", told, behind)}{chapter(2)}</div>'
    book = ao3_page.book(tree(page(story)))
    first, second = book.parts
    assert (first.heading, first.title) == ("Chapter 1: Rain", "Rain")
    assert (first.authors, first.summary) == (("b",), "Cold.")
    assert (first.notes, first.end_notes) == (("Hi.",), ("Later!",))
    assert (second.heading, second.title, second.notes) == ("Chapter 2", "", ())
    assert words(first) == words(second) == "It rained."
    assert (book.about.summary, book.about.end_notes) == ("Wet.", ("Bye.",))


def test_a_later_chapter_alone_keeps_its_number() -> None:
    story = f'<div id="chapters">{chapter(7)}</div>'
    (part,) = ao3_page.book(tree(page(story, notes=""))).parts
    assert (part.heading, part.title) == ("Chapter 7", "Chapter 7")


@pytest.mark.parametrize(
    ("head", "site", "url"),
    [
        (
            '<link rel="canonical" href="https://x.y/works/9">',
            "SquidgeWorld",
            "https://x.y/works/9",
        ),
        ("", "SquidgeWorld", ""),
        ("", "Archive of Our Own", f"{SITE}/works/7"),
    ],
)
def test_the_address_is_told_only_where_the_site_is_known(head: str, site: str, url: str) -> None:
    assert ao3_page.book(tree(page(oneshot(), head=head, site=site))).about.source_url == url


def test_links_that_were_saved_whole_tell_the_site() -> None:
    saved = page(oneshot(), site="SquidgeWorld").replace('"/works/', '"https://x.y/works/')
    work = ao3_page.book(tree(saved)).about
    assert (work.source_url, work.related[0].url) == ("https://x.y/works/7", "https://x.y/works/2")


def test_a_fragment_of_a_page_is_read() -> None:
    shown = tree(f"{META}<h2 class='title heading'>The Rain</h2>{oneshot()}")
    assert ao3_page.is_page(shown)
    book = ao3_page.book(shown)
    assert (book.about.title, len(book.parts)) == ("The Rain", 1)


@pytest.mark.parametrize(
    "html", ["<p>Rain.</p>", '<div id="chapters"><p>Rain.</p></div>', '<div id="workskin"></div>']
)
def test_other_pages_are_none_of_the_sites(html: str) -> None:
    assert not ao3_page.is_page(tree(html))


TAG = st.sampled_from(
    [
        *('<div id="workskin">', '<div id="chapters">', '<div class="userstuff">', "</div>"),
        *('<div class="chapter" id="chapter-1">', '<h3 class="title">', "</h3>", "Chapter 1: Rain"),
        *('<dl class="work meta">', '<dd class="series">Part 1 of ', "<a href='http://['>x</a>"),
        *(
            '<div class="notes module">',
            "<blockquote>",
            '<ul class="associations"><li>For ',
            "</ul>",
        ),
        *('<h3 class="landmark">', "<li>Inspired by ", '<dd class="chapters">1/?', "</dl>"),
    ]
)


@given(st.lists(TAG, max_size=25))
def test_no_shape_is_too_bad_to_be_a_book(tags: list[str]) -> None:
    shown = tree(f"<body>{''.join(tags)}x")
    ao3_page.is_page(shown)
    assert isinstance(ao3_page.book(shown), Book)


@needs_shared
def test_the_facts_of_a_real_page() -> None:
    shown = shared_tree("real/ao3_webpage_max_metadata.html")
    assert ao3_page.is_page(shown)
    assert not ao3.is_download([shown])
    book = ao3_page.book(shown)
    work = book.about
    assert (work.title, work.authors) == ("Testing: simple case", ("jermowery",))
    assert (work.rating, work.language) == ("General", "de")
    assert work.warnings == ("Graphic Depictions Of Violence", "Major Character Death")
    assert work.categories == ("F/F", "F/M", "Gen", "Other")
    assert work.fandoms == ("Testing", "ao3 podfic posting helper")
    assert work.relationships == ("testing/testing", "Testing2/Testing2")
    assert work.characters == ("testing - Character", "Testing2 - Character")
    assert work.tags == ("Testing - Freeform", "testing2", "testing3")
    assert work.series == (Series("testing", "1"),)
    assert (work.date, work.updated, work.complete) == ("2024-03-27", "2024-03-26", False)
    assert (work.word_count, work.chapter_count) == ("12", "1/40")
    assert work.summary.count("\n") == 1
    assert (work.gifts, work.source_url) == (("irrationalpie",), f"{SITE}/works/54756613")
    assert work.related == (
        Related("A translation of", "testing", ("testing",), f"{SITE}/external_works/1331476"),
    )
    (part,) = book.parts
    assert (part.heading, part.title) == ("Chapter 1: testing", "testing")
    assert "Chapter Text" not in words(part)
