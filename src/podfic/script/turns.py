"""Turns of a conversation, and who takes those that no tag claims."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from podfic.script.clauses import Stand

Speaker = str | Stand | None
"""A name; somebody who is known not to be named; or unknown."""


@dataclass(slots=True)
class Turn:
    """What one paragraph says, or several when a quotation runs on over them.

    `follows` is whether the turn before stands in the paragraph before.
    `quotations` are its (paragraph, segment) places, `speakers` theirs in
    order. `addressed` are the people spoken to by name, `barred` those whom
    the turn cannot belong to, `present` those named in the narration since the
    turn before.
    """

    follows: bool
    quotations: list[tuple[int, int]] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    addressed: set[str] = field(default_factory=set)
    barred: set[str] = field(default_factory=set)
    present: set[str] = field(default_factory=set)

    @property
    def first(self) -> Speaker:
        """Who speaks first."""
        return self.speakers[0]

    @property
    def last(self) -> Speaker:
        """Who speaks last."""
        return self.speakers[-1]

    def go_on(self, more: "Turn") -> None:
        """Take in what the next paragraph goes on to say."""
        self.quotations += more.quotations
        self.speakers += more.speakers
        self.addressed |= more.addressed
        self.barred |= more.barred

    def spread(self) -> None:
        """Give quotations without a speaker to the one before, else to the one after."""
        known = next((one for one in self.speakers if one is not None), None)
        for at, speaker in enumerate(self.speakers):
            known = speaker if speaker is not None else known
            self.speakers[at] = known

    def offer(self, speaker: Speaker) -> bool:
        """Give the turn to `speaker`, unless it has one or is barred to that person."""
        if self.first is not None or speaker in self.barred:
            return False
        self.speakers = [speaker] * len(self.speakers)
        return True


def fill(turns: Sequence[Turn]) -> None:
    """Give the turns of a scene that nobody claims to whom they clearly belong."""
    for turn, reply in pairwise(turns):
        if reply.follows and len(reply.addressed) == 1:
            _offer_other(turn, reply.addressed, reply.first)
    for run in _runs(turns):
        _alternate(run)
    for at, turn in enumerate(turns):
        partner = _partner(turns, at)
        if partner is not None:
            _offer_other(turn, turn.present, partner)


def _offer_other(turn: Turn, persons: set[str], partner: Speaker) -> None:
    """Offer the turn to the only one of `persons` beside its known partner."""
    others = [person for person in persons if person != partner]
    if partner is not None and len(others) == 1:
        turn.offer(others[0])


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


def _alternate(run: Sequence[Turn]) -> None:
    """Fill the gaps of a run in which two people plainly take turns."""
    known = [at for at, turn in enumerate(run) if turn.first is not None]
    for left, right in pairwise(known):
        _fill_between(run, left, right)
    if len(known) > 1:
        _fill_onward(run, known[-2:], range(known[-1] + 1, len(run)))
        _fill_onward(run, known[1::-1], range(known[0] - 1, -1, -1))


def _fill_between(run: Sequence[Turn], left: int, right: int) -> None:
    one, other = run[left].last, run[right].first
    if (right - left) % 2 == 0:
        if one != other:
            return
        other = next((turn.first for turn in run if turn.first not in {None, one}), None)
    elif one == other:
        return
    _give_in_turn(run, range(left + 1, right), (other, one))


def _fill_onward(run: Sequence[Turn], pair: Sequence[int], places: range) -> None:
    """Go on from two known turns that stand side by side."""
    one, other = (run[at].last for at in pair)
    if abs(pair[0] - pair[1]) == 1 and one != other:
        _give_in_turn(run, places, (one, other))


def _give_in_turn(run: Sequence[Turn], places: range, pair: tuple[Speaker, Speaker]) -> None:
    for count, at in enumerate(places):
        if not run[at].offer(pair[count % 2]):
            return
