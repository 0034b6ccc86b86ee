"""Which tone a line has."""

from collections.abc import Iterator, Mapping

from podfic.model.script import Line, LineKind, Script, Shift, Volume
from podfic.model.timeline import Tone

_KINDS: Mapping[LineKind, Tone] = {
    LineKind.THOUGHT: Tone.THOUGHT,
    LineKind.LETTER: Tone.LETTER,
    LineKind.MESSAGE: Tone.MESSAGE,
}
_VOLUMES: Mapping[Volume, Tone] = {
    Volume.SHOUT: Tone.SHOUT,
    Volume.SOFT: Tone.SOFT,
    Volume.WHISPER: Tone.WHISPER,
}


def tones(script: Script) -> dict[str, Tone]:
    """Return the tone of each line that is not plain, by its id."""
    past = frozenset(_past(script))
    told = {
        line.id: _tone(line, in_past=(line.chapter, line.scene) in past)
        for line in script.spoken_lines()
    }
    return {identity: tone for identity, tone in told.items() if tone is not Tone.PLAIN}


def _tone(line: Line, *, in_past: bool) -> Tone:
    if line.kind in _KINDS:
        return _KINDS[line.kind]
    if in_past and line.kind is not LineKind.NOTE:
        return Tone.FLASHBACK
    return _VOLUMES.get(line.delivery.volume, Tone.PLAIN)


def _past(script: Script) -> Iterator[tuple[int, int]]:
    """Yield the scenes told as a flashback: to where it returns, or its chapter ends."""
    within = 0
    for scene in script.scenes:
        if scene.shift is Shift.FLASHBACK:
            within = scene.chapter
        elif scene.shift is Shift.RETURN or scene.chapter != within:
            within = 0
        if within:
            yield scene.chapter, scene.number
