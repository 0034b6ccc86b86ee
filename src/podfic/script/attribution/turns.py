"""Turns of a conversation, and who takes those that no tag claims."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from podfic.model.people import Gender
from podfic.script.grammar.clauses import Stand

Speaker = str | Stand | None
"""A name; somebody who is known not to be named; or unknown."""

_REACH = 200
"""Turns to either side of an unclaimed one among which its speaker is looked for."""
_NOTHING: Mapping[str, Gender] = MappingProxyType({})


@dataclass(slots=True)
class Turn:
    """What one paragraph says, or several when a quotation runs on over them.

    `follows` is whether the turn before stands in the paragraph before.
    `quotations` are its (paragraph, segment) places, `speakers` theirs in
    order. `addressed` are the people spoken to by name, `told` the genders that
    pronouns give its speaker, `present` those named in the narration since the
    turn before. `latest` is the last speaker that is known.
    """

    follows: bool
    quotations: list[tuple[int, int]] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    addressed: set[str] = field(default_factory=set)
    told: set[Gender] = field(default_factory=set)
    present: set[str] = field(default_factory=set)
    latest: Speaker = None

    @property
    def first(self) -> Speaker:
        """Who speaks first."""
        return self.speakers[0]

    @property
    def last(self) -> Speaker:
        """Who speaks last."""
        return self.speakers[-1]

    def say(self, place: tuple[int, int], speaker: Speaker) -> None:
        """Take in the quotation at `place`."""
        self.quotations.append(place)
        self.speakers.append(speaker)
        self.latest = speaker if speaker is not None else self.latest

    def go_on(self, more: "Turn") -> None:
        """Take in what the next paragraph goes on to say; both are spread already."""
        if self.first is None:
            self.speakers = [more.first] * len(self.speakers)
        self.quotations += more.quotations
        self.speakers += more.speakers
        self.latest = self.last
        self.addressed |= more.addressed
        self.told |= more.told

    def spread(self, before: Speaker = None) -> None:
        """Give quotations without a speaker to the one before, else to the one after.

        `before` is who spoke right before the turn began, if that counts.
        """
        first = next((one for one in self.speakers if one is not None), None)
        known = before if before is not None else first
        for at, speaker in enumerate(self.speakers):
            known = speaker if speaker is not None else known
            self.speakers[at] = known
        self.latest = known

    def bars(self, person: Speaker, genders: Mapping[str, Gender]) -> bool:
        """Whether the turn cannot be the person's: addressed in it, or of another gender."""
        if not isinstance(person, str):
            return False
        gender = genders.get(person, Gender.UNKNOWN)
        is_other = gender is not Gender.UNKNOWN and bool(self.told - {gender})
        return is_other or person in self.addressed

    def offer(self, speaker: Speaker, genders: Mapping[str, Gender] = _NOTHING) -> bool:
        """Give the turn to `speaker`, unless it has one or bars that person."""
        if self.first is not None or self.bars(speaker, genders):
            return False
        self.speakers = [speaker] * len(self.speakers)
        return True


def fill(turns: Sequence[Turn], genders: Mapping[str, Gender] = _NOTHING) -> None:
    """Give the turns of a scene that nobody claims to whom they clearly belong.

    `genders` are those known of people: no turn is given against its pronouns.
    """
    for turn, reply in pairwise(turns):
        if reply.follows and len(reply.addressed) == 1:
            _offer_other(turn, reply.addressed, reply.first, genders)
    for run in _runs(turns):
        _alternate(run, genders)
    for at, turn in enumerate(turns):
        partner = _partner(turns, at)
        if partner is not None:
            _offer_other(turn, turn.present, partner, genders)


def _offer_other(
    turn: Turn, persons: set[str], partner: Speaker, genders: Mapping[str, Gender]
) -> None:
    """Offer the turn to the only one of `persons` beside its known partner."""
    others = [person for person in persons if person != partner]
    if partner is not None and len(others) == 1:
        turn.offer(others[0], genders)


def _partner(turns: Sequence[Turn], at: int) -> Speaker:
    """Return who speaks right before or after the turn at `at`."""
    if turns[at].follows and turns[at - 1].last is not None:
        return turns[at - 1].last
    if at + 1 < len(turns) and turns[at + 1].follows:
        return turns[at + 1].first
    return None


def _runs(turns: Sequence[Turn]) -> Iterator[list[Turn]]:
    """Yield the stretches of turns that follow each other without narration between."""
    run: list[Turn] = []
    for turn in turns:
        if run and not turn.follows:
            yield run
            run = []
        run.append(turn)
    if run:
        yield run


def _alternate(run: Sequence[Turn], genders: Mapping[str, Gender]) -> None:
    """Fill the gaps of a run in which two people plainly take turns."""
    known = [at for at, turn in enumerate(run) if turn.first is not None]
    for left, right in pairwise(known):
        pair = _pair_between(run, left, right)
        _give_in_turn(run, range(left + 1, right), pair, genders)
    if len(known) > 1:
        onward, back = range(known[-1] + 1, len(run)), range(known[0] - 1, -1, -1)
        _give_in_turn(run, onward, _pair_beside(run, known[-2:]), genders)
        _give_in_turn(run, back, _pair_beside(run, known[1::-1]), genders)


_Pair = tuple[Speaker, Speaker] | None
"""Two who take turns, in order."""


def _pair_between(run: Sequence[Turn], left: int, right: int) -> _Pair:
    """Return who take turns between two known turns, if that is clear."""
    one, other = run[left].last, run[right].first
    if (right - left) % 2:
        return None if one == other else (other, one)
    if one != other:
        return None
    near = run[max(0, left - _REACH) : right + _REACH]
    return next((turn.first for turn in near if turn.first not in {None, one}), None), one


def _pair_beside(run: Sequence[Turn], known: Sequence[int]) -> _Pair:
    """Return who take turns beyond two known turns, if these stand side by side."""
    one, other = (run[at].last for at in known)
    return (one, other) if abs(known[0] - known[1]) == 1 and one != other else None


def _give_in_turn(
    run: Sequence[Turn], places: range, pair: _Pair, genders: Mapping[str, Gender]
) -> None:
    for count, at in enumerate(places):
        if pair is None or not run[at].offer(pair[count % 2], genders):
            return
