"""Turning a work into its script."""

from collections.abc import Iterator, Mapping, Sequence

from podfic.model.script import Line, LineKind, Scene, Script
from podfic.model.work import BlockKind, Reason, Unspoken, Work
from podfic.script.capitals import proper_forms
from podfic.script.conversation import Paragraph
from podfic.script.dialogue import split_all
from podfic.script.drafts import Draft, announcement, prose
from podfic.script.names import names_in
from podfic.script.outline import Stretch, breaks, outline
from podfic.script.passage import folded
from podfic.script.quotes import style_of
from podfic.script.speakers import attribute
from podfic.script.speech import speak

_Blocks = list[tuple[Draft, ...]]
"""The lines of each block of a stretch."""


def write_script(work: Work, credit: str | None) -> Script:
    """Return `work` as it will be read, with `credit` as the words before it.

    Every character of the work's chapters that is not white space is in the
    source of exactly one line, or listed as unspoken together with what the
    importer set aside.
    """
    stretches = outline(work)
    forms = proper_forms(one.passage.text for stretch in stretches for one in stretch.readings)
    drafted = _draft(work, stretches, forms)
    unspoken = [
        *work.unspoken,
        *(Unspoken(span, Reason.BREAK) for span in breaks(work)),
        *(Unspoken(draft.source, Reason.WORDLESS) for draft in _silent(drafted)),
    ]
    return Script(
        scenes=tuple(_scenes(work.text, stretches, drafted)),
        chapter_titles=tuple(chapter.title for chapter in work.chapters),
        unspoken=tuple(sorted(unspoken, key=lambda one: one.source)),
        credit=_credit(credit or "", forms),
    )


def _draft(work: Work, stretches: Sequence[Stretch], forms: Mapping[str, str]) -> list[_Blocks]:
    """Return for every stretch the lines of its blocks."""
    scenes = _paragraphs(stretches)
    speakers = attribute(scenes, names_in((*work.characters, *work.relationships)))
    drafted: list[_Blocks] = []
    for stretch, paragraphs, voices in zip(stretches, scenes, speakers, strict=True):
        attributed = iter(zip(paragraphs, voices, strict=True))
        blocks: _Blocks = []
        for reading in stretch.readings:
            if reading.kind is BlockKind.PARAGRAPH:
                paragraph, voice = next(attributed)
                blocks.append(prose(reading.passage, paragraph.segments, voice, forms))
            else:
                blocks.append((announcement(reading, forms),))
        drafted.append(blocks)
    return drafted


def _paragraphs(stretches: Sequence[Stretch]) -> list[list[Paragraph]]:
    """Return the paragraphs of every stretch, cut into narration and quotations."""
    scenes = [
        [one.passage.text for one in stretch.readings if one.kind is BlockKind.PARAGRAPH]
        for stretch in stretches
    ]
    style = style_of(text for scene in scenes for text in scene)
    return [
        [Paragraph(*pair) for pair in zip(scene, split_all(scene, style), strict=True)]
        for scene in scenes
    ]


def _silent(drafted: Sequence[_Blocks]) -> Iterator[Draft]:
    """Yield the drafts that nothing is spoken for."""
    for blocks in drafted:
        for drafts in blocks:
            yield from (draft for draft in drafts if not draft.spoken.text)


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
            yield Scene(stretch.chapter, number, _title(stretch), tuple(lines))


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


def _credit(text: str, forms: Mapping[str, str]) -> Line | None:
    spoken = speak(text, forms).text
    if not spoken:
        return None
    return Line("credit", LineKind.CREDIT, None, folded(text), spoken, 0, 0, 0, None)
