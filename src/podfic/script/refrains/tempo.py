"""How fast a rhythm goes: by what makes it, by how it is written, by the words around it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from podfic.model.rhythm import Rhythm
from podfic.script.refrains.heard import Gap
from podfic.script.refrains.run import Course

RESTING = 72.0
"""Heartbeats a minute at rest."""
BASE: Mapping[Rhythm, float] = {
    Rhythm.HEARTBEAT: RESTING,
    Rhythm.CLOCK: 60.0,
    Rhythm.FOOTSTEPS: 110.0,
    Rhythm.MARCH: 120.0,
    Rhythm.KNOCK: 180.0,
    Rhythm.TRAIN: 100.0,
    Rhythm.DRIP: 30.0,
    Rhythm.BELL: 60.0,
    Rhythm.CHANT: 110.0,
    Rhythm.COUNTDOWN: 60.0,
}
"""Beats a minute: hearts' and trains' cycles, of all else the sounds. Steps at a pedestrian's
cadence, a march at two words to the second."""
QUICK, PLAIN, DRAWN = range(3)
"""How words follow one another: without a breath, as sentences, with something between."""

_PACES: Mapping[Gap, int] = {
    Gap.BARE: QUICK,
    Gap.HYPHEN: QUICK,
    Gap.COMMA: QUICK,
    Gap.STOP: PLAIN,
    Gap.DASH: PLAIN,
    Gap.OTHER: PLAIN,
    Gap.ELLIPSIS: DRAWN,
}
_WRITTEN: Mapping[tuple[Rhythm, Gap], float] = {
    (Rhythm.HEARTBEAT, Gap.BARE): 120.0,
    (Rhythm.HEARTBEAT, Gap.HYPHEN): 120.0,
    (Rhythm.HEARTBEAT, Gap.COMMA): 100.0,
    (Rhythm.HEARTBEAT, Gap.ELLIPSIS): 60.0,
    (Rhythm.CLOCK, Gap.BARE): 120.0,
    (Rhythm.CLOCK, Gap.ELLIPSIS): 48.0,
    (Rhythm.FOOTSTEPS, Gap.BARE): 150.0,
    (Rhythm.FOOTSTEPS, Gap.HYPHEN): 150.0,
    (Rhythm.FOOTSTEPS, Gap.COMMA): 125.0,
    (Rhythm.FOOTSTEPS, Gap.ELLIPSIS): 55.0,
    (Rhythm.MARCH, Gap.ELLIPSIS): 80.0,
    (Rhythm.KNOCK, Gap.ELLIPSIS): 60.0,
    (Rhythm.TRAIN, Gap.BARE): 125.0,
    (Rhythm.TRAIN, Gap.ELLIPSIS): 65.0,
    (Rhythm.DRIP, Gap.BARE): 60.0,
    (Rhythm.DRIP, Gap.COMMA): 45.0,
    (Rhythm.DRIP, Gap.ELLIPSIS): 24.0,
    (Rhythm.BELL, Gap.BARE): 120.0,
    (Rhythm.BELL, Gap.HYPHEN): 120.0,
    (Rhythm.BELL, Gap.COMMA): 90.0,
    (Rhythm.BELL, Gap.ELLIPSIS): 45.0,
    (Rhythm.CHANT, Gap.BARE): 130.0,
    (Rhythm.CHANT, Gap.ELLIPSIS): 80.0,
}
"""Beats a minute of what is written without full stops, or with ellipses; else as the base."""
BLOWS_IN_A_ROW = 75.0
"""Heartbeats a minute of blows with commas between, two to the beat."""
_COURSES: Mapping[Course, Mapping[Rhythm, float]] = {
    Course.FAST: {
        Rhythm.HEARTBEAT: 120.0,
        Rhythm.FOOTSTEPS: 165.0,
        Rhythm.KNOCK: 240.0,
        Rhythm.DRIP: 60.0,
        Rhythm.BELL: 120.0,
        Rhythm.TRAIN: 130.0,
        Rhythm.MARCH: 140.0,
        Rhythm.CHANT: 135.0,
    },
    Course.SLOW: {
        Rhythm.HEARTBEAT: 50.0,
        Rhythm.FOOTSTEPS: 50.0,
        Rhythm.KNOCK: 90.0,
        Rhythm.DRIP: 20.0,
        Rhythm.BELL: 30.0,
        Rhythm.TRAIN: 60.0,
        Rhythm.MARCH: 80.0,
        Rhythm.CHANT: 80.0,
        Rhythm.CLOCK: 48.0,
        Rhythm.COUNTDOWN: 45.0,
    },
}
_RATIOS: Mapping[int, float] = {-2: 1 / 3, -1: 0.5, 0: 1.0, 1: 1.5, 2: 3.0}
"""How much longer a gap is that is written so many paces slower than the most are."""
_TO_A_STOP = 2.0
"""How much longer a full stop's gap is among quick ones."""


def pace(gap: Gap) -> int:
    """Return how what is parted by `gap` follows on: QUICK, PLAIN or DRAWN."""
    return _PACES[gap]


def usual(gaps: Sequence[Gap]) -> Gap:
    """Return which of `gaps` there are most of, the quickest of those; a stop if there are none."""
    counts = Counter(gaps)
    return max(counts, key=lambda gap: (counts[gap], -pace(gap)), default=Gap.STOP)


def written(kind: Rhythm, gap: Gap) -> float:
    """Return the tempo of a rhythm whose sounds `gap` parts."""
    return _WRITTEN.get((kind, gap), BASE[kind])


def told(kind: Rhythm, course: Course | None) -> float:
    """Return the tempo that the words around tell, 0 where they tell none."""
    if course is Course.STEADY:
        return BASE[kind]
    return _COURSES.get(course, {}).get(kind, 0.0) if course is not None else 0.0


def lengthened(gap: Gap, most: Gap) -> float:
    """Return how many times as long as `most` a `gap` is."""
    steps = pace(gap) - pace(most)
    if steps == 1 and pace(most) == QUICK:
        return _TO_A_STOP
    return _RATIOS[steps]


def systole(bpm: float) -> float:
    """Return the seconds from a heart's first sound to its second, which hardly change."""
    return 0.3 if round(bpm) == RESTING else 0.48 - 0.0021 * bpm
