"""Finding out who speaks every quotation of a story, and who thinks its thoughts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from podfic.model.people import Gender, Person
from podfic.model.script import Attribution
from podfic.script.attribution.candidates import Scorer
from podfic.script.attribution.company import company
from podfic.script.attribution.cues import Kind
from podfic.script.attribution.decode import decode
from podfic.script.attribution.follow import follows
from podfic.script.attribution.genders import Signs, courtesy_signs, tag_signs, told_by
from podfic.script.attribution.meanings import meanings
from podfic.script.attribution.narrator import (
    headed_tellers,
    name_of_narrator,
    names_told,
    narrated,
    teller,
)
from podfic.script.attribution.paragraph import BETWEEN, Paragraph, in_one
from podfic.script.attribution.reading import narration_of, people_in
from podfic.script.attribution.reasons import reason
from podfic.script.attribution.stage import Stage
from podfic.script.attribution.thinking import thoughts_of
from podfic.script.attribution.utterances import Utterance, utterances
from podfic.script.attribution.weights import WEIGHTS
from podfic.script.grammar.names import Name, names_in
from podfic.script.people.people import People, folded
from podfic.script.people.portraits import portraits
from podfic.script.people.told import told_of
from podfic.script.writers import named

_SELVES = ("i", "me", "myself")
"""What settings and letters call the one who tells the story."""
_ROUNDS = 3
"""Times a story is gone through, each knowing what the one before found."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a quotation, None if nobody is known to, and why."""

    name: str | None
    attribution: Attribution


Row = tuple[Speaker | None, ...]
"""The speakers of a paragraph's segments, None for narration."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks in a story: by scene and paragraph, and who they all are."""

    scenes: tuple[tuple[Row, ...], ...]
    people: tuple[Person, ...]
    names: Mapping[str, str]
    """What everybody is called by each of their names, in lower case."""

    def named(self, name: str) -> str:
        """Return what whoever bears a name is called in the script, `name` if that is nobody."""
        return self.names.get(folded(name), name)

    def writer(self, name: str) -> str:
        """Return what whoever signs with a name is called, "" where that names nobody."""
        called = self.named(name)
        if called == name and len(name.strip(".")) == 1:
            initial = [one.name for one in self.people if one.name[0] == name[0] and one.named]
            called = initial[0] if len(initial) == 1 else name
        return called if called != name else named(name)


def attribute(
    scenes: Sequence[Sequence[Paragraph]],
    known: Iterable[Name] = (),
    told: Sequence[Person] = (),
    headings: Sequence[str] = (),
) -> Speakers:
    """Return who speaks every quotation of `scenes`, who thinks every thought, and why.

    `known` are the names that the story's metadata gives, `told` the people
    whom its settings tell of: what they are called there is what they are
    called throughout. `headings` are what stands over the scenes, "" for
    nothing: it may name who tells them.
    """
    by_settings = [name for one in told for name in names_in((one.name, *one.aliases))]
    people = told_of(people_in(scenes, (*known, *by_settings)), told)
    by_name = {one.name: one for one in told}
    over = tuple(headings) or ("",) * len(scenes)
    return _Attribution(scenes, people, by_name, over).speakers()


class _Attribution:
    """Goes through a story until it is clear who speaks."""

    def __init__(
        self,
        scenes: Sequence[Sequence[Paragraph]],
        people: People,
        told: Mapping[str, Person],
        headings: Sequence[str],
    ) -> None:
        self._scenes = scenes
        self._story = in_one(scenes)
        self._people = people
        self._told = told
        self._narrated = narrated(scenes)
        self._genders = dict(people.genders)
        self._narrator = teller(scenes) if any(self._narrated) else ""
        scene_of = [at for at, scene in enumerate(scenes) for _ in range(len(scene) + BETWEEN)]
        by_paragraph = [self._narrated[at] for at in scene_of]
        self._row, self._rest = utterances(self._story, people, by_paragraph)
        named: list[set[str]] = [set() for _ in scenes]
        for said in self._row:
            named[scene_of[said.first]].update(_named_in_tags(said, people))
        self._headed = headed_tellers(headings, named, self._narrated, people)
        for said in self._row:
            said.narrator = self._headed[scene_of[said.first]]
            if said.fixed:
                narrator = said.narrator or self._narrator
                is_self = said.fixed.casefold() in _SELVES and narrator
                said.fixed = narrator if is_self else people.called(said.fixed)
        self._signs: Signs = {}

    def speakers(self) -> Speakers:
        """Return who speaks."""
        found: list[tuple[str, float]] = []
        stage = self._stage([])
        for count in range(_ROUNDS):
            names = [name for name, _ in found]
            stage = self._stage(names)
            scores = list(Scorer(stage).scores(self._row, names, self._rest))
            found = decode(scores, follows(self._row, WEIGHTS))
            self._learn([name for name, _ in found], stage, count)
        return self._made(found, stage)

    def _stage(self, names: Sequence[str]) -> Stage:
        meant = meanings(self._row, self._people, names)
        return Stage(self._people, self._genders, self._narrator, meanings=meant)

    def _learn(self, names: Sequence[str], stage: Stage, count: int) -> None:
        """Take in what a round has found: the genders of pronouns, the narrator's name."""
        self._signs = tag_signs(self._row, names, self._story)
        self._take_in(self._signs, stage)
        if not count and self._narrator:
            self._rename_narrator(
                name_of_narrator(
                    self._row, names, self._narrator, self._people.heard, self._names_told()
                )
            )

    def _names_told(self) -> Counter[str]:
        """Return by what names, as the others' are written, the "I" says to be called."""
        told: Counter[str] = Counter()
        for name, count in names_told(self._scenes, self._narrated).items():
            told[self._people.called(name)] += count
        return told

    def _rename_narrator(self, name: str) -> None:
        for said in self._row:
            said.fixed = name if said.fixed == self._narrator else said.fixed
        self._narrator = name

    def _take_in(self, signs: Signs, stage: Stage) -> None:
        for who in signs:
            if stage.gender(who) is Gender.UNKNOWN:
                self._genders[who] = told_by(signs, who, role=who in stage.described)

    def _made(self, found: Sequence[tuple[str, float]], stage: Stage) -> Speakers:
        names = [name for name, _ in found]
        courtesies = courtesy_signs(self._row, names)
        self._take_in(courtesies, stage)
        placed: dict[tuple[int, int], Speaker] = {}
        for at, (said, (name, margin)) in enumerate(zip(self._row, found, strict=True)):
            why = reason(self._row, names, at, margin)
            placed |= dict.fromkeys(said.quotations, Speaker(name or None, why))
        first = 0
        for scene, self_told, name in zip(self._scenes, self._narrated, self._headed, strict=True):
            stage.narrator = name or self._narrator
            for (at, index), who, why in thoughts_of(
                scene, first, stage, stage.memory.trail, narrated=self_told
            ):
                placed[first + at, index] = Speaker(who, why)
            first += len(scene) + BETWEEN
        everybody = (placed[place].name for place in sorted(placed))
        narration = narration_of(self._scenes)
        looks = portraits(narration, self._people.bearers, self._genders)
        told = zip(self._headed, self._narrated, strict=True)
        stage.tellers = frozenset(name or self._narrator for name, is_told in told if is_told)
        signs = (self._signs, courtesies)
        people = company(stage, filter(None, everybody), signs, self._told, looks)
        return Speakers(tuple(self._by_scene(placed)), people, _names(people))

    def _by_scene(self, placed: Mapping[tuple[int, int], Speaker]) -> Iterator[tuple[Row, ...]]:
        at = 0
        for scene in self._scenes:
            yield tuple(
                tuple(placed.get((at + count, index)) for index in range(len(one.segments)))
                for count, one in enumerate(scene)
            )
            at += len(scene) + BETWEEN


def _named_in_tags(said: Utterance, people: People) -> Iterator[str]:
    """Yield whom the tags of an utterance may name."""
    for _, cue in said.cues:
        if cue.kind is Kind.TAG and isinstance(cue.subject, Name):
            yield from people.bearers.get(cue.subject, ())


def _names(people: Sequence[Person]) -> dict[str, str]:
    """Return what people are called by each of their names, in lower case."""
    names: dict[str, str] = {}
    for one in people:
        for name in (one.name, *one.aliases):
            names.setdefault(name.casefold(), one.name)
        if one.narrates and sum(other.narrates for other in people) == 1:
            names |= dict.fromkeys(_SELVES, one.name)
    return names
