"""The utterances of a scene: what is said at one go, with all that tells who says it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from podfic.model.people import Gender
from podfic.script.attribution.cues import Cue, Kind, cues_of, lead_of
from podfic.script.attribution.paragraph import Paragraph, Story
from podfic.script.attribution.sightings import Sighting, sightings
from podfic.script.grammar.clauses import Stand
from podfic.script.grammar.courtesies import courtesies_in
from podfic.script.grammar.names import Name, name_at
from podfic.script.grammar.words import sentences, tokens, word_set
from podfic.script.people.people import People

_TELLING = word_set("told tells asked asks assured informed reminded warned begged promised")
"""Verbs that have the listener right behind them."""
_FIRST = 8
"""Words and marks of an utterance with which it answers somebody."""
_TO = 8
"""Words and marks of a tag within which it tells whom it is said to."""
_APART = 2
"""Paragraphs of narration from which an utterance is no answer to the one before."""
Place = tuple[int, int]
"""A paragraph, and a segment or character of it."""
Seen = tuple[int, Sighting]
"""Somebody in the narration, and their paragraph."""


@dataclass(slots=True)
class Utterance:
    """What one paragraph says, or several when a quotation runs on over them.

    `gap` counts the paragraphs of narration between it and the one before, -1
    if both stand in one paragraph. `seen` are the sightings in the narration
    since then, with their paragraphs. `addressed` are the people that it calls
    by name, `others` those it speaks of, `selves` who its speaker says to be,
    `listeners` whom its tags tell to be spoken to.
    """

    gap: int
    narrated: bool = False
    """Whether an "I" tells the scene."""
    narrator: str = ""
    """Who that is where the scene's heading names them, "" where it is the story's."""
    quotations: list[Place] = field(default_factory=list)
    cues: list[tuple[int, Cue]] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    addressed: set[str] = field(default_factory=set)
    hailed: set[str] = field(default_factory=set)
    """Those of them whom its first words call: "Yes, Jack."."""
    others: set[str] = field(default_factory=set)
    selves: set[str] = field(default_factory=set)
    listeners: set[str] = field(default_factory=set)
    courtesies: list[tuple[Gender, str]] = field(default_factory=list)
    """The genders that words such as "sir" tell of whom it is said to, and the words."""
    fixed: str = ""
    """Who speaks it as the story's settings say, "" where they don't."""

    @property
    def answers(self) -> bool:
        """Whether it is near enough behind the one before to answer it."""
        return self.gap < _APART

    @property
    def first(self) -> int:
        """The paragraph it begins in."""
        return self.quotations[0][0]

    @property
    def last(self) -> int:
        """The paragraph it ends in."""
        return self.quotations[-1][0]


def utterances(
    story: Story, people: People, narrated: Sequence[bool]
) -> tuple[list[Utterance], list[Seen]]:
    """Return what is said in a story, in order, and who is seen behind the last of it.

    `narrated` tells its paragraphs with an "I".
    """
    reader = _Reader(people)
    for at, paragraph in enumerate(story):
        if paragraph is not None:
            reader.read(at, paragraph, story[at - 1] if at else None, narrated=narrated[at])
    return reader.found, reader.seen


class _Reader:
    """Reads paragraph by paragraph."""

    def __init__(self, people: People) -> None:
        self.found: list[Utterance] = []
        self.seen: list[Seen] = []
        """Who was seen since the last of them."""
        self._people = people

    def read(
        self, at: int, paragraph: Paragraph, before: Paragraph | None, *, narrated: bool
    ) -> None:
        """Take in a paragraph; what it says begins utterances or goes on with the last."""
        current: Utterance | None = None
        if paragraph.segments and paragraph.segments[0].continues and self.found:
            current = self.found[-1]
        fresh = current is None
        for index, segment in enumerate(paragraph.segments):
            if not segment.quoted:
                if not segment.thought:
                    self._look(at, paragraph.text, segment.start, segment.end)
                continue
            cues = [cue for cue in cues_of(paragraph, index) if self._is_person(cue)]
            if current is None:
                current = self._begin(at, narrated=narrated)
                if before is not None and fresh:
                    cues += self._lead(before)
            elif _is_another(current, cues) or paragraph.fixed.get(index, "") != current.fixed:
                current = self._begin(at, narrated=narrated)
            current.fixed = paragraph.fixed.get(index, "")
            self._hear(current, at, index, paragraph, cues)

    def _is_person(self, cue: Cue) -> bool:
        return not isinstance(cue.subject, Name) or cue.subject in self._people.bearers

    def _begin(self, at: int, *, narrated: bool) -> Utterance:
        gap = at - self.found[-1].last - 1 if self.found else at
        self.found.append(Utterance(gap, narrated=narrated, seen=self.seen))
        self.seen = []
        return self.found[-1]

    def _lead(self, before: Paragraph) -> list[Cue]:
        if not before.segments or before.segments[-1].quoted:
            return []
        last = before.segments[-1]
        cue = lead_of(before.text[last.start : last.end])
        return [] if cue is None else [replace(cue, at=0, end=0)]

    def _hear(
        self, said: Utterance, at: int, index: int, paragraph: Paragraph, cues: list[Cue]
    ) -> None:
        said.quotations.append((at, index))
        said.cues += [(at, cue) for cue in cues]
        for cue in cues:
            said.listeners |= self._told_to(paragraph.text, cue)
        segment = paragraph.segments[index]
        cut = tokens(paragraph.text, segment.start, segment.end)
        said.addressed |= self._people.addressed(cut)
        if len(said.quotations) == 1:
            said.hailed |= self._people.addressed(cut[:_FIRST])
        said.courtesies += courtesies_in(cut)
        others, selves = self._people.spoken_of(cut)
        said.others |= others
        said.selves |= selves

    def _told_to(self, text: str, cue: Cue) -> set[str]:
        """Return whom a tag tells to be spoken to: "said Jack to Ianto"."""
        if cue.kind is not Kind.TAG:
            return set()
        cut = tokens(text, cue.at, cue.end)
        for at in range(min(len(cut) - 1, _TO)):
            if cut[at].bare == "to" or (at and cut[at].bare in _TELLING):
                found = name_at(cut, at + 1)
                if found is not None and not found.owning:
                    bearers = self._people.bearers.get(found.name, ())
                    return set(bearers) if len(bearers) == 1 else set()
        return set()

    def _look(self, at: int, text: str, start: int, end: int) -> None:
        for sentence in sentences(text, start, end):
            cut = tokens(text, *sentence)
            self.seen += [(at, one) for one in sightings(cut, self._people)]


def _is_another(current: Utterance, cues: Sequence[Cue]) -> bool:
    """Whether a further quotation of a paragraph is somebody else's, as its tag says."""
    tag = next((cue for cue in cues if cue.kind is Kind.TAG), None)
    before = next((cue for _, cue in reversed(current.cues) if cue.kind is Kind.TAG), None)
    if tag is None or before is None or tag is before:
        return False
    one, other = before.subject, tag.subject
    if isinstance(one, Name) and isinstance(other, Name):
        return one != other and not set(one.words) & set(other.words)
    if isinstance(one, Stand) and isinstance(other, Stand):
        return one is not other
    return Stand.SELF in (one, other)
