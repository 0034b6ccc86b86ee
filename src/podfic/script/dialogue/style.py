"""Telling by which marks a work sets speech apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from podfic.script.dialogue.dashes import opens_with_dash, worded_as_speech
from podfic.script.grammar.apostrophes import opens_elision

_DOUBLE_START = re.compile(r"(?:^|(?<=[\s(—–-]))(?:[\"“„«»‹›＂「『″]|``|'')(?=\S)")
_SINGLE_START = re.compile(r"(?:^|(?<=[\s(—–-]))['‘`](?=\w|[—–….])")
_SINGLE_END = re.compile(r"(?<=[,.!?…—–-])['’](?!\w)")
_SINGLE_OPENING = re.compile(r"\s*+['‘](?=[A-Z])")
_SINGLE_CLOSE = re.compile(r"[,.!?…—–-]['’](?=\s|$)")
_SENTENCE_END = re.compile(r"[.!?…—–-][)*_\]]*+\s*+$")
_SPOKEN_SHARE = 3
"""One in so many of the paragraphs that open with a dash is worded as speech, or none is."""
_FEWEST = 2
"""Paragraphs that open with a dash where that is how a work sets speech apart."""
_DECISIVE = 3
"""Places with another style's marks, and none with the work's own, that decide for a scene."""


class Style(Enum):
    """The marks a work sets around speech.

    Guillemets and corner brackets count in every style, double marks in all
    that know them.
    """

    DOUBLE = "double"
    SINGLE = "single"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class _Evidence:
    """How often each style's marks stand where speech begins; dashes only open paragraphs."""

    double: int
    single: int
    dash: int
    quoted: int
    """Paragraphs with a quotation mark where speech begins."""

    def of(self, style: Style) -> int:
        return {Style.DOUBLE: self.double, Style.SINGLE: self.single, Style.DASH: self.dash}[style]

    @property
    def style(self) -> Style:
        if self.dash >= _FEWEST and self.dash > self.quoted:
            return Style.DASH
        return Style.SINGLE if self.single > self.double else Style.DOUBLE


def style_of(paragraphs: Iterable[str]) -> Style:
    """Return the marks that the paragraphs of a whole work set around speech."""
    return _evidence(paragraphs).style


def style_here(paragraphs: Sequence[str], work: Style) -> Style:
    """Return the marks of one scene: the work's, unless it has none of them but others."""
    found = _evidence(paragraphs)
    other = found.style
    return other if found.of(work) == 0 and found.of(other) >= _DECISIVE else work


def _evidence(paragraphs: Iterable[str]) -> _Evidence:
    double = single = dashed = worded = quoted = 0
    for text in paragraphs:
        doubles = len(_DOUBLE_START.findall(text))
        double += doubles
        singles = min(len(_SINGLE_START.findall(text)), len(_SINGLE_END.findall(text)))
        single += singles
        quoted += doubles + singles > 0
        if doubles == 0 and opens_with_dash(text) and _SENTENCE_END.search(text[-20:]):
            dashed += 1
            worded += worded_as_speech(text)
    dash = dashed if worded * _SPOKEN_SHARE >= dashed else 0
    return _Evidence(double, single, dash, quoted)


def style_within(text: str, style: Style) -> Style:
    """Return the marks of a single paragraph: single ones if it opens with these and ends with one.

    Writers of double marks now and then type a line of speech that way.
    """
    if style is not Style.DOUBLE or _DOUBLE_START.search(text):
        return style
    opens = _SINGLE_OPENING.match(text) and not opens_elision(text, text.index(text.strip()[0]))
    return Style.SINGLE if opens and _SINGLE_CLOSE.search(text) else style
