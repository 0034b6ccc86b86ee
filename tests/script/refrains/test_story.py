"""What beats in a story: cut into lines of its own, held over lines and paragraphs, and again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.config.corrections import LineCorrection
from podfic.config.holding import Holding, HoldWish
from podfic.model.rhythm import Hold, Rhythm
from podfic.model.script import Line, LineKind
from podfic.model.work import Block, BlockKind, Chapter, Span, Style, StyleKind, Work
from podfic.script.write import Telling, write_script
from script.works import work_of

HEART = "Lub-dub. Lub-dub. Lub-dub."
SOME = ["Lub-d….", "Tick.", "Thump…", "Ka-thunk,", "Beeeep", "“Fight!", "Fight!", "Pause."]


def lines(text: str, **telling: object) -> list[Line]:
    return list(write_script(work_of(text), None, Telling(**telling)).lines())  # type: ignore[arg-type]


def held(text: str, **telling: object) -> list[Hold]:
    found = (line.delivery.hold for line in lines(text, **telling))
    return [hold for hold in found if hold is not None]


def verse(text: str) -> list[Line]:
    block = Block(BlockKind.VERSE, Span(0, len(text)))
    work = Work(title="", text=text, chapters=(Chapter(1, "", (block,)),))
    return list(write_script(work, None).lines())


def told(some: list[Line]) -> list[tuple[str, str, str | None]]:
    return [(line.kind.value, line.written, line.speaker) for line in some]


def check_covered(line: Line) -> None:
    hold = line.delivery.hold
    assert hold is not None
    places = [place for beat in hold.beats for place in range(beat.start, beat.end)]
    assert places == sorted(set(places))
    letters = [at for at, sign in enumerate(line.spoken) if sign.isalnum()]
    assert set(letters) <= set(places)
    assert all(any(map(str.isalnum, line.spoken[one.start : one.end])) for one in hold.beats)


def test_a_rhythm_is_a_line_within_its_paragraph() -> None:
    some = lines(f"He knelt. {HEART} It held.")
    assert told(some) == [
        ("narration", "He knelt.", None),
        ("refrain", HEART, None),
        ("narration", "It held.", None),
    ]
    assert len({line.paragraph for line in some}) == 1


def test_what_is_said_in_rhythm_stays_its_speakers() -> None:
    some = lines("“Listen. Lub-dub, lub-dub, lub-dub. Hear it?” said Mara.")
    assert told(some)[:3] == [
        ("dialogue", "“Listen.", "Mara"),
        ("dialogue", "Lub-dub, lub-dub, lub-dub.", "Mara"),
        ("dialogue", "Hear it?”", "Mara"),
    ]
    assert some[1].delivery.hold is not None
    assert some[1].attribution == some[0].attribution


def test_sounds_in_italics_are_nobodys_thought() -> None:
    text = f"Mara waited in the dark. {HEART} She counted them."
    styles = (Style(Span(25, 25 + len(HEART)), StyleKind.EMPHASIS),)
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), styles=styles)
    work = Work(title="", text=text, chapters=(Chapter(1, "", (block,)),))
    some = list(write_script(work, None).lines())
    assert told(some)[1] == ("refrain", HEART, None)


def test_a_march_goes_on_in_the_rest_of_the_line() -> None:
    some = verse("(Boots—boots—boots—boots—movin’ up an’ down again!)\nThere’s no discharge.")
    assert [line.kind for line in some] == [LineKind.VERSE] * 3
    hold = some[0].delivery.hold
    assert hold is not None
    assert hold.goes_on == 2.0
    assert some[1].spoken == "movin' up an' down again!"


def test_a_rhythm_goes_on_from_verse_to_verse() -> None:
    first, second = verse("“Forever—never!\nNever—forever!”")
    assert first.delivery.hold is not None
    assert second.delivery.hold is not None
    assert [beat.at for beat in first.delivery.hold.beats] == [0.0, 1.0]
    assert first.delivery.hold.goes_on == 2.0
    assert [beat.at for beat in second.delivery.hold.beats] == [0.0, 1.0]
    assert second.delivery.hold.goes_on is None


def test_a_rhythm_goes_on_from_paragraph_to_paragraph() -> None:
    some = lines("He waited.\n\nTick.\n\nTock.\n\nTick.\n\nNothing came.")
    assert [line.kind.value for line in some][1:4] == ["refrain"] * 3
    holds = [line.delivery.hold for line in some[1:4]]
    assert [hold and hold.goes_on for hold in holds] == [1.0, 1.0, None]
    assert some[4].delivery.hold is None


def test_a_rhythm_goes_on_through_one_quotation() -> None:
    some = lines('The clock.\n\n"Forever—never!\n\nNever—forever!"')
    holds = [line.delivery.hold for line in some]
    assert holds[0] is None
    assert [hold and hold.goes_on for hold in holds[1:]] == [2.0, None]
    assert [line.kind for line in some[1:]] == [LineKind.DIALOGUE] * 2


def test_two_who_disagree_are_no_clock() -> None:
    assert held('"Yes!"\n\n"No!"\n\n"Yes!"\n\n"No!"') == []


def test_a_heart_fails_from_paragraph_to_paragraph() -> None:
    holds = held("Lub-dub. Lub-dub.\n\nLub… dub.\n\nLub-d….")
    assert [len(hold.beats) for hold in holds] == [4, 2, 2]
    assert [hold.silence for hold in holds] == [None, None, 3.0]
    assert holds[-1].beats[-1].broken
    assert holds[0].beats[0].level > holds[1].beats[0].level > holds[2].beats[0].level


def test_a_lone_pair_is_held_where_it_returns() -> None:
    assert held("Lub-dub.\n\nHe ran.") == []
    assert len(held("Lub-dub.\n\nHe ran.\n\nLub-dub.")) == 2
    assert len(held(f"{HEART}\n\nHe ran.\n\nLub-dub.")) == 2


def test_the_tempo_is_kept_until_words_say_otherwise() -> None:
    text = (
        f"His heart was racing. {HEART}\n\nHe fell.\n\n{HEART}\n\nAt last its beat was steady.\n\n"
        f"{HEART}"
    )
    assert [hold.bpm for hold in held(text)] == [120, 120, 72]


def test_a_failing_heart_keeps_no_tempo() -> None:
    assert [hold.bpm for hold in held(f"Lub-dub. Lub-d….\n\nHe sat.\n\n{HEART}")] == [40, 72]


def test_nothing_is_held_if_so_wished() -> None:
    (line,) = lines(f"He knelt. {HEART} It held.", holding=Holding(find=False))
    assert (line.kind, line.delivery.hold) == (LineKind.NARRATION, None)


def test_lines_go_before_kinds_and_these_before_the_story() -> None:
    text = f"{HEART}\n\nHe ran.\n\nTick. Tock. Tick.\n\nHe ran.\n\nThump. Thump. Thump."
    wishes = Holding(bpm=50, kinds={Rhythm.HEARTBEAT: HoldWish(bpm=90, levels=(-2.0,))})
    own = LineCorrection(words="Thump", hold=HoldWish(bpm=100))
    holds = held(text, holding=wishes, corrections=(own,))
    assert [hold.bpm for hold in holds] == [90, 50, 100]
    assert [hold.beats[0].level for hold in holds] == [-2.0, 0.0, -2.0]


def test_a_line_is_not_held_or_held_as_its_settings_say() -> None:
    text = f"{HEART}\n\nGone. All of it gone."
    off = LineCorrection(words="Lub-dub. Lub-dub", hold=HoldWish(on=False))
    on = LineCorrection(words="Gone. All", hold=HoldWish(bpm=60))
    heart, gone = lines(text, corrections=(off, on))
    assert heart.delivery.hold is None
    assert gone.delivery.hold is not None
    assert [beat.at for beat in gone.delivery.hold.beats] == [0, 1, 2, 3, 4]
    assert (gone.kind, gone.attribution) == (LineKind.NARRATION, None)
    check_covered(gone)


def test_a_line_is_held_though_its_kind_is_not() -> None:
    wishes = Holding(kinds={Rhythm.HEARTBEAT: HoldWish(on=False, bpm=60)})
    assert held(HEART, holding=wishes) == []
    own = LineCorrection(words=HEART, hold=HoldWish())
    (hold,) = held(HEART, holding=wishes, corrections=(own,))
    assert hold.bpm == 60


def test_a_speaker_and_a_hold_of_one_line_may_stand_apart() -> None:
    who = LineCorrection(words="Fight", speaker="Owen")
    how = LineCorrection(words="Fight", hold=HoldWish(bpm=90))
    (line,) = lines("“Fight! Fight! Fight!”", corrections=(who, how))
    assert line.speaker == "Owen"
    assert line.delivery.hold is not None
    assert line.delivery.hold.bpm == 90


@pytest.mark.parametrize(
    "text",
    [
        "Beeeep. BEEP. Beeeeeeep.",
        "Th-thump. Th-thump.",
        "T h u m p. T h u m p.",
        "Ka-thunk. Ka-thunk. Ka-thunk.",
        "Rat-a-tat-tat. Rat-a-tat-tat.",
        "21... 20... 19...",
        "clickety-clack, clickety-clack",
        "*Tick.* _Tock._ **Tick.**",
        "Thump, thump, thud. Pause. Thump, thump, thud.",
    ],
)
def test_every_word_is_in_one_beat(text: str) -> None:
    (line,) = lines(text)
    check_covered(line)


@given(
    st.lists(
        st.sampled_from(
            ["Lub-dub.", *SOME, "3,", "2,", "1.", "He", "ran.", "—", "\n\n", "knock", "”", "(", ")"]
        ),
        max_size=25,
    )
)
def test_whatever_is_held_is_whole(words: list[str]) -> None:
    work = work_of(" ".join(words) or "x")
    script = write_script(work, None)
    places: list[int] = []
    for line in script.lines():
        assert line.source is not None
        places += range(line.source.start, line.source.end)
        if line.delivery.hold is not None:
            check_covered(line)
    assert len(places) == len(set(places))
    spoken = {at for at in places if work.text[at].isalnum()}
    left = {at for at, sign in enumerate(work.text) if sign.isalnum()} - spoken
    silent = {at for one in script.unspoken for at in range(one.source.start, one.source.end)}
    assert left <= silent
