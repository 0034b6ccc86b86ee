import io
import struct
import tracemalloc
import zipfile
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podfic.errors import StoryError
from podfic.ingest import archive
from podfic.ingest.archive import Archive, is_zip, opened, shown
from podfic.ingest.base import Source

GIB = 2**30


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, content in entries:
            file.writestr(name, content)
    return buffer.getvalue()


def of(raw: bytes) -> Archive:
    return opened(Source(Path("book.epub"), raw))


def refusal(raw: bytes, name: str = "a") -> str:
    with pytest.raises(StoryError) as caught:
        of(raw).read(name)
    message = str(caught.value)
    assert message.startswith("book.epub: ")
    assert "\n" not in message
    assert caught.value.hint
    return message


def patched(raw: bytes, signature: bytes, at: int, value: bytes) -> bytes:
    """Return `raw` with `value` written `at` bytes behind the first `signature`."""
    start = raw.index(signature) + at
    return raw[:start] + value + raw[start + len(value) :]


def test_gives_names_and_bytes() -> None:
    found = of(zipped(("a", b"rain"), ("b/c", b"snow"), ("b/", b"")))
    assert found.names == ("a", "b/c")
    assert found.read("b/c") == b"snow"


def test_tells_a_zip_by_its_first_bytes() -> None:
    assert is_zip(zipped(("a", b"")))
    assert is_zip(zipped())
    assert not is_zip(b"PK, they said")


@pytest.mark.parametrize("asked", ["b/Rain.XHTML", "B/rain.xhtml", "b/rain.xhtml"])
def test_finds_names_in_any_case(asked: str) -> None:
    assert of(zipped(("b/rain.xhtml", b""))).find(asked) == "b/rain.xhtml"


def test_the_exact_name_goes_before_the_folded_one() -> None:
    found = of(zipped(("Rain", b"1"), ("rain", b"2")))
    assert found.find("rain") == "rain"
    assert found.find("RAIN") == "Rain"
    assert found.find("snow") is None


def test_names_written_in_utf_8_without_saying_so_are_read() -> None:
    raw = zipped(("caf\u00e9", b"x"))
    silent = raw.replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00")  # the flag, left out
    assert silent != raw
    assert of(silent).find("cafe\u0301") == "caf\u00e9"


def test_a_name_with_backslashes_is_one_with_slashes() -> None:
    raw = zipped(("b/c", b"x")).replace(b"b/c", b"b\\c")
    assert of(raw).read("b/c") == b"x"


def test_a_bomb_that_says_so_is_refused_unread() -> None:
    raw = zipped(("a", b"x" * 1000))
    raw = patched(raw, b"PK\x01\x02", 24, struct.pack("<I", 4 * GIB - 1))
    assert "4,096 MiB" in refusal(raw)


def test_a_bomb_that_says_it_is_small_is_refused_without_being_unpacked() -> None:
    raw = zipped(("a", bytes(60 * 2**20)))
    assert len(raw) < 100_000
    raw = patched(raw, b"PK\x01\x02", 24, struct.pack("<I", 1000))
    tracemalloc.start()
    start = perf_counter()
    assert "damaged" in refusal(raw)
    assert perf_counter() - start < 2
    assert tracemalloc.get_traced_memory()[1] < 8 * 2**20
    tracemalloc.stop()


def test_what_packs_a_thousandfold_is_refused_when_it_is_large() -> None:
    assert "more than a story has" in refusal(zipped(("a", bytes(20 * 2**20))))
    assert len(of(zipped(("a", bytes(10 * 2**20)))).read("a")) == 10 * 2**20


def test_all_files_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1000)
    found = of(zipped(("a", b"x" * 600), ("b", b"x" * 600)))
    found.read("a")
    with pytest.raises(StoryError, match="more than a story has"):
        found.read("b")


def test_too_many_files_are_refused_before_they_are_listed() -> None:
    entry = b"PK\x01\x02" + bytes(42)
    raw = entry * (archive.MOST_ENTRIES + 1)
    with pytest.raises(StoryError, match="more than 10,000 files"):
        of(raw)


def test_a_locked_file_is_refused() -> None:
    raw = patched(zipped(("a", b"rain")), b"PK\x01\x02", 8, b"\x01")
    assert "password" in refusal(raw)


def test_an_unusual_way_to_pack_is_refused() -> None:
    assert "unusual" in refusal(zipped(("a", b"rain"), method=zipfile.ZIP_LZMA))


def test_a_file_whose_sum_is_wrong_is_refused() -> None:
    raw = zipped(("a", b"rain"), method=zipfile.ZIP_STORED).replace(b"rain", b"ruin")
    assert "damaged at a" in refusal(raw)


@pytest.mark.parametrize("size", [10, 60, 110])
def test_a_file_cut_short_is_refused(size: int) -> None:
    with pytest.raises(StoryError, match="is damaged"):
        of(zipped(("a", b"rain"), ("b", b"snow"))[:size])


def test_names_of_files_are_shown_short_and_on_one_line() -> None:
    assert shown("a\nb\x1b") == "a\ufffdb\ufffd"
    assert len(shown("x" * 500)) == 80


WHOLE = zipped(("a", b"rain " * 50), ("b/c", b"snow " * 50))


@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=12
    ),
    size=st.integers(0, len(WHOLE)),
)
@settings(max_examples=600, deadline=None)
def test_a_damaged_archive_is_read_or_refused(changes: list[tuple[int, int]], size: int) -> None:
    raw = bytearray(WHOLE)
    for at, value in changes:
        raw[at] = value
    try:
        found = of(bytes(raw[:size] if size % 4 == 0 else raw))
        for name in found.names:
            found.read(name)
    except StoryError as error:
        assert "\n" not in str(error)  # noqa: PT017
