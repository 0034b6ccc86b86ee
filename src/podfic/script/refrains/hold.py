"""Holding the lines of a script on their beats."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from podfic.config.holding import Holding, HoldWish
from podfic.model.rhythm import Beat, Hold, Rhythm
from podfic.model.script import Line, Script
from podfic.model.units import Seconds
from podfic.script.refrains.failing import fails
from podfic.script.refrains.falls import Plan
from podfic.script.refrains.heard import Gap, heard
from podfic.script.refrains.plan import found_tempo, planned
from podfic.script.refrains.run import Course, Part, Run, Sound
from podfic.script.refrains.sounds import kinds_of, sound_of
from podfic.script.refrains.spoken import ranges

_CHANGING = frozenset({Course.QUICKENING, Course.SLOWING, Course.FAILING})
_Key = tuple[Rhythm, tuple[str, ...]]


def held(
    script: Script,
    parts: Mapping[int, Part],
    holding: Holding,
    wishes: Mapping[str, HoldWish],
) -> Script:
    """Return `script` with its rhythms planned, the same sounds at the tempo they had before.

    `parts` are the rhythms found, by where in the work their lines begin; `wishes` are
    what is wished for single lines, by their ids. A line that was not found and has a
    wish is held word by word.
    """
    if not parts and not wishes:
        return script
    holder = _Holder(parts, holding, wishes)
    scenes = (replace(scene, lines=tuple(map(holder.line, scene.lines))) for scene in script.scenes)
    return replace(script, scenes=tuple(scenes))


class _Holder:
    """Holds one line after the other, and keeps what tempo the sounds of each had."""

    def __init__(
        self,
        parts: Mapping[int, Part],
        holding: Holding,
        wishes: Mapping[str, HoldWish],
    ) -> None:
        self._parts = parts
        self._holding = holding
        self._wishes = wishes
        self._kept: dict[_Key, float] = {}

    def line(self, line: Line) -> Line:
        """Return `line` with its hold, if it has one."""
        part = self._parts.get(line.source.start) if line.source is not None else None
        own = self._wishes.get(line.id)
        if part is None and own is not None and own.on:
            part = _word_by_word(line)
        if part is None or not part.run.sounds:
            return line
        wish = self._holding.wish(part.run.kind, own)
        hold = self._hold(line, part, wish) if wish.on else None
        return replace(line, delivery=replace(line.delivery, hold=hold))

    def _hold(self, line: Line, part: Part, wish: HoldWish) -> Hold | None:
        places = ranges(line.spoken, part.run.sounds[part.first : part.last])
        if not places:
            return None
        key = _key(part.run)
        kept = self._kept.get(key, 0.0)
        plan = planned(part.run, wish, kept)
        if not fails(part.run) and part.run.cues.course not in _CHANGING and not part.first:
            self._kept[key] = found_tempo(part.run, kept)
        return _hold(part, plan, places)


def _hold(part: Part, plan: Plan, places: Sequence[tuple[int, int]]) -> Hold:
    falls = plan.falls[part.first : part.last]
    begin = falls[0].at
    is_last = part.last == len(plan.falls)
    following = plan.following if is_last else plan.falls[part.last].at
    return Hold(
        kind=part.run.kind,
        bpm=round(plan.bpm, 1),
        beats=tuple(
            Beat(start, end, Seconds(round(fall.at - begin, 3)), round(fall.level, 2), fall.broken)
            for (start, end), fall in zip(places, falls, strict=True)
        ),
        goes_on=Seconds(round(following - begin, 3)) if part.enters else None,
        silence=plan.silence if is_last and not part.enters else None,
    )


def _key(run: Run) -> _Key:
    """Return what is the same of a rhythm whenever it comes again."""
    return run.kind, tuple(dict.fromkeys(one.word for one in run.sounds if not one.rest))


def _word_by_word(line: Line) -> Part:
    """Return the words of a line that nobody but its settings takes for a rhythm, a beat each."""
    words = heard(line.spoken)
    known = [sound_of(one.word) for one in words]
    are_sounds = bool(known) and all(known)
    kind = kinds_of(known[0])[0] if are_sounds else Rhythm.CHANT
    sounds = tuple(
        Sound(sound or one.word, one.written, one.start, one.gap if are_sounds else Gap.STOP)
        for one, sound in zip(words, known, strict=True)
    )
    end = len(line.spoken)
    return Part(Run(kind, sounds), 0, len(sounds), 0, end, end)
