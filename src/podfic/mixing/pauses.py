"""How long the silence is between one line and the next."""

from podfic.config.settings import Pauses
from podfic.model.script import Line, LineKind, Script


def announcements(script: Script) -> frozenset[str]:
    """Return the ids of the headings that announce a chapter.

    Such a heading is the first line of its chapter's first scene; every other
    heading stands inside a chapter.
    """
    openings = (scene.lines[0] for scene in script.scenes if scene.number == 1 and scene.lines)
    return frozenset(line.id for line in openings if line.kind is LineKind.HEADING)


def between(earlier: Line, later: Line, announced_by: frozenset[str], pauses: Pauses) -> float:
    """Return the silence in seconds from the end of `earlier` to the voice of `later`.

    The same line twice is two of its sentences. `announced_by` are the
    headings that announce a chapter, as `announcements` tells them. The
    strongest boundary between the two lines decides; an interruption only
    shortens the silence within a scene.
    """
    if earlier.id == later.id:
        return pauses.sentence
    pause = _boundary(earlier, later, announced_by, pauses)
    if pause is None:
        pause = pauses.cut_off if earlier.delivery.cut_off else _turn(earlier, later, pauses)
    return max(pause, pauses.trail_off) if earlier.delivery.trail_off else pause


def _boundary(
    earlier: Line, later: Line, announced_by: frozenset[str], pauses: Pauses
) -> float | None:
    """Return the silence of a boundary above the paragraph, None where there is none."""
    closing = later.kind is LineKind.CREDIT
    credited = earlier.kind is LineKind.CREDIT and not closing
    if credited or earlier.chapter != later.chapter or earlier.id in announced_by:
        return pauses.chapter
    if closing or earlier.scene != later.scene:
        return pauses.scene
    if LineKind.HEADING in {earlier.kind, later.kind}:
        return pauses.speaker
    return None


def _turn(earlier: Line, later: Line, pauses: Pauses) -> float:
    if earlier.paragraph == later.paragraph:
        return pauses.voice
    return pauses.paragraph if earlier.speaker == later.speaker else pauses.speaker
