"""What the pronouns behind somebody tell of their gender."""

from collections.abc import Iterator, Mapping, Sequence

from podfic.model.address import PRONOUNS
from podfic.model.people import Gender
from podfic.script.grammar.words import Token, word_set

_REFLEXIVE = word_set("himself herself themself theirself")
_SUBJECTS = word_set("he she")
_OWNERS = word_set("his her")
_AFTER_OBJECT = word_set(
    "and or but to in on at of from for with into by as that when while if so then than back up "
    "down out off over away again through before after was is had would could with about"
)
"""Words before which "her" is an object."""
_SURE = 2
"""What a reflexive counts, beside other pronouns."""
_CLEAR = 2
"""How many times the pronouns of one gender must outnumber the others."""


def pronoun_genders(cut: Sequence[Token]) -> Iterator[Gender]:
    """Yield the genders of the pronouns that may mean the one named before the words `cut`.

    An object ("looked at her") is somebody else; "himself" is surely not.
    """
    for at, token in enumerate(cut):
        word = token.bare
        if word in _REFLEXIVE:
            yield from (PRONOUNS[word],) * _SURE
        elif word in _SUBJECTS or (word in _OWNERS and _owns_next(cut, at)):
            yield PRONOUNS[word]


def clear_majority(genders: Mapping[Gender, int]) -> Gender:
    """Return the gender counted at least twice as often as the others together."""
    total = sum(genders.values())
    for gender, count in genders.items():
        if count and count >= _CLEAR * (total - count):
            return gender
    return Gender.UNKNOWN


def _owns_next(cut: Sequence[Token], at: int) -> bool:
    behind = cut[at + 1] if at + 1 < len(cut) else None
    return behind is not None and behind.is_word and behind.bare not in _AFTER_OBJECT
