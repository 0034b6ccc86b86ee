from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import ID3, ID3NoHeaderError

from podfic.mastering.id3 import HEADER, frame, tag, text_frame


def frame_ids(content: bytes) -> list[str]:
    """Return the frames of a v2.3 tag in the order of the file, read byte by byte."""
    found = []
    at = HEADER
    while at + 10 < len(content) and content[at]:
        found.append(content[at : at + 4].decode("ascii"))
        at += 10 + int.from_bytes(content[at + 4 : at + 8])
    return found


def test_frames_keep_the_order_they_are_given_in() -> None:
    names = ["TXXX", "TCON", "TIT2", "TPE1"]
    texts = ["long " * 50, "b", "c" * 20, "d"]
    made = tag(text_frame(name, text) for name, text in zip(names, texts, strict=True))
    assert frame_ids(made) == names


def test_the_tag_is_of_version_2_3_and_says_its_own_size() -> None:
    made = tag([text_frame("TIT2", "The Lamp" * 100)])
    read = ID3(BytesIO(made))
    assert read.version == (2, 3, 0)
    assert read.size == len(made)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_any_text_is_read_back(text: str) -> None:
    made = tag([text_frame("TIT2", text), frame("WOAS", url="https://example.org")])
    read = ID3(BytesIO(made), translate=False)
    assert read["TIT2"].text == [text]
    assert read["WOAS"].url == "https://example.org"


def test_only_texts_beyond_ascii_take_two_bytes_a_letter() -> None:
    assert b"plain" in tag([text_frame("TIT2", "plain")])
    assert "Siân".encode("utf-16-le") in tag([text_frame("TIT2", "Siân")])


def test_no_frames_make_an_empty_tag() -> None:
    assert len(ID3(BytesIO(tag([])))) == 0
    with pytest.raises(ID3NoHeaderError):
        ID3(BytesIO(b"\0" * 100))
