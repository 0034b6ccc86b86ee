"""A line as its readers see it: tokens, and what stands beside each."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from podfic.model.script import MarkKind
from podfic.script.speech.manner import Manner
from podfic.script.speech.tokens import EDGE, Kind, Token

_PASSED = frozenset({Kind.QUOTE, Kind.STAR, Kind.OPEN, Kind.CLOSE, Kind.NOTE})
_REACH = 12
"""Tokens that are looked past at most."""
WORDY = frozenset(
    {Kind.WORD, Kind.READ, Kind.FIGURE, Kind.DOTTED, Kind.HASHTAG, Kind.HANDLE, Kind.HEART}
)
"""Tokens that are said."""


class Role(Enum):
    """How a piece is laid beside its neighbours."""

    WORD = auto()
    GLUE = auto()
    """A hyphen: no space on either side."""
    PAUSE = auto()
    """A mark of the line, or a break that counts as a comma."""
    DASH = auto()
    OPEN = auto()
    CLOSE = auto()
    GAP = auto()
    """Nothing but a space."""
    QUOTE = auto()


Marking = tuple[MarkKind, str]


class Piece(NamedTuple):
    """Something said or heard as a pause, and whether white space stands before it."""

    role: Role
    text: str
    spaced: bool = True
    markings: tuple[Marking, ...] = ()
    clause: bool = False
    """Whether it is shorthand for a clause of its own."""


class Reading(NamedTuple):
    """What is said for some tokens, and for how many of them."""

    pieces: tuple[Piece, ...]
    taken: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a line and the manner of saying them."""

    tokens: Sequence[Token]
    manner: Manner

    def at(self, place: int) -> Token:
        """Return the token at `place`, EDGE outside of the line."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else EDGE

    def before(self, place: int) -> Token:
        """Return the token before `place`, quotation and emphasis marks passed over."""
        for at in range(place - 1, place - _REACH, -1):
            if self.at(at).kind not in _PASSED:
                return self.at(at)
        return EDGE

    def after(self, place: int) -> Token:
        """Return the token behind `place`, quotation and emphasis marks passed over."""
        return self.at(self.next(place))

    def next(self, place: int) -> int:
        """Return the place of the token that `after` tells."""
        for at in range(place + 1, place + _REACH):
            if self.at(at).kind not in _PASSED:
                return at
        return len(self.tokens)

    def has_stop(self, place: int) -> bool:
        """Whether a single full stop touches the token at `place` from behind."""
        stop = self.at(place + 1)
        return stop.kind is Kind.STOP and stop.text == "." and not stop.spaced

    def begins_sentence(self, place: int) -> bool:
        """Whether nothing of its sentence is said before the token at `place`."""
        return self.before(place).kind in {Kind.EDGE, Kind.STOP, Kind.ELLIPSIS}
