"""Scenes for the tests of who speaks, read as far as each of them needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from podfic.model.people import Gender
from podfic.script.attribution.cues import Cue, cues_of
from podfic.script.attribution.narrator import narrated
from podfic.script.attribution.paragraph import BETWEEN, Paragraph, Story, in_one
from podfic.script.attribution.reading import people_in
from podfic.script.attribution.stage import Stage
from podfic.script.attribution.utterances import Seen, Utterance, utterances
from podfic.script.grammar.clauses import Stand, Subject
from podfic.script.grammar.names import Name, names_in
from podfic.script.people.people import People
from podfic.script.thoughts.cut import with_thoughts
from script.thoughts.paragraphs import cut
from script.works import paragraphs_of


@dataclass(frozen=True, slots=True)
class Read:
    """Scenes, their people and what is said in them."""

    scenes: tuple[list[Paragraph], ...]
    story: Story
    people: People
    row: list[Utterance]
    rest: list[Seen]

    @property
    def said(self) -> list[str]:
        """The words of each utterance, quotations parted by a bar."""
        return [
            " | ".join(self._words(at, index) for at, index in one.quotations) for one in self.row
        ]

    def stage(self, narrator: str = "") -> Stage:
        """Return a stage on which nobody was seen yet."""
        return Stage(self.people, dict(self.people.genders), narrator)

    def _words(self, at: int, index: int) -> str:
        paragraph = self.story[at]
        assert paragraph is not None
        segment = paragraph.segments[index]
        return paragraph.text[segment.start : segment.end].strip("\"',. ")


def read(*scenes: str, known: Sequence[str] = ()) -> Read:
    """Return scenes read; `known` are people as a story's metadata names them."""
    return read_all([paragraphs_of(scene) for scene in scenes], known)


def read_all(scenes: Sequence[list[Paragraph]], known: Sequence[str] = ()) -> Read:
    """Return scenes read that are cut already."""
    people = people_in(scenes, tuple(names_in(known)))
    by_scene = zip(scenes, narrated(scenes), strict=True)
    by_paragraph = [told for scene, told in by_scene for _ in range(len(scene) + BETWEEN)]
    story = in_one(scenes)
    row, rest = utterances(story, people, by_paragraph)
    return Read(tuple(scenes), story, people, row, rest)


def slanted(*paragraphs: str) -> list[Paragraph]:
    """Return a scene's paragraphs, what stands between asterisks in italics."""
    readings, segments = cut(*paragraphs)
    texts = [one.passage.text for one in readings]
    return [Paragraph(*pair) for pair in zip(texts, with_thoughts(readings, segments), strict=True)]


def people_called(**genders: Gender) -> People:
    """Return people with one name each, of these genders."""
    bearers = {Name("", (name,)): (name,) for name in genders}
    return People(bearers, genders, heard=frozenset(genders))


def cues_in(text: str, count: int = 0) -> list[Cue]:
    """Return the cues of a paragraph's quotation, counted from 0."""
    (paragraph,) = paragraphs_of(text)
    quoted = [index for index, one in enumerate(paragraph.segments) if one.quoted]
    return list(cues_of(paragraph, quoted[count]))


def called(subject: Subject) -> str:
    """Return a subject in words."""
    return subject.value if isinstance(subject, Stand) else str(subject)
