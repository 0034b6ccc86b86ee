"""What is heard of punctuation: breaks, brackets, and letters with stops between."""

from podfic.script.speech.data import words
from podfic.script.speech.letters import dotted, is_code
from podfic.script.speech.line import Line, Piece, Reading, Role
from podfic.script.speech.manner import Place
from podfic.script.speech.tokens import Kind, is_letter

NOTHING = Reading((Piece(Role.GAP, ""),))
"""What is heard of a sign that nobody says."""
_RAISED = {"²": "squared", "³": "cubed"}
_GRADES = frozenset("ABCDEF")
_HYPHENS = frozenset("-‐‑")


def initialism(line: Line, place: int) -> Reading:
    """Return how U.N.I.T. is said, and the stop of a sentence that ends in it."""
    token, after = line.at(place), line.after(place)
    piece = Piece(Role.WORD, dotted(token.text, line.manner))
    begins = after.kind is Kind.WORD and after.text.lower() in words("starters")
    ends = after.kind is Kind.EDGE or (begins and (after.text.istitle() or after.text == "I"))
    if token.text.endswith(".") and ends:
        return Reading((piece, Piece(Role.PAUSE, ".")))
    return Reading((piece,))


def dash(line: Line, place: int) -> Reading:
    """Return a break, or "to" between days, or nothing for the hyphen of "pre- and post-war"."""
    token, after = line.at(place), line.at(place + 1)
    if _is_grade(line, place):
        return Reading((Piece(Role.WORD, "minus"),))
    hangs = len(token.text) == 1 and token.text in _HYPHENS and not token.spaced
    if hangs and after.text.lower() in {"and", "or", "to"}:
        return NOTHING
    if _is_range(line, place):
        return Reading((Piece(Role.WORD, "to"),))
    between = {line.before(place).text.lower(), after.text.lower()}
    if not token.spaced and not after.spaced and between <= words("days") | words("months"):
        return Reading((Piece(Role.WORD, "to"),))
    return Reading((Piece(Role.DASH, token.text),))


def _is_range(line: Line, place: int) -> bool:
    """Whether one dash touches two figures: "9am–5pm", "10%-15%"."""
    token, before, after = line.at(place), line.at(place - 1), line.at(place + 1)
    is_tight = len(token.text) == 1 and not token.spaced and not after.spaced
    return is_tight and before.kind is Kind.FIGURE and after.kind is Kind.FIGURE


def _is_grade(line: Line, place: int) -> bool:
    """Whether a hyphen behind a letter makes it a school mark: "a B- in Maths"."""
    token, before, after = line.at(place), line.at(place - 1), line.at(place + 1)
    is_mark = token.text in _HYPHENS and not token.spaced and before.text in _GRADES
    is_stutter = after.text[:1] == before.text
    return is_mark and not is_stutter and line.before(place - 1).text in {"a", "an", "got"}


def pause(line: Line, place: int) -> Reading:
    """Return a mark of the line as it stands, or the point of "v2.1"."""
    token, before, after = line.at(place), line.at(place - 1), line.at(place + 1)
    is_tight = token.text == "." and not token.spaced and not after.spaced
    if is_tight and after.kind is Kind.FIGURE and is_code(before.text):
        return Reading((Piece(Role.WORD, "point"),))
    return Reading((Piece(Role.PAUSE, "…" if token.kind is Kind.ELLIPSIS else token.text),))


def other(line: Line, place: int) -> Reading:
    """Return a stray letter mark as part of its word; other signs are not said."""
    token, before = line.at(place), line.at(place - 1)
    if before.kind is Kind.FIGURE and token.text in _RAISED:
        return Reading((Piece(Role.WORD, _RAISED[token.text]),))
    if is_letter(token):
        return Reading((Piece(Role.WORD, token.text, token.spaced),))
    if token.text == "#" and line.manner.place is Place.HEADING:
        return Reading((Piece(Role.PAUSE, "."),))
    return NOTHING
