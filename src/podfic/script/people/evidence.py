"""What a story shows of the words it writes with capitals: which are people, of which gender."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from podfic.model.people import Gender
from podfic.script.grammar.clauses import begins_clause, leading_actor
from podfic.script.grammar.described import Described
from podfic.script.grammar.names import Found, Name, name_at
from podfic.script.grammar.words import Token, sentences, tokens, word_set
from podfic.script.people.calls import is_set_off
from podfic.script.people.nicknames import given_gender
from podfic.script.people.pronouns import pronoun_genders

_DETERMINERS = word_set("the a an this that these those my your his her its our their")
_PLACING = word_set("in near through")
_STOPS = ".!?…:;“\"‘'(—–-"
_MOST = 8
"""Names of a sentence that are put beside each other."""
_SURELY = 2
"""Times that a word which is also written small must stand within sentences as a name does."""
_NO_VERBS = word_set(
    "in on at of to from by for with without into onto upon about above behind beside near under "
    "over through across after before and or but nor as than like than"
)
"""Words behind a noun that are no verb of its."""
_NOT_A_NAME = ("ing", "ed", "ly")
"""How words end that begin sentences as names do."""


@dataclass(slots=True)
class Tally:
    """How often, and how, one name is used in the narration."""

    seen: int = 0
    sure: int = 0
    """Seen within a sentence, where only names have capitals, or of two words, or owning."""
    a_thing: int = 0
    """Seen behind "the" or "a", or as a place."""
    called: int = 0
    """Called by, in speech."""
    a_person: int = 0
    """Seen with a title, owning something, or as the subject of a clause."""
    genders: Counter[Gender] = field(default_factory=Counter)
    """The pronouns of the sentences that name nobody else."""


@dataclass(slots=True)
class Evidence:
    """Tallies by name, and the words that the story also writes small."""

    side_by_side: Counter[frozenset[Name]] = field(default_factory=Counter)
    """How often two names stand in one sentence."""
    tallies: dict[Name, Tally] = field(default_factory=dict)
    described: dict[str, Counter[Gender]] = field(default_factory=dict)
    """The pronouns of the sentences that speak of nobody but one described so."""
    small: set[str] = field(default_factory=set)

    def narrate(self, text: str) -> None:
        """Take in a stretch of narration."""
        for start, end in sentences(text):
            cut = tokens(text, start, end)
            self.small.update(token.text for token in cut if token.text.islower())
            found = list(names_of(cut))
            for one in found:
                self._count(cut, one)
            names = list({one.name: None for one in found})[:_MOST]
            self.side_by_side.update(
                frozenset(pair) for pair in combinations(names, 2) if not _is_part(*pair)
            )
            self._count_pronouns(cut, found)

    def _count_pronouns(self, cut: Sequence[Token], found: Sequence[Found]) -> None:
        """Take in the pronouns behind the only one that a sentence speaks of."""
        if len({one.name for one in found}) == 1:
            told = self.tallies[found[0].name].genders
            told.update(pronoun_genders(cut[found[0].end :]))
        elif not found:
            self._count_described(cut)

    def _count_described(self, cut: Sequence[Token]) -> None:
        actor = leading_actor(cut)
        if actor is None or not isinstance(actor.subject, Described) or actor.subject.crowd:
            return
        told = self.described.setdefault(actor.subject.words, Counter())
        told.update(pronoun_genders(cut[actor.end :]))

    def hear(self, text: str) -> None:
        """Take in a quotation: names within its sentences are surely names."""
        cut = tokens(text)
        self.small.update(token.text for token in cut if token.text.islower())
        for one in names_of(cut):
            tally = self.tallies.setdefault(one.name, Tally())
            tally.sure += one.start > 0 and cut[one.start - 1].is_word
            within = one.start > 0 and cut[one.start - 1].text not in _STOPS
            tally.called += within and is_set_off(cut, one)

    def may_act(self, name: Name) -> bool:
        """Whether who acts beside a quotation under that name may be a person."""
        tally, word = self.tallies.get(name, Tally()), name.words[0].lower()
        is_word = word in self.small or word.endswith(_NOT_A_NAME)
        return not is_word and tally.a_person > 0 and tally.a_thing * 2 < tally.seen

    def people(self) -> list[Name]:
        """Return the names that the story shows to be people's, and the parts of these."""
        shown = {name: None for name in self.tallies if self._shows_person(name)}
        parts = {word for name in shown if len(name.words) > 1 for word in name.words}
        for name in self.tallies:
            is_part = not name.title and len(name.words) == 1 and name.words[0] in parts
            if is_part and name.words[0].lower() not in self.small:
                shown[name] = None
        return list(shown)

    def _shows_person(self, name: Name) -> bool:
        """Whether the narration shows that `name` is a person's.

        A word that only ever begins sentences must never be written small, and
        must come with a pronoun or more than once.
        """
        tally = self.tallies[name]
        if tally.called > 1 or (tally.called and tally.sure):
            return True
        if name.words[0].lower() in self.small and tally.sure < _SURELY:
            return False
        if not tally.a_person or tally.a_thing * 2 >= tally.seen:
            return False
        is_given = given_gender(name.words[0]) is not Gender.UNKNOWN
        if not (name.title or tally.called or tally.genders.total() or is_given):
            return False
        if tally.sure:
            return True
        word = name.words[0].lower()
        may_be = word not in self.small and not word.endswith(_NOT_A_NAME)
        told = name.title or is_given or tally.genders.total()
        return may_be and (tally.seen > 1 or bool(told))

    def _count(self, cut: Sequence[Token], one: Found) -> None:
        tally = self.tallies.setdefault(one.name, Tally())
        tally.seen += 1
        tally.sure += one.start > 0 or len(one.name.words) > 1 or _owns(cut, one)
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


def _is_part(one: Name, other: Name) -> bool:
    """Whether one name is a part of the other, as a story may call somebody in one sentence."""
    mine, theirs = set(one.words), set(other.words)
    return mine <= theirs or theirs <= mine


def _is_a_thing(cut: Sequence[Token], found: Found) -> bool:
    """Whether it stands as things and places do; titles alone do so, too: "the Captain"."""
    before = cut[found.start - 1].bare if found.start and not found.name.is_title else ""
    return before in _DETERMINERS or (before in _PLACING and not found.owning)


def _owns(cut: Sequence[Token], found: Found) -> bool:
    """Whether something in lower case is the name's, unlike in "Valentine's Day"."""
    return found.owning and found.end < len(cut) and cut[found.end].text[0].islower()


def _acts(cut: Sequence[Token], found: Found) -> bool:
    """Whether the name is the subject of a clause: a verb may follow at its start."""
    behind = cut[found.end] if found.end < len(cut) else None
    follows = behind is not None and behind.text[:1].islower() and behind.bare not in _NO_VERBS
    start = found.start - (found.start > 0 and cut[found.start - 1].bare == "the")
    return begins_clause(cut, start) and follows and not found.owning
