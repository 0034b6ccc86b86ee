"""Who is heard beside whom: the scenes of each role, and whose lines stand near theirs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from podfic.model.cast import NARRATOR
from podfic.model.script import Line, Script

REACH = 4
"""How many others who spoke last a line is heard beside."""
NARRATION = 0.3
"""What narration between lines counts, beside somebody who speaks: it stands between most."""


@dataclass(frozen=True, slots=True)
class Company:
    """By role: the scenes it speaks in, counted through the script, and its neighbours.

    A neighbour's weight grows with every line of theirs near one of the
    role's: by 1 for the last who spoke before, a half for the one before that.
    """

    scenes: Mapping[str, Sequence[int]]
    neighbours: Mapping[str, Mapping[str, float]]


def company_of(script: Script) -> Company:
    """Return who is heard beside whom in `script`; what stands around it is one scene more."""
    scenes: defaultdict[str, dict[int, None]] = defaultdict(dict)
    near: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for number, lines in enumerate(_scenes(script)):
        recent: list[str] = []
        for line in lines:
            role = line.speaker or NARRATOR
            scenes[role][number] = None
            recent = [other for other in recent if other != role]
            for rank, other in enumerate(recent, start=1):
                weight = (NARRATION if NARRATOR in (role, other) else 1.0) / rank
                near[role][other] += weight
                near[other][role] += weight
            recent = [role, *recent[: REACH - 1]]
    return Company({role: tuple(theirs) for role, theirs in scenes.items()}, near)


def _scenes(script: Script) -> Iterator[Iterable[Line]]:
    yield [*([script.credit] if script.credit is not None else []), *script.front, *script.back]
    for scene in script.scenes:
        yield [line for line in scene.spoken_lines() if line.spoken]
