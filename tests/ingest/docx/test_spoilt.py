"""Word documents become works, and spoilt or hostile ones one clear line."""

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.builders import blocks
from ingest.docx.documents import NOTES, W, document, docx, paragraph, run
from podfic.errors import PodficError, StoryError
from podfic.ingest.base import Fit, Source
from podfic.ingest.docx.importer import read, recognises
from podfic.model.work import BlockKind, StyleKind, Work

STORY = document(
    paragraph(run("The Lamp"), style="Title"),
    paragraph(run("Author: Ann")),
    paragraph(run("Rating: PG")),
    paragraph(run("Mara lit the "), run("lamp", "i"), run(" "), run("stove", "strike"), run(".")),
    paragraph(run("* * *")),
    paragraph(run("It went "), run("out", "b"), run(".")),
)


def source(raw: bytes, name: str = "story.docx") -> Source:
    return Source(Path(name), raw)


def work(document_xml: str, **more: str) -> Work:
    return read(source(docx(document_xml, more)))


def outcome(raw: bytes) -> str:
    """Return the title of the work in `raw`, or the error it ends in."""
    try:
        return read(source(raw)).title
    except PodficError as error:
        return str(error)


def test_a_document_is_known_by_what_is_in_it() -> None:
    assert recognises(source(docx(STORY), "story.txt")) is Fit.CERTAIN
    assert recognises(source(b"It rained.")) is Fit.NONE


def test_title_header_words_styles_and_breaks() -> None:
    told = work(STORY)
    assert (told.title, told.authors, told.rating) == ("The Lamp", ("Ann",), "General")
    assert blocks(told) == ["Mara lit the lamp stove.", "* * *", "It went out."]
    (chapter,) = told.chapters
    assert [block.kind for block in chapter.blocks][1] is BlockKind.BREAK
    styles = [(one.kind, one.source.of(told.text)) for b in chapter.blocks for one in b.styles]
    assert styles == [
        (StyleKind.EMPHASIS, "lamp"),
        (StyleKind.STRUCK, "stove"),
        (StyleKind.STRONG, "out"),
    ]


def test_a_footnote_is_a_block_of_its_own() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        f'<?xml version="1.0"?><w:footnotes {W}>'
        f'<w:footnote w:id="2">{paragraph(run("She seldom did."))}</w:footnote></w:footnotes>'
    )
    story = document(paragraph(run("She laughed."), reference), paragraph(run("It rained.")))
    more = {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": NOTES}
    told = read(source(docx(story, more)))
    assert told.text.count("She seldom did.") == 1
    assert len(blocks(told, BlockKind.FOOTNOTE)) == 1


@pytest.mark.parametrize(
    "hostile",
    [
        document('<w:p xmlns:x="y">' + "<w:r>" * 100_000 + "</w:r>" * 100_000 + "</w:p>"),
        f'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "{"&a;" * 1000}">]>{STORY[21:]}',
        '<?xml version="1.0"?><w:document',
        "",
        document(),
    ],
    ids=["deep", "entities", "cut", "empty", "wordless"],
)
def test_hostile_and_spoilt_documents_are_one_clear_line(hostile: str) -> None:
    started = perf_counter()
    with pytest.raises(StoryError) as caught:
        work(hostile)
    assert "\n" not in str(caught.value)
    assert perf_counter() - started < 5


def test_a_bomb_is_refused_before_it_unfolds() -> None:
    bomb = docx(document(paragraph(run("a" * 400_000_000))))
    assert len(bomb) < 1_000_000
    with pytest.raises(StoryError, match="unpacks to"):
        read(source(bomb))


WHOLE = docx(STORY)


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


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_document_part_is_a_work_or_an_error(part: bytes) -> None:
    assert "\n" not in outcome(docx(part.decode("latin-1")))
