"""Turning a work into its script."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from podfic.config.settings import Read
from podfic.model.script import Line, LineKind, Scene, Script
from podfic.model.work import BlockKind, Chapter, Reason, Span, Unspoken, Work
from podfic.script.attribution.conversation import Paragraph
from podfic.script.attribution.speakers import attribute
from podfic.script.capitals import proper_forms
from podfic.script.dialogue.quotes import style_of
from podfic.script.dialogue.segments import split_all
from podfic.script.drafts import Draft, prose, whole
from podfic.script.grammar.names import Name, names_in
from podfic.script.notes import Announcer, around_chapter, around_work
from podfic.script.outline import PROSE, Stretch, outline, set_aside
from podfic.script.passage import folded, trimmed
from podfic.script.ships import ships
from podfic.script.speech.manner import Manner
from podfic.script.speech.vocabulary import BUILT_IN, Vocabulary

_NAME = re.compile(r"[^\W\d_]{2,}")
_Blocks = list[tuple[Draft, ...]]
"""The lines of each block of a stretch."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How a work is told beyond its own words.

    `read` says what is read around the story, `vocabulary` how words of the
    story's fandom are read, `announcer` names the voice for what stands around
    the story ("" for the narrator's).
    """

    read: Read = field(default_factory=Read)
    vocabulary: Vocabulary = BUILT_IN
    announcer: str = ""


def write_script(work: Work, credit: str | None, telling: Telling | None = None) -> Script:
    """Return `work` as it will be read, with `credit` as the words before it.

    Every character of the work's chapters that is not white space is in the
    source of exactly one line, or listed as unspoken together with what the
    importer set aside. What is left out inside a line is listed, too.
    """
    telling = telling or Telling()
    stretches = outline(work, telling.read)
    manner = _manner(work, stretches, telling.vocabulary)
    drafted = _draft(work, stretches, manner)
    announcer = Announcer.of(manner, telling.announcer)
    unspoken = [*work.unspoken, *set_aside(work, telling.read), *_left_out(stretches, drafted)]
    scenes = tuple(_scenes(work.text, stretches, drafted))
    return Script(
        scenes=tuple(_with_notes(scenes, work.chapters, telling.read, announcer)),
        chapter_titles=tuple(chapter.title for chapter in work.chapters),
        unspoken=tuple(sorted(unspoken, key=lambda one: one.source)),
        credit=announcer.line("credit", LineKind.CREDIT, credit or "", (0, 0)),
        front=around_work(work, telling.read, "before", announcer),
        back=around_work(work, telling.read, "after", announcer),
    )


def _manner(work: Work, stretches: Sequence[Stretch], vocabulary: Vocabulary) -> Manner:
    forms = proper_forms(one.passage.text for stretch in stretches for one in stretch.readings)
    forms |= {
        word.lower(): word for name in _tagged(work) for word in name.words if not word.islower()
    }
    blends = ships(work.relationships, work.characters)
    seen = frozenset(_NAME.findall(work.text)) if blends else frozenset()
    pairings = Vocabulary(read={one: read for one, read in blends.items() if one in seen})
    return Manner(forms=forms, vocabulary=vocabulary.over(pairings).over(BUILT_IN))


def _tagged(work: Work) -> Iterator[Name]:
    """Yield the names in the work's character and relationship tags."""
    return names_in((*work.characters, *work.relationships))


def _draft(work: Work, stretches: Sequence[Stretch], manner: Manner) -> list[_Blocks]:
    """Return for every stretch the lines of its blocks."""
    scenes = _paragraphs(stretches)
    speakers = attribute(scenes, _tagged(work))
    drafted: list[_Blocks] = []
    for stretch, paragraphs, voices in zip(stretches, scenes, speakers, strict=True):
        attributed = iter(zip(paragraphs, voices, strict=True))
        blocks: _Blocks = []
        for reading in stretch.readings:
            if reading.kind in PROSE:
                paragraph, voice = next(attributed)
                blocks.append(prose(reading, paragraph.segments, voice, manner))
            else:
                blocks.append(whole(reading, manner))
        drafted.append(blocks)
    return drafted


def _paragraphs(stretches: Sequence[Stretch]) -> list[list[Paragraph]]:
    """Return the paragraphs of every stretch, cut into narration and quotations."""
    scenes = [
        [one.passage.text for one in stretch.readings if one.kind in PROSE] for stretch in stretches
    ]
    style = style_of(text for scene in scenes for text in scene)
    return [
        [Paragraph(*pair) for pair in zip(scene, split_all(scene, style), strict=True)]
        for scene in scenes
    ]


def _left_out(stretches: Sequence[Stretch], drafted: Sequence[_Blocks]) -> Iterator[Unspoken]:
    """Yield what is deliberately not said, inside lines and in blocks without a word."""
    for stretch, blocks in zip(stretches, drafted, strict=True):
        for reading, drafts in zip(stretch.readings, blocks, strict=True):
            yield from reading.aside
            for draft in drafts:
                yield from draft.unspoken
                if not draft.spoken.text:
                    told = sorted(one.source for one in (*reading.aside, *draft.unspoken))
                    yield from _wordless(reading.passage.raw, draft.source, told)


def _wordless(text: str, source: Span, told: Iterable[Span]) -> Iterator[Unspoken]:
    """Yield what of `source` is left beside the ascending spans `told`."""
    at = source.start
    for span in [*told, Span(source.end, source.end)]:
        rest = trimmed(text, Span(at, max(at, min(span.start, source.end))))
        if rest.start < rest.end:
            yield Unspoken(rest, Reason.WORDLESS)
        at = max(at, span.end)


def _scenes(text: str, stretches: Sequence[Stretch], drafted: Sequence[_Blocks]) -> Iterator[Scene]:
    """Yield the stretches that hold a line, numbered within their chapters."""
    numbers: dict[int, int] = {}
    paragraph = 0
    for stretch, blocks in zip(stretches, drafted, strict=True):
        number = numbers.get(stretch.chapter, 0) + 1
        lines: list[Line] = []
        for drafts in blocks:
            paragraph += 1
            for draft in drafts:
                if draft.spoken.text:
                    place = (stretch.chapter, number, len(lines) + 1)
                    lines.append(_line(text, draft, place, paragraph))
        if lines:
            numbers[stretch.chapter] = number
            glyph = stretch.glyph if number > 1 else None
            yield Scene(stretch.chapter, number, _title(stretch), tuple(lines), glyph)


def _with_notes(
    scenes: Sequence[Scene], chapters: Sequence[Chapter], read: Read, announcer: Announcer
) -> Iterator[Scene]:
    """Yield the scenes with each chapter's notes in its first and its last."""
    first = {scene.chapter: scene.number for scene in reversed(scenes)}
    last = {scene.chapter: scene.number for scene in scenes}
    for scene in scenes:
        chapter, number = chapters[scene.chapter - 1], scene.number
        opens, closes = first[scene.chapter] == number, last[scene.chapter] == number
        yield replace(
            scene,
            opening=around_chapter(chapter, number, read, "before", announcer) if opens else (),
            closing=around_chapter(chapter, number, read, "after", announcer) if closes else (),
        )


def _line(text: str, draft: Draft, place: tuple[int, int, int], paragraph: int) -> Line:
    chapter, scene, number = place
    return Line(
        id=f"c{chapter}s{scene}l{number}",
        kind=draft.kind,
        speaker=draft.speaker,
        written=folded(draft.source.of(text)),
        spoken=draft.spoken.text,
        chapter=chapter,
        scene=scene,
        paragraph=paragraph,
        source=draft.source,
        delivery=draft.spoken.delivery,
    )


def _title(stretch: Stretch) -> str:
    """Return the heading that a scene begins with, if it is not its chapter's."""
    first = stretch.readings[0]
    is_own = first.kind is BlockKind.HEADING and not first.announces
    return first.passage.text if is_own else ""
