"""People without a name, and reading them: "the old man in the corner", "one of the boys"."""

from collections.abc import Sequence
from dataclasses import dataclass

from podfic.model.people import Gender
from podfic.script.grammar.kinds import ALONE, CROWDS, KINDS, kind_of
from podfic.script.grammar.verbs import TAG_VERBS
from podfic.script.grammar.words import Token, word_set

MODIFIERS = word_set("old young poor little dear good great big tall dark")
"""Adjectives that stand before names and nouns for people alike."""
_FEATURELESS = MODIFIERS | word_set(
    "same worthy honest unfortunate unhappy wretched other older younger elder taller shorter "
    "smaller larger bigger blond blonde dark-haired fair-haired red-haired blue-eyed"
)
"""Words that tell nobody from anybody else."""
WHOLE = word_set(
    "someone somebody everyone everybody both all others another one nobody no-one neither"
)
"""Words that are a subject by themselves."""
_NO_PART = word_set(
    """
    in on at of to from by for with without into onto upon about above behind beside near
    under over through across after before who whom whose which that as and or but when while
    where if than then was were is are be been being had has have did do does could would should
    might may must will can looked came went took gave turned stood sat felt got made put let saw
    ran
    the a an his her their my our your this that these those
    not never still only just so too very here there now again
    """
)
"""Words at which a description ends."""
_LEADING = word_set("the his her their my our your these those")
"""Words that lead to the others in "one of the women"."""
_LY_NOUNS = word_set(
    "elderly lovely lonely ugly family bully burly surly portly kindly sickly ghostly friendly "
    "holy only early jolly silly scholarly motherly fatherly kingly worldly"
)
"""Words in -ly that are no adverbs."""
_PLACES = word_set("in of with from at behind")
_WORN = word_set(
    "black white red blue green grey gray brown pink yellow purple scarlet tweed silk uniform "
    "spectacles glasses plain dark"
)
"""What somebody may be "in" without an article."""
_LONGEST = 6
"""Words of a description before its place."""
_LONGEST_PLACE = 5
"""Words of its place: "in the white waistcoat"."""


@dataclass(frozen=True, slots=True)
class Described:
    """Somebody without a name: "the old man in the corner", "his wife", "one of the boys".

    `head` is the noun, `words` all of the description in lower case without
    its determiner, `owner` whose it is ("his", "ianto's"), "" if nobody's.
    `fresh` tells one not spoken of before: "a man", "another voice".
    """

    head: str
    words: str
    owner: str = ""
    fresh: bool = False

    @property
    def gender(self) -> Gender:
        """The gender that the noun tells."""
        return KINDS.get(kind_of(self.head), Gender.UNKNOWN)

    @property
    def specific(self) -> bool:
        """Whether more than the noun tells them: "the man with the papers"."""
        more = self.words.split()
        return any(one != self.head and one not in _FEATURELESS for one in more)

    @property
    def crowd(self) -> bool:
        """Whether they are more than one."""
        return self.head in CROWDS

    def agrees(self, other: "Described") -> bool:
        """Whether both may describe the same person, one with more words than the other."""
        if self.head != other.head or self.owner != other.owner:
            return False
        mine, theirs = set(self.words.split()), set(other.words.split())
        return mine <= theirs or theirs <= mine

    def __str__(self) -> str:
        if not self.owner and self.words.split()[0] in WHOLE:
            return self.words
        return f"{self.owner or 'the'} {self.words}"


def description_at(
    tokens: Sequence[Token],
    first: int,
    *,
    owner: str = "",
    fresh: bool = False,
    inverted: bool = False,
) -> tuple[Described, int] | None:
    """Return who is described from the token at `first`, its determiner passed, and the end.

    The noun is the last one for people; where the verb stands before its
    subject (`inverted`) it may be any: "said the Mouse".
    """
    end, head = _nouns(tokens, first)
    if head is None and end > first and (inverted or _stands_alone(tokens, end - 1)):
        head = end - 1
    if head is None:
        return None
    noun = tokens[head].bare
    end = _place_end(tokens, head + 1) if kind_of(noun) or noun in ALONE else head + 1
    return Described(noun, _joined(tokens[first:end]), owner, fresh), end


def owner_at(
    tokens: Sequence[Token], first: int, *, owner: str = "", fresh: bool = False
) -> tuple[Described, int] | None:
    """Return who is described as an owner from the token at `first`, "old man's", and the end."""
    at = first
    stop = min(len(tokens), first + _LONGEST) - 1
    while at < stop and may_describe(tokens[at], first=at == first) and not _owns(tokens[at]):
        at += 1
    if at > stop or not _owns(tokens[at]):
        return None
    noun = tokens[at].bare.removesuffix("'s")
    words = _joined(tokens[first : at + 1]).removesuffix("'s")
    return (Described(noun, words, owner, fresh), at + 1) if kind_of(noun) else None


def one_of(tokens: Sequence[Token], start: int) -> tuple[Described, int]:
    """Return who "one of the women" is, which begins at `start`, and where that ends."""
    others = start + 2
    others += others < len(tokens) and tokens[others].bare in _LEADING
    end = _run_end(tokens, others)
    return Described(tokens[start].bare, _joined(tokens[start:end]), fresh=True), end


def may_describe(token: Token, *, first: bool = False) -> bool:
    """Whether a word may be part of a description; only its `first` may look like a tag verb."""
    word = token.bare
    if not token.is_word or word in _NO_PART:
        return False
    if word in TAG_VERBS and word not in KINDS and not first:
        return False
    return not word.endswith("ly") or word in _LY_NOUNS


def is_complete(tokens: Sequence[Token], at: int) -> bool:
    """Whether a subject that reaches to the token at `at` surely ends there."""
    if at >= len(tokens) or not tokens[at].is_word:
        return True
    word = tokens[at].bare
    return word in _NO_PART or word in TAG_VERBS or word.endswith(("ly", "ing"))


def _nouns(tokens: Sequence[Token], first: int) -> tuple[int, int | None]:
    """Return where the words of a description end, and its last noun for people."""
    at, head = first, None
    stop = min(len(tokens), first + _LONGEST)
    while at < stop and (may_describe(tokens[at], first=at == first) or _leads_on(tokens, at)):
        if kind_of(tokens[at].bare):
            head = at
        at += 1
    return at, head


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may lack its noun does so: "the younger said"."""
    return tokens[at].bare in ALONE and is_complete(tokens, at + 1)


def _owns(token: Token) -> bool:
    return token.bare.endswith("'s")


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb stands right before a noun that is described: "the kindly man"."""
    is_adverb = tokens[at].bare.endswith("ly")
    return is_adverb and at + 1 < len(tokens) and kind_of(tokens[at + 1].bare) != ""


def _place_end(tokens: Sequence[Token], at: int) -> int:
    """Return where "in the white waistcoat" ends, `at` if no such place stands there.

    What is "of" a voice is whose it is, and no place.
    """
    if at + 2 >= len(tokens) or tokens[at].bare not in _PLACES:
        return at
    if tokens[at].bare == "of" and tokens[at - 1].bare == "voice":
        return at
    worn = tokens[at].bare == "in" and tokens[at + 1].bare in _WORN
    return _run_end(tokens, at + 2) if worn or tokens[at + 1].bare == "the" else at


def _run_end(tokens: Sequence[Token], at: int) -> int:
    stop = min(len(tokens), at + _LONGEST_PLACE)
    while at < stop and may_describe(tokens[at]):
        at += 1
    return at


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.bare for token in tokens)
