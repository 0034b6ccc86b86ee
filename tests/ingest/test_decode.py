from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.errors import StoryError
from podfic.ingest.base import Source
from podfic.ingest.decode import decode

STORY = "“It’s raining,” Siân said – again… “Café?” £3.50 — naïve façade.\n" * 5


def decoded(raw: bytes) -> str:
    return decode(Source(Path("story.txt"), raw))


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_reads_typographic_english_in_any_usual_encoding(codec: str) -> None:
    assert decoded(STORY.encode(codec)) == STORY


def test_reads_the_mac_encoding_of_old_files() -> None:
    assert decoded(STORY.replace("\n", "\r").encode("mac_roman")) == STORY


def test_reads_a_single_curly_quote_in_windows_1252() -> None:
    assert decoded("He said “no.” It’s late.".encode("cp1252")) == "He said “no.” It’s late."


def test_reads_french_in_windows_1252() -> None:
    text = "« Où était-elle ? » Élodie, gênée, mangeait à l’école des crêpes très sucrées. " * 3
    assert decoded(text.encode("cp1252")) == text


def test_reads_russian_with_the_help_of_statistics() -> None:
    text = "Привет, сказал он. Дождь шёл на мосту, и всегда шёл дождь на мосту. " * 20
    assert decoded(text.encode("cp1251")) == text


def test_a_few_stray_bytes_do_not_spoil_utf_8() -> None:
    raw = "“Rain – again,” she said. “Siân’s café…”".encode() + b" It\x92s late."
    assert decoded(raw) == "“Rain – again,” she said. “Siân’s café…” It’s late."


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_newlines(end: str) -> None:
    assert decoded(end.join(["one", "two", "", "three"]).encode()) == "one\ntwo\n\nthree"


def test_text_that_was_read_in_a_wrong_encoding_before_is_repaired() -> None:
    assert decoded("Itâ€™s \r\nraining.".encode()) == "It’s \nraining."
    assert decoded("Itâ€™s raining.".encode("cp1252")) == "It’s raining."


def test_a_binary_file_is_refused_by_name() -> None:
    with pytest.raises(StoryError, match="PNG picture"):
        decoded(b"\x89PNG\r\n\x1a\n\x00\x00")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decoded(b"It rained. " + text.encode()) == "It rained. " + text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_error_and_always_the_same(raw: bytes) -> None:
    try:
        text = decoded(raw)
    except StoryError:
        return
    assert decoded(raw) == text
    assert "\r" not in text


def test_five_megabytes_of_windows_1252_decode_whole() -> None:
    text = STORY * (5_000_000 // len(STORY))
    assert decoded(text.encode("cp1252")) == text
