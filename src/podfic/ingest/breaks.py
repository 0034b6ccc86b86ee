"""Scene breaks as authors type them, and the dots and marks that are none."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from podfic.ingest.headings import Heading
from podfic.model.work import Block, BlockKind, Span

LONGEST = 200
"""Characters a break may have; the longest dash line seen in the wild has 120."""
_MINORITY = 0.25
"""Wide gaps are breaks only while they are at most this share of all gaps."""
_FEWEST_GAPS = 4

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_xXoO0]")
_LETTER = re.compile(r"[xXoO0]")
_SAID = re.compile(
    r"[\W_]{0,8}(?:scene|section|line|page)[ -]?break[\W_]{0,8}|[<\[({]hr ?/?[>\])}]", re.IGNORECASE
)
_HEART = re.compile(r"(?:<+/?3+\s*)+")
_KISSES = re.compile(r"(?:xo)+x?|ox", re.IGNORECASE)
_CRY = re.compile(r"O+o+|[oO]+[.!?…]+|0+[:.]0+")
_FACE = re.compile(
    r"[:;=][-^']?[()\[\]/\\|{}*<>@$oOxX0]+|\^[_.]*\^|-_+-|>[_.]*<|[oOxX0][._][oOxX0]|\\o/"
)
_QUOTES = re.compile(r"[\"“”„«»‹›]")
_QUOTED = re.compile(r"['‘’‚].*|.*['‘’]", re.DOTALL)
_SENTENCE_MARKS = re.compile(r"[\s.…?!‽¿¡,()\[\]]+")
_CALLS = re.compile(r"[?!‽¿¡]")
_REPEATED = re.compile(r"(?P<word>[B-DF-HJ-NP-TV-XZ]{2,3})(?:[\W_]{1,5}(?P=word)){2,40}")
_SOUNDS = frozenset(
    "BZZ BRR GRR HM HMM KSH MM MMM PFF PFT PSH PST SH SHH SSH TCH TCK TSK ZZ ZZZ".split()  # noqa: SIM905
)
"""Repeated, these are not initials but noises."""


def is_break(text: str) -> bool:
    """Whether a paragraph of just `text` is a typed scene break.

    It is when it has no letters or digits besides `x`, `o` and `0` among
    symbols, is a heart, repeats initials (`TW TW TW`) or says so in words. A
    bare `?!`, a quotation without words, a face and `xoxo` are things people say.
    """
    mark = text.strip()
    if not mark or len(mark) > LONGEST:
        return False
    if _SAID.fullmatch(mark) or _HEART.fullmatch(mark):
        return True
    if repeated := _REPEATED.fullmatch(mark):
        return repeated["word"] not in _SOUNDS
    if _WORD.search(mark) or _QUOTES.search(mark) or _FACE.fullmatch(mark):
        return False
    if _LETTER.search(mark):
        return not (_KISSES.fullmatch(mark) or _CRY.fullmatch(mark))
    called = _SENTENCE_MARKS.fullmatch(mark) and _CALLS.search(mark)
    return not (called or _QUOTED.fullmatch(mark))


def with_wide_gaps(text: str, items: Sequence[Block | Heading]) -> list[Block | Heading]:
    """Return `items` with a break in every unusually wide gap between two paragraphs.

    Such a break's source is the white space after the paragraph before it.
    Wide is three empty lines or more, and two more than usual; in a file that
    leaves no empty lines between paragraphs, one.
    """
    wide = _wide([_gap(text, a, b) for a, b in pairwise(items) if _both_paragraphs(a, b)])
    if not wide:
        return list(items)
    parted = list(items[:1])
    for before, item in pairwise(items):
        if _both_paragraphs(before, item) and _gap(text, before, item) >= wide:
            parted.append(Block(BlockKind.BREAK, _space_after(text, before)))
        parted.append(item)
    return parted


def _wide(gaps: Sequence[int]) -> int:
    """Return from how many empty lines on a gap is a break, 0 when none is."""
    if len(gaps) < _FEWEST_GAPS:
        return 0
    counts = Counter(gaps)
    usual = min(counts, key=lambda gap: (-counts[gap], gap))
    wide = 1 if usual == 0 else max(3, usual + 2)
    share = sum(gap >= wide for gap in gaps) / len(gaps)
    return wide if share <= _MINORITY else 0


def _both_paragraphs(before: Block | Heading, after: Block | Heading) -> bool:
    return all(
        isinstance(item, Block) and item.kind is BlockKind.PARAGRAPH for item in (before, after)
    )


def _gap(text: str, before: Block | Heading, after: Block | Heading) -> int:
    return text.count("\n", before.source.end, after.source.start) - 1


def _space_after(text: str, before: Block | Heading) -> Span:
    start = text.index("\n", before.source.end)
    match = _SPACE.match(text, start)
    return Span(start, match.end() if match else start + 1)
