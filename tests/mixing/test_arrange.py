from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from podfic.config.settings import Pauses
from podfic.mixing.arrange import Wanted, arrange
from podfic.mixing.rates import at_rate, first_sound
from podfic.model.script import Line, LineKind, Scene, Script
from podfic.model.take import Take
from podfic.model.units import Samples, samples

RATE = 44_100
PAUSES = Pauses()
MakeLine = Callable[..., Line]
MakeTake = Callable[..., Take]


def one_scene(*lines: Line, credit: Line | None = None) -> Script:
    return Script((Scene(1, 1, "", lines),), ("",), credit=credit)


def silences(script: Script, takes: list[Take]) -> list[float]:
    """Return each silence in seconds from a clip's end to the next one's voice."""
    timeline = arrange(script, takes, Wanted(PAUSES), RATE)
    ends = [0, *(clip.at + clip.length for clip in timeline.clips)]
    voices = [*(first_sound(clip, RATE) for clip in timeline.clips), timeline.length]
    return [round((voice - end) / RATE, 3) for end, voice in zip(ends, voices, strict=True)]


def test_head_sentences_paragraphs_and_tail(make_line: MakeLine, make_take: MakeTake) -> None:
    script = one_scene(make_line("c1s1l1"), make_line("c1s1l2"))
    takes = [make_take("c1s1l1"), make_take("c1s1l1"), make_take("c1s1l2")]
    expected = [PAUSES.head, PAUSES.sentence, PAUSES.paragraph, PAUSES.tail]
    assert silences(script, takes) == expected


def test_the_credit_comes_first(make_line: MakeLine, make_take: MakeTake) -> None:
    credit = make_line("c1s1l1", id="credit", kind=LineKind.CREDIT)
    script = one_scene(make_line("c1s1l1"), credit=credit)
    found = silences(script, [make_take("credit"), make_take("c1s1l1")])
    assert found == [PAUSES.head, PAUSES.chapter, PAUSES.tail]


def test_the_quiet_before_a_voice_counts_as_pause(make_line: MakeLine, make_take: MakeTake) -> None:
    script = one_scene(make_line("c1s1l1"), make_line("c1s1l2"))
    takes = [make_take("c1s1l1", onset=2_400), make_take("c1s1l2", onset=4_800)]
    timeline = arrange(script, takes, Wanted(PAUSES), RATE)
    assert timeline.clips[0].at == samples(PAUSES.head - 0.1, RATE)
    assert silences(script, takes) == [PAUSES.head, PAUSES.paragraph, PAUSES.tail]


def test_clips_never_overlap_however_late_a_voice_sets_in(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    script = one_scene(make_line("c1s1l1"), make_line("c1s1l2"))
    takes = [make_take("c1s1l1"), make_take("c1s1l2", onset=23_000)]
    first, second = arrange(script, takes, Wanted(PAUSES), RATE).clips
    assert second.at == first.at + first.length


def test_a_line_without_a_take_leaves_one_pause(make_line: MakeLine, make_take: MakeTake) -> None:
    script = one_scene(*(make_line(f"c1s1l{number}") for number in (1, 2, 3)))
    found = silences(script, [make_take("c1s1l1"), make_take("c1s1l3")])
    assert found == [PAUSES.head, PAUSES.paragraph, PAUSES.tail]


def test_a_missing_scene_leaves_the_pause_of_one_break(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    scenes = tuple(Scene(1, n, "", (make_line(f"c1s{n}l1"),)) for n in (1, 2, 3))
    found = silences(Script(scenes, ("",)), [make_take("c1s1l1"), make_take("c1s3l1")])
    assert found == [PAUSES.head, PAUSES.scene, PAUSES.tail]


def test_nothing_spoken_is_head_less_and_markerless(make_line: MakeLine) -> None:
    timeline = arrange(one_scene(make_line("c1s1l1")), [], Wanted(PAUSES), RATE)
    assert (timeline.clips, timeline.markers) == ((), ())
    assert timeline.length == samples(PAUSES.tail, RATE)


def test_a_marker_lies_on_the_first_voice(make_line: MakeLine, make_take: MakeTake) -> None:
    script = one_scene(make_line("c1s1l1"))
    timeline = arrange(script, [make_take("c1s1l1", onset=1_201)], Wanted(PAUSES), RATE)
    assert timeline.markers[0].at == first_sound(timeline.clips[0], RATE)
    assert timeline.markers[0].at == samples(PAUSES.head, RATE)


sizes = st.lists(
    st.tuples(
        st.integers(0, 100_000), st.floats(0, 1), st.sampled_from([16_000, 22_050, 24_000, 48_000])
    ),
    max_size=12,
)


@given(sizes, st.sampled_from([22_050, 44_100, 48_000]))
def test_clips_keep_order_length_and_pauses(sizes: list[tuple[int, float, int]], rate: int) -> None:
    takes = [
        Take("c1s1l1", str(number), own, Samples(0), Samples(length), Samples(int(length * share)))
        for number, (length, share, own) in enumerate(sizes)
    ]
    line = Line("c1s1l1", LineKind.NARRATION, None, "W", "W", 1, 1, 1, None)
    timeline = arrange(one_scene(line), takes, Wanted(PAUSES), rate)
    end = 0
    for number, (clip, take) in enumerate(zip(timeline.clips, takes, strict=True)):
        pause = samples(PAUSES.sentence if number else PAUSES.head, rate)
        assert clip.take == take
        assert clip.length == at_rate(take.length, take.rate, rate)
        assert clip.at >= end
        assert first_sound(clip, rate) - end == max(pause, at_rate(take.onset, take.rate, rate))
        end = clip.at + clip.length
    assert timeline.length == end + samples(PAUSES.tail, rate)
