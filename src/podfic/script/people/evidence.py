"""What a story shows of the words it writes with capitals: which are people, of which gender."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from podfic.model.address import PRONOUNS
from podfic.model.people import Gender
from podfic.script.grammar.clauses import begins_clause
from podfic.script.grammar.names import Found, Name, name_at
from podfic.script.grammar.words import Token, sentences, tokens, word_set

_DETERMINERS = word_set("the a an this that these those my your his her its our their")
_PLACING = word_set("in near through")
_NOT_A_NAME = ("ing", "ed", "ly")
"""How words end that begin sentences as names do."""
_CLEAR = 2
"""How many times the pronouns of one gender must outnumber the others."""


@dataclass(slots=True)
class Tally:
    """How often, and how, one name is used in the narration."""

    seen: int = 0
    sure: int = 0
    """Seen within a sentence, where only names have capitals, or owning something."""
    a_thing: int = 0
    """Seen behind "the" or "a", or as a place."""
    a_person: int = 0
    """Seen with a title, owning something, or as the subject of a clause."""
    genders: Counter[Gender] = field(default_factory=Counter)
    """The pronouns of the sentences that name nobody else."""


@dataclass(slots=True)
class Evidence:
    """Tallies by name, and the words that the story also writes small."""

    tallies: dict[Name, Tally] = field(default_factory=dict)
    small: set[str] = field(default_factory=set)

    def narrate(self, text: str) -> None:
        """Take in a stretch of narration."""
        for start, end in sentences(text):
            cut = tokens(text, start, end)
            self.small.update(token.text for token in cut if token.text.islower())
            found = list(names_of(cut))
            for one in found:
                self._count(cut, one)
            if len({one.name for one in found}) == 1:
                genders = (PRONOUNS.get(token.bare) for token in cut[found[0].end :])
                self.tallies[found[0].name].genders.update(one for one in genders if one)

    def hear(self, text: str) -> None:
        """Take in a quotation: names within its sentences are surely names."""
        cut = tokens(text)
        self.small.update(token.text for token in cut if token.text.islower())
        for one in names_of(cut):
            if one.name in self.tallies:
                self.tallies[one.name].sure += one.start > 0 and cut[one.start - 1].is_word

    def shows_person(self, name: Name) -> bool:
        """Whether the narration shows that `name` is a person's.

        A word that only ever begins sentences must never be written small, and
        must come with a pronoun or more than once.
        """
        tally = self.tallies[name]
        if not tally.a_person or tally.a_thing * 2 >= tally.seen:
            return False
        if tally.sure:
            return True
        word = name.words[0].lower()
        may_be = word not in self.small and not word.endswith(_NOT_A_NAME)
        return may_be and (tally.seen > 1 or bool(tally.genders))

    def _count(self, cut: Sequence[Token], one: Found) -> None:
        tally = self.tallies.setdefault(one.name, Tally())
        tally.seen += 1
        tally.sure += one.start > 0 or _owns(cut, one)
        tally.a_thing += _is_a_thing(cut, one)
        tally.a_person += bool(one.name.title) or _owns(cut, one) or _acts(cut, one)


def names_of(cut: Sequence[Token]) -> Iterator[Found]:
    """Yield the names in a stretch of text, in order."""
    at = 0
    while at < len(cut):
        found = name_at(cut, at) if cut[at].is_capital else None
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def clear_majority(genders: Mapping[Gender, int]) -> Gender:
    """Return the gender counted at least twice as often as the others together."""
    total = sum(genders.values())
    for gender, count in genders.items():
        if count and count >= _CLEAR * (total - count):
            return gender
    return Gender.UNKNOWN


def _is_a_thing(cut: Sequence[Token], found: Found) -> bool:
    before = cut[found.start - 1].bare if found.start else ""
    return before in _DETERMINERS or (before in _PLACING and not found.owning)


def _owns(cut: Sequence[Token], found: Found) -> bool:
    """Whether something in lower case is the name's, unlike in "Valentine's Day"."""
    return found.owning and found.end < len(cut) and cut[found.end].text[0].islower()


def _acts(cut: Sequence[Token], found: Found) -> bool:
    """Whether the name is the subject of a clause: a lower-case word follows at its start."""
    follows = cut[found.end].text[:1].islower() if found.end < len(cut) else False
    start = found.start - (found.start > 0 and cut[found.start - 1].bare == "the")
    return begins_clause(cut, start) and follows and not found.owning
