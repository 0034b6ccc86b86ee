"""Corrections to single lines, found again by their words after the text was edited."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from msgspec import structs

from podfic.config.corrections import LineCorrection
from podfic.config.holding import HoldWish
from podfic.model.cast import NARRATOR
from podfic.model.script import Attribution, Line, LineKind, Script, Told, Volume
from podfic.script.passage import INVISIBLE

_IGNORED = re.compile(rf"['’‘ʼ´`*_~{''.join(sorted(INVISIBLE))}]")
"""Apostrophes and emphasis: they part no word, and are typed in more than one way."""
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_INDEXED = 6
"""Words by which lines are looked up before all words are compared."""
_TELLING = 3
"""Words that are hardly another line's by chance."""
_NEAR = 30
"""Lines that one with fewer words may have moved by edits."""
_CLEARLY = 3
"""How many times as far as the nearest line the next one has to be."""
_SHOWN = 7
"""Words of a line that its correction begins with, if they will do."""

SPEECH = frozenset({LineKind.DIALOGUE, LineKind.THOUGHT})

_Place = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """A correction that finds no line: its place in the settings from 0, and why."""

    entry: int
    why: str


@dataclass(frozen=True, slots=True)
class Located:
    """Corrections by the id of the line that is theirs, and those that have none."""

    found: Mapping[str, LineCorrection]
    missed: tuple[Missed, ...]


def located(lines: Sequence[Line], corrections: Sequence[LineCorrection]) -> Located:
    """Return which of a story's `lines` the corrections are for.

    Words are compared without regard to case, marks, apostrophes and white
    space. Of lines that begin alike, one of just these words is meant before
    those that go on. A line that cannot be told from others has no correction
    rather than a wrong one, and so have lines that two corrections disagree on.
    """
    if not corrections:
        return Located({}, ())
    index = _Index(lines)
    found: dict[int, list[int]] = defaultdict(list)
    missed: list[Missed] = []
    for entry, correction in enumerate(corrections):
        chosen = index.find(correction)
        if isinstance(chosen, str):
            missed.append(Missed(entry, chosen))
        else:
            found[chosen].append(entry)
    agreed: dict[str, LineCorrection] = {}
    for at, entries in found.items():
        told = _agreed([corrections[one] for one in entries])
        if told is None:
            missed += (Missed(one, "another correction finds the same line") for one in entries)
        else:
            agreed[lines[at].id] = told
    return Located(
        agreed,
        tuple(sorted(missed, key=lambda one: one.entry)),
    )


def fixed_speakers(script: Script, corrections: Sequence[LineCorrection]) -> dict[int, str]:
    """Return the speakers that corrections tell, by where in the work their lines begin.

    The narrator is none.
    """
    lines = tuple(script.lines())
    found = located(lines, corrections).found
    told = ((line, found[line.id].speaker.strip()) for line in lines if line.id in found)
    return {
        line.source.start: speaker
        for line, speaker in told
        if line.source is not None and speaker and speaker.casefold() != NARRATOR
    }


def corrected(
    script: Script, corrections: Sequence[LineCorrection], called: Callable[[str], str] = str
) -> Script:
    """Return `script` with its lines corrected; those that no correction finds are as they were.

    `called` gives what the person with a name is called throughout the script.
    """
    found = located(tuple(script.lines()), corrections).found
    if not found:
        return script
    scenes = (
        replace(
            scene,
            lines=tuple(
                _corrected(line, found[line.id], called) if line.id in found else line
                for line in scene.lines
            ),
        )
        for scene in script.scenes
    )
    return replace(script, scenes=tuple(scenes))


def _agreed(corrections: Sequence[LineCorrection]) -> LineCorrection | None:
    """Return all that corrections of one line tell, None where they disagree."""
    told = structs.asdict(corrections[0])
    for name in ("speaker", "kind", "volume", "hold"):
        given = [one for one in (getattr(each, name) for each in corrections) if one]
        if any(one != given[0] for one in given):
            return None
        told[name] = given[0] if given else told[name]
    return LineCorrection(**told)


def hold_wishes(script: Script, corrections: Sequence[LineCorrection]) -> dict[str, HoldWish]:
    """Return how lines are to be held that corrections tell it of, by the lines' ids."""
    if all(one.hold is None for one in corrections):
        return {}
    found = located(tuple(script.lines()), corrections).found
    return {line: one.hold for line, one in found.items() if one.hold is not None}


def correction_of(line: Line, lines: Sequence[Line], speaker: str) -> LineCorrection:
    """Return the correction that gives `line` of the story's `lines` to `speaker`.

    It has as many words as tell the line from others, and where its own do not,
    those of the line before.
    """
    index = _Index(lines)
    own = _unquoted(line.written) or [line.written]
    words = next((some for some in (own[:_SHOWN], own) if index.is_only(" ".join(some))), own)
    after: list[str] = []
    if not index.is_only(" ".join(words)):
        at = next(at for at, one in enumerate(lines) if one.id == line.id)
        after = _unquoted(lines[at - 1].written)[:_SHOWN] if at else []
    return LineCorrection(words=" ".join(words), at=line.id, after=" ".join(after), speaker=speaker)


class _Index:
    """The lines of a story, to be found by the words they begin with."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._own = [_plain(line.written) for line in lines]
        self._words = list(_words_from(lines, self._own))
        said = list(_said_before(lines))
        opening = _openings(lines)
        self._before = (range(-1, len(lines) - 1), said, [opening[at] for at in said])
        self._places = [_place(line.id) for line in lines]
        self._by_start: dict[int, dict[tuple[str, ...], list[int]]] = {}

    def find(self, correction: LineCorrection) -> int | str:
        """Return the place of the line that `correction` is for, or why there is none."""
        words = _plain(correction.words)
        those = self._beginning(words) if words else []
        if not those:
            return "no line begins with these words"
        before = _plain(correction.after)
        behind = self._behind(those, before) if before else []
        if len(behind) == 1:
            return behind[0]
        if before and not behind and not correction.at and len(words) < _TELLING:
            return "no line begins with these words behind one that begins with those of after"
        chosen = self._one_of(behind or those, correction.at, len(words))
        exactly = [at for at in behind or those if self._own[at] == words]
        if isinstance(chosen, str) and exactly:
            return self._one_of(exactly, correction.at, len(words))
        return chosen

    def is_only(self, words: str) -> bool:
        """Whether one line alone begins with `words`."""
        return len(self._beginning(_plain(words))) == 1

    def _one_of(self, those: Sequence[int], at: str, length: int) -> int | str:
        """Return the one of `those`, by where it was if that is told, or why there is none."""
        if at:
            return self._nearest(those, _place(at), length)
        return those[0] if len(those) == 1 else "several lines begin with these words"

    def _behind(self, those: Sequence[int], words: tuple[str, ...]) -> list[int]:
        """Return which of `those` follow a line that begins with `words`.

        It is the very line before, or what was said before, past the narration
        between, or the paragraph in which that was said.
        """
        return [at for at in those if any(self._begins(one[at], words) for one in self._before)]

    def _nearest(self, those: Sequence[int], place: _Place, length: int) -> int | str:
        was = bisect_left(self._places, place)
        next_one = bisect_left(those, was)
        around = those[max(0, next_one - 2) : next_one + 2]
        near, *others = sorted(around, key=lambda at: abs(at - was))
        moved = abs(near - was)
        if others and abs(others[0] - was) < max(1, moved * _CLEARLY):
            return "several lines begin with these words, as far from where it was"
        if length < _TELLING and moved > _NEAR:
            return "the line that begins with these words is far from where it was"
        return near

    def _beginning(self, words: tuple[str, ...]) -> list[int]:
        """Return the places of the lines that begin with `words`, in ascending order."""
        length = min(len(words), _INDEXED)
        if length not in self._by_start:
            starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
            for at, (told, start) in enumerate(self._words):
                starts[told[start : start + length]].append(at)
            self._by_start[length] = starts
        some = self._by_start[length].get(words[:length], [])
        return some if len(words) == length else [at for at in some if self._begins(at, words)]

    def _begins(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether the line at `at` begins with `words`; none does at -1."""
        if at < 0:
            return False
        told, start = self._words[at]
        return told[start : start + len(words)] == words


def _words_from(
    lines: Sequence[Line], own: Sequence[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield for each line its paragraph's words, and where among them its `own` begin."""
    for _, paragraph in groupby(range(len(lines)), key=lambda at: _paragraph(lines[at])):
        told = [own[at] for at in paragraph]
        together = tuple(word for words in told for word in words)
        start = 0
        for words in told:
            yield together, start
            start += len(words)


def _said_before(lines: Iterable[Line]) -> Iterator[int]:
    """Yield for each line the place of what was said or thought last before it, -1 for nothing."""
    last = -1
    for at, line in enumerate(lines):
        yield last
        if line.kind in SPEECH:
            last = at


def _openings(lines: Sequence[Line]) -> dict[int, int]:
    """Return the place of the first line in the paragraph of each; that of none is none."""
    first: dict[tuple[int, int], int] = {}
    places = {at: first.setdefault(_paragraph(line), at) for at, line in enumerate(lines)}
    return places | {-1: -1}


def _paragraph(line: Line) -> tuple[int, int]:
    return line.chapter, line.paragraph


def _corrected(line: Line, correction: LineCorrection, called: Callable[[str], str]) -> Line:
    unsaid = correction.kind not in {"", LineKind.DIALOGUE}  # what was told of its voice is void
    if correction.volume or unsaid:
        volume = Volume(correction.volume or Volume.PLAIN)
        line = replace(line, delivery=replace(line.delivery, volume=volume))
    if not (correction.kind or correction.speaker.strip()):
        return line
    kind = LineKind(correction.kind) if correction.kind else line.kind
    speaker = None if kind is LineKind.NARRATION else line.speaker
    if name := correction.speaker.strip():
        speaker = None if name.casefold() == NARRATOR else called(name)
    told = Attribution(Told.CORRECTION, 1.0)
    return replace(line, kind=kind, speaker=speaker, attribution=told)


def _plain(text: str) -> tuple[str, ...]:
    bare = _IGNORED.sub("", unicodedata.normalize("NFKC", text))
    return tuple(_WORD.findall(bare.casefold()))


def _unquoted(text: str) -> list[str]:
    """Return the words of `text` as they are written, without the marks of speech around them."""
    bare = (word.strip('"“”„«»‘*_') for word in text.split())
    return [word for word in bare if _plain(word)]


def _place(identity: str) -> _Place:
    return tuple(map(int, _NUMBER.findall(identity)))
