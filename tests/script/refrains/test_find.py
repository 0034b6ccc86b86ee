"""What beats is found wherever it is bounded; what only repeats words is not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.refrains.find import Setting, find, lone_pair
from podfic.script.refrains.run import Part

TOLD = [
    ("Lub-dub. Lub-dub. Lub-dub.", "heartbeat"),
    ("Lub-dub lub-dub lub-dub lub-dub", "heartbeat"),
    ("Lub-dub. Lub... dub. Lub-d….", "heartbeat"),
    ("Lub-dub. Lub-d….", "heartbeat"),
    ("Lub-dub… Lub… du—", "heartbeat"),
    ("Lub-dub. Pause. Lub-dub. Pause. Lub-dub.", "heartbeat"),
    ("Ba-bump. Ba-bump.", "heartbeat"),
    ("Badum. Badum. Badum.", "heartbeat"),
    ("Thump... thump... thump.", "heartbeat"),
    ("Thump. Thump. Thu—", "heartbeat"),
    ("Thump, thump, thud. Pause. Thump, thump, thud.", "heartbeat"),
    ("THUMP. THUMP. THUMP.", "heartbeat"),
    ("T h u m p. T h u m p.", "heartbeat"),
    ("Th-thump. Th-thump.", "heartbeat"),
    ("Tick. Tock.", "clock"),
    ("Tick, tock, tick, tock.", "clock"),
    ("*Tick.* *Tock.* *Tick.*", "clock"),
    ("Tick-tock. Tick-tock. Tick-to—", "clock"),
    ("Tick. Silence. Tick. Silence. Tick.", "clock"),
    ("Forever—never! Never—forever!", "clock"),
    ("Step. Step. Step.", "footsteps"),
    ("Clip-clop, clip-clop.", "footsteps"),
    ("Squelch. Squelch. Squelch.", "footsteps"),
    ("Boots—boots—boots—boots", "march"),
    ("Left. Right. Left. Right.", "march"),
    ("Tramp, tramp, tramp.", "march"),
    ("Knock, knock.", "knock"),
    ("Knock—knock—knock.", "knock"),
    ("Bang! Bang! Bang!", "knock"),
    ("Rat-a-tat-tat. Rat-a-tat-tat.", "knock"),
    ("Ka-thunk. Ka-thunk. Ka-thunk.", "knock"),
    ("clickety-clack, clickety-clack", "train"),
    ("Chugga-chugga-choo-choo.", "train"),
    ("Drip. Drip... drip.", "drip"),
    ("Plip. Plop. Plip. Plop.", "drip"),
    ("Beeeep. Beeeep. Beeeeeeeep.", "bell"),
    ("Brrring! Brrring!", "bell"),
    ("Ding-dong. Ding-dong.", "bell"),
    ("Three. Two. One.", "countdown"),
    ("Ten… nine… eight…", "countdown"),
    ("5, 4, 3, 2, 1", "countdown"),
    ("Twenty-one. Twenty. Nineteen.", "countdown"),
]
SAID = [
    ("“Fight! Fight! Fight! Fight!”", "chant"),
    ("“Jump! Jump! Jump!”", "chant"),
    ("“Chug! Chug! Chug!”", "chant"),
    ("“Freedom! Freedom! Freedom!”", "chant"),
    ("“Lub-dub, lub-dub, lub-dub.”", "heartbeat"),
    ("“Left, right, left, right!”", "march"),
    ("“Three, two, one—", "countdown"),
]
NOT_TOLD = [
    "He ran. He ran. He ran.",
    "Gone. Gone. Gone.",
    "Never. Never. Never again.",
    "Down, down, down she went.",
    "Ianto. Ianto. Ianto.",
    "The steady thump-thump of the engine.",
    "It was tick, tick, boom.",
    "Lub-dub.",
    "Tick-tock.",
    "There was a knock, a knock at the door.",
    "He took it step by step, step by step.",
    "Left. Right. He looked both ways.",
    "A drop. A drop. One drop.",
    "Ring the bell. Ring it. Ring.",
    "when suddenly, thump! thump! down she came",
    "One or two, two, one.",
    "He was ten, nine, eight when they came.",
    "Chapters 5, 4, 3 were lost.",
    "The score was 3-2-1.",
    "See 5.4.3 and 10:9:8.",
    "One. Two. Three.",
    "2011, 2010, 2009.",
    "He tapped. Tap, tap on the glass.",
    "Over and over and over.",
    "Yes—no! No—yes!",
    "One two three.",
    "…",
    "",
]
NOT_SAID = [
    "“No. No. No, no, no.”",
    "“No! No! No!”",
    "“Please, please, please.”",
    "“Go, go, go!”",
    "“Run! Run! Run!”",
    "“Jack! Jack! Jack!”",
    "“Knock, knock.”",
    "“Bang, bang, you're dead!”",
    "“Help! Help! Help!”",
    "“Ha! Ha! Ha!”",
    "“Fire! Fire! Fire!”",
    "“Right, right.”",
    "“Right. Right. Right, then.”",
    "“Liar! Liar! Liar!”",
    "“Hush, hush, hush.”",
    "“Fight, fight, fight.”",
    "“Three, four, three.”",
]


def said(text: str, **setting: str) -> tuple[Part, ...]:
    return find(text, Setting(quoted=True, **setting))  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_sounds_are_found(text: str, kind: str) -> None:
    (part,) = find(text)
    assert part.run.kind == kind
    assert (part.start, part.end) == (0, len(text))


@pytest.mark.parametrize(("text", "kind"), SAID)
def test_what_is_said_in_rhythm_is_found(text: str, kind: str) -> None:
    (part,) = said(text)
    assert part.run.kind == kind
    assert text[part.start : part.end] == text


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_told_again_is_no_rhythm(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_is_said_again_is_no_rhythm(text: str) -> None:
    assert said(text) == ()


@pytest.mark.parametrize(
    ("text", "rhythm", "words"),
    [
        ("He listened. Lub-dub. Lub-dub. It held.", "Lub-dub. Lub-dub. ", "Lub-dub. Lub-dub. "),
        ("The sound: tick, tock, tick.", "tick, tock, tick.", "tick, tock, tick."),
        ("(Boots—boots—boots—movin’ up)", "(Boots—boots—boots—", "(Boots—boots—boots"),
        ("He heard it—knock, knock, knock—again.", "knock, knock, knock—", "knock, knock, knock"),
        ("Thump. Thump. Thump went his heart.", "Thump. Thump. ", "Thump. Thump. "),
        ("He felt it thump, thump. Thump. Thump.", "Thump. Thump.", "Thump. Thump."),
        (
            "The clock went tick, tock, tick. It was late.",
            "tick, tock, tick. ",
            "tick, tock, tick. ",
        ),
        ("It goes lub-dub, lub-dub, and stops.", "lub-dub, lub-dub, ", "lub-dub, lub-dub"),
        ("“Three, two, one, go!”", "“Three, two, one, ", "“Three, two, one"),
    ],
)
def test_a_rhythm_is_cut_at_its_bounds(text: str, rhythm: str, words: str) -> None:
    (part,) = find(text)
    assert text[part.start : part.end] == rhythm
    assert text[part.start : part.stop] == words


@pytest.mark.parametrize(
    ("text", "before", "kind"),
    [
        ("Thud. Thud. Thud.", "There were footsteps on the stairs.", "footsteps"),
        ("Thud. Thud. Thud.", "Somebody was at the door.", "knock"),
        ("Boom. Boom. Boom.", "His heart stood still.", "heartbeat"),
        ("Tap. Tap. Tap.", "The pipe leaked into the sink.", "drip"),
        ("Tap. Tap. Tap.", "An old man with a cane walked by.", "footsteps"),
        ("Click. Click. Click.", "Her heels came nearer.", "footsteps"),
    ],
)
def test_the_words_around_tell_what_beats(text: str, before: str, kind: str) -> None:
    (part,) = find(text, Setting(before=before))
    assert part.run.kind == kind
    (part,) = find(text, Setting(previous=before))
    assert part.run.kind == kind


def test_a_crowd_chants_what_one_alone_would_say() -> None:
    words = "“Harry! Harry! Harry!”"
    assert said(words) == ()
    (part,) = said(words, before="The crowd took it up.")
    assert part.run.kind == "chant"
    assert said("“Merrow! Merrow! Merrow!”") != ()
    assert find("“Merrow! Merrow! Merrow!”", Setting(quoted=True, names={"merrow"})) == ()


def test_shots_are_no_knocks() -> None:
    assert find("Bang. Bang. Bang.", Setting(behind="He dropped the gun.")) == ()


def test_dashes_hold_a_word_of_verse() -> None:
    text = "Count—count—count—count—the bullets in the bandoliers."
    assert find(text) == ()
    (part,) = find(text, Setting(verse=True))
    assert (part.run.kind, len(part.run.sounds), part.enters) == ("march", 4, True)


def test_the_unfinished_sound_is_broken() -> None:
    for text in ("Lub-dub. Lub-d….", "Tick. Tock. Ti—", "Thump... thu..."):
        (part,) = find(text)
        assert [one.broken for one in part.run.sounds][-2:] == [False, True]


def test_a_word_between_is_a_rest() -> None:
    (part,) = find("Thump, thump, thud. Pause. Thump, thump, thud. Pause.")
    assert [one.word for one in part.run.sounds if one.rest] == ["pause"]
    assert len(part.run.sounds) == 7


def test_a_lone_pair_is_a_rhythm_only_where_told_so() -> None:
    assert lone_pair("Lub-dub.") == ("lub", "dub")
    assert lone_pair("Lub-dub, he thought.") == ()
    assert find("Lub-dub.", Setting(lone={("lub", "dub")})) != ()


@pytest.mark.parametrize(
    "text", ["tick " * 20_000 + "of it", "tick. pause. " * 9_000, "a—b! " * 9_000, "no—" * 20_000]
)
def test_long_rows_take_time_in_proportion(text: str) -> None:
    begin = time.process_time()
    find(text, Setting(verse=True))
    assert time.process_time() - begin < 5


WORDS = ["lub", "dub", "Tick", "tock", "thump", "thud", "Pause", "ten", "nine", "8", "seven", "no"]
MARKS = [". ", "… ", "... ", "-", "—", ", ", " ", "! ", "\n", " (", ") ", "'s ", "/", "* *"]


@given(st.lists(st.tuples(st.sampled_from([*WORDS, "fight", "d", "thu"]), st.sampled_from(MARKS))))
def test_rhythms_ascend_and_lie_within_the_text(pairs: list[tuple[str, str]]) -> None:
    text = "".join(word + mark for word, mark in pairs)
    for quoted in (False, True):
        at = 0
        for part in find(text, Setting(quoted=quoted, verse=not quoted)):
            assert at <= part.start < part.stop <= part.end <= len(text)
            assert (part.first, part.last) == (0, len(part.run.sounds))
            assert len(part.run.sounds) > 1
            at = part.end


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    find(text)
    lone_pair(text)
