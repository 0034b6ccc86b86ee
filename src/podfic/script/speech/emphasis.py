"""Stars and other marks set around words, and the styles a story file tells."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from podfic.model.script import MarkKind
from podfic.model.work import StyleKind
from podfic.script.speech.line import Line, Marking
from podfic.script.speech.manner import Place
from podfic.script.speech.tokens import Kind, Token

Styled = tuple[int, int, StyleKind, str]
"""A range of tokens, and what the story's author made of it."""
Markings = Mapping[int, tuple[Marking, ...]]

LONGEST_STRESS = 6
"""Words that can be stressed together; more in italics are a thought or a title."""
_KINDS = {
    StyleKind.EMPHASIS: MarkKind.EMPHASIS,
    StyleKind.STRONG: MarkKind.EMPHASIS,
    StyleKind.STRUCK: MarkKind.STRUCK,
    StyleKind.FOREIGN: MarkKind.FOREIGN,
}
_APART = frozenset({Kind.EDGE, Kind.STOP, Kind.PICTURE, Kind.QUOTE, Kind.OPEN, Kind.CLOSE})
"""What may stand behind an action that no sentence goes on from."""
_WORDS = frozenset({Kind.WORD, Kind.READ, Kind.FIGURE, Kind.DOTTED})


def markings(line: Line, styles: Sequence[Styled]) -> Markings:
    """Return how the tokens of `line` are said for the marks around them and for `styles`."""
    found: dict[int, tuple[Marking, ...]] = {}
    typed = ((start, end, _typed(line, start, end), "") for start, end in _pairs(line))
    told = ((start, end, _KINDS[kind], value) for start, end, kind, value in styles)
    for start, end, kind, value in (*typed, *told):
        inside = [place for place in range(start, end) if line.at(place).kind in _WORDS]
        if kind is MarkKind.EMPHASIS and len(inside) > LONGEST_STRESS:
            continue
        for place in inside:
            marking = (kind, value)
            if marking not in found.get(place, ()):
                found[place] = (*found.get(place, ()), marking)
    return found


def placed(
    tokens: Sequence[Token],
    places: Sequence[int],
    styles: Sequence[tuple[int, int, StyleKind, str]],
) -> list[Styled]:
    """Return `styles`, ranges of the written text, as ranges of `tokens`.

    `places` tells where in the written text each character of the tokens'
    text stands.
    """
    starts = [places[token.start] for token in tokens]
    return [
        (bisect_left(starts, start), bisect_left(starts, end), kind, value)
        for start, end, kind, value in styles
    ]


def _pairs(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the ranges of tokens between marks that belong together."""
    opened: dict[str, int] = {}
    for place, token in enumerate(line.tokens):
        if token.kind is not Kind.STAR:
            continue
        before, after = line.at(place - 1), line.at(place + 1)
        touches_after = after.kind is not Kind.EDGE and not after.spaced
        touches_before = before.kind is not Kind.EDGE and not token.spaced
        if token.text in opened and touches_before:
            yield opened.pop(token.text) + 1, place
        elif touches_after and not (touches_before and before.kind is Kind.WORD):
            opened[token.text] = place


def _typed(line: Line, start: int, end: int) -> MarkKind:
    """Return what stars around tokens mean: stress, crossing out, or an action."""
    if line.at(start - 1).text == "~~":
        return MarkKind.STRUCK
    return MarkKind.ASIDE if _is_action(line, start, end) else MarkKind.EMPHASIS


def _is_action(line: Line, start: int, end: int) -> bool:
    """Whether words such as "*hides*" tell what the writer does."""
    first = line.at(start)
    if line.at(start - 1).text != "*" or first.kind is not Kind.WORD:
        return False
    is_verb = first.text.islower() and first.text.endswith(("s", "ing")) and len(first.text) > 3
    if not is_verb or end - start > LONGEST_STRESS:
        return False
    if line.manner.place is Place.MESSAGE:
        return True
    return line.at(end + 1).kind in _APART and line.begins_sentence(start - 1)
