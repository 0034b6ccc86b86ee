"""Tokens read one after the other: each kind by its own rules."""

from collections.abc import Callable, Iterator, Mapping

from podfic.model.script import MarkKind
from podfic.script.speech.data import words
from podfic.script.speech.emphasis import Markings
from podfic.script.speech.line import WORDY, Line, Marking, Piece, Reading, Role
from podfic.script.speech.manner import Place
from podfic.script.speech.marks import NOTHING, dash, initialism, other, pause
from podfic.script.speech.pictures import named
from podfic.script.speech.shouting import calmed
from podfic.script.speech.signs import handle, hashtag, sign
from podfic.script.speech.tokens import Kind, Token
from podfic.script.speech.wording import is_spaced, word

_CLAUSE = 3
"""Words of a reading that make it a clause of its own."""
_FOREIGN = frozenset({Kind.WORD, Kind.READ})
"""What English rules leave alone in another language."""
_STRUCK = (MarkKind.STRUCK, "")


class Reader:
    """Reads the tokens of one line; `unnamed` then holds the pictures it did not name."""

    def __init__(self, line: Line, markings: Markings) -> None:
        self.unnamed: list[Token] = []
        self._line = line
        self._markings = markings
        self._calmed = calmed(line)
        self._brackets = _matched(line)
        self._has_named = False

    def pieces(self) -> Iterator[Piece]:
        """Yield what is said for the tokens, in order."""
        place = 0
        while place < len(self._line.tokens):
            reading = self._read(place)
            told = self._markings.get(place, ())
            for piece in reading.pieces:
                if told and piece.role is Role.WORD:
                    yield piece._replace(markings=(*piece.markings, *told))
                else:
                    yield piece
            place += reading.taken
            if self._is_taken_back(told, place):
                yield Piece(Role.PAUSE, ",")

    def _read(self, place: int) -> Reading:
        token = self._line.tokens[place]
        if token.kind in _FOREIGN and self._is_foreign(place):
            said = token.text.rstrip(".")
            return Reading((Piece(Role.WORD, said, is_spaced(self._line, place)),))
        if token.kind is Kind.WORD:
            return word(self._line, place, self._calmed)
        if token.kind is Kind.PICTURE:
            return self._picture(place)
        if token.kind in {Kind.OPEN, Kind.CLOSE}:
            return self._bracket(place)
        reader = _READERS.get(token.kind)
        return reader(self._line, place) if reader is not None else NOTHING

    def _is_foreign(self, place: int) -> bool:
        return any(kind is MarkKind.FOREIGN for kind, _ in self._markings.get(place, ()))

    def _is_taken_back(self, told: tuple[Marking, ...], place: int) -> bool:
        """Whether struck words end before `place`, so that a break follows."""
        return _STRUCK in told and _STRUCK not in self._markings.get(place, ())

    def _bracket(self, place: int) -> Reading:
        if place not in self._brackets:
            return NOTHING
        is_open = self._line.at(place).kind is Kind.OPEN
        return Reading((Piece(Role.OPEN if is_open else Role.CLOSE, ""),))

    def _picture(self, place: int) -> Reading:
        """Name a picture in a message, or where the sentence speaks of it; else leave it out."""
        token, before = self._line.at(place), self._line.before(place)
        is_needed = self._is_sent(place) or (
            not _is_face(token) and self._has_named and before.text.lower() == "and"
        )
        self._has_named = is_needed or self._line.manner.place is Place.MESSAGE
        if not self._has_named:
            self.unnamed.append(token)
            return NOTHING
        has_article = before.text.lower() in words("determiners")
        said = Piece(Role.WORD, named(token.text, article=is_needed and not has_article))
        if is_needed or before.kind not in {*WORDY, Kind.PICTURE}:
            return Reading((said,))
        return Reading((Piece(Role.PAUSE, ","), said))

    def _is_sent(self, place: int) -> bool:
        """Whether the sentence speaks of the picture; a typed face may just end one."""
        before, after = self._line.before(place), self._line.after(place)
        known = before.text.lower()
        if before.kind is not Kind.WORD or known not in words("sending"):
            return False
        if not _is_face(self._line.at(place)) or known in {"a", "an", "the", "another"}:
            return True
        goes_on = after.kind is Kind.WORD and after.text.islower()
        return goes_on and known not in words("determiners") | words("function")


def _entry(line: Line, place: int) -> Reading:
    token = line.at(place)
    said = token.said
    if token.text[0].isupper() and line.begins_sentence(place):
        said = said[0].upper() + said[1:]
    is_clause = len(said.split()) >= _CLAUSE or said in words("clauses")
    return Reading((Piece(Role.WORD, said, clause=is_clause),))


def _figure(line: Line, place: int) -> Reading:
    said = line.at(place).said
    piece = Piece(Role.WORD, said.removesuffix("."))
    return Reading((piece, Piece(Role.PAUSE, ".")) if said.endswith(".") else (piece,))


def _heart(line: Line, place: int) -> Reading:
    return Reading((Piece(Role.WORD, "broken heart" if "/" in line.at(place).text else "heart"),))


def _hyphen(line: Line, place: int) -> Reading:
    """Return the hyphen of "mid-1980s", or what stands between two figures."""
    before, after = line.at(place - 1), line.at(place + 1)
    is_timed = before.kind is Kind.FIGURE or before.text.lower() in {"noon", "midnight"}
    if is_timed and after.kind is Kind.FIGURE:
        return Reading((Piece(Role.WORD, "to"),))
    return Reading((Piece(Role.GLUE, "-"),))


def _quote(*_: object) -> Reading:
    return Reading((Piece(Role.QUOTE, ""),))


_READERS: Mapping[Kind, Callable[[Line, int], Reading]] = {
    Kind.READ: _entry,
    Kind.FIGURE: _figure,
    Kind.DOTTED: initialism,
    Kind.HEART: _heart,
    Kind.HASHTAG: hashtag,
    Kind.HANDLE: handle,
    Kind.SIGN: sign,
    Kind.HYPHEN: _hyphen,
    Kind.DASH: dash,
    Kind.ELLIPSIS: pause,
    Kind.STOP: pause,
    Kind.MARK: pause,
    Kind.QUOTE: _quote,
    Kind.OTHER: other,
}
"""Addresses, footnote marks and stars are the kinds that nothing is said for."""


def _is_face(token: Token) -> bool:
    """Whether a picture is typed with signs, and no emoji."""
    return token.text[0].isascii() and not token.text[0].isdecimal()


def _matched(line: Line) -> frozenset[int]:
    """Return the places of the brackets that have a counterpart."""
    opened: list[int] = []
    matched: set[int] = set()
    for place, token in enumerate(line.tokens):
        if token.kind is Kind.OPEN:
            opened.append(place)
        elif token.kind is Kind.CLOSE and opened:
            matched |= {opened.pop(), place}
    return frozenset(matched)
