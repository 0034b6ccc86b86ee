"""Rows of plain text to paragraphs, however the file parts them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from podfic.ingest.breaks import is_break
from podfic.ingest.headings import announced
from podfic.ingest.keys import keyed
from podfic.ingest.rows import Row
from podfic.ingest.typed.chat import messages
from podfic.ingest.typed.footnotes import begins_note
from podfic.model.work import Block, BlockKind, Span

NARROWEST, WIDEST = 40, 100
"""Columns between which the lines of a hard-wrapped file end."""
_FULL_SHARE = 0.35
_RUNNING_SHARE = 0.4
_SPACED_WRAPPED = 0.1
_SPACED_UNWRAPPED = 0.4
_VERSE_WIDTH = 60
_INDENT = 2
_SHORTEST_GLYPH = 3
_OPENING, _CLOSING = '"“«', '"”»'

_SENTENCE_END = re.compile(r"(?:[.!?…:]|[–—-](?=[\"”’'»]))[\"”’'»)\]*_~]*$|[\"”»]$")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file parts its paragraphs.

    `width` is the column its lines are wrapped at, 0 when they are not, and
    `margin` the least indent of any line; `spaced` tells whether empty lines
    stand between paragraphs.
    """

    width: int
    spaced: bool
    margin: int = 0


def paragraphs(rows: Sequence[Row]) -> list[Block]:
    """Return the paragraphs the rows make up.

    An empty line always parts. Hard-wrapped lines are joined until an
    indented or a short one that ends a sentence; other lines are paragraphs
    of their own, except verse between empty lines. Chat is a message a line.
    """
    layout = layout_of(rows)
    writers = messages(rows, layout.width)
    return [
        _block(part, writers, is_verse=is_verse)
        for run in _runs(rows)
        for part, is_verse in _parts(run, layout, writers)
    ]


def _block(part: Sequence[Row], writers: Mapping[int, str], *, is_verse: bool) -> Block:
    source = Span(part[0].span.start, part[-1].span.end)
    if writer := writers.get(source.start):
        return Block(BlockKind.MESSAGE, source, writer=writer)
    return Block(BlockKind.VERSE if is_verse else BlockKind.PARAGRAPH, source)


def layout_of(rows: Sequence[Row]) -> Layout:
    """Return how the file that `rows` are from parts its paragraphs."""
    pairs = [(a, b) for a, b in pairwise(rows) if b.gap == 0]
    parted = (len(rows) - 1 - len(pairs)) / max(1, len(rows) - 1)
    running = [(a, b) for a, b in pairs if b.indent < a.indent + _INDENT]
    margin = min((a.indent for a, _ in running), default=0)
    widths = sorted(a.width for a, _ in running if a.indent == margin)
    width = widths[int(0.8 * (len(widths) - 1))] if widths else 0
    full = sum(_is_full(a, b, width) for a, b in running)
    unended = sum(not _ends_sentence(a) for a, _ in running)
    if (
        NARROWEST <= width <= WIDEST
        and full >= _FULL_SHARE * len(running)
        and unended >= _RUNNING_SHARE * len(running)
    ):
        return Layout(width, parted >= _SPACED_WRAPPED, margin)
    return Layout(0, spaced=parted >= _SPACED_UNWRAPPED)


def _runs(rows: Iterable[Row]) -> Iterable[list[Row]]:
    """Yield rows that have no empty line between them."""
    run: list[Row] = []
    for row in rows:
        if run and row.gap:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _parts(
    run: Sequence[Row], layout: Layout, writers: Mapping[int, str]
) -> Iterable[tuple[list[Row], bool]]:
    """Yield the paragraphs of a run, and for each whether it is verse."""
    verse = layout.spaced and _is_verse(run, layout)
    part = [run[0]]
    for before, row in pairwise(run):
        apart = row.span.start in writers or begins_note(row.text)
        if (
            apart
            or _stands_alone(before, row, layout)
            or (not verse and _parts_at(before, row, layout))
        ):
            yield part, verse and len(part) > 1
            part = []
        part.append(row)
    yield part, verse and len(part) > 1


def _parts_at(before: Row, row: Row, layout: Layout) -> bool:
    ended = _ends_sentence(before)
    indented = row.indent >= layout.margin + _INDENT
    if indented and (row.indent >= before.indent + _INDENT or (layout.width and ended)):
        return True
    if not layout.spaced and _speech_follows_speech(before, row):
        return True
    if layout.width and _is_full(before, row, layout.width):
        return False
    return not layout.spaced or ended


def _speech_follows_speech(before: Row, row: Row) -> bool:
    """Whether one quotation ends and another begins, as two speakers' do."""
    return before.text[-1] in _CLOSING and row.text[0] in _OPENING


def _stands_alone(before: Row, row: Row, layout: Layout) -> bool:
    """Whether a heading or a typed break parts the two rows."""
    if _is_sign(before):
        return True
    return _is_sign(row) and not (layout.width and _is_full(before, row, layout.width))


def _is_sign(row: Row) -> bool:
    if is_break(row.text):
        return len(row.text) >= _SHORTEST_GLYPH
    return announced(row.text, row.span) is not None


def _is_verse(run: Sequence[Row], layout: Layout) -> bool:
    if len(run) < 2 or any(row.width > _VERSE_WIDTH for row in run) or _is_labelled(run[0]):
        return False
    ended = sum(map(_ends_sentence, run))
    full = sum(_is_full(a, b, layout.width) for a, b in pairwise(run)) if layout.width else 0
    opens = run[0].text[0] in '"“«‘―—–-' and any(row.text[0].islower() for row in run[1:])
    return not opens and ended * 2 <= len(run) and full * 2 < len(run)


def _is_labelled(row: Row) -> bool:
    """Whether the row begins a note or is a label above one."""
    item = keyed(row.text if ":" in row.text else f"{row.text}:")
    return item is not None and item.known


def _is_full(row: Row, following: Row, width: int) -> bool:
    """Whether the first word of the following row had no room in this one."""
    return row.width + 1 + len(following.first_word) > width


def _ends_sentence(row: Row) -> bool:
    return _SENTENCE_END.search(row.text[-20:]) is not None
