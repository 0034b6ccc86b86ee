"""What a story says of its people that a voice can show."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from podfic.model.address import PRONOUNS
from podfic.model.people import Gender, Trait, TraitKind
from podfic.script.grammar.words import Token, sentences, tokens
from podfic.script.people.ages import ages, described_age
from podfic.script.people.looks import OPPOSED, TRIGGERS, VOICED
from podfic.script.people.origins import nationality, origins
from podfic.script.people.sight import Bearers, sight
from podfic.script.people.signs import SURE, Sign
from podfic.script.people.tones import tones

_WORD = re.compile(r"\w++(?:-\w++)*+")
_LONGEST = 2000
"""Characters of a sentence that are read: whatever goes on longer is hardly one."""
_TIMBRES = 3
"""Words for one voice."""


def portraits(
    narration: Iterable[str], bearers: Bearers, genders: Mapping[str, Gender]
) -> dict[str, tuple[Trait, ...]]:
    """Return by what they are called what is told of people: age, accent, then timbre.

    A name with several bearers tells nothing of any of them. `genders`, by what
    people are called, tell whose "her accent" can be. Where `narration`
    contradicts itself, the majority tells.
    """
    told: defaultdict[str, _Told] = defaultdict(_Told)
    for text in narration:
        for cut, before in _telling(text):
            seen = sight(cut, before, bearers, genders)
            for sign in (*ages(seen), *origins(seen), *tones(seen)):
                told[sign.person].add(sign)
    told.pop("", None)
    found = {person: tuple(one.traits()) for person, one in told.items()}
    return {person: traits for person, traits in found.items() if traits}


def portrait_of(description: str) -> tuple[Trait, ...]:
    """Return what the description of somebody without a name tells: "the old Welshman".

    It may be written small.
    """
    cut = tokens(description.title())
    if not cut:
        return ()
    seen = sight(cut, (), {}, {})
    voiced = (VOICED[word] for word in seen.bare if word in VOICED)
    told = {
        TraitKind.AGE: described_age(seen),
        TraitKind.ACCENT: nationality(seen, 0)[0],
        TraitKind.TIMBRE: next(voiced, ""),
    }
    return tuple(Trait(kind, value, description) for kind, value in told.items() if value)


def _telling(text: str) -> Iterator[tuple[Sequence[Token], Sequence[Token]]]:
    """Yield the sentences that may tell something, each with the one before it."""
    if not _may_tell(text):
        return
    last = (0, 0)
    for start, end in sentences(text):
        if _may_tell(text[start:end]):
            cut = tokens(text, start, min(end, start + _LONGEST))
            if cut:
                yield cut, tokens(text, *last) if cut[0].bare in PRONOUNS else ()
        last = max(start, end - _LONGEST), end


def _may_tell(text: str) -> bool:
    return not TRIGGERS.isdisjoint(_WORD.findall(text.lower()))


@dataclass(slots=True)
class _Told:
    """What is told of one person, by kind and value: how surely, and the first words for it."""

    weights: dict[TraitKind, Counter[str]] = field(
        default_factory=lambda: {kind: Counter() for kind in TraitKind}
    )
    first: dict[tuple[TraitKind, str], Sign] = field(default_factory=dict)

    def add(self, sign: Sign) -> None:
        """Take in a sign."""
        kind, value = sign.trait.kind, sign.trait.value
        self.weights[kind][value] += sign.weight
        known = self.first.get((kind, value))
        if known is None or known.weight < sign.weight:
            self.first[kind, value] = sign

    def traits(self) -> Iterator[Trait]:
        """Yield what they tell together."""
        for kind, weights in self.weights.items():
            values = _timbres(weights) if kind is TraitKind.TIMBRE else _majority(weights)
            yield from (self.first[kind, value].trait for value in values)


def _majority(weights: Counter[str]) -> Iterator[str]:
    """Yield the value that more is said for than for all others together, if one is sure."""
    for value, weight in weights.most_common(1):
        if weight >= SURE and 2 * weight > weights.total():
            yield value


def _timbres(weights: Counter[str]) -> list[str]:
    """Return the surest values, none of which others speak as much against."""
    found = [
        value
        for value, weight in weights.most_common()
        if weight >= SURE and not any(_contradicted(value, sets, weights) for sets in OPPOSED)
    ]
    return found[:_TIMBRES]


def _contradicted(value: str, sets: Sequence[frozenset[str]], weights: Counter[str]) -> bool:
    own = sum(weights[one] for words in sets if value in words for one in words)
    against = sum(weights[one] for words in sets if value not in words for one in words)
    return bool(own) and own <= against
