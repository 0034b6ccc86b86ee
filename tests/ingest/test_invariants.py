"""What holds for every work, whatever the file: all is covered once, and nothing crashes."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podfic.errors import PodficError
from podfic.ingest import text
from podfic.ingest.base import Importer, Source
from podfic.ingest.fanficfare import importer as fanficfare
from podfic.ingest.html import article
from podfic.ingest.markdown import importer as markdown
from podfic.model.work import Block, BlockKind, Reason, Span, Work

IMPORTERS = [text.IMPORTER, markdown.IMPORTER, fanficfare.IMPORTER, article.IMPORTER]
SHARED = Path(__file__).parents[2] / ".." / "shared"

PIECES = [
    "It rained.",
    "“You'll call if –”",
    "It was *raining* on the **bridge**, _always_ raining.",
    "The keeper's lamp was out and the keeper was asleep in his chair again,",
    "“…”",
    "...",
    "* * *",
    "~*~",
    "xxx",
    "---",
    "Title: The Bridge",
    "**Author:** tester",
    "Rating:",
    "PG13",
    "Summary: It rains.",
    "Note: he ran.",
    "Jack: what?",
    "The Bridge",
    "by tester",
    "Chapter 1",
    "CHAPTER TWO: Rain",
    "Prologue",
    "# The Bridge",
    "## Rain ##",
    "Rain",
    "====",
    "IV",
    "I",
    "II",
    "1. Rain",
    "2. Snow",
    "3. Hail",
    "> a quotation *here",
    "- an item",
    "    indented",
    "\u200b",
    "\xa0",
    "A/N: Hello.",
    "(A/N: sorry!)",
    "The End",
    "TBC",
    "Comments are love!",
    "Contents",
    "<!-- a comment -->",
    "<!--",
    "-->",
    "[ref]: http://x.y",
    "[a link](http://x.y) and ![a picture](p.png)",
    "&mdash;&amp;&#35; `code`",
    "<br>",
    "```",
    "#",
    "1.",
    "tags: [a, b]",
    "It was <i>his</i> fault.<br>Not ~~mine~~ <lj user='sue'>.",
    "<p>She ran.</p><p><b>Up.</b></p>",
    "<hr width=80%>",
    "<blockquote>Dear Jack,<br>Yours</blockquote>",
    "<img src='a.png' alt='A cat'>",
    "Nos da[1], cariad* and[^1] more.",
    "[1] Good night.",
    "* Love.",
    "[^1]: A *note*.",
    "| a | *b* |\n|---|---|\n| c \\| d |  |",
    "Jack: a",
    "Ianto: b",
    "*hides*",
    "one  \ntwo\\\nthree",
    "itâ€™s â€œfineâ€",
    "1941. It rained.",
    "\tRain",
    "> Quoted.",
    "**Notes for the Chapter:**",
]
GAPS = ["\n", "\n\n", "\n\n\n", "\n\n\n\n\n", "\r\n\r\n", "  \n", " "]
stories = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)).map("".join), max_size=25
).map("".join)


def spoken(work: Work) -> Iterator[Span]:
    for chapter in work.chapters:
        if chapter.heading is not None:
            yield chapter.heading
        for block in chapter.blocks:
            yield block.source


def assert_ascending(spans: list[Span], within: Span) -> None:
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(within.start <= span.start < span.end <= within.end for span in spans)


def assert_block_is_sound(work: Work, block: Block) -> None:
    assert_ascending(list(block.markup), block.source)
    assert_ascending(list(block.silent), block.source)
    for style in block.styles:
        assert_ascending(sorted([*block.silent, style.source]), block.source)
    shown = block.source.of(work.text)
    gap = block.kind is BlockKind.BREAK and not shown.strip()
    assert gap or shown == shown.strip()


def assert_sound(work: Work) -> None:
    """Every character that shows is in one block, heading or unspoken range, in order."""
    whole = Span(0, len(work.text))
    assert_ascending(list(spoken(work)), whole)
    assert_ascending([item.source for item in work.unspoken], whole)
    covered = sorted([*spoken(work), *(item.source for item in work.unspoken)])
    assert_ascending(covered, whole)
    left = [*work.text]
    for span in covered:
        left[span.start : span.end] = " " * (span.end - span.start)
    assert not "".join(left).strip()
    for chapter in work.chapters:
        for block in chapter.blocks:
            assert_block_is_sound(work, block)
    assert [chapter.number for chapter in work.chapters] == [*range(1, len(work.chapters) + 1)]
    assert work.title


def read(importer: Importer, raw: bytes) -> Work | None:
    try:
        return importer.read(Source(Path("story"), raw))
    except PodficError:
        return None


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
@given(written=stories)
@settings(max_examples=300, deadline=None)
def test_every_character_of_a_story_is_covered_once(importer: Importer, written: str) -> None:
    work = read(importer, written.encode())
    if work is not None:
        assert_sound(work)


@given(written=stories, listed=st.sets(st.sampled_from(["Rain", "1. Rain", "Tab"])))
@settings(max_examples=200, deadline=None)
def test_every_character_of_a_framed_story_is_covered_once(written: str, listed: set[str]) -> None:
    contents = "".join(f"\n{title}\n" for title in sorted(listed))
    chapters = "".join(f"\n\n\t{title}\n\n{written}" for title in sorted(listed))
    raw = f"\n\nRain\n\nby tester\n\n\nRating: T\n\n\nTABLE OF CONTENTS\n{contents}{chapters}"
    work = read(fanficfare.IMPORTER, f"{raw}\n\nEnd file.\n".encode())
    if work is not None:
        assert_sound(work)


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
@given(written=st.text(alphabet="aIb1 \n\t*_-#>=~:.“”[]()</!&;|^`\\\u200b\xa0é\x0c", max_size=120))
@settings(max_examples=300, deadline=None)
def test_every_character_of_any_text_is_covered_once(importer: Importer, written: str) -> None:
    work = read(importer, written.encode())
    if work is not None:
        assert_sound(work)


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
@given(raw=st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_work_or_an_error(importer: Importer, raw: bytes) -> None:
    work = read(importer, raw)
    if work is not None:
        assert_sound(work)


@given(written=stories)
@settings(max_examples=200, deadline=None)
def test_no_word_of_plain_text_is_set_aside_as_wordless(written: str) -> None:
    work = read(text.IMPORTER, written.encode())
    aside = [] if work is None else [u for u in work.unspoken if u.reason is Reason.WORDLESS]
    assert all(not any(map(str.isalnum, u.source.of(work.text))) for u in aside if work)


@given(written=stories)
@settings(max_examples=100, deadline=None)
def test_reading_twice_gives_the_same(written: str) -> None:
    assert read(text.IMPORTER, written.encode()) == read(text.IMPORTER, written.encode())


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
@pytest.mark.skipif(not SHARED.exists(), reason="no shared folder beside the checkout")
def test_the_shared_inputs_are_covered_once(importer: Importer) -> None:
    for path in [*SHARED.glob("stories/*.txt"), *SHARED.glob("ao3/*/*.txt")]:
        work = read(importer, path.read_bytes())
        assert work is not None
        assert_sound(work)


PARAGRAPH = "It was *raining* on the bridge – it was “always” raining, she thought, and ran on. "


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
@pytest.mark.parametrize(
    "make",
    [
        lambda size: f"Title: Rain\n\n{(PARAGRAPH * 3 + chr(10) * 2) * (size // 250)}",
        lambda size: f"Chapter 1: Rain\n\n{PARAGRAPH}\n\n~*~\n\n{PARAGRAPH}\n\n" * (size // 200),
        lambda size: PARAGRAPH * (size // 84),
        lambda size: "\n" * size + PARAGRAPH,
        lambda size: " " * size + PARAGRAPH,
    ],
    ids=["paragraphs", "chapters", "one line", "empty lines", "spaces"],
)
def test_a_megabyte_takes_no_time(importer: Importer, make: Callable[[int], str]) -> None:
    raw = make(1_000_000).encode()
    start = perf_counter()
    assert read(importer, raw) is not None
    assert perf_counter() - start < 5  # measured: 0.02–0.8 s on two idle cores


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
@pytest.mark.parametrize(
    "unit",
    [
        *(
            "*",
            "[",
            '"',
            "`",
            ">",
            "- ",
            "<!-- ",
            "&amp",
            "*a_ ",
            "[a](b ",
            "<a ",
            "\\",
            "(",
            ", (",
        ),
        *("a\n", "# a\n", "~*~\n\n", "A/N: a\n\n", "Chapter 1\n\n", "Title: a\n", "Rating: a\n"),
        *("a: b\n", "Summary:\n\na\n\n", "."),
        *("<b>", "<a b='", "</p> ", "<br>", "a[1] ", "[1] a\n\n", "a* ", "* a\n\n", "J: a\n"),
        *("/a/ ", "~~a", "| a ", "[^1]: a\n\n", "[^1]", "â€œ", "<lj user=a>", "> a\n\n"),
    ],
)
def test_no_repetition_takes_quadratic_time(importer: Importer, unit: str) -> None:
    def seconds(size: int) -> float:
        raw = ("Title: " + unit * (size // len(unit)) + "\n\nIt rained.").encode()
        start = perf_counter()
        read(importer, raw)
        return perf_counter() - start

    seconds(1_000)
    assert seconds(60_000) < 8 * seconds(20_000) + 0.5
