"""The bytes of a web page to its characters."""

import codecs
import re

from podfic.ingest.decode import guessed
from podfic.ingest.kinds import wide_encoding

_DECLARED_WITHIN = 8192
"""Bytes at the beginning of a page that may tell its encoding; browsers look at 1024."""
_DECLARED = re.compile(
    rb"<(?:meta\b[^<>]{0,300}?\bcharset|\?xml\b[^<>]{0,100}?\bencoding)"
    rb"\s{0,9}=\s{0,9}[\"']?(?P<name>[\w.:-]{1,40})",
    re.IGNORECASE,
)
_WESTERN = frozenset({"iso8859-1", "ascii"})
"""Codecs that on the web mean Windows-1252, by the WHATWG Encoding Standard."""
_OF_THE_WEB = re.compile(
    r"cp\d{3,4}|iso8859-\d{1,2}|koi8-[ru]|mac-(?:roman|cyrillic)|gb(?:k|2312|18030)|big5(?:hkscs)?"
    r"|shift_jis\w*|euc_\w+|johab"
)


def page_text(raw: bytes) -> str:
    """Return the text of a page, by its mark, as UTF-8, as it declares, or as it seems.

    What is valid UTF-8 is read so whatever the page declares: editors convert
    pages without changing the declaration.
    """
    if not wide_encoding(raw):
        for codec in ("utf-8", _declared(raw)):
            try:
                return raw.decode(codec).removeprefix("\ufeff")
            except UnicodeError:
                continue
    return guessed(raw).removeprefix("\ufeff")


def _declared(raw: bytes) -> str:
    """Return the codec the page names, UTF-8 when it names none the web knows."""
    match = _DECLARED.search(raw[:_DECLARED_WITHIN])
    try:
        name = codecs.lookup(match["name"].decode("ascii")).name if match else ""
    except (LookupError, UnicodeError):
        return "utf-8"
    if name in _WESTERN:
        return "cp1252"
    return name if _OF_THE_WEB.fullmatch(name) else "utf-8"
