"""Who may speak an utterance, and how well each fits."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from math import log2

from podfic.model.people import Gender
from podfic.script.attribution.cues import Cue, Kind
from podfic.script.attribution.decode import NOBODY
from podfic.script.attribution.hints import Fits, Hints
from podfic.script.attribution.stage import Stage, gender_of
from podfic.script.attribution.utterances import Seen, Utterance
from podfic.script.attribution.weights import WEIGHTS, Weights
from podfic.script.grammar.clauses import Stand
from podfic.script.grammar.described import Described
from podfic.script.grammar.names import Name

_MOST = 9
"""People who are thought of at once."""
_NEAR = 12
"""Paragraphs that somebody stays in mind."""
_FEWEST = 2
"""People who are thought of however long ago they were seen."""
_LIKELY = 0.5
"""How surely a description must mean somebody to think of them though they are not near."""
_LATER = 60
"""Paragraphs ahead within which a pronoun may mean somebody not yet named."""
_MOST_LATER = 60
"""Names ahead that are looked at for it."""


class Scorer:
    """Scores, utterance by utterance, who may speak."""

    def __init__(self, stage: Stage, weights: Weights = WEIGHTS) -> None:
        self._stage = stage
        self._weights = weights
        self._hints = Hints(stage, weights)
        self._narrator = stage.narrator
        self._coming: Sequence[tuple[int, str]] = ()

    def scores(
        self, row: Sequence[Utterance], spoken: Sequence[str] = (), rest: Sequence[Seen] = ()
    ) -> Iterator[Fits]:
        """Yield for every utterance of a story who may speak it, with their worth.

        `spoken` are its speakers as far as they were found before; `rest` is who
        is seen behind the last.
        """
        self._coming = _named_later(row)
        for at, said in enumerate(row):
            before = row[at - 1] if at and said.answers else None
            after = row[at + 1] if at + 1 < len(row) and row[at + 1].answers else None
            yield self._score(said, before, after)
            self._remember(said, spoken[at] if spoken else "")
        self._see(rest)

    def _score(self, said: Utterance, before: Utterance | None, after: Utterance | None) -> Fits:
        self._stage.narrator = said.narrator or self._narrator
        seen = self._see(said.seen)
        for name in sorted(said.addressed | said.selves):
            self._stage.memory.expect(name, (said.first, -1))
        if said.fixed:
            return {said.fixed: 0.0}
        fits = dict.fromkeys(self._candidates(said, after), 0.0)
        for one in fits:
            fits[one] += self._by_words(one, said, before, after)
            fits[one] += self._by_presence(one, said, seen)
        fits[NOBODY] = self._weights.nobody
        for paragraph, cue in telling(said):
            self._hints.add(fits, paragraph, cue)
        return fits

    def _see(self, sightings: Sequence[Seen]) -> dict[str, float]:
        """Take in the narration since the utterance before; return who is in it, and how."""
        seen: dict[str, float] = {}
        lead = ""
        for paragraph, one in sightings:
            who = self._stage.who(one, paragraph)
            if who is None:
                continue
            self._stage.memory.see(who, (paragraph, one.at), leads=one.subject)
            seen[who] = self._weights.seen_between
            lead = who if one.subject else lead
        if lead:
            seen[lead] = self._weights.subject_between
        return seen

    def _candidates(self, said: Utterance, after: Utterance | None) -> list[str]:
        """Return everybody who is thought of, the ones last seen first."""
        stage = self._stage
        chosen: list[str] = []
        for one in islice(stage.memory.recent(), _MOST):
            is_near = stage.memory.last(one)[0] >= said.first - _NEAR
            if not is_near and len(chosen) >= _FEWEST:
                break
            chosen.append(one)
        extra = [stage.narrator] if stage.narrator and said.narrated else []
        for _, cue in said.cues:
            extra += self._meant(cue, said.first, chosen)
        if after is not None:
            extra += sorted(after.addressed)
        return list(dict.fromkeys((*chosen, *extra)))

    def _meant(self, cue: Cue, at: int, near: Sequence[str]) -> Iterator[str]:
        """Yield whom a cue may mean, near or not."""
        subject = cue.subject
        if isinstance(subject, Name):
            yield from self._stage.people.bearers.get(subject, ())
        elif isinstance(subject, Described):
            known = self._stage.known(subject, at)
            yield from (one for one, worth in known.items() if worth > _LIKELY)
        elif (gender := gender_of(subject)) is not None:
            yield from self._named_next(at, gender, near)

    def _named_next(self, at: int, gender: Gender, near: Sequence[str]) -> Iterator[str]:
        """Yield whom the story names next of a gender, where it has named nobody yet."""
        if any(self._stage.gender(one) is gender for one in near):
            return
        start = bisect_left(self._coming, (at, ""))
        for place, one in self._coming[start : start + _MOST_LATER]:
            if place <= at + _LATER and self._stage.gender(one) is gender:
                yield one
                return

    def _by_words(
        self, one: str, said: Utterance, before: Utterance | None, after: Utterance | None
    ) -> float:
        """Return what the utterance's words, and those beside it, tell of one person."""
        weights = self._weights
        is_heard = one in self._stage.people.heard or one == self._stage.narrator
        worth = 0.0 if is_heard else weights.unheard
        if one in said.addressed or one in said.listeners:
            worth += weights.addressed
        elif one in said.others:
            worth += weights.spoken_of
        if one in said.selves:
            worth += weights.presents
        if before is not None and (one in before.addressed or one in before.listeners):
            worth += weights.hailed if one in before.hailed else weights.called_before
        if after is not None and one in after.addressed:
            worth += weights.answered if one in after.hailed else weights.called_after
        return worth

    def _by_presence(self, one: str, said: Utterance, seen: Mapping[str, float]) -> float:
        paragraph = self._stage.memory.last(one)[0]
        away = max(0, said.first - paragraph) if paragraph >= 0 else 2 * _NEAR
        return self._weights.distance * log2(1 + away) + seen.get(one, 0.0)

    def _remember(self, said: Utterance, speaker: str) -> None:
        """Take in who spoke, as far as that is known, or who is told to speak."""
        see = self._stage.memory.see
        if speaker:
            for _, cue in said.cues:
                if isinstance(cue.subject, Described) and cue.kind is Kind.TAG:
                    self._stage.meant_by[cue.subject.words] = speaker
            see(speaker, (said.last, said.cues[-1][1].at if said.cues else 0), leads=True)
            return
        for paragraph, cue in said.cues:
            who = self._told(cue)
            if who:
                see(who, (paragraph, cue.at), leads=True)

    def _told(self, cue: Cue) -> str:
        """Return who speaks as a cue alone tells it, "" if it does not."""
        subject = cue.subject
        if isinstance(subject, Name) and cue.kind is not Kind.LEAD:
            bearers = self._stage.people.bearers.get(subject, ())
            return self._stage.meant(bearers) if bearers else ""
        if isinstance(subject, Described) and cue.kind is Kind.TAG:
            return self._stage.role(subject)
        return self._stage.narrator if subject is Stand.SELF else ""


def telling(said: Utterance) -> list[tuple[int, Cue]]:
    """Return the cues of an utterance that count: those of the surest kind.

    Where they name nobody, whoever is named as acting in the same paragraph
    counts, too. What runs on over paragraphs is told by its first and its last.
    """
    cues = [one for one in said.cues if one[0] in {said.first, said.last}]
    kind = next((kind for kind in Kind if any(cue.kind is kind for _, cue in cues)), None)
    kept: list[tuple[int, Cue]] = []
    for paragraph, cue in cues:
        if cue.kind is kind and all(cue.subject != other.subject for _, other in kept):
            kept.append((paragraph, cue))
    named = [one for one in kept if isinstance(one[1].subject, Name)]
    if named or kind is Kind.BEAT:
        return named[:1] or kept[:2]
    acting = (one for one in cues if isinstance(one[1].subject, Name))
    return [*kept[:2], *islice(acting, 1)]


def _named_later(row: Sequence[Utterance]) -> list[tuple[int, str]]:
    """Return who is named where in the narration, by paragraph."""
    found = ((place, one.who[0]) for said in row for place, one in said.seen if len(one.who) == 1)
    return sorted(set(found))
