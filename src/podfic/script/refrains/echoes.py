"""Lines that return: words that come again in the story as they were."""

from collections import Counter
from dataclasses import replace

from podfic.model.script import Line, LineKind, Script

_RETURNING = frozenset({LineKind.NARRATION, LineKind.VERSE, LineKind.REFRAIN})
_FEWEST = 2
"""Words that a line has at least."""


def with_echoes(script: Script) -> Script:
    """Return `script` with each line that returns word for word told of its first appearance.

    Such a line is a whole paragraph of what is told, or a line of verse.
    """
    alone = Counter(line.paragraph for line in script.lines())
    first: dict[str, str] = {}

    def echoing(line: Line) -> Line:
        whole = line.kind is LineKind.VERSE or alone[line.paragraph] == 1
        if line.kind not in _RETURNING or not whole or len(line.spoken.split()) < _FEWEST:
            return line
        before = first.setdefault(line.spoken.casefold(), line.id)
        if before == line.id:
            return line
        return replace(line, delivery=replace(line.delivery, echoes=before))

    scenes = (replace(scene, lines=tuple(map(echoing, scene.lines))) for scene in script.scenes)
    return replace(script, scenes=tuple(scenes))
