from pathlib import Path

import pytest

from ingest.html import ao3_pages, test_ao3_page, test_fanficfare
from podfic.errors import StoryError
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.html.importers import AO3, AO3_PAGE, FANFICFARE

PROSE = "<p>It rained.</p>"
DOWNLOAD = (
    f"<!DOCTYPE html>\n<html><body>{ao3_pages.preface()}{ao3_pages.oneshot(PROSE)}</body></html>"
)
TRIMMED = ao3_pages.chapters(ao3_pages.chapter("Chapter 1: Rain", PROSE))
PAGE = test_ao3_page.page(test_ao3_page.oneshot())
MADE = test_fanficfare.document(test_fanficfare.section(1, "Rain"))
ALL = (AO3, AO3_PAGE, FANFICFARE)


def source(html: str, encoding: str = "utf-8") -> Source:
    return Source(Path("rain.html"), html.encode(encoding))


@pytest.mark.parametrize(
    ("html", "fitting"),
    [
        (DOWNLOAD, AO3),
        (DOWNLOAD.replace('"', "'"), AO3),
        (TRIMMED, AO3),
        (PAGE, AO3_PAGE),
        (PAGE.replace('id="workskin"', "id=workskin"), AO3_PAGE),
        (MADE, FANFICFARE),
        ("<html><p>It rained.</p></html>", None),
        ('<html><section id="preface"><p>x</p></section></html>', None),
        (f"Rain wrote: {DOWNLOAD}", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_knows_its_own_pages(html: str, fitting: Importer | None, encoding: str) -> None:
    found = [one for one in ALL if one.recognises(source(html, encoding)) is Fit.CERTAIN]
    assert found == ([] if fitting is None else [fitting])


@pytest.mark.parametrize(
    ("importer", "html", "title"),
    [
        (AO3, DOWNLOAD, "The Rain"),
        (AO3_PAGE, PAGE, "The Rain"),
        (FANFICFARE, MADE, "Rain by Night"),
    ],
)
def test_each_reads_its_own_pages(importer: Importer, html: str, title: str) -> None:
    work = importer.read(source(html))
    assert work.title == title
    (chapter,) = work.chapters
    assert chapter.blocks[-1].source.of(work.text) == "It rained."


@pytest.mark.parametrize("importer", ALL)
@pytest.mark.parametrize("html", ["<p>x</p>", '<div id="chapters"></div>', "<", ""])
def test_a_page_without_a_story_is_refused(importer: Importer, html: str) -> None:
    with pytest.raises(StoryError, match=r"rain\.html"):
        importer.read(source(html))
