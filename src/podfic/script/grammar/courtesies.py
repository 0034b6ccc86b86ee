"""What people call those they talk to, where it is no name: "sir", "ma'am"."""

from collections.abc import Iterator, Sequence

from podfic.model.people import Gender
from podfic.script.grammar.words import Token, word_set

_MALE = word_set("sir mister lad laddie monsieur sire")
_FEMALE = word_set("ma'am madam miss lass lassie madame milady")
_OPENERS = word_set("my old young good dear")
_MALE_BEHIND = word_set("boy man fellow chap lord son")
"""Words that call a man behind "my", "old" or "young": "my boy", "old man"."""
_FEMALE_BEHIND = word_set("girl lady woman")


def courtesies_in(cut: Sequence[Token]) -> Iterator[tuple[Gender, str]]:
    """Yield what the words `cut` of a quotation tell of whom it is said to: a gender, a word."""
    for at, token in enumerate(cut):
        gender, start = _called(cut, at, token)
        if gender is None:
            continue
        before = start == 0 or not cut[start - 1].is_word or cut[start - 1].bare in {"yes", "no"}
        if before and (at + 1 == len(cut) or not cut[at + 1].is_word):
            yield gender, " ".join(one.bare for one in cut[start : at + 1])


def _called(cut: Sequence[Token], at: int, token: Token) -> tuple[Gender | None, int]:
    """Return the gender that the word at `at` tells, and where what it belongs to begins."""
    word = token.bare
    if word in _MALE or word in _FEMALE:
        return (Gender.MALE if word in _MALE else Gender.FEMALE), at
    start = at
    while start and at - start < 2 and cut[start - 1].bare in _OPENERS:
        start -= 1
    if start == at or word not in _MALE_BEHIND | _FEMALE_BEHIND:
        return None, at
    return (Gender.MALE if word in _MALE_BEHIND else Gender.FEMALE), start
