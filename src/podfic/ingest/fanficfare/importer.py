"""The importer for FanFicFare's text files."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from podfic.ingest import text as plain_text
from podfic.ingest.assembly import assembled
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.decode import decode
from podfic.ingest.fanficfare.notes import Told, foot, head
from podfic.ingest.fanficfare.title_page import END, Front, chapter_headings, front, repeats_title
from podfic.ingest.headings import Heading
from podfic.ingest.kinds import kind_of
from podfic.ingest.outline import outlined
from podfic.ingest.ranges import merged
from podfic.ingest.rows import rows
from podfic.ingest.titles import same_title
from podfic.ingest.typed.tags import masked
from podfic.ingest.words import words
from podfic.model.work import Block, BlockKind, Chapter, Reason, Unspoken, Work

_HEAD = 8_192
_SHAPE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+\S[^\r\n]*+(?:\r?\n\S[^\r\n]*+)?\s++by [^\r\n]++"
    rb"(?:\r?\n[^\r\n]++)?\s++[A-Z][^\r\n:]{0,40}: "
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A chapter as the file has it: its blocks, and what is said around them."""

    heading: Heading | None
    blocks: tuple[Block, ...]
    before: Told
    after: Told
    unspoken: tuple[Unspoken, ...]


def recognises(source: Source) -> Fit:
    """Return CERTAIN for a title page by FanFicFare above and its last line below."""
    ends = source.raw[-64:].rstrip().endswith(END.encode())
    known = ends and _SHAPE.match(source.raw[:_HEAD]) and not kind_of(source.raw)
    return Fit.CERTAIN if known else Fit.NONE


def read(source: Source) -> Work:
    r"""Return the work in a text file by FanFicFare.

    `Work.text` is the decoded file with line ends as `\n`; the chapters are
    read as Markdown. Raises StoryError when the file is binary or holds
    nothing to read aloud.
    """
    decoded = decode(source)
    shown = rows(decoded)
    told = front(shown, decoded)
    if told is None:
        return plain_text.read(source)
    headings = chapter_headings(shown, decoded, told)
    aside = [*told.header.unspoken, Unspoken(shown[-1].span, Reason.HEADER)]
    if len(headings) == 1 and repeats_title(headings[0], told):
        aside.append(Unspoken(headings.pop().source, Reason.TITLE))
    parts = _parts(decoded, told, headings, aside)
    aside += [one for part in parts for one in part.unspoken]
    header = replace(told.header, unspoken=tuple(sorted(aside, key=lambda one: one.source)))
    items = [item for part in parts for item in (part.heading, *part.blocks) if item is not None]
    outline = outlined(decoded, items)
    work = assembled(source.path, decoded, header, outline, lambda _: Reason.MARKUP)
    return _with_notes(work, parts)


def _parts(
    text: str, told: Front, headings: Sequence[Heading], aside: Sequence[Unspoken]
) -> list[_Part]:
    from podfic.ingest.markdown.blocks import leaves  # noqa: PLC0415  # slow to import

    hidden = merged([*(one.source for one in aside), *(one.source for one in headings)])
    waiting = deque(leaves(text, masked(text, hidden)))
    parts: list[_Part] = []
    for heading, following in pairwise([None, *headings, None]):
        end = len(text) if following is None else following.source.start
        own: list[Block] = []
        while waiting and waiting[0].block.source.start < end:
            leaf = waiting.popleft()
            kind = BlockKind.HEADING if leaf.level else leaf.block.kind
            own.append(replace(leaf.block, kind=kind))
        if own or heading:
            parts.append(_part(text, told, heading, own))
    return parts


def _part(text: str, told: Front, heading: Heading | None, blocks: list[Block]) -> _Part:
    """Return the chapter under `heading`, its labelled notes and its repeated title set aside."""
    first, before = head(text, blocks)
    last, after = foot(text, blocks[first:])
    prose = blocks[first : first + last]
    aside = [
        Unspoken(block.source, Reason.NOTE) for block in (*blocks[:first], *blocks[first + last :])
    ]
    titles = (heading.name, heading.wording) if heading else (told.header.title,)
    if prose and prose[0].kind is BlockKind.HEADING:
        said = words(text, prose[0])
        if any(same_title(said, title) for title in titles):
            aside.append(Unspoken(prose.pop(0).source, Reason.TITLE))
    return _Part(heading, tuple(prose), before, after, tuple(aside))


def _with_notes(work: Work, parts: Sequence[_Part]) -> Work:
    """Return `work` with what the file says around its chapters."""
    by_heading = {part.heading.source.start: part for part in parts if part.heading}
    lone = next((part for part in parts if part.heading is None), None)
    single = len(work.chapters) == 1
    chapters: list[Chapter] = []
    for chapter in work.chapters:
        part = by_heading.get(chapter.heading.start) if chapter.heading else lone
        chapters.append(_noted(chapter, part) if part and not single else chapter)
    before = [note for part in parts for note in (*part.before.work, *(part.before.notes * single))]
    after = [note for part in parts for note in (*(part.after.notes * single), *part.after.work)]
    return replace(
        work,
        chapters=tuple(chapters),
        notes=(*work.notes, *before),
        end_notes=(*work.end_notes, *after),
    )


def _noted(chapter: Chapter, part: _Part) -> Chapter:
    return replace(
        chapter,
        summary="\n".join(part.before.summary),
        notes=(*part.before.notes, *chapter.notes),
        end_notes=(*chapter.end_notes, *part.after.notes),
    )


IMPORTER = Importer("fanficfare-text", recognises, read)
"""Reads the text files that FanFicFare makes of stories on many sites."""
