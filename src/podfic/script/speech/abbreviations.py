"""Abbreviations, whose place decides what they stand for and whether a sentence ends."""

from podfic.script.grammar.words import word_set
from podfic.script.speech.abbreviated import TABLE, is_abbreviated
from podfic.script.speech.data import words
from podfic.script.speech.line import WORDY, Line, Piece, Reading, Role
from podfic.script.speech.numerals import value
from podfic.script.speech.tokens import Kind, Token

_TITLES, _ROADS = TABLE["title"], TABLE["road"]
_NUMBERS, _ANYWHERE = TABLE["number"], TABLE["anywhere"]
_BARE_NUMBERS = word_set("pp vol nos fig apt mk pt ch ep jan feb apr aug sept oct nov dec")
"""What may stand for itself before a figure without a full stop."""
_BARE_TITLES = frozenset({"Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Sgt", "Lt", "St", "Capt", "Mme"})
_BARE_ANYWHERE = frozenset({"etc", "vs", "approx", "ltd", "jr", "sr"})
_TOWARDS = frozenset({"on", "at", "down", "up", "of", "in", "along", "to", "near", "off", "from"})
_PEOPLE = frozenset({"people", "men", "women", "children", "percent"})


def abbreviation(line: Line, place: int) -> Reading | None:
    """Return what the abbreviation at `place` stands for, None if it is none."""
    token = line.at(place)
    if not is_abbreviated(token.text):
        return None
    stopped = line.has_stop(place)
    next_place = line.next(place + stopped)
    following = line.at(next_place)
    key = token.text.title() if token.text.isupper() and len(token.text) > 1 else token.text
    road = _road(line, place, key, following, stopped=stopped)
    said = (
        _before_figure(line, key, next_place, stopped=stopped)
        or road
        or _title(key, following, stopped=stopped)
        or _anywhere(key, stopped=stopped)
    )
    if said is None:
        return None
    if token.text[0].isupper() and said[0].islower():
        said = said.capitalize()
    pieces = [Piece(Role.WORD, said, token.spaced)]
    if stopped and _ends_sentence(key, following, is_road=road is not None):
        pieces.append(Piece(Role.PAUSE, "."))
    return Reading(tuple(pieces), 1 + stopped)


def _anywhere(key: str, *, stopped: bool) -> str | None:
    if not stopped and key.lower() not in _BARE_ANYWHERE:
        return None
    return _ANYWHERE.get(key, _ANYWHERE.get(key.lower()))


def _before_figure(line: Line, key: str, next_place: int, *, stopped: bool) -> str | None:
    following = line.at(next_place)
    said = _NUMBERS.get(key) or _NUMBERS.get(key.lower())
    is_number = following.kind is Kind.FIGURE and following.text[0].isdecimal()
    is_numeral = following.kind is Kind.WORD and following.text.isupper() and value(following.text)
    if said is None or not (is_number or (is_numeral and len(following.text) > 1)):
        return None
    if (not stopped and key.lower() not in _BARE_NUMBERS) or key in {"C", "P"}:
        return None
    if key.lower() == "no" and line.manner.quoted and _is_refusal(line, next_place):
        return None
    return said


def _is_refusal(line: Line, figure: int) -> bool:
    """Whether somebody says no, and then how many: "No. 5 people saw it."."""
    counted = line.after(figure)
    lower = counted.text.lower()
    is_many = lower in _PEOPLE or (lower.endswith("s") and lower not in words("function"))
    return counted.kind is Kind.WORD and counted.text.islower() and is_many


def _road(line: Line, place: int, key: str, following: Token, *, stopped: bool) -> str | None:
    """Return the road that a name stands before: "Mary St.", "Elm Dr."."""
    before = line.before(place)
    said = _ROADS.get(key)
    is_named = (
        before.kind is Kind.WORD
        and before.text[0].isupper()
        and before.text.lower() not in words("function")
    )
    if said is None or not (is_named or before.kind is Kind.FIGURE) or not stopped:
        return None
    if key not in _TITLES or not _is_name(following):
        return said if before.text not in _TITLES else None
    earlier = line.before(place - 1)
    towards = key == "St" and (earlier.text.lower() in _TOWARDS or earlier.kind is Kind.FIGURE)
    starts = following.text.lower() in words("starters")
    return said if towards or starts or line.at(place - 2).text == "." else None


def _title(key: str, following: Token, *, stopped: bool) -> str | None:
    """Return the title or the saint that stands before a name."""
    said = _TITLES.get(key)
    if said is None or not (stopped or key in _BARE_TITLES):
        return None
    if _is_name(following) or following.kind in {Kind.DOTTED, Kind.FIGURE}:
        return said
    is_lone = key in {"Dr", "Mr", "Mrs", "Ms", "Prof", "Rev", "Sgt", "Lt", "Capt", "Mx"}
    return said if is_lone and (stopped or key in _BARE_TITLES) else None


def _is_name(token: Token) -> bool:
    return token.kind in {Kind.WORD, Kind.READ} and token.text.lstrip("'")[:1].isupper()


def _ends_sentence(key: str, following: Token, *, is_road: bool) -> bool:
    """Whether the full stop of an abbreviation is also its sentence's."""
    if following.kind not in WORDY:
        return following.kind is Kind.EDGE
    if key in _TITLES and not is_road:
        return False
    if following.kind is not Kind.WORD or not following.text[0].isupper():
        return False
    return is_road or key == "etc" or following.text.lower() in words("starters")
