"""Who thinks the thoughts of a story."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from podfic.model.people import Gender
from podfic.model.script import Attribution, Told
from podfic.script.attribution.memory import Position
from podfic.script.attribution.paragraph import Paragraph
from podfic.script.attribution.stage import Stage, gender_of
from podfic.script.grammar.clauses import Stand
from podfic.script.grammar.names import Name
from podfic.script.thoughts.thinkers import Thinker, thinkers

Trail = Sequence[tuple[Position, str]]
"""Where in a story everybody is named, stood for or heard, in order."""

_FAR = 60
"""The latest of them among whom a pronoun's person is looked for."""
_CONFIDENCE: Mapping[Told, float] = {
    Told.TAG: 0.95,
    Told.NARRATOR: 0.95,
    Told.PRONOUN: 0.75,
    Told.BEAT: 0.75,
    Told.PRESENCE: 0.7,
}
"""How sure each way of telling a thinker is; no corpus is marked with thoughts to measure it by."""


def thoughts_of(
    scene: Sequence[Paragraph], first: int, stage: Stage, trail: Trail, *, narrated: bool
) -> Iterator[tuple[tuple[int, int], str | None, Attribution]]:
    """Yield where in a scene a thought stands, who thinks it, and why.

    `first` is the story's paragraph that the scene begins with.
    """
    told = thinkers([(one.text, one.segments) for one in scene], narrated=narrated)
    for place, thinker in told.items():
        at = (first + thinker.place[0], thinker.place[1])
        who = _who(thinker, at, stage, trail)
        confidence = _CONFIDENCE.get(thinker.told, 0.5) if who else 0.0
        yield place, who, Attribution(thinker.told, confidence, thinker.words)


def _who(thinker: Thinker, at: Position, stage: Stage, trail: Trail) -> str | None:
    subject = thinker.subject
    if isinstance(subject, Name):
        bearers = stage.people.bearers.get(subject, ())
        return bearers[0] if bearers else None
    if subject is Stand.SELF:
        return stage.narrator or None
    gender = gender_of(subject)
    return None if gender is None else _latest(gender, at, stage, trail)


def _latest(gender: Gender, at: Position, stage: Stage, trail: Trail) -> str | None:
    """Return who of a gender was named or heard last before `at`."""
    end = bisect_left(trail, (at, ""))
    for _, who in reversed(trail[max(0, end - _FAR) : end]):
        if stage.gender(who) is gender:
            return who
    return None
