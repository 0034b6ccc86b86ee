"""Finding out who speaks every quotation of a story."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from podfic.script.attribution.conversation import Paragraph, read_turns
from podfic.script.attribution.tags import cues_of
from podfic.script.attribution.turns import fill
from podfic.script.grammar.names import Name
from podfic.script.people.people import People, find_people


def attribute(
    scenes: Sequence[Sequence[Paragraph]], known: Iterable[Name] = ()
) -> list[list[tuple[str | None, ...]]]:
    """Return for every scene, paragraph and segment who speaks it, None if unknown.

    `known` are the names that the story's metadata gives.
    """
    people = _people([paragraph for scene in scenes for paragraph in scene], known)
    genders = dict(people.genders)
    attributed: list[list[tuple[str | None, ...]]] = []
    for scene in scenes:
        turns = read_turns(scene, people, genders)
        fill(turns, genders)
        speakers: list[list[str | None]] = [[None] * len(one.segments) for one in scene]
        for turn in turns:
            for (at, index), speaker in zip(turn.quotations, turn.speakers, strict=True):
                speakers[at][index] = speaker if isinstance(speaker, str) else None
        attributed.append([tuple(one) for one in speakers])
    return attributed


def _people(paragraphs: Sequence[Paragraph], known: Iterable[Name]) -> People:
    narration: list[str] = []
    speech: list[str] = []
    tagged: Counter[Name] = Counter()
    for one in paragraphs:
        for segment in one.segments:
            (speech if segment.quoted else narration).append(one.text[segment.start : segment.end])
        tagged.update(_tagged(one))
    return find_people(narration, speech, tagged, known)


def _tagged(paragraph: Paragraph) -> Iterator[Name]:
    for index, segment in enumerate(paragraph.segments):
        if segment.quoted:
            cue = next(cues_of(paragraph.text, paragraph.segments, index), None)
            if cue is not None and cue.said and isinstance(cue.subject, Name):
                yield cue.subject
