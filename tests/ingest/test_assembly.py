from pathlib import Path

import pytest

from podfic.errors import StoryError
from podfic.ingest.assembly import assembled
from podfic.ingest.headers import Header
from podfic.ingest.keys import Field, Key
from podfic.model.work import Block, BlockKind, Reason, Span, Unspoken

TEXT = "Rain\n\nIt rained. §\n"
PROSE = Block(BlockKind.PARAGRAPH, Span(6, 16))
TITLE = Unspoken(Span(0, 4), Reason.TITLE)


def wordless(_: Span) -> Reason:
    return Reason.WORDLESS


def test_header_outline_and_the_rest_make_a_work() -> None:
    header = Header((Field(Key.RATING, "Rating", "PG"),), (TITLE,), "Rain", 1)
    work = assembled(Path("x.txt"), TEXT, header, [PROSE], lambda _: Reason.MARKUP)
    assert (work.title, work.rating, work.text) == ("Rain", "General", TEXT)
    assert work.chapters[0].blocks == (PROSE,)
    assert work.unspoken == (TITLE, Unspoken(Span(17, 18), Reason.MARKUP))


def test_without_a_title_the_file_gives_it() -> None:
    work = assembled(Path("the-rain.txt"), TEXT, Header(), [PROSE], wordless)
    assert work.title == "The Rain"


def test_without_words_there_is_no_work() -> None:
    sign = Block(BlockKind.PARAGRAPH, Span(17, 18))
    with pytest.raises(StoryError, match="nothing to read aloud"):
        assembled(Path("x.txt"), TEXT, Header(), [sign], wordless)
