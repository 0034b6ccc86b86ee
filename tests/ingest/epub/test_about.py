from pathlib import Path

import pytest

from podfic.ingest.epub.about import about
from podfic.ingest.html.parse import parsed_xml
from podfic.model.work import Series, Work

HEAD = (
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
)


def told(metadata: str, name: str = "my_book.epub") -> Work:
    raw = f"{HEAD}{metadata}</metadata></package>".encode()
    return about(parsed_xml(raw, Path(name)), Path(name))


def test_all_that_an_older_package_tells_is_read() -> None:
    work = told(
        "<dc:title>The\n Bridge</dc:title><dc:creator opf:role='aut'>Ann</dc:creator>"
        "<dc:creator opf:role='ill'>Ink</dc:creator><dc:language>en-GB</dc:language>"
        "<dc:description>&lt;p&gt;Rain &amp;amp; snow.&lt;/p&gt;&lt;p&gt;Hail.&lt;/p&gt;"
        "</dc:description>"
        "<dc:subject>Rain</dc:subject><dc:subject>Snow</dc:subject><dc:subject>Rain</dc:subject>"
        "<dc:date opf:event='publication'>2012-02-07T00:00:00+00:00</dc:date>"
        "<dc:date opf:event='modification'>2013-01-01</dc:date>"
        "<dc:date opf:event='creation'>2020</dc:date>"
        "<dc:identifier>urn:uuid:1</dc:identifier>"
        "<dc:identifier opf:scheme='URL'>http://a.b/1</dc:identifier>"
        "<meta name='calibre:series' content='Weather'/>"
        "<meta name='calibre:series_index' content='2.0'/>"
    )
    assert work == Work(
        title="The Bridge",
        text="",
        chapters=(),
        authors=("Ann",),
        language="en-GB",
        summary="Rain & snow.\nHail.",
        tags=("Rain", "Snow"),
        date="2012-02-07",
        updated="2013-01-01",
        source_url="http://a.b/1",
        series=(Series("Weather", "2"),),
    )


def test_what_a_newer_package_tells_by_refining_is_read() -> None:
    work = told(
        "<dc:title id='s'>A Tale</dc:title><dc:title id='m'>The Bridge</dc:title>"
        "<meta refines='#m' property='title-type'>main</meta>"
        "<dc:creator id='i'>Ink</dc:creator><meta refines='#i' property='role'>ill</meta>"
        "<dc:creator id='a'>Ann</dc:creator><meta refines='#a' property='role'>aut</meta>"
        "<meta property='dcterms:modified'>2013-01-01T10:00:00Z</meta>"
        "<meta id='c' property='belongs-to-collection'>Weather</meta>"
        "<meta refines='#c' property='collection-type'>series</meta>"
        "<meta refines='#c' property='group-position'>3</meta>"
    )
    assert (work.title, work.authors, work.updated) == ("The Bridge", ("Ann",), "2013-01-01")
    assert work.series == (Series("Weather", "3"),)


def test_a_book_that_tells_nothing_is_called_by_its_file() -> None:
    work = told("")
    assert (work.title, work.authors, work.language) == ("My Book", (), "en")


def test_creators_without_an_author_among_them_are_the_authors() -> None:
    assert told("<dc:creator opf:role='edt'>Ed</dc:creator>").authors == ("Ed",)


@pytest.mark.parametrize("nobody", ["Unknown", "", " "])
def test_nobody_is_no_author(nobody: str) -> None:
    assert told(f"<dc:creator>{nobody}</dc:creator>").authors == ()


@pytest.mark.parametrize("date", ["0101-01-01T00:00:00+00:00", "yesterday", ""])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    assert told(f"<dc:date>{date}</dc:date>").date == ""


@pytest.mark.parametrize(
    ("description", "summary"),
    [
        ("Rain &lt;3 and snow", "Rain <3 and snow"),
        ("Rain.\n\n  Snow.", "Rain.\nSnow."),
        ("&lt;i&gt;Rain&lt;/i&gt;&lt;br/&gt;Snow", "Rain\nSnow"),
        ("<p>Rain.</p>", "Rain."),
        ("&lt;script&gt;x&lt;/script&gt;Rain", "Rain"),
        ("", ""),
    ],
)
def test_descriptions_become_plain_text(description: str, summary: str) -> None:
    assert told(f"<dc:description>{description}</dc:description>").summary == summary


def test_a_language_nobody_knows_is_english() -> None:
    assert told("<dc:language>Klingonese!</dc:language>").language == "en"
    assert told("<dc:language></dc:language><dc:language>cy</dc:language>").language == "cy"
