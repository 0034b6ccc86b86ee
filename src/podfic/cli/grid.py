"""How a held line and a returning one are shown: what beats, and when."""

from collections.abc import Iterator

from podfic.model.rhythm import Beat, Hold
from podfic.model.script import Line


def grid(line: Line) -> Iterator[str]:
    """Yield the rows that stand below `line`: its rhythm, its beats in seconds, what it echoes."""
    hold = line.delivery.hold
    if hold is not None:
        yield f"held: {hold.kind.value}, {hold.bpm:g} a minute{_behind(hold)}"
        yield "  ".join(_beat(line, beat) for beat in hold.beats)
    if line.delivery.echoes:
        yield f"as {line.delivery.echoes}"


def _behind(hold: Hold) -> str:
    """Return what follows the last beat, to follow the tempo."""
    after = f", goes on at {hold.goes_on:.2f} s" if hold.goes_on is not None else ""
    return after + (f", then {hold.silence:g} s of silence" if hold.silence is not None else "")


def _beat(line: Line, beat: Beat) -> str:
    level = f" {beat.level:+.0f} dB".replace("-", "−") if round(beat.level) else ""
    broken = " broken" if beat.broken else ""
    return f"{line.spoken[beat.start : beat.end]} {beat.at:.2f}{level}{broken}"
