"""Letters in a story, and who signed them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from podfic.ingest.html.pieces import Piece
from podfic.model.work import BlockKind, Span, StyleKind

_LONGEST_LETTER = 40
"""Paragraphs between a salutation and the name that signs for it."""
_LONGEST_SIGN = 80
_LAYOUT_SHARE = 0.5
"""A quotation with more of a chapter's words than this is layout."""
_POSTSCRIPTS = 3

_NAME = r"[^\W\d_][\w.’'&-]{0,24}(?: [^\W\d_][\w.’'&-]{0,24}){0,3}"
_SALUTATION = re.compile(
    r"(?:my )?(?:own |very )?(?:dear(?:est)?|beloved|darling)\b[^.!?“”\"\n]{0,60}"
    r"|to whom(?:so?ever)? it may concern[,:]?",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:hi|hey|hello|greetings|good (?:morning|evening|day))\b[^.?“”\"\n]{0,40}[,:!–—-]"
    rf"|{_NAME}\s?[,:–—-]",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:with |all |lots of |much |my |as |kind(?:est)? |best |warm(?:est)? |deepest |many |and "
    r"|ever |forever |always )*"
    r"(?:love(?: always)?|yours(?: \w{2,12}){0,2}|sincerely(?: yours)?|regards|best|wishes|cheers"
    r"|faithfully|respectfully|affectionately|cordially|fondly|hugs|kisses|thanks|gratitude|always"
    r"|ever|forever|xo(?:xo)*|your (?:\w{2,15} ){0,3}\w{2,15})"
    r"(?: and \w{2,12})?(?:,? (?:always|forever))?\s?(?:[,.!:–—-]+|\n|$)\s*"
    rf"(?P<name>{_NAME})?[.!]?(?:\s?x{{1,5}})?",
    re.IGNORECASE,
)
_DASHED = re.compile(rf"[-–—~]{{1,3}}\s?(?P<name>{_NAME})[.!]?")
_POSTSCRIPT = re.compile(r"(?:p\.?\s?)+s\.?\b", re.IGNORECASE)
_KISSES = re.compile(r"(?:\s[xX]{1,5})+$")
_INITIAL = re.compile(r"(?:^|[ .])\w\.$")


def with_letters(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a chapter with its letters told, each with the name that signs it.

    A quotation is one when it opens with a salutation or closes with a
    signature; paragraphs of the prose when they do both, or are emphasised
    from end to end and signed.
    """
    found = list(pieces)
    whole = sum(len(piece.text) for piece in pieces)
    for span in (*_quoted(pieces), *_emphasised(pieces), *_running(pieces)):
        group = found[span.start : span.end]
        if any(piece.kind is not BlockKind.PARAGRAPH for piece in group):
            continue
        if sum(len(piece.text) for piece in group) > _LAYOUT_SHARE * whole and len(group) > 20:
            continue
        _, writer = _signed(group)
        found[span.start : span.end] = [
            replace(piece, kind=BlockKind.LETTER, writer=writer) for piece in group
        ]
    return found


def _quoted(pieces: Sequence[Piece]) -> Iterator[Span]:
    """Yield the quotations, and what is called a letter, that read like one."""
    at = 0
    for (quote, letter), run in groupby(pieces, key=lambda p: (p.place.quote, p.place.letter)):
        group = list(run)
        start, at = at, at + len(group)
        if not (quote or letter):
            continue
        opened = _opens(group[0], quoted=True)
        signed, _ = _signed(group)
        if letter or opened or signed:
            yield Span(start, at)


def _emphasised(pieces: Sequence[Piece]) -> Iterator[Span]:
    """Yield the runs of emphasised paragraphs that are signed."""
    at = 0
    for key, run in groupby(pieces, key=lambda p: not p.place.quote and _is_emphasised(p)):
        group = list(run)
        start, at = at, at + len(group)
        if not key or not 1 < len(group) <= _LONGEST_LETTER:
            continue
        end = next(
            (n for n in range(1, len(group)) if _signature(group[n], below=group[n - 1 : n])), 0
        )
        if end:
            first = next((n for n in range(end) if _opens(group[n], quoted=True)), 0)
            yield Span(start + first, start + end + 1)


def _running(pieces: Sequence[Piece]) -> Iterator[Span]:
    """Yield paragraphs of the prose from a salutation to a signature."""
    opened = [not p.place.quote and _opens(p, quoted=False) for p in pieces]
    if not any(opened):
        return
    prose = [
        p.kind is BlockKind.PARAGRAPH and not p.place.level and not p.place.quote for p in pieces
    ]
    signed = [False, *(_signature(b, below=[a]) != "" for a, b in pairwise(pieces))]
    at = 0
    while at < len(pieces):
        end = _end_of_letter(prose, signed, at) if opened[at] else 0
        if end:
            yield Span(at, end)
        at = max(at + 1, end)


def _end_of_letter(prose: Sequence[bool], signed: Sequence[bool], start: int) -> int:
    """Return the index behind the signature of a letter begun at `start`, 0 without one."""
    for index in range(start + 1, min(len(prose), start + _LONGEST_LETTER)):
        if not prose[index]:
            return 0
        if signed[index]:
            return index + 1
    return 0


def _opens(piece: Piece, *, quoted: bool) -> bool:
    """Whether a letter may begin with the piece; in a quotation a plain `H –` will do."""
    line = piece.lines[0].strip()
    if _SALUTATION.fullmatch(line):
        return True
    return quoted and len(line) <= _LONGEST_SIGN and _GREETING.fullmatch(line) is not None


def _signed(group: Sequence[Piece]) -> tuple[bool, str]:
    """Return whether a letter closes like one, and the name below it."""
    for index in range(len(group) - 1, max(-1, len(group) - 1 - _POSTSCRIPTS), -1):
        below = group[max(0, index - 1) : index]
        if name := _signature(group[index], below=below):
            return True, name
        if not _POSTSCRIPT.match(group[index].words):
            break
    last = group[-1].words
    return len(last) <= _LONGEST_SIGN and last.endswith(",") and _closing(last) is not None, ""


def _signature(piece: Piece, *, below: Sequence[Piece]) -> str:
    """Return the name that signs a letter with `piece` as its last paragraph, "" if none does."""
    said = piece.words
    lines = said.split("\n")
    tail = "\n".join(lines[-2:])
    for ending in (said, tail, lines[-1]):
        if len(ending) > _LONGEST_SIGN:
            continue
        match = _closing(ending) or _DASHED.fullmatch(ending.strip())
        if match is not None and match["name"]:
            return _tidy(match["name"])
    named = len(said) <= 40 and re.fullmatch(rf"{_NAME}[.!]?", said) is not None
    formula = bool(below) and len(below[0].words) <= _LONGEST_SIGN and _closing(below[0].words)
    right = piece.place.align == "right" and said[:1].isupper()
    return _tidy(said) if named and (formula or right) else ""


def _closing(said: str) -> re.Match[str] | None:
    """Return the match of a closing formula with the name behind it, if any."""
    match = _CLOSING.fullmatch(said.strip())
    return match if match is None or not match["name"] or match["name"][0].isupper() else None


def _tidy(name: str) -> str:
    """Return a signature without the stop behind it, unless that abbreviates."""
    shown = _KISSES.sub("", name.strip(" ,!"))
    return shown if _INITIAL.search(shown) else shown.rstrip(".")


def _is_emphasised(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and piece.is_all(StyleKind.EMPHASIS)
