"""What holds for any page: all words are covered once, in time that grows like the page."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.html.pages import PATH, part
from ingest.test_invariants import assert_sound
from podfic.errors import PodficError
from podfic.ingest.base import Source
from podfic.ingest.binding import bound
from podfic.ingest.book import Book, Part
from podfic.ingest.html import article
from podfic.ingest.html.parse import parsed
from podfic.model.work import Work

SHARED = Path(__file__).parents[3] / ".." / "shared"

PIECES = [
    *("It rained.", "“You'll call if –”", "* * *", "xxx", "TW TW TW", "IV", "&lt;3", "🌙", "…"),
    *("<p>", "</p>", "<div>", "</div>", "<br>", "<br><br>", "<br>" * 9, "<hr>", "<p>&nbsp;</p>"),
    *("<i>", "</i>", "<b>", "</b>", "<em><p>", "<s>", "</s>", "<u>", "<q>", "</q>", "<sub>"),
    *("<blockquote>", "</blockquote>", "<ul>", "<li>", "</ul>", "<h1>", "<h2>", "</h2>"),
    *("<h3>~</h3>", "<center>", "</center>", "<p align=right>", "<pre>\na\n\nb c\n", "</pre>"),
    *("<table><tr><td>", "</table>", "<ruby>猫<rp>(</rp><rt>neko</rt></ruby>", "<ruby>", "<rt>"),
    *("<sup>1</sup>", '<sup><a href="#n1">[1]</a></sup>', '<p id=n1><a href="#r1">1</a> note'),
    *('<aside epub:type="footnote" id=n1>', '<a name="n1"></a>', "<ol><li id=n1>1. a", "[1] b"),
    *("<img alt='a cat'>", "<img alt=O>nce", "<img alt='***'>", "<img>", "<wbr>", "<embed>"),
    *("<span lang=cy>nos da", "<span lang=fr>", "</span>", '<span style="display:none">x</span>'),
    *("Chapter 1", "<p>Chapter 2: Rain</p>", "<p>A Title</p>", "Title: Rain", "Rating: PG<br>"),
    *("A/N: hi", "<p>Author's note:</p>", "The End", "<p>TBC</p>", "<p>Dear Jack,</p>"),
    *("<p>Love, Siân</p>", "<p><i>- E</i></p>", "<p>Jack: hi</p>", "<p>[10:35] Ianto: no</p>"),
    *(
        "<p class=sent>u up",
        "<div class=phone>",
        "<p class=poem>",
        "<p class=letter>",
        "<a href=#>",
    ),
    *("<p>Three weeks later</p>", "<p><b>The Hub</b></p>", "<p align=center>Cardiff</p>"),
    *("a<br>***<br>b", "one line<br>two lines<br>three lines", "<script>x</script>", "<nav>x"),
    *(
        "<article>",
        "<main>",
        "<div class=entry-content>",
        "<p data-p-id=1>",
        "<div class=comments>",
    ),
    *(
        "\u200b",
        "\xa0",
        "&shy;",
        "\x0c",
        "&#8232;",
        "&#0;",
        "&bogus;",
        "<",
        "<!--",
        "-->",
        "\n",
        " ",
    ),
]
pages = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def read(html: str | bytes) -> Work | None:
    raw = html.encode() if isinstance(html, str) else html
    try:
        return article.read(Source(PATH, raw))
    except PodficError:
        return None


@given(html=pages)
@settings(max_examples=1_000, deadline=None)
def test_any_page_is_a_sound_work_or_an_error(html: str) -> None:
    work = read(html)
    if work is not None:
        assert_sound(work)


@given(
    htmls=st.lists(st.tuples(pages, st.sampled_from(["", "Chapter 1: Rain", "Rain"])), max_size=4)
)
@settings(max_examples=300, deadline=None)
def test_any_book_is_a_sound_work_or_an_error(htmls: list[tuple[str, str]]) -> None:
    parts = tuple(part(f"<p></p>{html}", heading) for html, heading in htmls)
    try:
        assert_sound(bound(PATH, Book(Work("A Title", "", ()), parts)))
    except PodficError as error:
        assert error.what  # noqa: PT017  # either is right, but no other error is


@given(html=st.text(alphabet='<>/="#& \n\xa0\u200bapbrhidivsulg1*:.“”', max_size=120))
@settings(max_examples=500, deadline=None)
def test_any_characters_are_a_sound_work_or_an_error(html: str) -> None:
    work = read(f"<p>It rained.</p>{html}")
    if work is not None:
        assert_sound(work)


@given(html=pages)
@settings(max_examples=100, deadline=None)
def test_reading_a_page_twice_gives_the_same(html: str) -> None:
    assert read(html) == read(html)


@given(
    words=st.lists(
        st.sampled_from(["rain", "<i>rain</i>", "<br>", "<p>", "<div>", "<sup>"]), max_size=40
    )
)
@settings(max_examples=200, deadline=None)
def test_no_word_is_lost_or_doubled(words: list[str]) -> None:
    work = read("<p>It rained and rained and rained.</p>" + " ".join(words))
    assert work is not None
    assert work.text.count("rain") == 3 + sum("rain" in word for word in words)


@pytest.mark.skipif(not SHARED.exists(), reason="no shared folder beside the checkout")
def test_the_shared_pages_are_sound() -> None:
    for path in SHARED.glob("ao3/*/*.html"):
        root = parsed(path.read_bytes(), path)
        chapters = [e for e in root.iter("div") if "userstuff" in e.get("class", "").split()]
        assert_sound(
            bound(path, Book(Work("A Title", "", ()), (Part(tuple(chapters) or (root,)),)))
        )


LINE = "It was <i>raining</i> on the bridge – it was “always” <b>raining</b>, she thought. "


@pytest.mark.parametrize(
    "make",
    [
        lambda size: f"<p>{LINE * 3}</p>" * (size // 280),
        lambda size: f"<h2>Chapter 1</h2><p>{LINE}</p><p>***</p>" * (size // 150),
        lambda size: f"<p>{LINE * (size // 90)}",
        lambda size: f"<p><i>{f'{LINE}<br><br>' * (size // 100)}",
        lambda size: f"<p>{'a line<br>' * (size // 10)}",
        lambda size: "<pre>" + "a line of text\n" * (size // 15),
        lambda size: f"{'<p>&nbsp;</p>' * (size // 13)}<p>{LINE}",
        lambda size: f"<p>Jack: hi</p><p>Dear Jack,</p>{'<p>a</p>' * 3}" * (size // 55),
        lambda size: "".join(
            f"<p>a<sup><a href='#n{n}'>{n}</a></sup></p><p id=n{n}>b</p>" for n in range(size // 70)
        ),
    ],
    ids=["paragraphs", "chapters", "line", "breaks", "ends", "pre", "blanks", "letters", "notes"],
)
def test_a_megabyte_takes_little_time(make: Callable[[int], str]) -> None:
    html = make(1_000_000)
    start = perf_counter()
    assert read(html) is not None
    assert perf_counter() - start < 20  # measured: 0.3–5 s


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "<p>a",
            "<br>",
            "<br>a",
            "<i>a</i> ",
            "<b><i>",
            "<hr>a",
            "<li>a",
            "<h2>a</h2>",
            "<q>a</q>",
        ),
        *("<sup>1</sup>a", '<a href="#n">1</a> ', "<p id=n>1 a", "<img alt=cat>", "<p>Dear X,</p>"),
        *("<p>Jack: a</p>", "<p><i>- E</i></p>", "<p>***</p>", "<p>IV</p>", "<p>A/N: a</p>"),
        *(
            "<p>Rating: a</p>",
            "<blockquote>a</blockquote>",
            "<ruby>a<rt>b</rt></ruby>",
            "\u200b<b>",
        ),
        *("<div class=entry-content>a</div>", "<nav>a</nav>", "<ul><a href=#x>a</a></ul>", "<td>a"),
        *("<p>Later</p>", "a, ", "<p class=sent>a</p>", "&nbsp;", "<span lang=cy>a</span> ", "<"),
    ],
)
def test_no_repetition_on_a_page_takes_quadratic_time(unit: str) -> None:
    def seconds(size: int) -> float:
        html = f"<p>It rained.</p>{unit * (size // len(unit))}"
        start = perf_counter()
        read(html)
        return perf_counter() - start

    seconds(1_000)
    assert seconds(90_000) < 8 * seconds(30_000) + 0.5
