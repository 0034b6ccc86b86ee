"""A line in tokens, each knowing where it stands."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from podfic.script.speech.data import table
from podfic.script.speech.figures import figure
from podfic.script.speech.manner import Manner
from podfic.script.speech.pictures import picture_end
from podfic.script.speech.plain import is_plain


class Kind(Enum):
    """What a token is, which decides by which rules it is read."""

    EDGE = auto()
    """Nothing: where the line begins or ends."""
    WORD = auto()
    READ = auto()
    """A word or phrase of the vocabulary; `said` is what is read instead."""
    FIGURE = auto()
    """A number, a time, a sum, a date; `said` is how it is read."""
    DOTTED = auto()
    """Letters with a full stop behind each: U.N.I.T."""
    ADDRESS = auto()
    """A web or mail address."""
    PICTURE = auto()
    """Emoji in a row, or a face typed with signs."""
    HEART = auto()
    HASHTAG = auto()
    HANDLE = auto()
    NOTE = auto()
    """The mark of a footnote, or "[sic]"."""
    STAR = auto()
    """Marks around stressed or struck words."""
    QUOTE = auto()
    SIGN = auto()
    HYPHEN = auto()
    """A hyphen between a word and a figure."""
    DASH = auto()
    ELLIPSIS = auto()
    STOP = auto()
    """Marks that end a sentence."""
    MARK = auto()
    """A comma, a colon or a semicolon."""
    OPEN = auto()
    CLOSE = auto()
    OTHER = auto()
    """A sign that nobody says."""


class Token(NamedTuple):
    """The characters `[start, end)` of a line; `spaced` when white space stands before them."""

    kind: Kind
    text: str
    start: int
    end: int
    spaced: bool
    said: str = ""


EDGE = Token(Kind.EDGE, "", 0, 0, spaced=True)

_RAISED = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079"
_LETTER = rf"[^\W\d_{_RAISED}]"
_ALNUM = rf"[^\W_{_RAISED}]"
_WORD = (
    rf"'?(?:{_LETTER}|(?<='){_ALNUM}){_ALNUM}*+(?:'{_ALNUM}++)*+"
    rf"(?:[-‐‑]{_LETTER}{_ALNUM}*+(?:'{_ALNUM}++)*+)*+'?"
)
_DOMAINS = "com|org|net|co\\.uk|ac\\.uk|io|info|gov|edu|eu"
_TOKEN = re.compile(
    rf"""
      (?P<ADDRESS> (?<![\w@]) (?: (?:https?://|www\.|ftp://)\S*[^\s.,;:!?…)\]}}"'>*_]
        | (?:mailto:)?[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}}
        | [\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{0,3}}\.(?:{_DOMAINS})
          (?:/[^\s"]*[^\s.,;:!?…)\]}}"'])?(?![\w.]*\w)
      ))
    | (?P<DOTTED> (?<![\w.]) (?:{_LETTER}\.){{2,}} (?:{_LETTER}(?![\w']))?
        | (?<![\w.']) [aApP]\.[mM] (?![\w']) )
    | (?P<WORD> {_WORD} )
    | (?P<HYPHEN> (?<=\w) [-‐‑] (?=\w) )
    | (?P<ELLIPSIS> (?:…|\.(?:\s?\.)+) (?:\s?[.…])* )
    | (?P<STOP> [.!?‽¡¿。！？؟]+ )
    | (?P<HEART> </?3+(?!\d) )
    | (?P<NOTE> (?:(?<=\S)|(?<=\S\s))\[(?:note\s)?\d{{1,3}}\] | (?<=\S)\[[a-z*†‡]\] | \[sic\]
        | (?<=[^\W\d_]{{2}})\(\d{{1,2}}\) | (?<=[^\W\d_]{{2}})\^\d{{1,2}}(?!\w)
        | (?<=[^\W\d_]{{2}})(?:(?<=[^\W\d_]{{3}})|(?<![kcm]m|ft|in|mi))[{_RAISED}]+
        | (?<=[.,!?"])[{_RAISED}]+ )
    | (?P<HASHTAG> \#(?=[^\W_]*[^\W\d_])\w+ )
    | (?P<HANDLE> (?<![\w@])@(?=[^\W_])(?:[\w-]|\.(?=\w))+ )
    | (?P<STAR> \*{{1,3}}(?!\*) | (?<!_)_{{1,3}}(?!_) | ~~ )
    | (?P<QUOTE> "+ )
    | (?P<DASH> [-‐‑‒–—―−]+ )
    | (?P<MARK> [,;:，、；：]+ )
    | (?P<OPEN> \( )
    | (?P<CLOSE> \) )
    | (?P<SIGN> ([&+=@%/§°×÷±<>])(?!\2) | (?<=[^\W_])'(?=\d) )
    | (?P<OTHER> \S )
    """,
    re.VERBOSE,
)
_SIMPLE = re.compile(r"[A-Za-z]++(?:'[a-z]++)*+(?=[,.;:!?]?\"?(?:\s|$))")
_SPACE = re.compile(r"\s*+")
_FACES = re.compile(rf"(?<![^\s(\"])(?:{'|'.join(table('emoji')['faces'])})(?=[\s.,!?)\"*…]|$)")
_FACE_START = frozenset(":;=xXoOTu^->\\¯(U")


def tokenize(text: str, manner: Manner) -> tuple[Token, ...]:
    """Return the tokens of `text`, whose marks are settled, in order and without overlap."""
    return tuple(_tokens(text, manner))


def is_letter(token: Token) -> bool:
    """Whether a sign is a mark that belongs to a letter, or a digit of another script."""
    return token.kind is Kind.OTHER and unicodedata.category(token.text[0])[0] in "MLN"


def _tokens(text: str, manner: Manner) -> Iterator[Token]:
    spaces = _SPACE.match
    at = 0
    while at < len(text):
        start = spaces(text, at).end()  # type: ignore[union-attr]  # it matches anywhere
        if start == len(text):
            return
        token = _token(text, start, start > at or start == 0, manner)
        yield token
        at = token.end


def _token(text: str, at: int, spaced: bool, manner: Manner) -> Token:  # noqa: FBT001
    simple = _SIMPLE.match(text, at) if spaced else None
    if simple is not None and is_plain(simple.group(), manner.words):
        return Token(Kind.WORD, simple.group(), at, simple.end(), spaced)
    begins = at == 0 or not (text[at - 1].isalnum() and text[at].isalnum())
    if begins:
        found = _whole(text, at, manner)
        if found is not None:
            kind, end, said = found
            return Token(kind, text[at:end], at, end, spaced, said)
    match = _TOKEN.match(text, at)
    assert match is not None  # noqa: S101  # any character is at least OTHER
    kind = Kind[match.lastgroup or "OTHER"]
    return Token(kind, match.group(), at, match.end(), spaced)


def _whole(text: str, at: int, manner: Manner) -> tuple[Kind, int, str] | None:
    """Return what begins at `at` and is known as a whole: its kind, its end, how it is said."""
    first = text[at]
    if first in _FACE_START:
        face = _FACES.match(text, at)
        if face is not None:
            return Kind.PICTURE, face.end(), ""
    if ord(first) >= 0xA9 or first in "0123456789*#":
        end = picture_end(text, at)
        if end > at:
            return Kind.PICTURE, end, ""
    entry = manner.words.found(text, at)
    if entry is not None:
        return Kind.READ, *entry
    number = figure(text, at, manner)
    return (Kind.FIGURE, number.end, number.said) if number is not None else None
