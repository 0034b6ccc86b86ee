"""Words as they are said: initialisms, numerals, shouts, stutters, laughs, drawn-out vowels."""

from podfic.model.script import MarkKind
from podfic.script.speech.abbreviations import abbreviation
from podfic.script.speech.data import words
from podfic.script.speech.hyphens import joined, parts_of
from podfic.script.speech.letters import Initials, coded, initials, is_code, spelled, wide
from podfic.script.speech.line import WORDY, Line, Marking, Piece, Reading, Role
from podfic.script.speech.plain import is_plain
from podfic.script.speech.roman import roman
from podfic.script.speech.shouting import Calmed
from podfic.script.speech.stretch import laugh, shortened
from podfic.script.speech.tokens import Kind, is_letter


def word(line: Line, place: int, calmed: Calmed) -> Reading:
    """Return how the word at `place` is said, together with what belongs to it.

    `calmed` are the line's words in capitals as they are written elsewhere.
    """
    token = line.tokens[place]
    if token.spaced and len(token.text) > 1 and is_plain(token.text, line.manner.words):
        return Reading((Piece(Role.WORD, token.text),))
    found = wide(line, place) or abbreviation(line, place)
    if found is not None:
        return found
    spaced = is_spaced(line, place)
    if _is_cross(line, place):
        return Reading((Piece(Role.WORD, "and"),))
    number = roman(line, place)
    if number is not None:
        return Reading((Piece(Role.WORD, number, spaced),))
    text, loud = calmed.get(place, (token.text, None))
    said, markings = _spoken(line, place, text)
    if loud is not None:
        markings = ((loud, ""), *markings)
    piece = Piece(Role.WORD, said, spaced, markings, text.lower() in words("clauses"))
    return Reading((piece,), 2 if _is_initial(line, place) else 1)


def is_spaced(line: Line, place: int) -> bool:
    """Whether a space stands before the word at `place`, or has to."""
    token, before = line.at(place), line.at(place - 1)
    if token.spaced:
        return True
    if token.text[0] == "'" and before.kind in WORDY:
        return False
    if before.text == "*" and not before.spaced:
        before = line.at(place - 2)
    return before.kind is not Kind.WORD and not is_letter(before)


def _is_cross(line: Line, place: int) -> bool:
    """Whether the letter x stands between two names that belong together."""
    if line.at(place).text != "x":
        return False
    names = line.at(place - 1), line.at(place + 1)
    return all(
        name.kind is Kind.WORD and name.text.istitle() and len(name.text) > 1 for name in names
    )


def _spoken(line: Line, place: int, text: str) -> tuple[str, tuple[Marking, ...]]:
    """Return how a word is said, part by part where hyphens part it."""
    before = line.before(place).text
    spoken = [_part(part, before, line) for part in parts_of(text)]
    said = [part for part, _ in spoken]
    markings = tuple(dict.fromkeys(one for _, marks in spoken for one in marks))
    if len(said) == 1:
        return said[0], markings
    if any(" " in part for part in said):
        return " ".join(said), markings
    whole, stuttered = joined(said, line.manner)
    if before.lower() in {"a", "the"} and ", " in whole:
        return "-".join(said), markings
    return whole, (*stuttered, *markings)


def _part(part: str, before: str, line: Line) -> tuple[str, tuple[Marking, ...]]:
    """Return how a word without hyphens is said, and how its sounds are held."""
    known = initials(part, before, line.manner)
    if known is not None:
        return (spelled(part) if known is Initials.SPELLED else part), ()
    if is_code(part):
        return coded(part), ()
    laughed = laugh(part)
    if laughed is not None:
        return laughed, ()
    held = shortened(part)
    if held is None:
        return part, ()
    return line.manner.forms.get(held.lower(), held), ((MarkKind.LENGTHENED, ""),)


def _is_initial(line: Line, place: int) -> bool:
    """Whether the full stop behind a letter ends no sentence: "Samuel L. Jackson"."""
    text = line.at(place).text
    after = line.at(place + 2)
    if len(text) > 1 or not text.isupper() or text == "I" or not line.has_stop(place):
        return False
    if after.kind is not Kind.WORD or not after.text[0].isupper():
        return False
    before = line.before(place)
    if before.kind is Kind.STOP:
        return len(line.at(place - 2).text) == 1 and line.at(place - 2).text.isupper()
    is_named = before.text[:1].isupper() or len(after.text) == 1
    return is_named and after.text.lower() not in words("starters")
