"""Bytes to text: which encoding a file is written in, and its text in it."""

import re
from itertools import islice

from podfic.errors import StoryError
from podfic.ingest.base import Source
from podfic.ingest.kinds import kind_of, wide_encoding
from podfic.ingest.mojibake import repaired

_JUDGED = 20_000
"""Non-ASCII characters looked at before an encoding is believed."""
_SAMPLE = 65_536
"""Bytes given to charset-normalizer."""
_ODD_SHARE = 0.1
_FOREIGN_SHARE = 0.4
"""More letters than this beyond ASCII, and the text is not in a Western alphabet."""

_MULTIBYTE = (
    rb"(?:[\xc2-\xdf][\x80-\xbf]"
    rb"|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})"
)
_UTF_8 = re.compile(rb"(?P<whole>" + _MULTIBYTE + rb"+)|(?P<stray>[\x80-\xff])")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_TYPOGRAPHY = frozenset("‘’“”„–—…•™©®°£€«»·×½¼¾§\xa0\xad")


def decode(source: Source) -> str:
    r"""Return the text of `source`, without byte order mark and DOS end mark, line ends as `\n`.

    Read as UTF-8, UTF-16 and UTF-32 with or without a mark, Windows-1252 or
    Mac Roman, or else whatever charset-normalizer finds likeliest; the same
    bytes always give the same text. What was read in a wrong encoding and
    saved again is repaired. Raises StoryError for a binary file.
    """
    kind = kind_of(source.raw)
    if kind:
        raise StoryError(
            f"seems to be {kind}, not text", hint="save the story as plain text", path=source.path
        )
    text = guessed(source.raw).removeprefix("\ufeff").removesuffix("\x1a")
    return repaired(text.replace("\r\n", "\n").replace("\r", "\n"))


def guessed(raw: bytes) -> str:
    """Return the text of `raw` in the encoding it is likeliest written in, with all its marks."""
    wide = wide_encoding(raw)
    if wide:
        return raw.decode(wide, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _patched(raw) or _single_byte(raw)


def _patched(raw: bytes) -> str:
    """Return UTF-8 text with a few stray bytes read as Windows-1252, "" for anything else."""
    whole = stray = 0
    for match in islice(_UTF_8.finditer(raw), _JUDGED):
        if match.lastgroup == "whole":
            whole += 1
        else:
            stray += 1
    if whole < 4 * stray:
        return ""
    parts: list[str] = []
    at = 0
    for match in _UTF_8.finditer(raw):
        if match.lastgroup == "stray":
            parts += (raw[at : match.start()].decode("utf-8"), _western(match.group()))
            at = match.end()
    return "".join((*parts, raw[at:].decode("utf-8")))


def _single_byte(raw: bytes) -> str:
    for codec in ("cp1252", "mac_roman"):
        text = raw.decode(codec, errors="replace")
        if _plausible(text):
            return text
    return _likeliest(raw)


def _western(raw: bytes) -> str:
    return raw.decode("cp1252", errors="replace")


def _plausible(text: str) -> bool:
    seen = odd = 0
    for match in islice(_BEYOND_ASCII.finditer(text), _JUDGED):
        at = match.start()
        seen += 1
        odd += not _natural(text[at], text[max(0, at - 1) : at], text[at + 1 : at + 2])
    head = text[:_SAMPLE]
    letters = sum(map(str.isalpha, head))
    foreign = sum(letter.isalpha() for letter in _BEYOND_ASCII.findall(head))
    return odd <= _ODD_SHARE * seen and foreign <= max(2, _FOREIGN_SHARE * letters)


def _natural(character: str, before: str, after: str) -> bool:
    if character in _TYPOGRAPHY:
        return True
    if character in "¿¡":
        return not before.isalpha()
    if not character.isalpha() or character in "ªºµˆƒ":
        return False
    if character.isupper() and before.islower():
        return False
    return before.isalpha() or after.isalpha() or (before + after).isspace() or not before + after


def _likeliest(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  # slow to import, seldom needed

    first = _first_beyond_ascii(raw)
    start = max(0, first - _SAMPLE // 4)
    best = from_bytes(raw[start : start + _SAMPLE]).best()
    if best is None:
        return _western(raw)
    return raw.decode(best.encoding, errors="replace")


def _first_beyond_ascii(raw: bytes) -> int:
    match = re.search(rb"[\x80-\xff]", raw)
    return match.start() if match else 0
