"""Which paragraphs with typed line ends are verse."""

import re

from podfic.ingest.html.pieces import Piece
from podfic.model.work import StyleKind

_LONGEST = 70
_LONGEST_APART = 90
_LONGEST_OF_TWO = 45
"""Characters a line of verse may have: any, one that is set apart, one of only two."""
_MOST_LONG = 0.2
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$|[\"”»]$")
_SPOKEN = re.compile(r"[\"“«].*[\"”»]")


def reads_as_verse(piece: Piece) -> bool:
    """Whether a paragraph of several lines is verse.

    Its lines are short, and not most of them end a sentence, as lines of
    prose do; where they are all centred or emphasised, they need only be
    short. Lines that are each a quotation are a conversation.
    """
    lines = [line for line in piece.lines if line.strip()]
    if len(lines) < 2:
        return False
    if piece.place.verse:
        return True
    apart = piece.place.align == "center" or piece.is_all(StyleKind.EMPHASIS)
    longest = _LONGEST_APART if apart else _LONGEST_OF_TWO if len(lines) == 2 else _LONGEST
    if sum(len(line) > longest for line in lines) > _MOST_LONG * len(lines):
        return False
    if sum(_SPOKEN.match(line) is not None for line in lines) * 2 > len(lines):
        return False
    ended = sum(_ENDED.search(line[-12:]) is not None for line in lines[:-1])
    return apart or ended * 2 < len(lines) - 1
