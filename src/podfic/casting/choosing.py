"""Choosing the voice that suits one role best, beside those who have theirs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from podfic.casting.ensemble import Ensemble
from podfic.casting.traits import Ear
from podfic.model.cast import NARRATOR, Role, Voice
from podfic.model.people import Gender, Trait

MISMATCH = 2.0
"""What one that the text speaks against costs: more than all that is below can."""
SHARED = 0.5
"""Cost of a voice that somebody else has, in other scenes; of a leading role's, twice as much."""
FRESH = 0.25
"""Cost of a voice nobody has, for somebody without a name: they share among themselves."""
GRADE = 0.5
"""Cost of the worst grade for the role that speaks most; for others by the root of their share."""
SCARCE = 1.0
"""Cost, to the narrator, of a voice that the leading roles need themselves."""
UNGRADED = 0.75
"""Grade of a voice that nobody marked, 0 being the best and 1 the worst: as a D, which a dozen
of Kokoro's own have; so a leading role has one that is known to be better, if it suits."""
GRADES = ("A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F+", "F")
_LEADING = 0.05
"""Share of all that is said from which a role is a leading one."""
_TELLING = frozenset({Gender.FEMALE, Gender.MALE})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A voice for a role, and what speaks against it; what comes first outweighs the rest."""

    voice: Voice
    unfit: bool
    """It is of the other gender."""
    narrates: bool
    """It is the narrator's."""
    clashes: int
    """Scenes in which somebody else speaks with it beside the role."""
    suiting: float
    """Against what is told of the role, and for being another's already."""
    closeness: float
    """How like it those sound whom the role talks with."""
    grade: float

    @property
    def rank(self) -> tuple[bool, bool, int, float]:
        """What candidates are compared by, the least being the best."""
        cost = self.suiting + self.closeness + self.grade
        return (self.unfit, self.narrates, self.clashes, cost)

    @property
    def tier(self) -> tuple[bool, bool, int, float]:
        """What those have alike between whom likeness and grade decide."""
        return (self.unfit, self.narrates, self.clashes, round(self.suiting, 6))


class Chooser:
    """Chooses among `voices`, the best first, for the `roles` of a story."""

    def __init__(self, voices: Sequence[Voice], roles: Sequence[Role]) -> None:
        self._voices = voices
        self._ear = Ear.of(voices)
        speaking = [role for role in roles if role.name != NARRATOR]
        self._most = max((role.words for role in speaking), default=0)
        said = sum(role.words for role in speaking)
        self._needed = Counter(
            role.gender for role in speaking if role.words and role.words >= _LEADING * said
        )
        self._mismatches: dict[tuple[Gender, tuple[Trait, ...]], list[float]] = {}

    def candidates(self, role: Role, ensemble: Ensemble) -> list[Candidate]:
        """Return every voice as a candidate for `role`, the best first."""
        around = ensemble.surroundings(role)
        importance = self._importance(role)
        found = [
            Candidate(
                voice,
                role.gender in _TELLING and voice.gender is not role.gender,
                ensemble.narrates(voice),
                ensemble.clashes(role, voice),
                MISMATCH * mismatch + self._shared(role, voice, ensemble),
                ensemble.closeness(voice, around),
                GRADE * importance * _grade(voice),
            )
            for voice, mismatch in zip(self._voices, self._mismatch(role), strict=True)
        ]
        return sorted(found, key=lambda one: one.rank)

    def _mismatch(self, role: Role) -> list[float]:
        """Return how badly each voice suits what is told; most roles have nothing told."""
        key = (role.gender, role.traits)
        if key not in self._mismatches:
            self._mismatches[key] = [self._ear.mismatch(role, voice) for voice in self._voices]
        return self._mismatches[key]

    def _shared(self, role: Role, voice: Voice, ensemble: Ensemble) -> float:
        if role.name == NARRATOR:
            return SCARCE * self._is_scarce(voice, ensemble) + bool(ensemble.users(voice))
        if not ensemble.users(voice):
            return 0.0 if role.named else FRESH
        words = ensemble.words(voice)
        if not role.named and not words:
            return 0.0
        return SHARED * (1 + words / max(1, self._most, words))

    def _is_scarce(self, voice: Voice, ensemble: Ensemble) -> bool:
        same = [one for one in self._voices if one.gender is voice.gender]
        free = sum(not ensemble.users(one) for one in same)
        given = len(same) - free
        return free <= max(0, self._needed[voice.gender] - given)

    def _importance(self, role: Role) -> float:
        if role.name == NARRATOR:
            return 1.0
        return sqrt(role.words / self._most) if self._most else 1.0


def _grade(voice: Voice) -> float:
    """Return the grade from 0 for the best to 1."""
    known = voice.grade in GRADES
    return GRADES.index(voice.grade) / (len(GRADES) - 1) if known else UNGRADED
