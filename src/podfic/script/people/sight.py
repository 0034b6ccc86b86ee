"""A sentence of narration, and who in it is meant by what."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from podfic.model.address import PRONOUNS
from podfic.model.people import Gender
from podfic.script.grammar.clauses import begins_clause, leading_actor
from podfic.script.grammar.kinds import kind_of
from podfic.script.grammar.names import Found, Name, name_at
from podfic.script.grammar.verbs import TAG_VERBS
from podfic.script.grammar.words import Token, word_set
from podfic.script.people.looks import AGED, EPITHETS, VOICED, YEAR_OLD

Bearers = Mapping[Name, tuple[str, ...]]
STOP_WORDS = word_set(
    """
    in on at of to from by for with without into onto upon about above behind beside near under
    over through across after before who whom whose which what that as or but when while where if
    than then was were is are be been being am do did does had has have would could should might
    may must will can not never no a an the his her their my our your its this these those some any
    every each he she they it i we you him them me us there here like unlike
    """
)
"""Words that stand in no description, between its article and its noun."""
_SUBJECTS = {Gender.MALE: "he", Gender.FEMALE: "she"}
_OBJECTS = word_set("him them")
_NO_PERSON = word_set("voice voices other others both all")
ADVERBS = word_set(
    "only just still about nearly almost barely already now very quite really clearly obviously "
    "also himself herself over around roughly some perhaps maybe at least hardly scarcely always "
    "rather naturally unmistakably originally probably"
)
"""Words that may stand between "was" and what somebody was."""
_WHOSE = word_set("he she his her")
_TAG_REACH = 6
"""Words and marks from a tag to the "in" of "in a deep voice"."""
_BEFORE_NAMES = EPITHETS.keys() | AGED.keys() | YEAR_OLD.keys() | VOICED.keys()


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named; `person` is "" for one of several."""

    person: str
    found: Found

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.found.start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.found.end

    @property
    def owning(self) -> bool:
        """Whether it ends in a possessive 's."""
        return self.found.owning


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence: its words, its words in lower case, and who is named in it.

    `before` is whom a "he", "she", "his" or "her" means that the sentence
    begins with, "" if that is unsure.
    """

    cut: Sequence[Token]
    bare: Sequence[str]
    named: tuple[Named, ...]
    genders: Mapping[str, Gender]
    before: str = ""

    def at(self, place: int) -> str:
        """Return the word or mark at `place` in lower case, "" outside of the sentence."""
        return self.bare[place] if 0 <= place < len(self.bare) else ""

    def is_mark(self, place: int) -> bool:
        """Whether a mark, or the sentence's beginning or end, is at `place`."""
        return not 0 <= place < len(self.cut) or not self.cut[place].is_word

    def words(self, start: int, end: int) -> str:
        """Return the text of the tokens `[start, end)`."""
        cut = self.cut[start:end]
        spaced = (
            (" " if before.end < token.start else "") + token.text
            for before, token in pairwise(cut)
        )
        return "".join((cut[0].text, *spaced)) if cut else ""

    def owner(self, at: int) -> str:
        """Return whose something is that the "his" or "her" at `at` owns, "" if unsure.

        It is the only one's who is named before it and may be a "he", or a "she".
        """
        gender = PRONOUNS[self.bare[at]]
        earlier = {
            one.person for one in self.named if one.start < at and self._may_be(one.person, gender)
        }
        if not earlier:
            return self.before if self._may_be(self.before, gender) else ""
        if len(earlier) > 1 or _SUBJECTS[gender] in self.bare[:at] or self._sees_other(at):
            return ""
        return earlier.pop()

    def teller(self, at: int) -> str:
        """Return who speaks, by a tag shortly before `at`: "said Moira in a …", "" if nobody."""
        for one in reversed(self.named):
            if one.end > at or one.owning:
                continue
            if at - one.end > _TAG_REACH or not self._tags(one):
                return ""
            between = self.bare[one.end : at]
            return "" if any(is_person(word) for word in between) else one.person
        return ""

    def subject_before(self, verb: int) -> str:
        """Return the person whose clause has its verb at `verb`, the next word but an adverb."""
        start = verb - 1 if self.at(verb - 1) in ADVERBS else verb
        if start == 1 and self.bare[0] in _SUBJECTS.values():
            return self.before
        for one in self.named:
            if one.end == start and not one.owning and begins_clause(self.cut, one.start):
                return one.person
        return ""

    def named_at(self, start: int) -> str:
        """Return who is named from `start`, "" if nobody is or something of theirs."""
        return next((one.person for one in self.named if one.start == start and not one.owning), "")

    def named_until(self, end: int) -> str:
        """Return who is named right before `end`, "" if nobody is."""
        return next((one.person for one in self.named if one.end == end), "")

    def _tags(self, one: Named) -> bool:
        """Whether the verb of a tag stands right beside a name."""
        behind = one.end + (self.at(one.end).endswith("ly") and 1)
        return self.at(one.start - 1) in TAG_VERBS or self.at(behind) in TAG_VERBS

    def _sees_other(self, at: int) -> bool:
        """Whether the description of somebody else stands before `at`."""
        return any(is_person(word) for word in self.bare[:at])

    def _may_be(self, person: str, gender: Gender) -> bool:
        return self.genders.get(person, Gender.UNKNOWN) in {gender, Gender.UNKNOWN}


def sight(
    cut: Sequence[Token],
    before: Sequence[Token],
    bearers: Bearers,
    genders: Mapping[str, Gender],
) -> Sight:
    """Return the sentence `cut` as seen behind the sentence `before`."""
    bare = [token.bare for token in cut]
    carried = ""
    if bare[0] in _WHOSE:
        carried = _only_subject(before, bearers)
        if genders.get(carried, Gender.UNKNOWN) is not PRONOUNS[bare[0]]:
            carried = ""
    return Sight(cut, bare, tuple(_named(cut, bearers)), genders, carried)


def _only_subject(cut: Sequence[Token], bearers: Bearers) -> str:
    """Return the subject of a sentence that speaks of nobody else, "" if there is none such."""
    actor = leading_actor(cut) if cut else None
    if actor is None or not isinstance(actor.subject, Name):
        return ""
    persons = {one.person for one in _named(cut, bearers)}
    behind = [token.bare for token in cut[actor.end :]]
    if len(persons) != 1 or any(is_person(word) or word in _OBJECTS for word in behind):
        return ""
    owns = all(
        word != "her" or (after.isalpha() and after not in STOP_WORDS)
        for word, after in zip(behind, (*behind[1:], ""), strict=True)
    )
    return persons.pop() if owns else ""


def is_person(word: str) -> bool:
    """Whether a noun is for people: "boatman", but no "voice"."""
    return word not in _NO_PERSON and bool(kind_of(word))


def _named(cut: Sequence[Token], bearers: Bearers) -> Iterator[Named]:
    """Yield who is named; a capital epithet that begins a sentence is no part of a name."""
    at = 0
    while at < len(cut):
        found = name_at(cut, at) if cut[at].is_capital else None
        if found is None:
            at += 1
            continue
        if found.name not in bearers and cut[at].bare in _BEFORE_NAMES and found.end > at + 1:
            at += 1
            continue
        who = bearers.get(found.name, ())
        if who:
            yield _as_named(found, who)
        at = found.end


def _as_named(found: Found, who: tuple[str, ...]) -> Named:
    return Named(who[0] if len(who) == 1 else "", found)
