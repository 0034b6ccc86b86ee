from ingest.epub.books import PROSE, files, nav, ncx, opf, package, page
from podfic.ingest.epub.contents import Entry, read_contents

PAGES = {"c1.xhtml": page(PROSE), "c2.xhtml": page(PROSE)}
C1, C2 = "OEBPS/c1.xhtml", "OEBPS/c2.xhtml"


def test_the_newer_table_goes_before_the_older() -> None:
    made = files(PAGES, [("c1.xhtml", "Rain"), ("c2.xhtml#a%20b", "Snow")])
    made["OEBPS/toc.ncx"] = ncx([("c1.xhtml", "Older")])
    entries = read_contents(package(made)).entries
    assert entries == (Entry(C1, "", "Rain"), Entry(C2, "a b", "Snow"))


def test_the_older_table_is_read_where_the_newer_leads_nowhere() -> None:
    made = files(PAGES, [("lost.xhtml", "Rain")])
    made["OEBPS/toc.ncx"] = ncx([("c1.xhtml", " Rain\n and Snow "), ("c1.xhtml", "Rain and Snow")])
    assert read_contents(package(made)).entries == (Entry(C1, "", "Rain and Snow"),)


def test_points_inside_points_come_in_their_order() -> None:
    made = files(PAGES)
    made["OEBPS/toc.ncx"] = ncx([("c1.xhtml", "Part")]).replace(
        "</navPoint>",
        '<navPoint><navLabel><text>Rain</text></navLabel><content src="c2.xhtml"/></navPoint>'
        "</navPoint>",
    )
    entries = read_contents(package(made)).entries
    assert [entry.title for entry in entries] == ["Part", "Rain"]


def test_lists_of_pages_and_landmarks_are_no_chapters() -> None:
    made = files(PAGES, [("c1.xhtml", "Rain")], landmarks=[("c2.xhtml", "copyright-page")])
    made["OEBPS/nav.xhtml"] = str(made["OEBPS/nav.xhtml"]).replace(
        "</body>",
        '<nav epub:type="page-list"><ol><li><a href="c2.xhtml">1</a></li></ol></nav></body>',
    )
    contents = read_contents(package(made))
    assert contents.entries == (Entry(C1, "", "Rain"),)
    assert contents.kinds[C2] == "copyright-page"


def test_the_guide_tells_what_pages_are() -> None:
    guide = '<guide><reference type="Title-Page" title="x" href="c1.xhtml"/></guide>'
    made = files(PAGES) | {"OEBPS/content.opf": opf([*PAGES], guide=guide)}
    assert read_contents(package(made)).kinds[C1] == "title-page"


def test_a_table_that_is_a_page_is_known_as_a_table() -> None:
    assert read_contents(package(files(PAGES))).kinds["OEBPS/nav.xhtml"] == "toc"


def test_a_book_without_any_table_has_no_entries() -> None:
    made = files(PAGES)
    del made["OEBPS/nav.xhtml"]
    assert read_contents(package(made)).entries == ()


def test_a_table_of_a_million_lines_is_not_read_to_its_end() -> None:
    made = files(PAGES) | {"OEBPS/nav.xhtml": nav([(f"c1.xhtml#{n}", "x") for n in range(9_000)])}
    assert len(read_contents(package(made)).entries) == 5_000
