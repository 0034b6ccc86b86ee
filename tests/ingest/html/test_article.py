from pathlib import Path

import pytest

from ingest.html.pages import page, shown
from ingest.test_invariants import assert_sound
from podfic.errors import StoryError
from podfic.ingest.base import Fit, Source
from podfic.ingest.html.article import IMPORTER
from podfic.model.work import Work

LINE = "It was raining on the bridge, and she ran on and on, she thought, for ever."
PROSE = f"<p>{LINE}</p>" * 6


def read(html: str) -> Work:
    work = page(html)
    assert_sound(work)
    return work


@pytest.mark.parametrize(
    ("raw", "name", "fit"),
    [
        (b"<!DOCTYPE html><html><p>x", "a.txt", Fit.LIKELY),
        (b"\xef\xbb\xbf\n<html lang=en>", "a", Fit.LIKELY),
        (b"<!-- saved --><!doctype HTML>", "a.bin", Fit.LIKELY),
        ("<html><p>x".encode("utf-16"), "a", Fit.LIKELY),
        (b'<?xml version="1.0"?><!DOCTYPE html><html>', "a", Fit.LIKELY),
        (b"It <i>rained</i>.<br>It poured.", "a.html", Fit.LIKELY),
        (b"<p>It rained.</p>", "a.txt", Fit.POSSIBLE),
        (b"It rained.", "a.html", Fit.NONE),
        (b"I <3 you. <p> is a tag.", "a.txt", Fit.NONE),
        (b'<?xml version="1.0"?><rss></rss>', "a.xml", Fit.NONE),
        (b"%PDF-1.4", "a.html", Fit.NONE),
        (b"", "a.html", Fit.NONE),
    ],
)
def test_web_pages_are_told_by_content(raw: bytes, name: str, fit: Fit) -> None:
    assert IMPORTER.recognises(Source(Path(name), raw)) is fit


@pytest.mark.parametrize(
    "around",
    [
        "<article>{}</article>",
        "<main><div>{}</div></main>",
        '<div role="main">{}</div>',
        '<div id="content">{}</div>',
        '<div class="storytext xcontrast_txt" id="storytextp">{}</div>',
        '<div class="entry-content single">{}</div>',
        "<table><tr><td>Menu</td><td>{}</td></tr></table>",
        "<div><div>{}</div></div>",
    ],
)
def test_only_the_main_content_is_read(around: str) -> None:
    site = "<nav>Home</nav><div class=sidebar><p>Archives</p></div>"
    comments = f"<div id=comments><p>Lovely!</p>{'<p>More, please.</p>' * 4}</div>"
    work = read(f"<html><body>{site}{around.format(PROSE)}{comments}</body></html>")
    assert [text for _, text in shown(work)] == [LINE] * 6


def test_what_a_site_puts_into_the_content_is_left_out() -> None:
    inside = (
        "<header><h1>Rain</h1></header><div class='sharedaddy'>Share this</div>"
        "<nav>Next</nav><footer>Tags: rain</footer><ul class='post-meta'><li>May</li></ul>"
        "<ul><li><a href='#a'>One</a><li><a href='#b'>Two</a><li><a href='#c'>Three</a></ul>"
    )
    work = read(f"<article>{inside}{PROSE}<div class='comments'>Hi!</div></article>")
    assert [text for _, text in shown(work)] == [LINE] * 6
    assert work.title == "Rain"


def test_the_parts_of_a_page_are_read_in_order() -> None:
    pages = "".join(f"<pre><p data-p-id='{n}'>{LINE} {n}.</p></pre><p>ad</p>" for n in range(3))
    work = read(f"<html><body><div>{pages}</div></body></html>")
    assert [text[-2:] for _, text in shown(work)] == ["0.", "1.", "2."]
    entries = "".join(f"<div class=entry-content><p>{LINE * 3} {n}.</p></div>" for n in range(3))
    assert len(shown(read(f"<html><body>{entries}<p>Older posts</p></body></html>"))) == 3


@pytest.mark.parametrize(
    ("head", "body", "title", "authors"),
    [
        ("<title>Rain | My Site</title>", "", "Rain", ()),
        ("<title>Site - Rain</title><meta property=og:site_name content=Site>", "", "Rain", ()),
        ("<meta property=og:title content=Rain><title>x</title>", "", "Rain", ()),
        ("<title>x</title>", "<h1>Rain</h1>", "Rain", ()),
        ("<title>Rain</title>", "<h1>My Site</h1><h1>Other</h1>", "Rain", ()),
        ("<title>x</title>", "<h1>Site</h1><h2 class=entry-title>Rain</h2>", "Rain", ()),
        ("<title>Rain by tester</title>", "", "Rain", ("tester",)),
        ("<title>Rain</title><meta name=author content=tester>", "", "Rain", ("tester",)),
        ("<title>Rain</title>", "<p class=byline>by <a>tester</a></p>", "Rain", ("tester",)),
        ("<title>Rain</title>", "<a rel=author>tester</a>", "Rain", ("tester",)),
        ("", "", "Story", ()),
    ],
)
def test_title_and_author_are_the_pages(
    head: str, body: str, title: str, authors: tuple[str, ...]
) -> None:
    work = read(f"<html><head>{head}</head><body>{body}<article>{PROSE}</article></body></html>")
    assert (work.title, work.authors) == (title, authors)


def test_address_date_and_language_are_the_pages() -> None:
    work = read(
        "<html lang='cy-GB'><head><link rel=canonical href='https://example.org/rain'>"
        f"<meta property='article:published_time' content='2008-05-03'></head><body>{PROSE}</body>"
    )
    assert (work.source_url, work.date) == ("https://example.org/rain", "2008-05-03")
    assert work.language.startswith("cy")


def test_a_journal_entry_tells_all_in_its_header() -> None:
    entry = (
        "Title: Rain, Rain<br>Author: somebody<br>Pairing: Owain/Siân<br>Rating: NC-17<br><br>"
        f"<b>Rain, Rain</b><br><br>{f'{LINE}<br><br>' * 5}***<br><br>{LINE}<br><br>The End"
    )
    work = read(
        "<html><head><title>Fic: Rain: a_journal — LiveJournal</title></head><body>"
        f"<h1>a_journal</h1><div class='b-singlepost-body'>{entry}</div><p>2 comments</p></body>"
    )
    assert (work.title, work.authors) == ("Rain, Rain", ("somebody",))
    assert (work.rating, work.relationships) == ("Explicit", ("Owain/Siân",))
    assert [kind for kind, _ in shown(work)] == ["paragraph"] * 5 + ["break", "paragraph", "close"]


@pytest.mark.parametrize("html", ["<html></html>", "<html><body><nav>Home</nav></body></html>"])
def test_a_page_without_a_story_ends_in_one_line(html: str) -> None:
    with pytest.raises(StoryError):
        page(html)
