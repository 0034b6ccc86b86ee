"""Reading the turns of a conversation from the paragraphs of a scene."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from podfic.model.people import Gender
from podfic.script.attribution.pronouns import GENDER_OF, resolve
from podfic.script.attribution.tags import Cue, cues_of
from podfic.script.attribution.turns import Speaker, Turn
from podfic.script.dialogue.segments import Segment
from podfic.script.grammar.names import Name
from podfic.script.people.people import Mention, People

_WINDOW = 4
"""Paragraphs that somebody named stays in mind for a pronoun."""
_MOST = 200
"""The names that are kept in mind, however long the paragraphs."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a scene: its words and its segments."""

    text: str
    segments: tuple[Segment, ...]


def read_turns(
    paragraphs: Sequence[Paragraph], people: People, genders: dict[str, Gender]
) -> list[Turn]:
    """Return the turns of a scene with the speakers its narration names.

    `genders` is what is known so far; what the scene adds is written into it.
    """
    reader = _Reader(people, genders)
    for at, paragraph in enumerate(paragraphs):
        reader.read(at, paragraph)
    return reader.turns


class _Reader:
    """Reads paragraph by paragraph, remembering who was named and who spoke."""

    def __init__(self, people: People, genders: dict[str, Gender]) -> None:
        self.turns: list[Turn] = []
        self._people = people
        self._genders = genders
        self._recent: deque[tuple[int, Mention]] = deque(maxlen=_MOST)
        self._present: set[str] = set()

    def read(self, at: int, paragraph: Paragraph) -> None:
        """Take in a paragraph; what it says becomes a turn or goes on with the last."""
        while self._recent and self._recent[0][0] <= at - _WINDOW:
            self._recent.popleft()
        turn = Turn(follows=self._follows(at))
        for index, segment in enumerate(paragraph.segments):
            if segment.quoted:
                self._hear(turn, at, paragraph, index)
            else:
                self._listen(at, paragraph.text, segment)
        if not turn.quotations:
            return
        if paragraph.segments[0].continues and self.turns:
            turn.spread(self.turns[-1].last)
            self.turns[-1].go_on(turn)
        else:
            turn.spread()
            self.turns.append(turn)

    def _hear(self, turn: Turn, at: int, paragraph: Paragraph, index: int) -> None:
        segment = paragraph.segments[index]
        turn.present |= self._present
        self._present = set()
        turn.addressed |= self._people.addressed(paragraph.text, segment.start, segment.end)
        speaker = self._speaker(turn, at, paragraph, index)
        turn.say((at, index), speaker)
        if isinstance(speaker, str):
            self._recent.append((at, Mention(speaker, segment.start)))

    def _listen(self, at: int, text: str, segment: Segment) -> None:
        mentions = self._people.mentions(text, segment.start, segment.end)
        self._recent.extend((at, mention) for mention in mentions)
        self._present |= {mention.name for mention in mentions}

    def _speaker(self, turn: Turn, at: int, paragraph: Paragraph, index: int) -> Speaker:
        for cue in cues_of(paragraph.text, paragraph.segments, index):
            if isinstance(cue.subject, Name):
                if cue.subject in self._people.called:
                    return self._people.called[cue.subject]
            elif cue.subject in GENDER_OF:
                return self._meant(turn, at, paragraph.text, cue, GENDER_OF[cue.subject])
            else:
                return cue.subject
        return None

    def _meant(self, turn: Turn, at: int, text: str, cue: Cue, gender: Gender) -> Speaker:
        """Return whom a pronoun means: who spoke already in this turn, if that fits."""
        turn.told.add(gender)
        before = turn.latest
        if isinstance(before, str) and not turn.bars(before, self._genders):
            return before
        others = {one.name for one in self._people.mentions(text, cue.at, cue.end)}
        recent = [one for place, one in self._recent if (place, one.at) < (at, cue.at)]
        previous = self.turns[-1].last if turn.follows else None
        meant = resolve(gender, recent, self._genders, others | turn.addressed, previous)
        if meant is not None:
            self._genders[meant] = gender
        return meant

    def _follows(self, at: int) -> bool:
        return bool(self.turns) and self.turns[-1].quotations[-1][0] == at - 1
