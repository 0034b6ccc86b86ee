"""Characters put right before anything is read, each knowing where it was written."""

import html
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ftfy import fix_encoding
from ftfy.badness import is_bad

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe"
_HIGH = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013-\u203a\u20ac\u2122"
)
"""What the later bytes of a UTF-8 character look like in Windows-1252."""
_EMOJI_PART = r"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]"
_TAGS = (
    "a|b|big|br|center|code|del|div|em|font|hr|i|img|ins|li|ol|p|q|rb|s|small|span|strike|strong"
)
_TAGS += "|sub|sup|u|ul|blockquote|ruby|h[1-6]"
_BOARD_TAGS = "b|i|u|s|em|strong|strike|quote|center|size|color|colour|font|url|spoiler"
"""What message boards set in square brackets."""
_NOTATION = re.compile(
    rf"""
      (?P<composed> [^\W\d_] [\u0300-\u036f]+ )
    | (?P<ruby> <ruby\b[^<>]*+> .{{0,200}}? </ruby> )
    | (?P<raised> <sup>\s*\d{{1,3}}\s*</sup> )
    | (?P<tag> </?(?:{_TAGS})(?:\s[^<>]*+)?/?>
        | \[(?P<board>{_BOARD_TAGS})(?:=[^][]{{0,200}})?\](?=.{{0,400}}?\[/(?P=board)\])
        | \[/(?:{_BOARD_TAGS})\] )
    | (?P<entity> &(?:\#\d{{1,7}}|\#x[0-9a-f]{{1,6}}|[a-z]{{2,8}}\d{{0,2}}); )
    | (?P<joiner> (?<={_EMOJI_PART}) \u200d (?={_EMOJI_PART}) )
    | (?P<invisible> [{_INVISIBLE}] )
    | (?P<garbled> (?:[\u00c2-\u00f4][{_HIGH}]++)+ )
    | (?P<shaped> [\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06\U0001d400-\U0001d7ff]+
        | [\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c-\u2131\u2133\u2134] )
    | (?P<control> [\x80-\x84\x86-\x9f] )
    | (?P<lost> (?<=[^\W\d_]) \ufffd (?=[^\W\d_]) )
    | (?P<space> [^\S ]+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_READING = re.compile(r"<rt\b[^<>]*+>(.*?)(?=<|$)", re.IGNORECASE | re.DOTALL)
_BREAKING = re.compile(r"</?(?:br|p|div|li|hr|h\d|blockquote|ol|ul|center)\b", re.IGNORECASE)
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_UNSEEN = re.compile(f"[{_INVISIBLE}]")
_CUT_QUOTE = re.compile(f"\u00e2\u20ac(?![{_HIGH}])")
"""A closing quotation mark read as the wrong encoding, its last byte lost on the way."""


@dataclass(frozen=True, slots=True)
class Clean:
    """Text put right: `text[i]` was written from `places[i]` up to `places[i + 1]`."""

    text: str
    places: Sequence[int]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return the range that `text[start:end]` was written as."""
        return self.places[start], self.places[end]


def clean(written: str) -> Clean:
    """Return `written` without markup, invisible characters and wrong encodings.

    Spaces of all kinds become plain ones; letters are composed with their marks.
    """
    letters: list[str] = []
    places: list[int] = []
    at = 0
    for match in _NOTATION.finditer(written):
        instead = _MENDED[match.lastgroup or ""](match.group())
        if instead == match.group():
            continue
        letters.append(written[at : match.start()])
        places.extend(range(at, match.start()))
        letters.append(instead)
        width = match.end() - match.start()
        places.extend(match.start() + n * width // len(instead) for n in range(len(instead)))
        at = match.end()
    if at == 0:
        return Clean(written, range(len(written) + 1))
    letters.append(written[at:])
    places.extend(range(at, len(written) + 1))
    return Clean("".join(letters), places)


def _ruby(notation: str) -> str:
    """Return the reading set above characters, in place of these."""
    return "".join(_READING.findall(notation)) or re.sub("<[^<>]*+>", "", notation)


def _raised(notation: str) -> str:
    """Return the figure of a footnote as raised digits, which are no part of a word."""
    return "".join(_SUPERSCRIPTS[int(one)] for one in notation if one.isdecimal())


def _degarbled(run: str) -> str:
    """Return what a run of characters was before it was read in a wrong encoding."""
    mended = fix_encoding(run) if is_bad(run) else run
    return _UNSEEN.sub("", _CUT_QUOTE.sub("\u201d", mended)).replace("\u00a0", " ")


_MENDED: dict[str, Callable[[str], str]] = {
    "ruby": _ruby,
    "tag": lambda tag: " " if _BREAKING.match(tag) else "",
    "entity": html.unescape,
    "joiner": lambda joiner: joiner,
    "invisible": lambda _: "",
    "raised": _raised,
    "garbled": _degarbled,
    "shaped": lambda letters: unicodedata.normalize("NFKC", letters),
    "control": lambda control: control.encode("latin-1").decode("cp1252", "ignore"),
    "composed": lambda letter: unicodedata.normalize("NFC", letter),
    "lost": lambda _: "'",
    "space": lambda _: " ",
}
