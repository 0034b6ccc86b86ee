"""Signs that stand for words, depending on what they stand between."""

import re

from podfic.script.speech.letters import Initials, initials, spelled
from podfic.script.speech.line import WORDY, Line, Piece, Reading, Role
from podfic.script.speech.manner import Place
from podfic.script.speech.numbers import cardinal
from podfic.script.speech.tokens import Kind, Token

_BETWEEN = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "±": "plus or minus",
    "÷": "divided by",
    "%": "percent",
}
_BEFORE = {"@": "at", "§": "section", "±": "plus or minus"}
_CAMEL = re.compile(r"[A-Z]?[a-z]+(?:'[a-z]+)?|[A-Z]+(?![a-z])|\d+|[^\W_]+")
_PRONOUNS = frozenset(
    {"he", "him", "his", "she", "her", "hers", "they", "them", "theirs", "ze", "xe"}
)


def sign(line: Line, place: int) -> Reading:
    """Return what the sign at `place` is read as: a word, or nothing."""
    token = line.at(place)
    if token.text == "/":
        return _one(*_slash(line, place))
    before, after = line.before(place), line.after(place)
    said = "and" if token.text == "&" and before.text == "." and after.kind in WORDY else None
    if before.kind in WORDY and (after.kind in WORDY or not token.spaced):
        said = _times(before, after) if token.text == "×" else _BETWEEN.get(token.text)
    if said is None and after.kind in WORDY:
        said = _BEFORE.get(token.text)
    return _one(Role.WORD, said) if said is not None else _one(Role.GAP, "")


def hashtag(line: Line, place: int) -> Reading:
    """Return "hashtag" and the words that capitals part: "#TeamJack", "hashtag Team Jack"."""
    parts = [
        spelled(part) if initials(part, "", line.manner) is Initials.SPELLED else part
        for part in _CAMEL.findall(line.at(place).text)
    ]
    return _one(Role.WORD, " ".join(["hashtag", *map(_in_words, parts)]))


def handle(line: Line, place: int) -> Reading:
    """Return "at" and the name of a handle, its underscores as spaces."""
    name = re.sub("[_.]+", " ", line.at(place).text.removeprefix("@"))
    return _one(Role.WORD, f"at {name.strip()}")


def _in_words(part: str) -> str:
    return cardinal(part) if part.isdecimal() else part


def _one(role: Role, said: str) -> Reading:
    return Reading((Piece(role, said),))


def _times(before: Token, after: Token) -> str:
    """Return what a cross is between two names, or two things."""
    return "and" if before.text.istitle() and after.text.istitle() else "times"


def _slash(line: Line, place: int) -> tuple[Role, str]:
    before, after = line.before(place), line.after(place)
    if before.kind not in WORDY or after.kind not in WORDY:
        return Role.GAP, ""
    if line.manner.place is Place.METADATA:
        return Role.WORD, "slash"
    is_spaced = line.at(place).spaced and line.at(place + 1).spaced
    if is_spaced:
        return Role.PAUSE, ","
    return (Role.WORD, said) if (said := _joint(line, before, after)) else (Role.GAP, "")


def _joint(line: Line, before: Token, after: Token) -> str:
    """Return what a slash is between two words: names belong together."""
    if before.kind is Kind.FIGURE or after.kind is Kind.FIGURE:
        return "per" if before.kind is Kind.FIGURE and after.text.islower() else ""
    names = [one.text[:1].isupper() and not _is_initialism(line, one) for one in (before, after)]
    if all(names):
        return "and"
    if {before.text.lower(), after.text.lower()} <= _PRONOUNS or not any(
        one.text.islower() and len(one.text) > 1 for one in (before, after)
    ):
        return ""
    return "slash"


def _is_initialism(line: Line, token: Token) -> bool:
    vocabulary = line.manner.vocabulary
    return token.text in vocabulary.spelled or token.text in vocabulary.words or len(token.text) < 2
