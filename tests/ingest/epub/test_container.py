import pytest

from ingest.epub.books import CONTAINER, PROSE, files, opf, package, page
from podfic.errors import StoryError
from podfic.ingest.epub.container import target

PAGES = {"c1.xhtml": page(PROSE), "c2.xhtml": page(PROSE)}
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FONT_LOCK = "http://www.idpf.org/2008/embedding"
SHOP_LOCK = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"


def encryption(method: str, uri: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"'
        ' xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{method}"/><enc:CipherData>'
        f'<enc:CipherReference URI="{uri}"/></enc:CipherData></enc:EncryptedData></encryption>'
    )


def spine(made: dict[str, str | bytes]) -> list[str]:
    return [name.removeprefix("OEBPS/") for name in package(made).spine]


def refusal(made: dict[str, str | bytes]) -> str:
    with pytest.raises(StoryError) as caught:
        list(package(made).pages())
    assert "\n" not in str(caught.value)
    assert caught.value.hint
    return str(caught.value)


def test_pages_come_in_the_order_of_the_spine() -> None:
    made = files(PAGES) | {
        "OEBPS/content.opf": opf([*PAGES], spine='<itemref idref="p1"/><itemref idref="p0"/>')
    }
    assert spine(made) == ["c2.xhtml", "c1.xhtml"]


def test_pages_set_aside_are_left_out_unless_all_are() -> None:
    aside = '<itemref idref="p0" linear="no"/>'
    made = files(PAGES)
    made["OEBPS/content.opf"] = opf([*PAGES], spine=f'{aside}<itemref idref="p1"/>')
    assert spine(made) == ["c2.xhtml"]
    made["OEBPS/content.opf"] = opf([*PAGES], spine=aside)
    assert spine(made) == ["c1.xhtml"]


@pytest.mark.parametrize(
    "order",
    [
        '<itemref idref="nobody"/><itemref idref="p0"/><itemref/>',
        '<itemref idref="p0"/><itemref idref="p0"/>',
        '<itemref idref="p1"/><itemref idref="p0"/>',
    ],
)
def test_references_to_nothing_and_repetitions_are_passed_over(order: str) -> None:
    made = files({"c1.xhtml": page(PROSE)})
    made["OEBPS/content.opf"] = opf(["c1.xhtml", "lost.xhtml"], spine=order)
    assert spine(made) == ["c1.xhtml"]


def test_a_book_without_a_spine_is_read_as_it_is_listed() -> None:
    made = files(PAGES) | {"OEBPS/content.opf": opf([*PAGES], spine="")}
    assert spine(made)[:2] == ["c1.xhtml", "c2.xhtml"]


def test_the_package_is_found_without_a_container() -> None:
    made = files(PAGES)
    del made["META-INF/container.xml"]
    assert spine(made) == [*PAGES]


@pytest.mark.parametrize("container", ["", "<container/>", CONTAINER.replace("OEBPS", "../..")])
def test_the_package_is_found_in_spite_of_a_useless_container(container: str) -> None:
    assert spine(files(PAGES) | {"META-INF/container.xml": container}) == [*PAGES]


def test_a_book_zipped_with_its_folder_is_read() -> None:
    made = {f"My Book/{name}": content for name, content in files(PAGES).items()}
    assert package(made).spine == ("My Book/OEBPS/c1.xhtml", "My Book/OEBPS/c2.xhtml")


def test_a_book_without_a_package_is_refused() -> None:
    assert "no list of its pages" in refusal({"META-INF/container.xml": CONTAINER})


def test_a_book_without_its_pages_is_refused() -> None:
    made = files(PAGES)
    del made["OEBPS/c1.xhtml"], made["OEBPS/c2.xhtml"], made["OEBPS/nav.xhtml"]
    assert "no page that is in it" in refusal(made)


def test_a_page_that_is_empty_is_passed_over() -> None:
    made = files(PAGES | {"c1.xhtml": " \n"})
    assert [one.name for one in package(made).pages()] == ["OEBPS/c2.xhtml"]


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("c1.xhtml", "OEBPS/c1.xhtml"),
        ("C1.XHTML#a", "OEBPS/c1.xhtml"),
        ("./text/../c1.xhtml", "OEBPS/c1.xhtml"),
        ("%631.xhtml", "OEBPS/c1.xhtml"),
        ("c1.xhtml?x=1", "OEBPS/c1.xhtml"),
        ("/OEBPS/c1.xhtml", "OEBPS/c1.xhtml"),
        ("..\\OEBPS\\c1.xhtml", "OEBPS/c1.xhtml"),
        ("#a", "OEBPS/content.opf"),
        ("../../../etc/passwd", ""),
        ("%2e%2e/%2e%2e/etc/passwd", ""),
        ("/etc/passwd", ""),
        ("file:///etc/passwd", ""),
        ("http://example.org/c1.xhtml", ""),
        ("C:\\c1.xhtml", ""),
        ("\0", ""),
        ("http://[", ""),
    ],
)
def test_links_lead_only_to_files_in_the_book(href: str, found: str) -> None:
    assert target(package(files(PAGES)).archive, "OEBPS/content.opf", href)[0] == found


def test_a_link_out_of_the_book_is_no_page() -> None:
    made = files({"c1.xhtml": page(PROSE)})
    made["OEBPS/content.opf"] = opf(["../../../../etc/passwd", "c1.xhtml", "%2Fetc%2Fpasswd"])
    assert spine(made) == ["c1.xhtml"]


def test_a_page_with_a_name_beyond_ascii_is_found_by_its_percent_form() -> None:
    made = files({"c1.xhtml": page(PROSE)})
    made["OEBPS/caf\u00e9 1.xhtml"] = page(PROSE)
    made["OEBPS/content.opf"] = opf(["caf%C3%A9%201.xhtml"])
    assert spine(made) == ["caf\u00e9 1.xhtml"]


@pytest.mark.parametrize(
    "others",
    [
        {"META-INF/encryption.xml": encryption(SHOP_LOCK, "OEBPS/c1.xhtml")},
        {"META-INF/rights.xml": "<rights/>"},
    ],
)
def test_a_copy_protected_book_is_refused(others: dict[str, str | bytes]) -> None:
    assert "copy-protected" in refusal(files(PAGES) | others)


@pytest.mark.parametrize(
    "content",
    [encryption(FONT_LOCK, "OEBPS/c1.xhtml"), encryption(SHOP_LOCK, "OEBPS/font.otf"), "", "<x/>"],
)
def test_locked_fonts_lock_no_book(content: str) -> None:
    assert spine(files(PAGES) | {"META-INF/encryption.xml": content}) == [*PAGES]


@pytest.mark.parametrize("name", ["META-INF/container.xml", "OEBPS/content.opf", "OEBPS/c1.xhtml"])
def test_entities_that_grow_are_refused(name: str) -> None:
    made = files(PAGES)
    made[name] = f"{LAUGHS}<x>&b;</x>"
    assert "entities of its own" in refusal(made)


@pytest.mark.parametrize("name", ["META-INF/container.xml", "OEBPS/content.opf", "OEBPS/c1.xhtml"])
def test_a_hundred_thousand_tags_in_one_another_are_refused(name: str) -> None:
    made = files(PAGES)
    made[name] = "<div>" * 100_000 + "x" + "</div>" * 100_000
    assert "nested too deeply" in refusal(made)
