"""What a cue beside a quotation is worth for everybody who may speak it."""

from collections.abc import Callable
from typing import assert_never

from podfic.model.people import Gender
from podfic.script.attribution.cues import Cue, Kind
from podfic.script.attribution.decode import NOBODY
from podfic.script.attribution.memory import Position
from podfic.script.attribution.stage import Stage, gender_of
from podfic.script.attribution.weights import Weights
from podfic.script.grammar.clauses import EVERYONE, Stand
from podfic.script.grammar.described import Described
from podfic.script.grammar.kinds import GENERIC, KIN
from podfic.script.grammar.names import Name

Fits = dict[str, float]
"""By person, how well they fit an utterance."""


class Hints:
    """Adds to how well people fit what the cues of an utterance tell."""

    def __init__(self, stage: Stage, weights: Weights) -> None:
        self._stage = stage
        self._weights = weights

    def add(self, fits: Fits, paragraph: int, cue: Cue) -> None:
        """Add to `fits` what `cue`, which stands in `paragraph`, tells."""
        subject = cue.subject
        if isinstance(subject, Name):
            for one in self._stage.people.bearers.get(subject, ()):
                fits[one] = fits.get(one, 0.0) + self._worth(cue.kind)
        elif isinstance(subject, Described):
            self._described(fits, paragraph, cue, subject)
        elif subject is Stand.SELF:
            narrator = self._stage.narrator
            if narrator:
                fits[narrator] = fits.get(narrator, 0.0) + self._worth(cue.kind)
        elif subject is Stand.IT and cue.kind is Kind.TAG:
            self._thing(fits)
        elif (gender := gender_of(subject)) is not None:
            self._pronoun(fits, (paragraph, cue.at), cue.kind, gender)

    def _worth(self, kind: Kind) -> float:
        """Return what it is worth to be named by a cue."""
        match kind:
            case Kind.TAG:
                return self._weights.tag
            case Kind.LEAD:
                return self._weights.lead
            case Kind.BEAT:
                return self._weights.beat
        assert_never(kind)

    def _thing(self, fits: Fits) -> None:
        """Add what "it said" tells: nobody whose gender is known speaks."""
        for one in fits:
            is_known = self._stage.gender(one) is not Gender.UNKNOWN
            if is_known or one == self._stage.narrator != NOBODY:
                fits[one] += self._weights.a_thing

    def _pronoun(self, fits: Fits, here: Position, kind: Kind, gender: Gender) -> None:
        """Add what "he said" tells: whose gender fits, and of those who was seen last."""
        stage, weights = self._stage, self._weights
        is_beat = kind is Kind.BEAT
        against = weights.beat_gender if is_beat else weights.other_gender
        surely = any(stage.gender(one) is gender for one in fits)
        fitting: list[str] = []
        for one in fits:
            own = stage.gender(one)
            if one == NOBODY:
                continue
            if one == stage.narrator or own not in {gender, Gender.UNKNOWN, Gender.NEUTRAL}:
                fits[one] += against if gender is not Gender.NEUTRAL else weights.unknown_gender
                continue
            if own is not gender:
                fits[one] += weights.unknown_gender * (1 + surely)
            fitting.append(one)
        if gender is Gender.NEUTRAL and not surely and not is_beat:
            everyone = stage.role(EVERYONE)
            fits[everyone] = fits.get(everyone, 0.0) + weights.crowd
        scale = weights.beat_share if is_beat else 1.0
        self._rank(fits, fitting, here, stage.memory.last, scale * (1 - weights.subjects))
        self._rank(fits, fitting, here, stage.memory.lead, scale * weights.subjects)

    def _rank(
        self,
        fits: Fits,
        fitting: list[str],
        here: Position,
        seen: Callable[[str], Position],
        scale: float,
    ) -> None:
        """Add what it is worth to be the last, the second last … of those seen before `here`."""
        ranks = self._weights.rank
        before = [one for one in fitting if (-1, 0) < seen(one) < here]
        for at, one in enumerate(sorted(before, key=seen, reverse=True)):
            fits[one] += scale * ranks[min(at, len(ranks) - 1)]

    def _described(self, fits: Fits, paragraph: int, cue: Cue, who: Described) -> None:
        """Add what "said the old man" tells: of those with names, and of a role of their own."""
        stage, weights = self._stage, self._weights
        is_beat = cue.kind is Kind.BEAT
        scale = weights.described_beat_share if is_beat else 1.0
        known = stage.known(who, paragraph)
        role = stage.role(who)
        gender = stage.gender(role)
        named = self._named(who, fits, gender)
        is_new = stage.is_new(who, paragraph)
        is_familiar = is_new and stage.memory.knows(role)
        surely = weights.known_named * (weights.new_share if is_familiar else 1.0)
        for one in fits:
            if one in {NOBODY, role}:
                continue
            own = stage.gender(one)
            is_other = Gender.UNKNOWN not in {own, gender} and own is not gender
            if is_other or (one == stage.narrator and one not in known):
                fits[one] += scale * weights.other_gender
            elif stage.is_other_role(one, who):
                fits[one] += scale * weights.other_role
            elif one in stage.described:
                fits[one] += scale * weights.same_role
            else:
                fits[one] += scale * (named + surely * known.get(one, 0.0))
        worth = weights.fresh_role if who.fresh else weights.own_role
        worth += weights.introduced if is_new else 0.0
        worth += weights.familiar_role if is_familiar else 0.0
        if is_beat:
            worth = weights.role_beat if who.owner or who.head not in GENERIC else 0.0
        fits[role] = fits.get(role, 0.0) + worth

    def _named(self, who: Described, fits: Fits, gender: Gender) -> float:
        """Return what it is worth to have a name where somebody is described."""
        weights = self._weights
        if who.crowd:
            return weights.crowd_named
        if who.owner and who.head in KIN:
            return weights.kin_named
        if who.head not in GENERIC:
            return weights.kind_named
        worth = weights.specific_named if who.specific else weights.generic_named
        return worth + (weights.only_named if self._is_alone(fits, gender) else 0.0)

    def _is_alone(self, fits: Fits, gender: Gender) -> bool:
        """Whether only one of those at hand has a name and is of a gender."""
        heard = self._stage.people.heard
        return sum(one in heard and self._stage.gender(one) is gender for one in fits) == 1
