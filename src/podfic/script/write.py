"""Turning a work into its script."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from podfic.config.corrections import LineCorrection
from podfic.config.holding import Holding
from podfic.config.settings import Read
from podfic.model.people import Person
from podfic.model.script import Line, LineKind, Scene, Script
from podfic.model.work import BlockKind, Chapter, Reason, Span, Unspoken, Work
from podfic.script.attribution.paragraph import Paragraph
from podfic.script.attribution.speakers import Speakers, attribute
from podfic.script.capitals import proper_forms
from podfic.script.corrections import corrected, fixed_speakers, hold_wishes
from podfic.script.dialogue.segments import split_all
from podfic.script.dialogue.style import style_of
from podfic.script.drafts import Draft, prose, whole
from podfic.script.grammar.names import Name, names_in
from podfic.script.notes import Announcer, around_chapter, around_work
from podfic.script.outline import PROSE, Reading, Stretch, outline, set_aside
from podfic.script.passage import folded, trimmed
from podfic.script.people.nicknames import given_gender
from podfic.script.refrains.echoes import with_echoes
from podfic.script.refrains.hold import held
from podfic.script.refrains.run import Part
from podfic.script.refrains.story import Rows, refrains_of
from podfic.script.scenes.divide import divided
from podfic.script.ships import ships
from podfic.script.speech.manner import Manner
from podfic.script.speech.vocabulary import BUILT_IN, Vocabulary
from podfic.script.thoughts.cut import with_thoughts
from podfic.script.volume import with_volumes
from podfic.script.writers import writers

_NAME = re.compile(r"[^\W\d_]{2,}")
_Blocks = list[tuple[Draft, ...]]
"""The lines of each block of a stretch."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How a work is told beyond its own words.

    `read` says what is read around the story, `vocabulary` how words of the
    story's fandom are read, `announcer` names the voice for what stands around
    the story ("" for the narrator's). `people` are those the settings tell of,
    `corrections` what they set right in single lines. With `find_scenes` scenes
    begin where time or place change, too, and not only at typed breaks. `holding` is how
    refrains are found and held on their beats.
    """

    read: Read = field(default_factory=Read)
    vocabulary: Vocabulary = BUILT_IN
    announcer: str = ""
    people: tuple[Person, ...] = ()
    corrections: tuple[LineCorrection, ...] = ()
    find_scenes: bool = True
    holding: Holding = field(default_factory=Holding)


def write_script(work: Work, credit: str | None, telling: Telling | None = None) -> Script:
    """Return `work` as it will be read, with `credit` as the words before it.

    Every character of the work's chapters that is not white space is in the
    source of exactly one line, or listed as unspoken together with what the
    importer set aside. What is left out inside a line is listed, too.
    """
    telling = telling or Telling()
    writer = _Writer(work, telling)
    script, speakers = writer.script(credit, {})
    if telling.corrections:
        fixed = fixed_speakers(script, telling.corrections)
        if fixed:
            script, speakers = writer.script(credit, fixed)
        script = corrected(script, telling.corrections, speakers.named)
    wishes = hold_wishes(script, telling.corrections)
    return with_echoes(held(script, writer.parts, telling.holding, wishes))


class _Writer:
    """Writes the script of a work, more than once where corrections tell who speaks."""

    def __init__(self, work: Work, telling: Telling) -> None:
        self._work = work
        self._telling = telling
        self._stretches = outline(work, telling.read)
        self._manner = _manner(work, self._stretches, telling.vocabulary)
        self._paragraphs = _paragraphs(self._stretches)
        self._rows = self._found() if telling.holding.find else []
        self.parts: dict[int, Part] = {}
        """The rhythms of the last script, by where in the work their lines begin."""

    def _found(self) -> list[list[Rows]]:
        names = frozenset(self._manner.forms)
        return refrains_of(self._stretches, self._paragraphs, names)

    def script(self, credit: str | None, fixed: Mapping[int, str]) -> tuple[Script, Speakers]:
        """Return the script, and who speaks in it; `fixed` are speakers by where lines begin."""
        work, telling = self._work, self._telling
        paragraphs = _fixed(self._stretches, self._paragraphs, fixed)
        headings = tuple(_headings(self._stretches))
        speakers = attribute(paragraphs, _tagged(work), telling.people, headings)
        drafted = _draft(self._stretches, paragraphs, speakers, self._manner, self._rows)
        self.parts = dict(_parts(drafted))
        stretches = self._stretches
        if telling.find_scenes:
            segments = [[one.segments for one in its] for its in paragraphs]
            stretches = tuple(divided(stretches, segments))
            drafted = _regrouped(stretches, drafted)
        announcer = Announcer.of(self._manner, telling.announcer)
        unspoken = [*work.unspoken, *set_aside(work, telling.read), *_left_out(stretches, drafted)]
        scenes = tuple(_scenes(work.text, stretches, drafted))
        script = Script(
            scenes=tuple(_with_notes(scenes, work.chapters, telling.read, announcer)),
            chapter_titles=tuple(chapter.title for chapter in work.chapters),
            people=(*speakers.people, *_writing(scenes, speakers.people)),
            unspoken=tuple(sorted(unspoken, key=lambda one: one.source)),
            credit=announcer.line("credit", LineKind.CREDIT, credit or "", (0, 0)),
            front=around_work(work, telling.read, "before", announcer),
            back=around_work(work, telling.read, "after", announcer),
        )
        return with_volumes(script), speakers


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


def _draft(
    stretches: Sequence[Stretch],
    scenes: Sequence[Sequence[Paragraph]],
    speakers: Speakers,
    manner: Manner,
    found: Sequence[Sequence[Rows]],
) -> list[_Blocks]:
    """Return for every stretch the lines of its blocks, the rhythms `found` cut out."""
    drafted: list[_Blocks] = []
    for number, (stretch, paragraphs, rows) in enumerate(
        zip(stretches, scenes, speakers.scenes, strict=True)
    ):
        attributed = iter(zip(paragraphs, rows, strict=True))
        blocks: _Blocks = []
        wrote = writers(stretch.readings, speakers.writer)
        for at, reading in enumerate(stretch.readings):
            beating = found[number][at] if found else ()
            if reading.kind in PROSE:
                paragraph, row = next(attributed)
                blocks.append(prose(reading, paragraph.segments, row, manner, beating))
            else:
                blocks.append(whole(reading, manner, wrote.get(at), beating))
        drafted.append(blocks)
    return drafted


def _parts(drafted: Iterable[_Blocks]) -> Iterator[tuple[int, Part]]:
    """Yield the rhythms among the lines, each with where in the work its line begins."""
    for blocks in drafted:
        for draft in chain.from_iterable(blocks):
            if draft.part is not None:
                yield draft.source.start, draft.part


def _writing(scenes: Sequence[Scene], people: Sequence[Person]) -> Iterator[Person]:
    """Yield those who write in the story and are not among `people`."""
    told = {one.name for one in people}
    names = (line.speaker for scene in scenes for line in scene.lines if line.speaker)
    for name in dict.fromkeys(names):
        if name not in told:
            gender = given_gender(name.split()[0])
            yield Person(
                name, gender=gender, gender_from="given name" if gender != "unknown" else ""
            )


def _headings(stretches: Sequence[Stretch]) -> Iterator[str]:
    """Yield for each stretch the last heading above it in its chapter, "" if none is."""
    chapter, heading = 0, ""
    for stretch in stretches:
        first = stretch.readings[0]
        if stretch.chapter != chapter or first.kind is BlockKind.HEADING:
            heading = first.passage.text if first.kind is BlockKind.HEADING else ""
        chapter = stretch.chapter
        yield heading


def _fixed(
    stretches: Sequence[Stretch],
    scenes: Sequence[Sequence[Paragraph]],
    fixed: Mapping[int, str],
) -> Sequence[Sequence[Paragraph]]:
    """Return the paragraphs with the speakers in `fixed`, which stand by where lines begin."""
    if not fixed:
        return scenes
    told: list[list[Paragraph]] = []
    for stretch, paragraphs in zip(stretches, scenes, strict=True):
        prose_of = (one for one in stretch.readings if one.kind in PROSE)
        told.append(
            [
                replace(paragraph, fixed=_fixed_in(reading, paragraph, fixed))
                for reading, paragraph in zip(prose_of, paragraphs, strict=True)
            ]
        )
    return told


def _fixed_in(reading: Reading, paragraph: Paragraph, fixed: Mapping[int, str]) -> dict[int, str]:
    starts = {
        index: reading.passage.span(segment.start, segment.end).start
        for index, segment in enumerate(paragraph.segments)
        if segment.quoted
    }
    return {index: fixed[at] for index, at in starts.items() if at in fixed}


def _paragraphs(stretches: Sequence[Stretch]) -> list[list[Paragraph]]:
    """Return the paragraphs of every stretch, cut into narration, quotations and thoughts."""
    scenes = [[one for one in stretch.readings if one.kind in PROSE] for stretch in stretches]
    texts = [[one.passage.text for one in scene] for scene in scenes]
    style = style_of(text for scene in texts for text in scene)
    segments = (
        with_thoughts(scene, split_all(its, style))
        for scene, its in zip(scenes, texts, strict=True)
    )
    return [
        [
            Paragraph(text, cut, cited=one.kind is BlockKind.QUOTE)
            for one, text, cut in zip(scene, its, cuts, strict=True)
        ]
        for scene, its, cuts in zip(scenes, texts, segments, strict=True)
    ]


def _regrouped(stretches: Sequence[Stretch], drafted: Sequence[_Blocks]) -> list[_Blocks]:
    """Return the blocks of `drafted`, in the same order, as `stretches` now hold them."""
    blocks = chain.from_iterable(drafted)
    return [list(islice(blocks, len(stretch.readings))) for stretch in stretches]


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
    silent: str | None = None
    for stretch, blocks in zip(stretches, drafted, strict=True):
        number = numbers.get(stretch.chapter, 0) + 1
        lines: list[Line] = []
        for drafts in blocks:
            paragraph += 1
            for draft in drafts:
                if draft.spoken.text:
                    place = (stretch.chapter, number, len(lines) + 1)
                    lines.append(_line(text, draft, place, paragraph))
        glyph = silent if stretch.glyph is None else stretch.glyph
        silent = None if lines else glyph
        if lines:
            numbers[stretch.chapter] = number
            yield Scene(
                stretch.chapter,
                number,
                _title(stretch),
                tuple(lines),
                glyph if number > 1 else None,
                stretch.shift,
                stretch.shift_words,
            )


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
        attribution=draft.attribution,
    )


def _title(stretch: Stretch) -> str:
    """Return the heading that a scene begins with, if it is not its chapter's."""
    first = stretch.readings[0]
    is_own = first.kind is BlockKind.HEADING and not first.announces
    return first.passage.text if is_own else ""
