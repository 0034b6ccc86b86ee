"""Reads files inside a zip archive, as EPUB and DOCX are: never more of them than a story needs."""

import io
import lzma
import struct
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from podfic.errors import StoryError
from podfic.ingest.base import Source

MOST_ENTRIES = 10_000
"""Files an archive may hold; a book of a thousand chapters and pictures has a fifth of it."""
MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes read from one archive in all: as many as a story file that is not packed may have."""
_BOMB_SIZE = 16 * 1024 * 1024
_BOMB_RATIO = 100
"""Beyond this size, nobody's prose packs as small as this: novels come to about a third."""

_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The two ways to pack that the standards of EPUB and DOCX allow."""
_ENCRYPTED = 0x1
_UTF_8_NAME = 0x800
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, OSError, ValueError, OverflowError, RuntimeError, LookupError),
)


@dataclass(slots=True)
class Archive:
    """An open archive; `left` is how many bytes may still be read from it."""

    path: Path
    left: int
    _file: zipfile.ZipFile
    _entries: dict[str, zipfile.ZipInfo]
    _folded: dict[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files inside, as the archive lists them."""
        return tuple(self._entries)

    def find(self, name: str) -> str | None:
        """Return the file that `name` means, whatever its case and Unicode form, or None."""
        return name if name in self._entries else self._folded.get(_fold(name))

    def read(self, name: str) -> bytes:
        """Return the bytes of the file `name`, one of `names`.

        Raises StoryError when it is encrypted, damaged, or larger than what
        may still be read.
        """
        entry = self._entries[name]
        self._check(name, entry)
        try:
            with self._file.open(entry) as file:
                raw = file.read(entry.file_size)  # no more, whatever is packed in it
        except _BROKEN as error:
            raise _damaged(self.path, error, name) from error
        self.left -= len(raw)
        return raw

    def is_encrypted(self, name: str) -> bool:
        """Whether the file `name` can only be read with a password."""
        return bool(self._entries[name].flag_bits & _ENCRYPTED)

    def _check(self, name: str, entry: zipfile.ZipInfo) -> None:
        if self.is_encrypted(name):
            raise StoryError(
                "is locked with a password", hint="save it without one", path=self.path
            )
        if entry.compress_type not in _METHODS:
            raise StoryError(
                f"{shown(name)} in it is packed in an unusual way",
                hint="save the book again",
                path=self.path,
            )
        bomb = entry.file_size > max(_BOMB_SIZE, _BOMB_RATIO * entry.compress_size)
        if bomb or entry.file_size > self.left:
            raise self._too_large(name, entry.file_size)

    def _too_large(self, name: str, size: int) -> StoryError:
        return StoryError(
            f"{shown(name)} in it unpacks to {size / 2**20:,.0f} MiB, more than a story has",
            hint="get the book again from where you have it",
            path=self.path,
        )


def is_zip(raw: bytes) -> bool:
    """Whether `raw` begins as a zip archive does."""
    return raw.startswith(_STARTS)


def opened(source: Source) -> Archive:
    """Return the archive in `source`, from which MOST_UNPACKED bytes may be read.

    Raises StoryError when it is no zip archive, is damaged, or lists more
    than MOST_ENTRIES files.
    """
    if source.raw.count(_ENTRY) > MOST_ENTRIES:
        raise StoryError(
            f"holds more than {MOST_ENTRIES:,} files",
            hint="is it a story? if so, save it again",
            path=source.path,
        )
    try:
        file = zipfile.ZipFile(io.BytesIO(source.raw))
        entries = {_name(entry): entry for entry in file.infolist() if not entry.is_dir()}
    except _BROKEN as error:
        raise _damaged(source.path, error) from error
    folded = {_fold(name): name for name in reversed(entries)}
    return Archive(source.path, MOST_UNPACKED, file, entries, folded)


def shown(name: str) -> str:
    """Return the name of a file inside an archive as an error may show it: short, on one line."""
    short = name if len(name) <= 80 else f"…{name[-79:]}"
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in short)


def _name(entry: zipfile.ZipInfo) -> str:
    r"""Return the entry's name; many programs write UTF-8 without saying so, some write `\`."""
    name = entry.filename
    if not entry.flag_bits & _UTF_8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = entry.filename
    return name.replace("\\", "/")


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _damaged(path: Path, error: Exception, name: str = "") -> StoryError:
    where = f"at {shown(name)} in it" if name else "or was not saved whole"
    reason = " ".join(str(error).split())[:100]
    return StoryError(
        f"is damaged {where}: {reason or type(error).__name__}",
        hint="get it again from where you have it",
        path=path,
    )
