"""Who has which voice so far, and what giving a voice to one more would mean."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import exp

from podfic.casting.company import Company
from podfic.casting.distance import distance
from podfic.casting.shades import shades
from podfic.model.cast import NARRATOR, PLAIN, Role, Shade, Voice

FAR = 4.0
"""Distance at which two voices count a third as near as if they were one; see `distance`."""


class Ensemble:
    """The parts given so far among `voices`."""

    def __init__(self, voices: Sequence[Voice], company: Company) -> None:
        self._voices = voices
        self._company = company
        self._voice_of: dict[str, Voice] = {}
        self._users: defaultdict[str, list[str]] = defaultdict(list)
        self._words: Counter[str] = Counter()
        self._heard: defaultdict[str, defaultdict[int, Counter[int]]] = defaultdict(
            lambda: defaultdict(Counter)
        )
        self._shades: dict[str, tuple[Shade, ...]] = {}
        self._distances: dict[tuple[str, str], float] = {}

    def give(self, role: Role, voice: Voice, *, shaded: bool = True) -> Shade:
        """Give `voice` to `role`; return the shade that tells it from others in its scenes."""
        scenes = self._scenes(role)
        number = self._free_shade(voice, scenes) if shaded else 0
        for scene in scenes:
            self._heard[voice.id][scene][number] += 1
        self._voice_of[role.name] = voice
        self._users[voice.id].append(role.name)
        if role.named:
            self._words[voice.id] += role.words
        return self._shades_of(voice)[number] if number else PLAIN

    def narrates(self, voice: Voice) -> bool:
        """Whether `voice` is the narrator's."""
        return self._voice_of.get(NARRATOR) is voice

    def users(self, voice: Voice) -> Sequence[str]:
        """Return who has `voice`, as they were given it."""
        return self._users.get(voice.id, ())

    def words(self, voice: Voice) -> int:
        """Return how many words the named roles that have `voice` speak."""
        return self._words[voice.id]

    def clashes(self, role: Role, voice: Voice) -> int:
        """Return in how many scenes of `role` somebody already speaks with `voice`."""
        heard: Collection[int] = self._heard.get(voice.id, ())
        return sum(scene in heard for scene in self._scenes(role))

    def surroundings(self, role: Role) -> dict[str, float]:
        """Return by voice how much those who have one speak beside `role`."""
        around: defaultdict[str, float] = defaultdict(float)
        for other, weight in self._neighbours(role):
            around[self._voice_of[other].id] += weight
        return dict(around)

    def closeness(self, voice: Voice, around: Mapping[str, float]) -> float:
        """Return how like `voice` those in `around` sound: 1 for the same, 0 for nothing."""
        total = sum(around.values())
        if not total:
            return 0.0
        near = (
            weight * exp(-self._distance(voice, other) / FAR) for other, weight in around.items()
        )
        return sum(near) / total

    def companion(self, role: Role) -> tuple[str, Voice] | None:
        """Return with whom `role` talks most of those who have a voice, and that voice."""
        others = sorted(self._neighbours(role), key=lambda one: (one[0] == NARRATOR, -one[1]))
        return (others[0][0], self._voice_of[others[0][0]]) if others else None

    def _neighbours(self, role: Role) -> Iterator[tuple[str, float]]:
        for other, weight in self._company.neighbours.get(role.name, {}).items():
            if other in self._voice_of:
                yield other, weight

    def _scenes(self, role: Role) -> Sequence[int]:
        return self._company.scenes.get(role.name, ())

    def _free_shade(self, voice: Voice, scenes: Sequence[int]) -> int:
        """Return the first shade that nobody in `scenes` has, else the one fewest have."""
        taken: Counter[int] = Counter()
        for scene in scenes:
            taken.update(self._heard[voice.id].get(scene, {}))
        if not taken:
            return 0
        return min(range(len(self._shades_of(voice))), key=lambda number: taken[number])

    def _shades_of(self, voice: Voice) -> tuple[Shade, ...]:
        if voice.id not in self._shades:
            self._shades[voice.id] = shades(voice, self._voices)
        return self._shades[voice.id]

    def _distance(self, voice: Voice, other: str) -> float:
        key = (voice.id, other)
        if key not in self._distances:
            whose = next(one for one in self._voices if one.id == other)
            self._distances[key] = distance(voice, whose)
        return self._distances[key]
