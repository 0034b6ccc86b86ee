"""Finding what beats in a text."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from podfic.model.rhythm import Rhythm
from podfic.script.refrains.around import Around
from podfic.script.refrains.counting import countdown_at
from podfic.script.refrains.cries import chant_at, swing_at, verse_at
from podfic.script.refrains.heard import Gap, heard
from podfic.script.refrains.known import beats, is_lone_pair, kinds_of_row, known_at
from podfic.script.refrains.run import Part, Run, Sound
from podfic.script.refrains.sounds import sound_of

_OPENING = frozenset("\"“„«‘'([*_~¿¡")
_Found = tuple[Part | None, int]
"""A rhythm, if there is one, and the word to go on with."""
_LEADING = frozenset({"went", "goes", "go", "going"})
"""Words that lead to a sound without a mark: "the clock went tick, tock, tick, tock"."""
_OWN = 3
"""Sounds that need not be sentences of their own."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text stands: whether it is `quoted` or `verse`, and the words around it.

    `names` are words that somebody may be called by. `lone` pairs are taken, too, where
    they are all there is: the story has the same elsewhere.
    """

    quoted: bool = False
    verse: bool = False
    before: str = ""
    behind: str = ""
    previous: str = ""
    names: AbstractSet[str] = field(default_factory=frozenset)
    lone: AbstractSet[tuple[str, ...]] = field(default_factory=frozenset)


def find(text: str, setting: Setting = Setting()) -> tuple[Part, ...]:  # frozen
    """Return the rhythms in `text`, in order and apart from each other.

    Each is bounded on both sides by punctuation or by the edge of the text, or stands
    behind "went".
    """
    return tuple(_Finder(text, setting).parts())


def lone_pair(text: str) -> tuple[str, ...]:
    """Return the pair of sounds that is all of `text`, () where it is anything else."""
    words = heard(text)
    row = known_at(words, 0) if words else ()
    whole = len(row) == len(words) and is_lone_pair(row)
    return tuple(one.word for one in row) if whole else ()


class _Finder:
    def __init__(self, text: str, setting: Setting) -> None:
        self._text = text
        self._setting = setting
        self._words = heard(text)

    def parts(self) -> Iterator[Part]:
        """Yield the rhythms in order."""
        at = 0
        while at < len(self._words):
            part, following = self._known(at)
            if part is None and following == at:
                part, following = self._other(at)
            if part is not None:
                yield part
            at = max(following, at + 1)

    def _other(self, at: int) -> _Found:
        words = self._words
        numbers, taken = countdown_at(words, at)
        if numbers:
            return self._bounded(Rhythm.COUNTDOWN, numbers, at, at + taken)
        if at + 1 >= len(words):
            return None, at
        if words[at].word == words[at + 1].word:
            return self._repeated(at)
        swing = swing_at(words, at)
        return self._bounded(Rhythm.CLOCK, swing, at, at + len(swing))

    def _repeated(self, at: int) -> _Found:
        if at and self._words[at - 1].word == self._words[at].word:
            return None, at
        row = verse_at(self._words, at) if self._setting.verse else ()
        if row:
            return self._bounded(Rhythm.MARCH, row, at, at + len(row))
        last = at
        while last < len(self._words) and self._words[last].word == self._words[at].word:
            last += 1
        crowd = self._around(at, last).tells_of_a_crowd()
        row = chant_at(self._words, at, names=self._setting.names, crowd=crowd)
        return self._bounded(Rhythm.CHANT, row, at, at + len(row))

    def _bounded(self, kind: Rhythm, row: Sequence[Sound], first: int, last: int) -> _Found:
        if not (row and self._begins(first) and self._words[last - 1].closes):
            return None, first
        return self._part(kind, tuple(row), first, last), last

    def _known(self, at: int) -> _Found:
        """Return the sounds at `at` if they are a rhythm, and where the words behind them begin."""
        if not sound_of(self._words[at].word):
            return None, at
        row = known_at(self._words, at)
        following = at + len(row)
        first, last = self._trimmed(at, following)
        row = _without_rests(row[first - at : last - at])
        last = first + len(row)
        kinds = kinds_of_row(row) if row else ()
        if not kinds:
            return None, following
        around = self._around(first, last)
        maker = around.maker(kinds)
        kind = maker or kinds[0]
        shots = kind is Rhythm.KNOCK and row[0].word == "bang" and around.tells_of_shots()
        if shots or not self._is_rhythm(row, first, last, told=maker is not None):
            return None, following
        if self._setting.quoted and _is_cry(row):
            kind = Rhythm.CHANT
        return self._part(kind, row, first, last), last

    def _is_rhythm(self, row: Sequence[Sound], first: int, last: int, *, told: bool) -> bool:
        whole = first == 0 and last == len(self._words)
        if whole and is_lone_pair(row):
            return tuple(one.word for one in row) in self._setting.lone
        if len(row) < _OWN and not (self._is_own(first) and self._ends(last)):
            return False
        return beats(row, quoted=self._setting.quoted, told=told)

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Return what of the row is bounded, cut at sentences where its ends are not."""
        while first < last and not self._begins(first):
            first += 1
            while first < last and not self._is_own(first):
                first += 1
        if first < last and not self._words[last - 1].closes:
            last -= 1
            while last > first and not self._ends(last):
                last -= 1
        return first, last

    def _begins(self, at: int) -> bool:
        if at == 0 or self._words[at - 1].closes:
            return True
        return self._words[at - 1].word in _LEADING and bool(sound_of(self._words[at].word))

    def _is_own(self, at: int) -> bool:
        """Whether a sentence begins at `at`, or words behind a colon or dash."""
        if at == 0:
            return True
        before = self._words[at - 1]
        mark = self._text[before.end : self._words[at].start]
        return before.ends or before.edged or before.gap is Gap.DASH or ":" in mark

    def _ends(self, last: int) -> bool:
        """Whether a sentence ends before the word at `last`."""
        if last >= len(self._words):
            return True
        before = self._words[last - 1]
        return before.edged or (before.ends and self._words[last].capital)

    def _around(self, first: int, last: int) -> Around:
        words = self._words
        stop = words[last].start if last < len(words) else len(self._text)
        start = words[first].start if first < len(words) else len(self._text)
        return Around(
            f"{self._setting.before} {self._text[:start]}",
            f"{self._text[stop:]} {self._setting.behind}",
            self._setting.previous,
        )

    def _part(self, kind: Rhythm, row: tuple[Sound, ...], first: int, last: int) -> Part:
        words, text = self._words, self._text
        start = self._opened(first)
        end = self._opened(last) if last < len(words) else len(text)
        cues = self._around(first, last).cues(kind)
        before = words[last - 1]
        enters = last < len(words) and before.gap in {Gap.DASH, Gap.COMMA} and not before.edged
        stop = before.end if enters else end
        run = Run(kind, row, cues)
        return Part(run, 0, len(row), start, end, stop, enters)

    def _opened(self, at: int) -> int:
        """Return where the word at `at` begins with what opens before it."""
        start = self._words[at].start
        floor = self._words[at - 1].end if at else 0
        while start > floor and self._text[start - 1] in _OPENING:
            start -= 1
        return start if at else 0


def _without_rests(row: Sequence[Sound]) -> tuple[Sound, ...]:
    """Return `row` without a rest at its end."""
    kept = list(row)
    while kept and kept[-1].rest:
        kept.pop()
    return tuple(kept)


def _is_cry(row: Sequence[Sound]) -> bool:
    """Whether a quoted row is a crowd's: "Chug! Chug! Chug!"."""
    return len({one.word for one in row}) == 1 and row[0].word in {"chug", "drum", "stomp", "clap"}
