"""Pieces laid beside each other as one text, with marks of how they are said."""

from collections.abc import Iterable

from podfic.model.script import Delivery, Mark, MarkKind
from podfic.script.speech.line import Marking, Piece, Role

_STOPS = {"!": "!", "?": "?", "！": "!", "？": "?", "؟": "?", "‽": "?!"}
_MARKS = {"，": ",", "、": ",", "；": ";", "：": ":"}
_RUNNING = frozenset(MarkKind) - {MarkKind.STUTTER, MarkKind.LENGTHENED}
"""Marks that a whole stretch of words shares; the others are each word's own."""
_PAUSES = frozenset({Role.PAUSE, Role.DASH, Role.QUOTE})


def join(pieces: Iterable[Piece], *, quoted: bool) -> tuple[str, Delivery]:
    """Return the spoken text of `pieces` and its delivery; "" if there is no word.

    Of several pauses in a row the weightiest is kept. A line that is `quoted`
    is cut off where it ends in a dash.
    """
    layout = _Layout()
    for piece in pieces:
        layout.add(piece)
    text = layout.text()
    if not any(letter.isalnum() for letter in text):
        return "", Delivery()
    return text, layout.delivery(quoted=quoted)


class _Layout:
    """The text so far, and the pauses since its last word."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._pauses: list[Piece] = []
        self._before_first: list[Piece] = []
        self._open = ""
        self._glued = False
        self._last = Piece(Role.GAP, "")
        self._marks: list[Mark] = []
        self._running: dict[Marking, int] = {}

    def add(self, piece: Piece) -> None:
        if piece.role in _PAUSES:
            self._pauses.append(piece)
            if piece.role is not Role.QUOTE:
                self._running = {
                    key: at for key, at in self._running.items() if key[0] is not MarkKind.EMPHASIS
                }
        elif piece.role is Role.GLUE:
            self._glued = bool(self._parts)
        elif piece.role is Role.OPEN:
            self._open = "("
        elif piece.role is Role.CLOSE:
            self._close()
        elif piece.role is Role.WORD and piece.text:
            self._word(piece)

    def text(self) -> str:
        if self._parts:
            self._append(_settled(self._pauses, at_end=True))
        return "".join(self._parts)

    def delivery(self, *, quoted: bool) -> Delivery:
        cut_off = quoted and _breaks_off(self._pauses)
        return Delivery(
            cut_off=cut_off,
            trail_off=not cut_off and any("…" in one.text for one in self._pauses),
            soft_entry=_enters_softly(self._before_first),
            marks=tuple(sorted(self._marks, key=lambda mark: (mark.start, mark.end))),
        )

    def _word(self, piece: Piece) -> None:
        if not self._parts:
            self._before_first = self._pauses
            self._pauses = []
        elif self._glued:
            self._append("-")
        else:
            self._space(piece)
        self._append(self._open)
        start = self._length
        self._append(piece.text)
        self._mark(piece, start)
        self._pauses = []
        self._open = ""
        self._glued = False
        self._last = piece

    def _space(self, piece: Piece) -> None:
        pause = _settled(self._pauses, at_end=False)
        if not pause and piece.clause and self._last.clause:
            pause = ","
        self._append(pause)
        if pause or piece.spaced or self._open:
            self._append(" ")

    def _close(self) -> None:
        """Lay the closing bracket, unless nothing was said since it opened."""
        if self._open or not self._parts:
            self._open = ""
            return
        self._append(_settled(self._pauses, at_end=True) + ")")
        self._pauses = [one for one in self._pauses if one.role is Role.DASH]

    def _append(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)

    def _mark(self, piece: Piece, start: int) -> None:
        """Note how a piece is said, as one mark with a neighbour that is said the same."""
        running: dict[Marking, int] = {}
        for marking in piece.markings:
            index = self._running.get(marking) if marking[0] in _RUNNING else None
            if index is None:
                index = len(self._marks)
                self._marks.append(Mark(marking[0], start, self._length, marking[1]))
            else:
                known = self._marks[index]
                self._marks[index] = Mark(known.kind, known.start, self._length, known.value)
            running[marking] = index
        self._running = running


def _settled(pauses: list[Piece], *, at_end: bool) -> str:
    """Return the one mark that stands for `pauses`, "" for none.

    A dash within a line is a short break, which a voice makes of a comma.
    """
    if not pauses:
        return ""
    written = "".join(one.text for one in pauses if one.role is Role.PAUSE)
    stops = "".join(dict.fromkeys("".join(_STOPS.get(sign, "") for sign in written)))
    if stops:
        return ("…" if written.startswith("…") else "") + stops
    for sign in "….":
        if sign in written or (sign == "." and "。" in written):
            return sign
    marks = [_MARKS.get(sign, sign) for sign in written if sign in ",;:" or sign in _MARKS]
    if marks:
        return marks[0]
    return "," if not at_end and any(one.role is Role.DASH for one in pauses) else ""


def _breaks_off(pauses: list[Piece]) -> bool:
    """Whether a dash is the last of `pauses`, but for a question or an exclamation mark."""
    for one in reversed(pauses):
        if one.role is Role.DASH:
            return True
        if one.role is Role.PAUSE and set(one.text) - set(_STOPS):
            return False
    return False


def _enters_softly(pauses: list[Piece]) -> bool:
    """Whether an ellipsis stands before the first word, or a dash behind a quotation mark."""
    if any("…" in one.text for one in pauses):
        return True
    roles = [one.role for one in pauses]
    return Role.QUOTE in roles and Role.DASH in roles[roles.index(Role.QUOTE) :]
