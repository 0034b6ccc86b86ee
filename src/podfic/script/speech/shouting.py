"""Words set in capitals: shouts and stresses, told from names and initialisms."""

import re
from collections.abc import Iterator, Mapping, Sequence

from podfic.model.script import MarkKind
from podfic.script.speech.abbreviations import abbreviation
from podfic.script.speech.letters import initials
from podfic.script.speech.line import Line
from podfic.script.speech.manner import Place
from podfic.script.speech.roman import roman
from podfic.script.speech.tokens import Kind

Calmed = Mapping[int, tuple[str, MarkKind | None]]
"""By token: the word as it is written elsewhere, and how its capitals are heard."""

_PART = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LOUD_PART = re.compile(r"[^\W\d_]['\w]*[^\W\d_]")
_OWNING = re.compile(r"'S$")


def calmed(line: Line) -> Calmed:
    """Return the words of `line` whose capitals are no name's and no initialism's.

    A sentence, or several words on end, in capitals is shouted; a single word
    within a sentence is stressed. In headings and headers capitals mean nothing.
    """
    if not any(token.kind is Kind.WORD and _is_capital(token.text) for token in line.tokens):
        return {}
    found: dict[int, tuple[str, MarkKind | None]] = {}
    for sentence in _sentences(line):
        found.update(_calm(line, sentence))
    return found


def _sentences(line: Line) -> Iterator[list[int]]:
    """Yield the places of the words of each sentence."""
    sentence: list[int] = []
    for place, token in enumerate(line.tokens):
        if token.kind is Kind.WORD:
            sentence.append(place)
        elif token.kind is Kind.STOP and not _is_abbreviated(line, place):
            yield sentence
            sentence = []
    yield sentence


def _is_abbreviated(line: Line, stop: int) -> bool:
    before = line.at(stop - 1)
    is_short = before.kind is Kind.WORD and len(before.text) < 6
    return is_short and abbreviation(line, stop - 1) is not None


def _is_capital(text: str) -> bool:
    return text.isupper() and _LOUD_PART.search(text) is not None


def _calm(line: Line, sentence: Sequence[int]) -> Calmed:
    capital = [place for place in sentence if _is_capital(line.at(place).text)]
    if not capital:
        return {}
    has_small = any(
        not line.at(place).text.isupper() and not _is_plural(line, place) for place in sentence
    )
    loud = [place for place in capital if _is_loud(line, place, shouted=not has_small)]
    long_words = [place for place in sentence if len(line.at(place).text) > 1]
    shouted = not has_small and (len(loud) > 1 or len(long_words) == len(loud))
    if shouted:
        loud = sorted({*loud, *(place for place in sentence if line.at(place).text in {"A", "I"})})
    return {
        place: (_lowered(line, place), None if _is_label(line, place) else mark)
        for place, mark in _marked(line, loud, shouted=shouted)
    }


def _is_plural(line: Line, place: int) -> bool:
    """Whether the word is an initialism with a small ending: CDs."""
    return initials(line.at(place).text, "", line.manner) is not None


def _is_loud(line: Line, place: int, *, shouted: bool) -> bool:
    text, before = line.at(place).text, line.before(place).text
    if any(one.isnumeric() for one in text) or roman(line, place) is not None:
        return False
    return initials(text.strip("'"), before, line.manner, shouted=shouted) is None


def _marked(
    line: Line, loud: Sequence[int], *, shouted: bool
) -> Iterator[tuple[int, MarkKind | None]]:
    if line.manner.place in {Place.HEADING, Place.METADATA}:
        yield from ((place, None) for place in loud)
        return
    neighbours = set(loud)
    for place in loud:
        beside = {_previous(line, place), line.next(place)} & neighbours
        yield place, MarkKind.SHOUT if shouted or beside else MarkKind.EMPHASIS


def _previous(line: Line, place: int) -> int:
    place -= 1
    return place - 1 if line.at(place).kind in {Kind.QUOTE, Kind.STAR, Kind.MARK} else place


def _is_label(line: Line, place: int) -> bool:
    """Whether the word names who or what comes: "JACK: Hello."."""
    after = line.at(place + 1)
    return after.kind is Kind.MARK and after.text == ":" and line.begins_sentence(place)


def _lowered(line: Line, place: int) -> str:
    forms = line.manner.forms
    said = _PART.sub(lambda match: _small(match.group(), forms), line.at(place).text)
    if line.begins_sentence(place):
        at = 1 if said.startswith("'") else 0
        return said[:at] + said[at : at + 1].upper() + said[at + 1 :]
    return said


def _small(word: str, forms: Mapping[str, str]) -> str:
    if word == "I" or word.startswith("I'"):
        return "I" + word[1:].lower()
    base = _OWNING.sub("", word)
    form = forms.get(base.lower(), base.lower())
    return (base.lower() if form == base else form) + word[len(base) :].lower()
