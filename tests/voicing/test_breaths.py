from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factories import line
from podfic.engines.fake import FakeEngine
from podfic.model.cast import PLAIN, Shade
from podfic.voicing.breaths import NEAR, Saying, breaths
from podfic.voicing.utterances import SHORT, Sentence

VOICES = FakeEngine().voices()
LONG, BRIEF = "a" * (SHORT + 1), "a" * SHORT


def _saying(number: int, text: str, voice: int = 0, shade: Shade = PLAIN) -> Saying:
    one = line(text, f"c1s1l{number}")
    sentences = (Sentence(text, (), one.id),) if text else ()
    return Saying(one, VOICES[voice], shade, sentences)


def _groups(*sayings: Saying, alone: frozenset[str] = frozenset()) -> list[list[str]]:
    return [[one.line.id[4:] for one in group] for group in breaths(sayings, alone)]


def test_a_short_line_is_said_behind_the_one_before() -> None:
    assert _groups(_saying(1, LONG), _saying(2, BRIEF), _saying(3, LONG)) == [
        ["l1", "l2"],
        ["l3"],
    ]


def test_others_may_speak_in_between() -> None:
    some = (_saying(1, LONG), _saying(2, LONG, 1), _saying(3, BRIEF), _saying(4, BRIEF, 1))
    assert _groups(*some) == [["l1", "l3"], ["l2", "l4"]]


def test_a_first_short_line_stands_for_itself() -> None:
    assert _groups(_saying(1, BRIEF), _saying(2, LONG)) == [["l1"], ["l2"]]


def test_far_from_the_one_before_it_stands_for_itself() -> None:
    between = [_saying(number, LONG, 1) for number in range(2, NEAR + 2)]
    near = _groups(_saying(1, LONG), *between[:-1], _saying(99, BRIEF))
    far = _groups(_saying(1, LONG), *between, _saying(99, BRIEF))
    assert near[0] == ["l1", "l99"]
    assert far[0] == ["l1"]


def test_another_shade_is_another_voice() -> None:
    loud = Shade(pitch=1.15)
    assert _groups(_saying(1, LONG), _saying(2, BRIEF, shade=loud)) == [["l1"], ["l2"]]


def test_what_comes_again_is_said_for_itself() -> None:
    some = (_saying(1, LONG), _saying(2, BRIEF), _saying(3, BRIEF))
    assert _groups(*some, alone=frozenset({"c1s1l2"})) == [["l1", "l3"], ["l2"]]


def test_a_line_without_a_sound_joins_nobody() -> None:
    assert _groups(_saying(1, LONG), _saying(2, ""), _saying(3, BRIEF)) == [["l1", "l3"], ["l2"]]


SOME = st.lists(st.tuples(st.integers(0, SHORT * 2), st.integers(0, 2), st.booleans()), max_size=25)


@given(SOME)
def test_each_is_said_once_and_in_order(told: list[tuple[int, int, bool]]) -> None:
    sayings = [
        _saying(number, "a" * size, voice) for number, (size, voice, _) in enumerate(told, 1)
    ]
    alone = frozenset(one.line.id for one, (_, _, own) in zip(sayings, told, strict=True) if own)
    groups = list(breaths(sayings, alone))
    assert sorted(one.line.paragraph for group in groups for one in group) == [
        one.line.paragraph for one in sayings
    ]
    firsts = [group[0].line.paragraph for group in groups]
    assert firsts == sorted(firsts)
    for group in groups:
        places = [one.line.paragraph for one in group]
        assert places == sorted(places)
        assert len({(one.voice.id, one.shade) for one in group}) == 1
        assert all(one.size <= SHORT for one in group[1:])


@given(SOME, st.integers(SHORT + 1, 500))
def test_a_longer_line_moves_no_other_group(told: list[tuple[int, int, bool]], size: int) -> None:
    sayings = [
        _saying(number, "a" * length, voice) for number, (length, voice, _) in enumerate(told, 1)
    ]
    longer = [
        replace(one, sentences=(Sentence("a" * size, (), one.line.id),))
        if one.size > SHORT
        else one
        for one in sayings
    ]
    assert _groups(*sayings) == _groups(*longer)
