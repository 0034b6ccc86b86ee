"""Finding the speech of a paragraph that opens it with a dash instead of quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from podfic.script.dialogue.incise import says_who, stays_told
from podfic.script.dialogue.sound import sounds_spoken, tells
from podfic.script.grammar.words import Token, tokens

_DASHES = frozenset("-–—―‒⸺")
_DASH = r"(?:-{1,3}|[–—―‒⸺]{1,2})"
_OPENING = re.compile(
    rf"\s*+(?P<dash>{_DASH}\s*+)(?:(?=[^\W\d]|[¡¿'’‘…(\[]|\.\.)|(?<=[\s–—―])(?=\d))"
)
_AFTER_COLON = re.compile(rf":\s*+(?P<dash>{_DASH}\s*+)(?=[^\W\d_])")
_GUILLEMET = re.compile(r"\s*+(?P<dash>«\s*+)(?=[^»\s][^»]*+»?\s*$)")
"""What opens a conversation whose other lines begin with a dash; the last may close it."""
_ENDS = frozenset(".!?…")
_JOINTS = _ENDS | frozenset(",;:") | _DASHES
_ABBREVIATED = frozenset({"mr", "mrs", "ms", "dr", "st", "prof", "capt", "lt", "sgt", "rev"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """A range of a paragraph that is spoken; `dash` of its first characters are its mark."""

    start: int
    end: int
    dash: int = 0


@dataclass(frozen=True, slots=True)
class _Joint:
    """The marks between two words: before the token at `at`, from `start` to `end` of the text."""

    at: int
    start: int
    end: int
    marks: frozenset[str]
    dash: int | None
    """Where its first dash stands."""


def opens_with_dash(text: str) -> bool:
    """Whether a paragraph begins with a dash and a word."""
    return _OPENING.match(text) is not None


def worded_as_speech(text: str) -> bool:
    """Whether such a paragraph has a tag, or is worded as people talk."""
    spoken = sum(one.end - one.start for one in spoken_stretches(text))
    return spoken < len(text.strip()) or sounds_spoken(tokens(text), 0)


def spoken_stretches(text: str) -> tuple[Spoken, ...]:
    """Return what is spoken of a paragraph, in order.

    It is where the paragraph opens with a dash, or with a guillemet that is not
    closed before its end, or has a dash behind a colon.
    """
    opening = _OPENING.match(text) or _GUILLEMET.match(text) or _AFTER_COLON.search(text)
    if opening is None:
        return ()
    return tuple(_Reader(text, *opening.span("dash")).stretches())


class _Reader:
    """Walks a paragraph from mark to mark, from the dash that opens its speech."""

    def __init__(self, text: str, dash: int, start: int) -> None:
        self._text = text
        self._dash, self._start = dash, start
        self._tokens = tokens(text, start)
        self._joints = tuple(_joints(self._tokens))
        self._last_dash = max((one.at for one in self._joints if one.dash is not None), default=-1)

    def stretches(self) -> Iterator[Spoken]:
        """Yield what is spoken."""
        dash, start = self._dash, self._start
        telling: _Telling | None = None
        for joint in self._joints:
            if telling is None:
                telling = self._telling(joint)
                if telling is not None:
                    end = joint.end if joint.dash is None else joint.dash
                    yield Spoken(dash, self._trimmed(end), start - dash)
            elif self._resumes(telling, joint):
                telling = None
                start = self._tokens[joint.at].start
                dash = start if joint.dash is None else joint.dash
            elif _ENDS & joint.marks:
                telling = telling.after_sentence()
        if telling is None:
            yield Spoken(dash, self._trimmed(len(self._text)), start - dash)

    def _trimmed(self, end: int) -> int:
        """Return `end` without the white space before it."""
        while self._text[end - 1].isspace():
            end -= 1
        return end

    def _telling(self, joint: _Joint) -> "_Telling | None":
        """Return what begins behind `joint` if speech ends there."""
        words, at = self._tokens, joint.at
        narrator = _is_told_by_i(words, at)
        is_new = "." in joint.marks and joint.dash is None and not _trails(self._text, joint)
        if says_who(words, at) and not (is_new and words[at].is_capital):
            return _Telling(joint.dash is not None, narrator, in_tag=True)
        if joint.dash is not None and joint.at < len(words) and tells(words, at):
            return _Telling(by_dash=True, narrator=False, in_tag=False)
        return None

    def _resumes(self, telling: "_Telling", joint: _Joint) -> bool:
        """Whether the speaker goes on behind `joint`."""
        words, at = self._tokens, joint.at
        if says_who(words, at) and joint.dash is None and words[at].text.islower():
            return False
        if joint.dash is not None:
            return telling.by_dash or sounds_spoken(words, at)
        if telling.by_dash and self._last_dash > at:
            return False
        if not _ENDS & joint.marks:
            return telling.in_tag and not telling.by_dash and not stays_told(words, at)
        if telling.by_dash or not telling.in_tag:
            return sounds_spoken(words, at, narrator=telling.narrator)
        return words[at].is_capital and not tells(words, at, narrator=telling.narrator)


@dataclass(frozen=True, slots=True)
class _Telling:
    """Narration that speech gave way to.

    A dash opened it, or none; its teller may be the speaker ("I said"); it is
    still in the sentence of its tag, or behind it.
    """

    by_dash: bool
    narrator: bool
    in_tag: bool

    def after_sentence(self) -> "_Telling":
        return _Telling(self.by_dash, self.narrator, in_tag=False)


def _joints(words: tuple[Token, ...]) -> Iterator[_Joint]:
    """Yield the places between two words where speech may end or go on."""
    marks: list[Token] = []
    before = ""
    for at, token in enumerate(words):
        if not token.is_word:
            marks.append(token)
            continue
        inner = [one for one in marks if one.text in _JOINTS]
        if before and inner and not (before in _ABBREVIATED and inner[0].text == "."):
            dash = next((one.start for one in inner if one.text in _DASHES), None)
            kinds = frozenset(one.text for one in inner)
            yield _Joint(at, inner[0].start, inner[-1].end, kinds, dash)
        marks, before = [], token.bare


def _trails(text: str, joint: _Joint) -> bool:
    return ".." in text[joint.start : joint.end].replace(" ", "")


def _is_told_by_i(words: tuple[Token, ...], at: int) -> bool:
    return "i" in {one.bare for one in words[at : at + 2]}
