"""Where a player's chapter list points, and what it says there."""

import re
from collections import Counter
from collections.abc import Sequence

from podfic.mixing.rates import first_sound
from podfic.model.script import Line, LineKind, Script
from podfic.model.timeline import Clip, Marker

TITLE_LENGTH = 45
"""The most characters of a scene's made-up title; players cut longer ones."""

_ROMAN = re.compile(r"[IVXLC]+\s*([.:)–—-]|$)")
_WORDED = re.compile(r"(chapter|chap|ch|part)\b", re.IGNORECASE)


def markers(
    script: Script, clips: Sequence[Clip], rate: int, *, mark_found: bool = False
) -> tuple[Marker, ...]:
    """Return a marker for each chapter heard or, when it is but one, each scene.

    Each lies where the voice of the first clip of its chapter or scene is
    first heard, in samples at `rate` Hz. What stands around the
    whole story has none, and neither has a chapter or scene of which nothing is heard.
    A scene that no typed break begins belongs to the one before, unless `mark_found`.
    """
    lines = {line.id: line for scene in script.scenes for line in scene.spoken_lines()}
    heard = [(lines[clip.take.line], clip) for clip in clips if clip.take.line in lines]
    chaptered = len({line.chapter for line, _ in heard}) > 1
    numbers = _numbers(script, mark_found=mark_found)
    firsts: dict[tuple[int, int], tuple[Line, Clip]] = {}
    for line, clip in heard:
        number = 0 if chaptered else numbers[line.chapter, line.scene]
        firsts.setdefault((line.chapter, number), (line, clip))
    return tuple(
        Marker(
            first_sound(clip, rate),
            _chapter_title(script, chapter) if chaptered else _scene_title(script, line, number),
        )
        for (chapter, number), (line, clip) in firsts.items()
    )


def _numbers(script: Script, *, mark_found: bool) -> dict[tuple[int, int], int]:
    """Return by chapter and scene which of its chapter's marks a scene belongs to, from 1."""
    numbers: dict[tuple[int, int], int] = {}
    counted: Counter[int] = Counter()
    for scene in script.scenes:
        if mark_found or not scene.is_found:
            counted[scene.chapter] += 1
        numbers[scene.chapter, scene.number] = counted[scene.chapter]
    return numbers


def numbered_title(number: int, title: str) -> str:
    """Return "Chapter 2: The Bridge", or `title` alone when it says its number itself."""
    if not title:
        return f"Chapter {number}"
    if _WORDED.match(title) or _ROMAN.match(title) or re.match(rf"{number}\b", title):
        return title
    return f"Chapter {number}: {title}"


def shortened(text: str, length: int) -> str:
    """Return `text` in at most `length` characters, cut after a word and marked "…"."""
    folded = " ".join(text.split())
    if len(folded) <= length:
        return folded
    kept = folded[:length]
    whole, space, _ = kept.rpartition(" ")
    return (whole if space else kept[:-1]).rstrip(" ,;:–—-.…") + "…"


def _chapter_title(script: Script, chapter: int) -> str:
    return numbered_title(chapter, script.chapter_titles[chapter - 1].strip())


def _scene_title(script: Script, first: Line, place: int) -> str:
    scene = next(
        scene
        for scene in script.scenes
        if (scene.chapter, scene.number) == (first.chapter, first.scene)
    )
    told = [line for line in scene.lines if line.spoken and line.kind is not LineKind.HEADING]
    words = " ".join(line.written for line in told or scene.lines)
    number = f"Scene {place}: "
    return scene.title.strip() or number + shortened(words, TITLE_LENGTH - len(number))
