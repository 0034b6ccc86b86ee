"""Beats ascend, and fall as found and as wished."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.config.holding import HoldWish
from podfic.model.rhythm import Rhythm
from podfic.script.refrains.falls import Plan
from podfic.script.refrains.find import Setting, find
from podfic.script.refrains.heard import Gap
from podfic.script.refrains.plan import found_tempo, planned
from podfic.script.refrains.run import Course, Cues, Run, Sound


def run(text: str, before: str = "", **told: str) -> Run:
    (part,) = find(text, Setting(before=before, quoted=bool(told)))
    return part.run


def plan(text: str, before: str = "", **wish: object) -> Plan:
    return planned(run(text, before), HoldWish(**wish))  # type: ignore[arg-type]


def times(some: Plan) -> list[float]:
    return [fall.at for fall in some.falls]


@pytest.mark.parametrize(
    ("text", "bpm"),
    [
        ("Lub-dub. Lub-dub. Lub-dub.", 72),
        ("Lub-dub, lub-dub, lub-dub.", 100),
        ("Lub-dub lub-dub lub-dub", 120),
        ("Lub-dub... lub-dub... lub-dub...", 60),
        ("Tick tick tick tick", 120),
        ("Tick... tock... tick...", 48),
        ("Step, step, step.", 125),
        ("Step... step... step...", 55),
        ("Beep-beep-beep-beep!", 120),
    ],
)
def test_writing_tells_the_tempo(text: str, bpm: float) -> None:
    assert plan(text).bpm == bpm


@pytest.mark.parametrize(
    ("before", "bpm"),
    [
        ("His heart was racing.", 120),
        ("Her pulse was slow.", 50),
        ("It had a steady beat.", 72),
        ("His heart was no longer steady.", 72),
        ("He ran quickly up the hill.", 72),
    ],
)
def test_words_around_tell_the_tempo(before: str, bpm: float) -> None:
    assert plan("Lub-dub. Lub-dub. Lub-dub.", before).bpm == bpm


def test_a_tempo_is_kept_unless_writing_or_words_say_otherwise() -> None:
    assert found_tempo(run("Lub-dub. Lub-dub."), 96.0) == 96.0
    assert found_tempo(run("Lub-dub... Lub-dub..."), 96.0) == 60.0
    assert found_tempo(run("Lub-dub. Lub-dub.", "Its beat was steady."), 96.0) == 72.0


def test_the_heart_fails() -> None:
    for text, before in [
        ("Lub-dub. Lub-dub. Lub-dub. Lub-dub. Lub-d—", ""),
        ("Thump. Thump. Thump. Thump. Thump. Thump.", "His pulse was weak and erratic."),
        ("Thump-thump... thump-thump... thump-thump... thump—", ""),
    ]:
        failing = plan(text, before)
        starts = times(failing)[:: 2 if "-" in text[:8] else 1]
        waits = [after - one for one, after in pairwise(starts)]
        assert waits == sorted(waits)
        assert waits[-1] > 1.5 * waits[0]
        assert all(later.level <= one.level for one, later in pairwise(failing.falls[::2]))
        assert failing.silence is not None
        assert 2.0 <= failing.silence <= 4.0


def test_a_steady_heart_that_breaks_off_does_not_slow() -> None:
    steady = plan("Lub-dub. Lub-dub. Lub-d….", "Its beat was steady.")
    assert times(steady) == pytest.approx([0, 0.3, 0.833, 1.133, 1.667, 1.967])
    assert steady.falls[-1].broken
    assert steady.silence == 1.5


def test_a_rhythm_quickens_and_slows_where_words_say_so() -> None:
    quick = times(plan("Beep. Beep. Beep. Beep.", "The beeps were accelerating."))
    slow = times(plan("Beep. Beep. Beep. Beep.", "The monitor was slowing."))
    assert [b - a for a, b in pairwise(quick)] == pytest.approx([1, 0.94, 0.884], abs=0.01)
    assert [b - a for a, b in pairwise(slow)] == pytest.approx([1, 1.12, 1.254], abs=0.01)


@pytest.mark.parametrize(
    ("text", "before"),
    [("Tick. ", "The clock was slowing."), ("Lub-dub. ", "His heart was failing.")],
)
def test_a_long_rhythm_does_not_slow_to_a_standstill(text: str, before: str) -> None:
    falls = times(plan(text * 300, before))
    waits = [b - a for a, b in pairwise(falls)]
    assert max(waits) < 4.0
    assert max(waits) == pytest.approx(max(waits[-3:]))


@pytest.mark.parametrize("before", ["", "His heart was failing."])
def test_slowing_that_is_wished_for_ends_at_the_slowest_tempo(before: str) -> None:
    falls = times(plan("Lub-dub. " * 1_200, before, slow=1.0))
    assert falls[-2] - falls[-4] == pytest.approx(6.0)
    slowest = times(plan("Lub-dub. " * 5, before, slow=1.0, bpm=10))
    assert [b - a for a, b in pairwise(slowest[::2])] == pytest.approx([6.0] * 4)


def test_far_sounds_are_soft() -> None:
    assert {fall.level for fall in plan("Drip. Drip.", "A faint dripping.").falls} == {-6.0}


def test_drops_are_irregular_but_always_alike() -> None:
    drops = times(plan("Drip. Drip. Drip. Drip. Drip."))
    waits = [b - a for a, b in pairwise(drops)]
    assert drops == times(plan("Drip. Drip. Drip. Drip. Drip."))
    assert len({round(one, 2) for one in waits}) > 2
    assert all(1.7 < one < 2.3 for one in waits)


def test_a_wish_goes_before_what_is_found() -> None:
    text = "Lub-dub. Lub-dub. Lub-dub."
    assert times(plan(text, bpm=60)) == pytest.approx([0, 0.354, 1, 1.354, 2, 2.354])
    assert times(plan(text, bpm=60, pattern=(0.0, 0.5)))[:4] == [0, 0.5, 1, 1.5]
    assert times(plan(text, pattern=(0.0,), bpm=60)) == [0, 1, 2, 3, 4, 5]
    assert [fall.level for fall in plan(text, levels=(0.0, -6.0)).falls] == [0, 0, -6, -6, -6, -6]
    assert plan(text, silence=2.5).silence == 2.5
    assert plan("Knock, knock.", silence=0.0).silence == 0.0
    slow = times(plan(text, slow=0.5, pattern=(0.0, 0.2), bpm=60))
    assert slow == pytest.approx([0, 0.2, 1, 1.2, 2.5, 2.7])
    swung = times(plan("Tick. Tock. Tick. Tock.", swing=0.25))
    assert swung == pytest.approx([0, 1.25, 2, 3.25])


def test_a_failing_heart_takes_wishes_too() -> None:
    text = "Lub-dub. Lub... dub. Lub-d…."
    assert times(plan(text, bpm=40)) == pytest.approx([0, 0.36, 1.5, 1.86, 3.75, 4.11])
    assert times(plan(text, slow=0.0))[::2] == [0, 1, 2]
    assert plan(text, levels=(-3.0,)).falls[0].level == -3.0
    assert plan(text, silence=0.5).silence == 0.5


SOUNDS = st.builds(
    Sound,
    word=st.sampled_from(["lub", "dub", "thump", "thud", "tick", "tock", "word"]),
    written=st.just("x"),
    start=st.integers(0, 99),
    gap=st.sampled_from(list(Gap)),
    broken=st.booleans(),
    rest=st.booleans(),
)
RUNS = st.builds(
    Run,
    kind=st.sampled_from(list(Rhythm)),
    sounds=st.lists(SOUNDS, min_size=1, max_size=12).map(tuple),
    cues=st.builds(Cues, st.none() | st.sampled_from(list(Course)), st.floats(-6, 2)),
)
WISHES = st.builds(
    HoldWish,
    bpm=st.just(0.0) | st.floats(10, 400),
    pattern=st.lists(st.floats(0.01, 5), max_size=3, unique=True).map(
        lambda some: (0.0, *sorted(some)) if some else ()
    ),
    swing=st.none() | st.floats(-0.5, 0.5),
    slow=st.none() | st.floats(-0.5, 1),
    levels=st.lists(st.floats(-40, 12), max_size=3).map(tuple),
    silence=st.just(-1.0) | st.floats(0, 30),
)


@given(RUNS, WISHES, st.just(0.0) | st.floats(10, 400))
def test_beats_ascend_whatever_is_wished(some: Run, wish: HoldWish, kept: float) -> None:
    made = planned(some, wish, kept)
    at = times(made)
    assert len(at) == len(some.sounds)
    assert at[0] == 0.0
    assert all(one < later for one, later in pairwise([*at, made.following]))
    assert [fall.broken for fall in made.falls] == [one.broken for one in some.sounds]
    if wish.silence >= 0:
        assert made.silence == wish.silence
    if wish.levels:
        assert {fall.level for fall in made.falls} <= set(wish.levels)
    if wish.bpm:
        assert made.bpm == pytest.approx(wish.bpm)


@given(RUNS, st.floats(10, 400))
def test_a_wished_tempo_is_the_distance_of_the_beats(some: Run, bpm: float) -> None:
    even = Run(some.kind, tuple(Sound("tick", "tick", 0, Gap.STOP) for _ in some.sounds))
    made = planned(even, HoldWish(bpm=bpm))
    if some.kind is not Rhythm.DRIP:
        wanted = [number * 60 / bpm for number in range(len(some.sounds))]
        assert times(made) == pytest.approx(wanted, abs=0.001)
