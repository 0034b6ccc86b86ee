"""Makes ID3v2.3 frames and writes them as a tag, in the order they are given."""

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import Any

from mutagen.id3 import ID3, Encoding, Frame, Frames

HEADER = 10
"""Bytes of a tag's header (ID3v2.3.0, section 3.1)."""

PADDING = 1024
"""Empty bytes after the frames, so that a small change leaves the sound in its place."""

_KINDS: Mapping[str, Callable[..., Frame]] = Frames
_NEW_TAG: Callable[[], Any] = ID3


def frame(name: str, **fields: object) -> Frame:
    """Return the frame called `name`, such as "WOAS", with mutagen's `fields`."""
    return _KINDS[name](**fields)


def text_frame(name: str, text: str, **fields: object) -> Frame:
    """Return the frame called `name` that holds `text`.

    Encoded as every player reads it rightly: ID3v2.3 knows but Latin-1, which
    some mistake for their own code page above ASCII, and UTF-16.
    """
    encoding = Encoding.LATIN1 if text.isascii() else Encoding.UTF16
    return frame(name, encoding=encoding, text=[text], **fields)


def tag(frames: Iterable[Frame]) -> bytes:
    """Return the bytes that stand at the head of a file and hold `frames`.

    mutagen would sort the frames by their size, which puts chapters out of
    time; hence each is made by itself. Version 2.3, because readers in wide
    use lose chapters with long titles from 2.4.
    """
    body = b"".join(map(_bytes, frames)) + bytes(PADDING)
    return b"ID3\x03\x00\x00" + _synchsafe(len(body)) + body


def _bytes(single: Frame) -> bytes:
    alone = _NEW_TAG()
    alone.add(single)
    file = BytesIO()
    alone.save(file, v1=0, v2_version=3, padding=lambda _info: 0)
    return file.getvalue()[HEADER:]


def _synchsafe(number: int) -> bytes:
    """Return `number` in four bytes of seven bits each."""
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))
