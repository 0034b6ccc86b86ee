from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.config import settings
from podfic.config.settings import Pauses
from podfic.mixing.arrange import Wanted, arrange
from podfic.mixing.levels import SPEECH_DB
from podfic.mixing.rates import at_rate, first_sound
from podfic.model.rhythm import Beat, Hold, Rhythm
from podfic.model.script import Delivery, Line, LineKind, Scene, Script, Volume
from podfic.model.take import Take
from podfic.model.timeline import Tone
from podfic.model.units import Samples, Seconds, samples

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


def held(*, goes_on: float | None = None, silence: float | None = None) -> Delivery:
    """Return the delivery of a line whose two beats are half a second apart."""
    beats = (Beat(0, 3, Seconds(0.0)), Beat(4, 7, Seconds(0.5)))
    after = Seconds(goes_on) if goes_on is not None else None
    quiet = Seconds(silence) if silence is not None else None
    return Delivery(hold=Hold(Rhythm.CLOCK, 120, beats, after, quiet))


def beating(take: Take, *beats: int) -> Take:
    return replace(take, beats=tuple(map(Samples, beats)))


@pytest.mark.parametrize("own", [22_050, 24_000])
@pytest.mark.parametrize("goes_on", [0.7, 1.0, 2.0])
def test_a_rhythm_goes_on_on_its_beat(
    make_line: MakeLine, make_take: MakeTake, own: int, goes_on: float
) -> None:
    script = one_scene(
        make_line("c1s1l1", delivery=held(goes_on=goes_on)), make_line("c1s1l2", delivery=held())
    )
    first = beating(make_take("c1s1l1", rate=own), 1_234, 1_234 + own // 2)
    second = beating(make_take("c1s1l2", onset=100, rate=own), 4_321, 4_321 + own // 2)
    one, two = arrange(script, [first, second], Wanted(PAUSES), RATE).clips
    beat, then = (clip.at + at_rate(clip.take.beats[0], own, RATE) for clip in (one, two))
    assert then - beat == samples(goes_on, RATE)


def test_what_follows_a_rhythm_is_first_heard_on_its_beat(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    script = one_scene(make_line("c1s1l1", delivery=held(goes_on=2.0)), make_line("c1s1l2"))
    takes = [beating(make_take("c1s1l1"), 1_234, 13_234), make_take("c1s1l2", onset=777)]
    one, two = arrange(script, takes, Wanted(PAUSES), RATE).clips
    beat = one.at + at_rate(Samples(1_234), 24_000, RATE)
    assert first_sound(two, RATE) - beat == samples(2.0, RATE)


def test_a_rhythm_goes_on_over_the_end_of_a_take(make_line: MakeLine, make_take: MakeTake) -> None:
    script = one_scene(
        make_line("c1s1l1", delivery=held(goes_on=0.7)), make_line("c1s1l2", delivery=held())
    )
    takes = [
        beating(make_take("c1s1l1"), 0, 12_000),
        beating(make_take("c1s1l2", length=200_000), 2_400, 14_400),
    ]
    one, two = arrange(script, takes, Wanted(PAUSES), RATE).clips
    assert two.at == one.at + samples(0.6, RATE) < one.at + one.length


def test_nothing_begins_before_what_it_follows(make_line: MakeLine, make_take: MakeTake) -> None:
    script = one_scene(
        make_line("c1s1l1", delivery=held(goes_on=0.7)), make_line("c1s1l2", delivery=held())
    )
    takes = [
        beating(make_take("c1s1l1"), 0, 12_000),
        beating(make_take("c1s1l2", length=200_000), 100_000, 112_000),
    ]
    one, two = arrange(script, takes, Wanted(PAUSES), RATE).clips
    assert two.at == one.at


def test_a_rhythm_that_goes_nowhere_is_followed_by_a_pause(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    takes = [beating(make_take("c1s1l1"), 0, 12_000), beating(make_take("c1s1l2"), 0, 12_000)]
    script = one_scene(make_line("c1s1l1", delivery=held()), make_line("c1s1l2"))
    assert silences(script, takes) == [PAUSES.head, PAUSES.paragraph, PAUSES.tail]
    unheard = [make_take("c1s1l1"), make_take("c1s1l2")]
    script = one_scene(make_line("c1s1l1", delivery=held(goes_on=1.0)), make_line("c1s1l2"))
    assert silences(script, unheard) == [PAUSES.head, PAUSES.paragraph, PAUSES.tail]


def test_the_timeline_holds_what_ends_last(make_line: MakeLine, make_take: MakeTake) -> None:
    script = one_scene(
        make_line("c1s1l1", delivery=held(goes_on=0.7)), make_line("c1s1l2", delivery=held())
    )
    takes = [
        beating(make_take("c1s1l1", length=200_000), 0, 12_000),
        beating(make_take("c1s1l2"), 2_400, 14_400),
    ]
    timeline = arrange(script, takes, Wanted(PAUSES), RATE)
    one = timeline.clips[0]
    assert timeline.length == one.at + one.length + samples(PAUSES.tail, RATE)


@pytest.mark.parametrize(
    "between",
    [{"kind": LineKind.NOTE}, {"paragraph": 4}, {"scene": 2}],
    ids=["a footnote", "a paragraph left out", "another scene"],
)
def test_only_what_goes_on_enters_on_the_beat(
    make_line: MakeLine, make_take: MakeTake, between: dict[str, object]
) -> None:
    one = make_line("c1s1l1", delivery=held(goes_on=0.7))
    two = make_line("c1s1l2", **between)
    script = Script((Scene(1, 1, "", (one,)), Scene(1, two.scene, "", (two,))), ("",))
    takes = [beating(make_take("c1s1l1"), 0, 12_000), make_take("c1s1l2")]
    first, second = arrange(script, takes, Wanted(PAUSES), RATE).clips
    assert second.at >= first.at + first.length


def test_a_hold_has_the_silence_it_asks_for(make_line: MakeLine, make_take: MakeTake) -> None:
    delivery = held(silence=3.0)
    script = one_scene(make_line("c1s1l1", delivery=delivery), make_line("c1s1l2"))
    takes = [beating(make_take("c1s1l1"), 0, 12_000), make_take("c1s1l2", onset=2_400)]
    assert silences(script, takes) == [PAUSES.head, 3.0, PAUSES.tail]


def test_only_the_last_take_of_what_is_cut_off_ends_abruptly(
    make_line: MakeLine, make_take: MakeTake
) -> None:
    cut = Delivery(cut_off=True)
    script = one_scene(
        make_line("c1s1l1", delivery=cut),
        make_line("c1s1l2"),
        make_line("c1s1l3", delivery=Delivery(trail_off=True)),
        make_line("c1s1l4", delivery=cut),
    )
    takes = [make_take(f"c1s1l{number}") for number in (1, 1, 1, 2, 3, 3, 4)]
    clips = arrange(script, takes, Wanted(PAUSES), RATE).clips
    assert [clip.abrupt for clip in clips] == [False, False, True, False, False, False, True]


def test_gains_reach_the_clips(make_line: MakeLine, make_take: MakeTake) -> None:
    whisper = Delivery(volume=Volume.WHISPER)
    script = one_scene(
        make_line("c1s1l1", speaker="Mara"),
        make_line("c1s1l2", speaker="Owen"),
        make_line("c1s1l3", speaker="Owen", delivery=whisper),
    )
    takes = [
        replace(make_take(f"c1s1l{number}"), level=level)
        for number, level in ((1, -18.0), (2, -26.0), (3, -24.0))
    ]

    def levels(strength: float) -> list[float]:
        wanted = Wanted(PAUSES, settings.Delivery(strength=strength))
        clips = arrange(script, takes, wanted, RATE).clips
        return [clip.take.level + clip.gain_db for clip in clips]

    assert levels(0.0) == pytest.approx([SPEECH_DB] * 3, abs=0.01)
    plain, other, hushed = levels(1.0)
    assert plain == pytest.approx(other, abs=0.01)
    assert hushed < other - 2
    assert levels(2.0)[2] == pytest.approx(SPEECH_DB + 2 * (hushed - SPEECH_DB), abs=0.02)


@pytest.mark.parametrize("space", [0.0, 0.7])
def test_space_and_tones_reach_the_timeline(
    make_line: MakeLine, make_take: MakeTake, space: float
) -> None:
    script = one_scene(make_line("c1s1l1"), make_line("c1s1l2", kind=LineKind.THOUGHT))
    takes = [make_take("c1s1l1"), make_take("c1s1l2")]
    timeline = arrange(script, takes, Wanted(PAUSES, settings.Delivery(space=space)), RATE)
    assert timeline.space == space
    assert [clip.tone for clip in timeline.clips] == [Tone.PLAIN, Tone.THOUGHT]
