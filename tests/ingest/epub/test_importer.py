"""EPUBs become works, and spoilt or hostile ones one clear line."""

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.builders import blocks
from ingest.epub.books import CONTAINER, PROSE, book, files, opf, page, zipped
from podfic.errors import PodficError, StoryError
from podfic.ingest.base import Fit, Source
from podfic.ingest.epub.importer import read, recognises
from podfic.model.work import Work

PAGES = {
    "cover.xhtml": page("<p>Cover</p>", 'epub:type="cover"'),
    "one.xhtml": page(f"<h1>Rain</h1>{PROSE}<hr/><p>It <em>stopped</em>.</p>"),
    "more.xhtml": page("<p>And then it went on.</p>"),
    "two.xhtml": page(f'{PROSE}<h2 id="b">Hail</h2><p>It hailed.</p>'),
}
CONTENTS = [("one.xhtml", "Rain"), ("two.xhtml", "Snow"), ("two.xhtml#b", "Hail")]


def source(raw: bytes, name: str = "book.epub") -> Source:
    return Source(Path(name), raw)


def outcome(raw: bytes) -> str:
    """Return the title of the work in `raw`, or the error it ends in."""
    try:
        return read(source(raw)).title
    except PodficError as error:
        return str(error)


def work(metadata: str = "<dc:title>The Bridge</dc:title>") -> Work:
    return read(source(zipped(files(PAGES, CONTENTS, metadata=metadata))))


def test_an_epub_is_known_by_what_is_in_it() -> None:
    assert recognises(source(book(PAGES), "story.txt")) is Fit.CERTAIN
    assert recognises(source(b"PK\x03\x04 and no book")) is Fit.NONE
    assert recognises(source(b"It rained.")) is Fit.NONE


def test_chapters_are_those_of_the_contents_and_pages_without_an_entry_go_on() -> None:
    told = work()
    assert [chapter.title for chapter in told.chapters] == ["Rain", "Snow", "Hail"]
    assert blocks(told)[-1] == "It hailed."
    first = [block.source.of(told.text) for block in told.chapters[0].blocks]
    assert first[-2:] == ["It stopped.", "And then it went on."]
    assert "Cover" not in told.text
    assert told.text.count("Rain") == 1


def test_the_package_tells_who_wrote_it() -> None:
    told = work(
        "<dc:title>The Bridge</dc:title><dc:creator>Ann</dc:creator><dc:language>cy</dc:language>"
        '<dc:description>&lt;p&gt;Wet.&lt;/p&gt;</dc:description><meta name="calibre:series"'
        ' content="Floods"/><meta name="calibre:series_index" content="2.0"/>'
    )
    assert (told.title, told.authors, told.language) == ("The Bridge", ("Ann",), "cy")
    assert told.summary == "Wet."
    assert [(one.title, one.part) for one in told.series] == [("Floods", "2")]


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>{}]>".format(
    "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
)
DEEP = page("<b>" * 100_000 + "deep" + "</b>" * 100_000)


HOSTILE: dict[str, dict[str, str | bytes]] = {
    "deep": files({"one.xhtml": DEEP}),
    "deep later": files({"one.xhtml": page(PROSE), "x.xhtml": DEEP}),
    "laughs": files({"one.xhtml": LAUGHS + "<html><body><p>&i;</p></body></html>"}),
    "bare": files({}, OEBPS__content__opf="x"),
    "laughing package": {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": LAUGHS + opf([]),
    },
    "outside": {"META-INF/container.xml": CONTAINER.replace("OEBPS/", "../../etc/")},
    "absolute": {"META-INF/container.xml": CONTAINER.replace("OEBPS/content.opf", "/etc/passwd")},
    "wordless": files({"one.xhtml": page("<p>...</p>")}),
    "empty pages": files({f"p{n}.xhtml": "" for n in range(3)}),
    "bomb": files({"one.xhtml": page("<p>" + "a" * 300_000_000 + "</p>")}),
}


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_and_spoilt_books_are_one_clear_line(made: dict[str, str | bytes]) -> None:
    raw = zipped(made)
    started = perf_counter()
    with pytest.raises(StoryError) as caught:
        read(source(raw))
    assert "\n" not in str(caught.value)
    assert perf_counter() - started < 10


def test_a_locked_book_says_so() -> None:
    locked = files(
        PAGES,
        CONTENTS,
        **{
            "META-INF__encryption.xml": '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns'
            ':container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData>'
            '<CipherReference URI="OEBPS/one.xhtml"/></CipherData></EncryptedData></encryption>'
        },
    )
    with pytest.raises(StoryError, match=r"protected|locked|encrypted"):
        read(source(zipped(locked)))


WHOLE = zipped(files(PAGES, CONTENTS))


@given(
    at=st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8),
    end=st.integers(0, len(WHOLE)),
)
@settings(max_examples=150, deadline=None)
def test_any_spoilt_archive_is_a_work_or_an_error(at: list[tuple[int, int]], end: int) -> None:
    raw = bytearray(WHOLE)
    for place, value in at:
        raw[place] = value
    for spoilt in (bytes(raw), bytes(raw[:end])):
        assert "\n" not in outcome(spoilt)


@given(
    name=st.sampled_from(["OEBPS/content.opf", "OEBPS/nav.xhtml", "OEBPS/one.xhtml"]),
    content=st.binary(max_size=200),
)
@settings(max_examples=100, deadline=None)
def test_any_part_of_a_book_may_be_rubbish(name: str, content: bytes) -> None:
    made = files(PAGES, CONTENTS) | {name: content}
    assert "\n" not in outcome(zipped(made))
