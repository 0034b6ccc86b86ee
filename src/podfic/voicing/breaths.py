"""Which lines of a scene are spoken together, for one breath of intonation."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from podfic.model.cast import Shade, Voice
from podfic.model.script import Line
from podfic.voicing.utterances import SHORT, Sentence

NEAR = 6
"""How many lines on it may be."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A line in its voice and shade, as sentences; without any it makes no sound."""

    line: Line
    voice: Voice
    shade: Shade
    sentences: tuple[Sentence, ...]

    @property
    def size(self) -> int:
        """How many phonemes it has."""
        return sum(sentence.size for sentence in self.sentences)


def breaths(scene: Sequence[Saying], alone: Container[str]) -> Iterator[tuple[Saying, ...]]:
    """Yield the sayings of a scene, each once, in the groups that are spoken together.

    A short one is spoken behind the one before of the same voice in the same shade, if that
    is near. The lines whose ids are in `alone` are spoken for themselves. Groups are in the
    order of their first lines, and none depends on the length of a line beyond it.
    """
    groups: list[list[Saying]] = []
    last: dict[tuple[str, Shade], tuple[int, list[Saying]]] = {}
    for at, saying in enumerate(scene):
        key = (saying.voice.id, saying.shade)
        own = not saying.sentences or saying.line.id in alone
        place, group = last.get(key, (-NEAR, []))
        if own or not group or saying.size > SHORT or at - place > NEAR:
            group = []
            groups.append(group)
        group.append(saying)
        if not own:
            last[key] = at, group
    yield from map(tuple, groups)
