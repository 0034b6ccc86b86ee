"""Text and chat messages, and who wrote them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from podfic.ingest.html.pieces import Piece
from podfic.ingest.keys import keyed
from podfic.model.work import BlockKind

_LONGEST = 400
"""Characters of a message that only the name before it tells."""
_LAYOUT_SHARE = 0.5
"""One element with more of a chapter's words than this is no message, whatever its class says."""
_FEWEST = 2

_CLOCK = r"[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]?"
_SENT = re.compile(
    rf"(?:{_CLOCK}\s?[-–—|]?\s?)?(?:"
    r"[\[<](?P<enclosed>[^\[\]<>:\n]{1,30})[\]>]\s?:?"
    rf"|(?P<name>[^\W\d][^:<>“”\"()\[\]\n.!?,;…]{{0,30}}?)(?:\s?{_CLOCK}|\s?\([^()\n]{{1,20}}\))?\s?:"
    r")\s+(?=\S)",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday ps pps cc bcc re fw fwd subject sent
    date to from first second third fourth fifth finally pros cons pro con one two three question
    answer option step rule day
    """.split()  # noqa: SIM905
)


def sender(text: str) -> str:
    """Return who wrote the message `text` by the name before it, "" when it has none.

    `Ianto: On my way.`, `[10:35] Jack: Now?`, `<jack> hi`.
    """
    match = _SENT.match(text)
    if match is None:
        return ""
    name = (match["enclosed"] or match["name"] or "").strip(" *_~@")
    words = name.split()
    if not words or len(words) > 3 or name.casefold().strip(".") in _NO_NAMES:
        return ""
    if len(words) > 1 and any(word[0].islower() for word in words):
        return ""
    known = keyed(text)
    return "" if known is not None and known.known else name


def with_messages(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a chapter with its messages told: by class, or by names before them."""
    layout = _layout(pieces)
    told = [_by_class(piece, layout) for piece in pieces]
    found: list[Piece] = []
    for (named, _), run in groupby(told, key=lambda piece: (_is_named(piece), piece.place.box)):
        group = list(run)
        if named and len(group) >= _FEWEST:
            group = [_message(piece) for piece in group]
        found += group
    return found


def _layout(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the elements that hold too much of the chapter to be a message."""
    whole = 0
    held: dict[int, int] = {}
    for piece in pieces:
        size = len(piece.text)
        whole += size
        if piece.place.weak_message:
            held[piece.place.message] = held.get(piece.place.message, 0) + size
    return frozenset(box for box, size in held.items() if size > _LAYOUT_SHARE * whole)


def _by_class(piece: Piece, layout: frozenset[int]) -> Piece:
    place = piece.place
    fits = piece.kind is BlockKind.PARAGRAPH and not place.level
    return _message(piece) if fits and place.message and place.message not in layout else piece


def _is_named(piece: Piece) -> bool:
    fits = piece.kind is BlockKind.PARAGRAPH and not piece.place.level
    return fits and len(piece.text) <= _LONGEST and sender(piece.words) != ""


def _message(piece: Piece) -> Piece:
    return replace(piece, kind=BlockKind.MESSAGE, writer=sender(piece.words))
