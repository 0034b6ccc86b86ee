from dataclasses import replace
from pathlib import Path

import pytest

from factories import cast_of, drained, line, script
from podfic.config.settings import Settings
from podfic.engines.base import Control, Request, Speech
from podfic.engines.fake import PHONEME, FakeEngine, create
from podfic.errors import EngineError
from podfic.model.cast import NARRATOR, Part, Role
from podfic.model.events import LineKept, LineSpoken, Notice
from podfic.model.people import Gender
from podfic.model.rhythm import Beat, Hold, Rhythm
from podfic.model.script import Delivery, Line, Scene, Script, Volume
from podfic.model.take import Take
from podfic.model.units import Seconds
from podfic.voicing.phonemes.letters import LetterPronouncer
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.speak import speak
from podfic.voicing.store import Store
from podfic.voicing.studio import Studio

_PART = Part(Role(NARRATOR, Gender.UNKNOWN, 1, 1), FakeEngine().voices()[0], "test")
STORY = (
    "Go home, all of you. Now!",
    "She went, and nobody followed her.",
    "The lamp burned on until the morning.",
)


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(create(Settings()), Lexicon(), Store(tmp_path))


def _speak(studio: Studio, *texts: str) -> tuple[list[object], tuple[Take, ...]]:
    cast = cast_of(studio.engine.voices()[0])
    events, takes = drained(speak(script(*texts), cast, studio))
    return list(events), takes


def _delivered(text: str, identity: str = "c1s1l1", **told: object) -> Line:
    return replace(line(text, identity), delivery=Delivery(**told))  # type: ignore[arg-type]


def _spoken(studio: Studio, *lines: Line) -> tuple[list[object], tuple[Take, ...]]:
    cast = cast_of(studio.engine.voices()[0])
    events, takes = drained(speak(Script((Scene(1, 1, "", lines),), ("",)), cast, studio))
    return list(events), takes


def _count(events: list[object], kind: type) -> int:
    return sum(isinstance(event, kind) for event in events)


def test_each_sentence_is_a_take_of_its_line(studio: Studio) -> None:
    _, takes = _speak(studio, *STORY)
    assert [take.line for take in takes] == ["c1s1l1", "c1s1l1", "c1s1l2", "c1s1l3"]
    assert [[word.text for word in take.words] for take in takes] == [
        ["Go", "home", "all", "of", "you"],
        ["Now"],
        ["She", "went", "and", "nobody", "followed", "her"],
        ["The", "lamp", "burned", "on", "until", "the", "morning"],
    ]


def test_a_take_is_as_long_as_its_letters(studio: Studio) -> None:
    _, (take,) = _speak(studio, "She went.")
    voiced = PHONEME * len("she went") / studio.shade(line("She went."), _PART).pace
    assert abs(take.length - take.onset - voiced - 1200) <= 2 * 120
    assert take.words[0].start == take.onset
    sound = studio.store.sound(take)
    assert len(sound) == take.length


def test_what_was_spoken_is_not_spoken_again(studio: Studio) -> None:
    events, takes = _speak(studio, *STORY)
    assert _count(events, LineSpoken) == 3
    again, same = _speak(studio, *STORY)
    assert (_count(again, LineSpoken), _count(again, LineKept)) == (0, 3)
    assert same == takes


def test_one_changed_word_speaks_one_line(studio: Studio) -> None:
    _speak(studio, *STORY)
    events, _ = _speak(studio, STORY[0], "She stayed, and nobody saw her.", STORY[2])
    spoken = [event.line for event in events if isinstance(event, LineSpoken)]
    assert spoken == ["c1s1l2"]


def test_a_lexicon_entry_speaks_only_the_lines_that_use_it(studio: Studio) -> None:
    _speak(studio, *STORY)
    said = replace(studio, lexicon=Lexicon.of({"lamp": "LAHMP"}))
    events, _ = _speak(said, *STORY)
    assert [event.line for event in events if isinstance(event, LineSpoken)] == ["c1s1l3"]


def test_a_failing_engine_loses_nothing_that_was_spoken(studio: Studio) -> None:
    class Failing(FakeEngine):
        def speak(self, request: Request) -> Speech:
            if "lamp" in request.text:
                raise EngineError("the voice broke")
            return super().speak(request)

    with pytest.raises(EngineError, match="the voice broke"):
        _speak(replace(studio, engine=Failing()), *STORY)
    events, _ = _speak(studio, *STORY)
    assert (_count(events, LineKept), _count(events, LineSpoken)) == (2, 1)


def test_a_line_without_a_sound_is_named(studio: Studio) -> None:
    events, takes = _speak(studio, "?!", "She went.")
    assert [event.what for event in events if isinstance(event, Notice)] == [
        "line c1s1l1 makes no sound: '?!'"
    ]
    assert {take.line for take in takes} == {"c1s1l2"}


def test_takes_come_in_the_order_of_their_lines(studio: Studio) -> None:
    hold = Hold(Rhythm.KNOCK, 180, (Beat(0, 5, Seconds(0.0)), Beat(7, 12, Seconds(0.4))))
    lines = (
        line("The lamp burned on until the morning.", "c1s1l1"),
        _delivered("Knock, knock.", "c1s1l2", hold=hold),
        line("Who?", "c1s1l3"),
        line("Nobody stood before the door at all.", "c1s1l4"),
    )
    _, takes = _spoken(studio, *lines)
    assert [take.line for take in takes] == ["c1s1l1", "c1s1l2", "c1s1l3", "c1s1l4"]
    assert [len(take.beats) for take in takes] == [0, 2, 0, 0]


def test_a_held_line_is_kept_with_its_beats(studio: Studio) -> None:
    hold = Hold(Rhythm.KNOCK, 180, (Beat(0, 5, Seconds(0.0)), Beat(7, 12, Seconds(0.4))))
    held = _delivered("Knock, knock.", hold=hold)
    events, takes = _spoken(studio, held)
    again, same = _spoken(studio, held)
    assert (_count(events, LineSpoken), _count(again, LineSpoken)) == (1, 0)
    assert same == takes
    assert takes[0].beats[1] - takes[0].beats[0] == 0.4 * 24_000


def test_what_comes_again_sounds_the_same(studio: Studio) -> None:
    text = "Count to ten."
    lines = (
        line("Nobody stood before the door at all.", "c1s1l1"),
        line(text, "c1s1l2"),
        line("The lamp burned on until the morning.", "c1s1l3"),
        _delivered(text, "c1s1l4", echoes="c1s1l2"),
    )
    _, takes = _spoken(studio, *lines)
    first, again = takes[1], takes[3]
    assert (first.line, again.line) == ("c1s1l2", "c1s1l4")
    assert replace(again, line=first.line) == first


def test_a_short_line_is_said_behind_the_one_before(studio: Studio) -> None:
    events, takes = _speak(studio, STORY[1], "Nobody.")
    assert _count(events, LineSpoken) == 1
    assert takes[0].sound == takes[1].sound
    assert takes[1].start >= takes[0].start + takes[0].length


def test_a_whisper_is_heard(studio: Studio) -> None:
    events, takes = _spoken(studio, _delivered("Go home!", volume=Volume.WHISPER))
    assert _count(events, Notice) == 0
    assert [take.line for take in takes] == ["c1s1l1"]


def test_a_line_of_several_breaths_is_cut_off_at_its_very_end(studio: Studio) -> None:
    text = "The lamp burned on until the morning. Nobody stood before the door. I was going to"
    _, whole = _spoken(studio, _delivered(text))
    _, cut = _spoken(studio, _delivered(text, cut_off=True))
    assert len({take.sound for take in whole}) == 2
    assert cut[:2] == whole[:2]
    assert cut[2].length < whole[2].length


def test_a_sentence_behind_an_endless_word_is_a_take(studio: Studio) -> None:
    _, takes = _speak(studio, f"No {'9' * 830}. Go home now.")
    assert [word.text for word in takes[-1].words] == ["Go", "home", "now"]


def test_an_engine_without_pitch_owns_up(studio: Studio) -> None:
    class Flat(FakeEngine):
        controls = frozenset({Control.PACE})

    loud = _delivered("Go home!", volume=Volume.SHOUT)
    events, _ = _spoken(replace(studio, engine=Flat()), loud)
    notices = [event.what for event in events if isinstance(event, Notice)]
    assert len(notices) == 1
    assert notices[0].startswith("fake cannot set lengths and pitch")
    events, _ = _spoken(studio, loud)
    assert _count(events, Notice) == 0


def test_ipa_for_an_engine_that_reads_text_is_told(studio: Studio) -> None:
    class Reading(FakeEngine):
        alphabet = None
        tells_word_times = False

        def speak(self, request: Request) -> Speech:
            words = LetterPronouncer().words(request.text, Lexicon())
            return replace(super().speak(replace(request, words=words)), words=())

    lexicon = Lexicon.of({"lamp": "/læmp/", "Went": "WENT"})
    events, takes = _speak(replace(studio, engine=Reading(), lexicon=lexicon), *STORY)
    assert [event.what for event in events if isinstance(event, Notice)] == [
        "fake reads no IPA; said as written: lamp"
    ]
    assert len(takes) == 4
    assert all(take.words == () for take in takes)
