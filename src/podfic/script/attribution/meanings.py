"""Whom a story means by "the girl" or "the doctor", as those around its words show."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from podfic.script.attribution.cues import Kind
from podfic.script.attribution.presence import Presence, presence
from podfic.script.attribution.stage import Meanings
from podfic.script.attribution.utterances import Utterance
from podfic.script.grammar.described import Described
from podfic.script.grammar.kinds import GENERIC
from podfic.script.grammar.names import Name
from podfic.script.people.people import People

_REACH = 100
"""Paragraphs to either side among which a description means the same person."""
_MOST = 20
"""Uses of a description that are looked at together."""
_PARTNER = 1.0
"""How many presences it takes to outweigh that somebody answers the one described."""
_SURE = 3.5
"""Uses from which the presence of somebody at them is no chance."""
_ALWAYS = 0.3
"""How likely a noun must mean somebody all through a story to mean them everywhere."""
_APART = 1.4
"""How many times as likely as anybody else that must be."""
_MANY = 5
"""Uses of a noun from which it is told whom it means all through the story."""
_AGREEING = 0.5
"""What the use of another description counts that agrees: "the old man" for "the man"."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A description in the tag of the utterance `at`, and who is there without answering it."""

    at: int
    paragraph: int
    who: Described
    shown: Mapping[str, float]


def meanings(row: Sequence[Utterance], people: People, spoken: Sequence[str] = ()) -> Meanings:
    """Return, by paragraph and words of a description, how likely each person is meant.

    Whoever is there wherever a story says "the doctor", and never answers the
    doctor, is the doctor. Values reach from 0 to 1. `spoken` are the speakers as
    far as they were found before.
    """
    named = [_named(said, people, spoken[at] if spoken else "") for at, said in enumerate(row)]
    there = presence(row, named)
    likely: dict[tuple[int, str], dict[str, float]] = {}
    for noun, uses in _uses(row, named, there).items():
        throughout = _throughout(uses, there)
        always = "" if noun in GENERIC else _clearly(throughout)
        for index, use in enumerate(uses):
            here = dict(_likely(uses, index, there))
            for person, worth in throughout.items():
                if use.shown.get(person, 0.0) > 0:
                    here[person] = max(worth, here.get(person, 0.0))
            is_known = not (use.who.fresh or use.who.owner)
            if always and is_known and use.shown.get(always, 0.0) >= 0:
                here[always] = 1.0
            likely[use.paragraph, use.who.words] = here
    return likely


def _uses(row: Sequence[Utterance], named: Sequence[str], there: Presence) -> dict[str, list[_Use]]:
    """Return the descriptions in tags by their noun, in order."""
    uses: defaultdict[str, list[_Use]] = defaultdict(list)
    for at, said in enumerate(row):
        tagged = (cue.subject for _, cue in said.cues if cue.kind is Kind.TAG)
        for who in dict.fromkeys(tagged):
            if isinstance(who, Described) and not who.crowd:
                shown = _shown(row, at, named, there)
                uses[who.head].append(_Use(at, said.first, who, shown))
    return uses


def _shown(
    row: Sequence[Utterance], at: int, named: Sequence[str], there: Presence
) -> dict[str, float]:
    """Return who is there at an utterance, less who speaks right beside it."""
    shown = dict.fromkeys(sorted(there.around(row[at].first)), 1.0)
    for beside in (at - 1, at + 1):
        if 0 <= beside < len(row) and named[beside] and row[max(at, beside)].answers:
            shown[named[beside]] = shown.get(named[beside], 0.0) - _PARTNER
    return shown


def _likely(uses: Sequence[_Use], index: int, there: Presence) -> Iterator[tuple[str, float]]:
    """Yield who is likely meant by the use at `index`, judged beside those near it."""
    use = uses[index]
    total: defaultdict[str, float] = defaultdict(float)
    count = 0.0
    for other in uses[max(0, index - _MOST // 2) : index + _MOST // 2]:
        if abs(other.paragraph - use.paragraph) <= _REACH and other.who.agrees(use.who):
            alike = 1.0 if other.who.words == use.who.words else _AGREEING
            count += alike
            for person, score in other.shown.items():
                total[person] += alike * score
    for person, score in total.items():
        lift = _lift(score / count, there.usual(person, use.paragraph))
        if lift > 0:
            yield person, lift * min(1.0, (count - 0.5) / _SURE)


def _throughout(uses: Sequence[_Use], there: Presence) -> dict[str, float]:
    """Return who is meant by a noun all through a story, and how likely."""
    if len(uses) < _MANY:
        return {}
    total: defaultdict[str, float] = defaultdict(float)
    for use in uses:
        for person, score in use.shown.items():
            total[person] += score
    lifts = {who: _lift(score / len(uses), there.anyway(who)) for who, score in total.items()}
    return {who: lift for who, lift in lifts.items() if lift > 0}


def _lift(share: float, usual: float) -> float:
    """Return how much more often than usual somebody is there, from 0 (as usual) to 1."""
    return (share - usual) / (1 - usual)


def _clearly(throughout: Mapping[str, float]) -> str:
    """Return the one person whom a noun means all through a story, "" if that is not clear."""
    best = Counter(throughout).most_common(2)
    if not best or best[0][1] < _ALWAYS or (len(best) > 1 and best[1][1] * _APART > best[0][1]):
        return ""
    return best[0][0]


def _named(said: Utterance, people: People, before: str) -> str:
    """Return who speaks by name, "" where that is nobody: as its tag says, or as found before."""
    described = False
    for _, cue in said.cues:
        described = described or isinstance(cue.subject, Described)
        if cue.kind is Kind.TAG and isinstance(cue.subject, Name):
            bearers = people.bearers.get(cue.subject, ())
            if len(bearers) == 1:
                return bearers[0]
    return before if before in people.genders and not described else ""
