"""Roman numerals, which only their neighbours tell from words and initials."""

from podfic.script.speech.data import words
from podfic.script.speech.line import WORDY, Line
from podfic.script.speech.manner import Place
from podfic.script.speech.numbers import cardinal, ordinal
from podfic.script.speech.numerals import value
from podfic.script.speech.tokens import Kind, Token

_SINGLE = frozenset("IVX")
_TITLED = frozenset({"king", "queen", "pope", "tsar", "tsarina", "emperor", "empress", "prince"})
_GOES_ON = frozenset({"of", "and", "to", "was", "is", "in", "has", "had", "by", "for", "with"})
_DOUBTFUL = frozenset({"IV", "XX", "XXX"})
"""Capitals that are a numeral only behind a name or a word such as "Part"."""


def roman(line: Line, place: int) -> str | None:
    """Return how the token at `place` is read as a Roman numeral, None if it is none."""
    text = line.at(place).text
    number = value(text.removesuffix("'s"))
    if not number:
        return None
    said = _standing(line, place, str(number)) or _behind(line, place, number)
    return said + "'s" if said is not None and text.endswith("'s") else said


def _standing(line: Line, place: int, number: str) -> str | None:
    """Read a numeral that is one whatever word it follows: "the XIV century", "I, II, III"."""
    text = line.at(place).text
    if line.after(place).text.lower() == "century" and text.isupper():
        return ordinal(number)
    is_sure = len(text) > 1 and set(text) <= _SINGLE and text not in _DOUBTFUL
    return cardinal(number) if is_sure and not _is_headed(line.before(place)) else None


def _behind(line: Line, place: int, number: int) -> str | None:
    """Read a numeral by the word it follows."""
    head = line.before(place)
    if head.kind is Kind.STOP:
        return _behind_stop(line, place, number)
    if head.kind not in {Kind.WORD, Kind.READ}:
        return _alone(line, place, number)
    if head.text.lower() in words("counted") and _counts(line, place, head):
        return cardinal(str(number))
    text = line.at(place).text
    is_capital = text.removesuffix("'s").isupper()
    return _named(line, place, head, number) if is_capital else None


def _is_headed(head: Token) -> bool:
    if head.kind not in {Kind.WORD, Kind.READ, Kind.STOP}:
        return False
    return head.text[0].isupper() or head.text.lower() in words("counted")


def _alone(line: Line, place: int, number: int) -> str | None:
    """Read the numeral that a heading consists of, or begins with before a mark."""
    if line.manner.place is not Place.HEADING or not line.at(place).text.isupper():
        return None
    following = line.at(place + 1).kind
    if line.before(place).kind is not Kind.EDGE or following in WORDY:
        return None
    return cardinal(str(number))


def _behind_stop(line: Line, place: int, number: int) -> str | None:
    """Read the numeral behind an abbreviation: "Vol. II"."""
    short = line.at(place - 2)
    text = line.at(place).text
    is_short = short.kind is Kind.WORD and short.text.lower() in {"vol", "pt", "ch", "mk", "no"}
    is_refusal = short.text.lower() == "no" and len(text) == 1
    if is_refusal or not (text.isupper() or set(text) <= set("ivx")):
        return None
    return cardinal(str(number)) if is_short and line.has_stop(place - 2) else None


def _counts(line: Line, place: int, head: Token) -> bool:
    """Whether the numeral behind a word such as "Chapter" is one, and no "I" or "mix"."""
    text = line.at(place).text
    if len(text) > 1:
        return text.isupper() or set(text) <= set("ivx")
    if text not in _SINGLE or not head.text[0].isupper():
        return False
    after = line.at(place + 1)
    return text != "I" or after.kind is not Kind.WORD or after.text.lower() in _GOES_ON


def _named(line: Line, place: int, head: Token, number: int) -> str | None:
    """Read the numeral behind a name: of a king "the eighth", of a thing "two"."""
    text = line.at(place).text.removesuffix("'s")
    if not head.text[0].isupper() or head.kind is not Kind.WORD:
        return None
    is_regnal = head.text.lower() in words("regnal")
    if len(text) == 1 and not (is_regnal and _is_single(line, place, text, head)):
        return None
    before = line.before(place - 1)
    has_surname = before.kind is Kind.WORD and before.text.istitle()
    if is_regnal or (has_surname and before.text.lower() not in words("function")):
        return f"the {ordinal(str(number))}"
    return cardinal(str(number)) if len(text) > 1 else None


def _is_single(line: Line, place: int, text: str, head: Token) -> bool:
    """Whether a single letter behind a king's name is a numeral."""
    after = line.at(place + 1)
    if text not in _SINGLE or (text == "X" and head.text == "Malcolm"):
        return False
    if line.before(place - 1).text.lower() in _TITLED:
        return True
    if line.has_stop(place) and line.at(place + 2).kind is Kind.WORD:
        return line.at(place + 2).text.lower() in words("starters")
    if text != "I" or after.text == "of":
        return True
    return after.kind is not Kind.WORD and line.before(place - 1).text.lower() != "and"
