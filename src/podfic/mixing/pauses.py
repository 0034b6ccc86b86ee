"""How long the silence is between one line and the next."""

from dataclasses import dataclass

from podfic.config.settings import Pauses
from podfic.model.script import Line, LineKind, Script
from podfic.model.work import GAP


@dataclass(frozen=True, slots=True)
class Joints:
    """What of a script decides how its lines follow each other.

    `announcements` are the ids of the headings that announce a chapter: the
    first line of its chapter's first scene. Every other heading stands inside
    a chapter. `gaps` are the scenes, by chapter and number, that only white
    space parts from the one before, `found` those that no typed break does.
    """

    announcements: frozenset[str] = frozenset()
    gaps: frozenset[tuple[int, int]] = frozenset()
    found: frozenset[tuple[int, int]] = frozenset()


def joints(script: Script) -> Joints:
    """Return the joints of `script`."""
    openings = (scene.lines[0] for scene in script.scenes if scene.number == 1 and scene.lines)
    return Joints(
        frozenset(line.id for line in openings if line.kind is LineKind.HEADING),
        frozenset((scene.chapter, scene.number) for scene in script.scenes if scene.glyph == GAP),
        frozenset((scene.chapter, scene.number) for scene in script.scenes if scene.is_found),
    )


def between(earlier: Line, later: Line, joined: Joints, pauses: Pauses) -> float:
    """Return the silence in seconds from the end of `earlier` to the voice of `later`.

    The same line twice is two of its sentences. The strongest boundary between
    the two lines decides; an interruption only shortens the silence within a
    scene. Behind a held line it is what its hold says, if that says anything,
    but never less than a scene's or a chapter's.
    """
    if earlier.id == later.id:
        return pauses.sentence
    boundary = _boundary(earlier, later, joined, pauses)
    hold = earlier.delivery.hold
    if hold is not None and hold.silence is not None:
        return max(boundary or 0.0, hold.silence)
    pause = boundary
    if pause is None:
        pause = pauses.cut_off if earlier.delivery.cut_off else _turn(earlier, later, pauses)
    return max(pause, pauses.trail_off) if earlier.delivery.trail_off else pause


def _boundary(earlier: Line, later: Line, joined: Joints, pauses: Pauses) -> float | None:
    """Return the silence of a boundary above the paragraph, None where there is none."""
    closing = later.kind is LineKind.CREDIT
    credited = earlier.kind is LineKind.CREDIT and not closing
    if credited or earlier.chapter != later.chapter or earlier.id in joined.announcements:
        return pauses.chapter
    if closing or _is_note(earlier) != _is_note(later):
        return pauses.scene
    if earlier.scene != later.scene:
        return _break((later.chapter, later.scene), joined, pauses)
    if LineKind.HEADING in {earlier.kind, later.kind}:
        return pauses.speaker
    return None


def _break(scene: tuple[int, int], joined: Joints, pauses: Pauses) -> float:
    """Return the silence before `scene`."""
    if scene in joined.found:
        return pauses.found
    return pauses.gap if scene in joined.gaps else pauses.scene


def _is_note(line: Line) -> bool:
    """Whether the line is a paragraph around the story, not a footnote in it."""
    return line.kind is LineKind.NOTE and line.source is None


def _turn(earlier: Line, later: Line, pauses: Pauses) -> float:
    if earlier.paragraph == later.paragraph and not _is_note(later):
        return pauses.voice
    return pauses.paragraph if earlier.speaker == later.speaker else pauses.speaker
